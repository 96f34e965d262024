import Formats
import Typesetting
import Writing

/// Blocks of text as HTML; everything that a person wrote is escaped.
package struct BlockHTML {
  package private(set) var text = ""
  /// What stands in place of a picture: markup.
  private let picture: (Block.Picture) -> String
  /// Whether the first cell of a row heads it.
  private let rows: Rows

  /// What the first cell of a row is.
  package enum Rows {
    case plain, headed
  }

  package init(
    rows: Rows = .plain,
    picture: @escaping (Block.Picture) -> String = { _ in "" }
  ) {
    self.rows = rows
    self.picture = picture
  }

  package mutating func raw(_ markup: String) { text += markup }

  package mutating func block(_ block: Block) {
    switch block {
    case .heading(let level, let spans): element("h\(level)", of: spans)
    case .paragraph(let spans): element("p", of: spans)
    case .list(let items): list(items)
    case .table(let rows, let form): table(rows, in: form)
    case .lines(let lines): self.lines(lines)
    case .picture(let picture): raw(self.picture(picture))
    }
  }

  package mutating func element(_ name: String, of spans: [Span]) {
    text += "<\(name)>" + Self.inline(spans) + "</\(name)>\n"
  }

  /// A list; the numbers of its items are those that were written.
  package mutating func list(_ items: [Block.Item]) {
    let written = items.first?.label.map(ListNumbering.init)
    let numbering = written.flatMap { $0.isOfHTML ? $0 : nil }
    text += numbering.map { "<ol\($0.attributes)>\n" } ?? "<ul>\n"
    for (place, item) in items.enumerated() {
      let value = numbering?.value(of: item.label ?? "", at: place).map { " value=\"\($0)\"" }
      text += "<li\(value ?? "")>"
      if numbering == nil, let label = item.label { text += Self.escaped(label) + " " }
      // An item that is one paragraph is that text and nothing else.
      var rest = item.blocks[...]
      switch rest.first {
      case .paragraph(let spans):
        text += Self.inline(spans)
        rest.removeFirst()
      case .lines(let lines):
        text += Self.broken(lines)
        rest.removeFirst()
      case .heading, .list, .table, .picture, nil: break
      }
      if !rest.isEmpty { text += "\n" }
      for block in rest { self.block(block) }
      text += "</li>\n"
    }
    text += numbering == nil ? "</ul>\n" : "</ol>\n"
  }

  mutating func table(_ rows: [[[Span]]], in form: TableForm) {
    text += "<table>\n"
    for (place, row) in rows.enumerated() {
      text += "<tr>"
      for (column, cell) in row.enumerated() {
        let style =
          column < form.alignments.count ? attribute(of: form.alignments[column]) : ""
        let isColumnHead = form.head == .firstRow && place == 0
        let headsRow = column == 0 && (form.head == .firstColumn || self.rows == .headed)
        let isHead = isColumnHead || headsRow
        text += isHead ? "<th scope=\"\(isColumnHead ? "col" : "row")\"\(style)>" : "<td\(style)>"
        text += Self.inline(cell) + (isHead ? "</th>" : "</td>")
      }
      text += "</tr>\n"
    }
    text += "</table>\n"
  }

  /// As a class where a policy of the page forbids styles.
  private func attribute(of alignment: ColumnAlignment) -> String {
    switch (alignment, rows) {
    case (.left, _): ""
    case (.centre, .plain): " style=\"text-align:center\""
    case (.centre, .headed): " class=\"centre\""
    case (.right, .plain): " style=\"text-align:right\""
    case (.right, .headed): " class=\"number\""
    }
  }

  package mutating func lines(_ lines: [[Span]]) {
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
