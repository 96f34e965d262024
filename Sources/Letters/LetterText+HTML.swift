import Findings
import Formats
import Mustache
import Typesetting

extension LetterText {
  /// The letter as a page of HTML that needs nothing else, for a screen.
  package func html(_ register: Language) -> String {
    let language = (language ?? register).rawValue
    var page = HTMLText()
    page.raw("<!DOCTYPE html>\n<html lang=\"\(language)\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width\">\n")
    page.element("title", [Span(heading.isEmpty ? "–" : heading)])
    page.raw("<style>body{max-width:38rem;margin:2rem auto;padding:0 1rem;")
    page.raw("font:1.125rem/1.5 sans-serif}</style>\n</head>\n<body>\n<main>\n")
    if !heading.isEmpty { page.element("h1", [Span(heading)]) }
    for block in body { page.block(block) }
    if let closing = sheetClosing {
      page.element("p", closing.phrase)
      page.lines(closing.signature)
    }
    let enclosures = header.record?.texts(.enclosures) ?? []
    if !enclosures.isEmpty {
      page.element("h2", [Span(Self.enclosureTitle(enclosures.count)[self.language ?? register])])
      page.list(enclosures.map { [Span($0)] })
    }
    page.raw("</main>\n</body>\n</html>\n")
    return page.text
  }
}

/// HTML as it is put together; everything that a person wrote is escaped.
private struct HTMLText {
  private(set) var text = ""

  mutating func raw(_ markup: String) { text += markup }

  mutating func block(_ block: Block) {
    switch block {
    case .heading(let level, let spans): element("h\(level)", spans)
    case .paragraph(let spans): element("p", spans)
    case .list(let items): list(items)
    case .lines(let lines): self.lines(lines)
    }
  }

  mutating func element(_ name: String, _ spans: [Span]) {
    text += "<\(name)>" + Self.inline(spans) + "</\(name)>\n"
  }

  mutating func list(_ items: [[Span]]) {
    text += "<ul>\n"
    for item in items { element("li", item) }
    text += "</ul>\n"
  }

  mutating func lines(_ lines: [[Span]]) {
    guard !lines.isEmpty else { return }
    text += "<p>" + lines.map(Self.inline).joined(separator: "<br>\n") + "</p>\n"
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
