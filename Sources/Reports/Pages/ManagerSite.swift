import Casework
import Findings

/// The managers' pages (K32): what is common to them.
package enum ManagerSite {
  package static let pageName = "index.html"
  package static let calendarName = "last-days.ics"
  /// The style of the public site, and what the pages have besides.
  package static let styleNames = ["style.css", "pages.css"]

  /// What every page has around its content.
  package struct Frame: Sendable {
    private let authority: String
    private let organisation: Organisation
    private let language: Language

    package init(_ register: Register) {
      authority = register.authority
      organisation = register.organisation
      language = register.language
    }

    private static let site = Wording("Synpunkter för chefer", "Views, for managers")

    /// No script, no address but the server's own, no style in the page.
    private static let policy =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

    func begin(_ writer: inout PageWriter, titled title: String, at address: PageAddress) {
      writer.markup("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n")
      writer.markup("<meta charset=\"utf-8\">\n")
      writer.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">\n")
      writer.markup(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          + "<meta name=\"referrer\" content=\"no-referrer\">\n"
          + "<meta name=\"robots\" content=\"noindex\">\n<title>"
      )
      writer.text(title + " – " + Self.site[language])
      writer.markup("</title>\n")
      for style in ManagerSite.styleNames {
        writer.markup("<link rel=\"stylesheet\" href=\"\(address.root)\(style)\">\n")
      }
      writer.markup("</head>\n<body>\n")
      writer.line(
        "a class=\"skip\" href=\"#main\"",
        Wording("Hoppa till innehållet", "Skip to the content")
      )
      writer.markup("<header class=\"top\">\n<div class=\"wide\">\n<p class=\"authority\">")
      writer.markup("<a href=\"\(address.way(to: .root))\">")
      writer.markup("<span class=\"mark\" aria-hidden=\"true\"></span>")
      writer.text(authority)
      writer.element("span class=\"sub\"", Self.site[language])
      writer.markup("</a></p>\n</div>\n</header>\n<main id=\"main\">\n")
    }

    /// The way down to a place.
    func path(to place: PlacePage.Place, from address: PageAddress, in writer: inout PageWriter) {
      guard case .unit(let unit) = place else { return }
      let name = Wording("Du är här", "You are here")[language]
      writer.markup("<nav class=\"path\" aria-label=\"\(name)\">\n<ol>\n<li>")
      writer.link(address.way(to: .root), Wording("Alla", "All")[language])
      writer.markup("</li>\n")
      for above in organisation.chain(from: unit.id).dropFirst().reversed() {
        writer.markup("<li>")
        writer.link(address.way(to: .unit(above.id)), above.name)
        writer.markup("</li>\n")
      }
      writer.markup("</ol>\n</nav>\n")
    }

    func end(_ writer: inout PageWriter) {
      writer.markup("</main>\n<footer class=\"bottom\">\n<div class=\"wide\">\n")
      writer.line(
        "p",
        Wording(
          "Sidan är för dem som leder verksamheten. Den görs av registret och har inga personuppgifter om dem som har hört av sig.",
          "The page is for those who manage. It is made of the register, and has no personal data of those who wrote."
        )
      )
      writer.markup("</div>\n</footer>\n</body>\n</html>\n")
    }
  }

  /// The bytes of a page.
  package static func bytes(_ page: PlacePage, in frame: Frame, _ language: Language) -> [UInt8] {
    let text = PlacePageText(page: page, frame: frame, words: FigureWords(in: language))
    switch page.place {
    case .authority: return text.bytes(at: .root)
    case .unit(let unit): return text.bytes(at: .unit(unit.id))
    }
  }
}
