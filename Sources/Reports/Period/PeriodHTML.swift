import Charts
import Findings
import Formats
import Letters
import Typesetting

/// A report as a page of HTML that needs nothing else.
package enum PeriodHTML {
  /// By which such a page is known.
  package static let generator = "<meta name=\"generator\" content=\"synpunkt report period\">"

  package static func bytes(
    titled title: String,
    blocks: [Block],
    pictures: [Drawing],
    in language: Language
  ) -> [UInt8] {
    var page = BlockHTML(rows: .headed) { picture in
      let drawing = pictures[picture.place]
      return "<div class=\"picture\">\n" + drawing.svg(id: "p\(picture.place + 1)") + "</div>\n"
    }
    page.raw(
      "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
    )
    page.raw(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    )
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.raw(generator + "\n")
    page.element("title", of: [Span(title)])
    page.raw("<style>\(style)</style>\n</head>\n<body>\n<main>\n")
    page.element("h1", of: [Span(title)])
    for block in blocks { page.block(block) }
    page.raw("</main>\n</body>\n</html>\n")
    return Array(page.text.utf8)
  }

  private static let style =
    "body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1.06rem/1.5 sans-serif;color:#1c2526;background:#fff}"
    + "h1,h2,h3{line-height:1.25}table{border-collapse:collapse;width:100%;margin:1.2rem 0}"
    + "th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #8a9899;font-weight:400}"
    + "th[scope=col]{font-weight:700}.number{text-align:right}.picture{margin:1.2rem 0}"
    + ".picture svg{display:block;width:100%;height:auto}"
}
