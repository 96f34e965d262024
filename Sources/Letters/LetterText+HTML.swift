import Findings
import Typesetting

extension LetterText {
  /// The letter as a page of HTML that needs nothing else, for a screen.
  package func html(_ register: Language) -> String {
    let language = (language ?? register).rawValue
    var page = BlockHTML()
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
