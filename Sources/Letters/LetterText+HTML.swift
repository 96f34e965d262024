import Findings
import Formats
import Mustache
import Typesetting
import Writing

extension LetterText {
  /// The letter as a page of HTML that needs nothing else, for a screen.
  package func html(_ register: Language) -> String {
    let language = (language ?? register).rawValue
    var page = HTMLText()
    page.raw("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
    page.element("title", of: [Span(heading.isEmpty ? "–" : heading)])
    page.raw("<style>body{max-width:38rem;margin:2rem auto;padding:0 1rem;")
    page.raw("font:1.125rem/1.5 sans-serif}th,td{text-align:left;vertical-align:top;")
    page.raw(
      "padding:.25rem 1rem .25rem 0;border-bottom:1px solid}</style>\n</head>\n<body>\n<main>\n"
    )
    if !heading.isEmpty { page.element("h1", of: [Span(heading)]) }
    for block in body { page.block(block) }
    if let closing = sheetClosing {
      page.element("p", of: closing.phrase)
      page.lines(closing.signature)
    }
    let enclosures = header.record?.texts(.enclosures) ?? []
    if !enclosures.isEmpty {
      page.element(
        "h2",
        of: [Span(Self.enclosureTitle(enclosures.count)[self.language ?? register])]
      )
      page.list(enclosures.map { Block.Item([Span($0)]) })
    }
    page.raw("</main>\n</body>\n</html>\n")
    return page.text
  }
}

extension ColumnAlignment {
  /// As an attribute of a cell, with a space before it.
  fileprivate var style: String {
    switch self {
    case .left: ""
    case .centre: " style=\"text-align:center\""
    case .right: " style=\"text-align:right\""
    }
  }
}

/// HTML as it is put together; everything that a person wrote is escaped.
private struct HTMLText {
  private(set) var text = ""

  mutating func raw(_ markup: String) { text += markup }

  mutating func block(_ block: Block) {
    switch block {
    case .heading(let level, let spans): element("h\(level)", of: spans)
    case .paragraph(let spans): element("p", of: spans)
    case .list(let items): list(items)
    case .table(let rows, let alignments): table(rows, aligned: alignments)
    case .lines(let lines): self.lines(lines)
    }
  }

  mutating func element(_ name: String, of spans: [Span]) {
    text += "<\(name)>" + Self.inline(spans) + "</\(name)>\n"
  }

  /// A list; the numbers of its items are those that were written.
  mutating func list(_ items: [Block.Item]) {
    let numbering = items.first?.label.map(ListNumbering.init)
    text += numbering.map { "<ol\($0.attributes)>\n" } ?? "<ul>\n"
    for (place, item) in items.enumerated() {
      let value = numbering?.value(of: item.label ?? "", at: place).map { " value=\"\($0)\"" }
      text += "<li\(value ?? "")>"
      // An item that is one paragraph is that text and nothing else.
      var rest = item.blocks[...]
      switch rest.first {
      case .paragraph(let spans):
        text += Self.inline(spans)
        rest.removeFirst()
      case .lines(let lines):
        text += Self.broken(lines)
        rest.removeFirst()
      case .heading, .list, .table, nil: break
      }
      if !rest.isEmpty { text += "\n" }
      for block in rest { self.block(block) }
      text += "</li>\n"
    }
    text += numbering == nil ? "</ul>\n" : "</ol>\n"
  }

  mutating func table(_ rows: [[[Span]]], aligned alignments: [ColumnAlignment]) {
    text += "<table>\n"
    for (place, row) in rows.enumerated() {
      text += "<tr>"
      for (column, cell) in row.enumerated() {
        let style = column < alignments.count ? alignments[column].style : ""
        text += place == 0 ? "<th scope=\"col\"\(style)>" : "<td\(style)>"
        text += Self.inline(cell) + (place == 0 ? "</th>" : "</td>")
      }
      text += "</tr>\n"
    }
    text += "</table>\n"
  }

  mutating func lines(_ lines: [[Span]]) {
    guard !lines.isEmpty else { return }
    text += "<p>" + Self.broken(lines) + "</p>\n"
  }

  private static func broken(_ lines: [[Span]]) -> String {
    lines.map(inline).joined(separator: "<br>\n")
  }

  private static func inline(_ spans: [Span]) -> String {
    spans.map { span in
      var text = escaped(span.text)
      if span.isEmphasised { text = "<em>\(text)</em>" }
      if span.isStrong { text = "<strong>\(text)</strong>" }
      return text
    }
    .joined()
  }

  private static func escaped(_ text: String) -> String {
    Markup.html.escaped(text)
  }
}
