import Casework
import Findings
import Mustache

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
    private let templates: PageTemplates

    package init(_ register: Register, by templates: PageTemplates) {
      authority = register.authority
      organisation = register.organisation
      language = register.language
      self.templates = templates
    }

    func begin(
      _ writer: inout PageWriter,
      titled title: String,
      at address: PageAddress
    ) throws(RenderingFault) {
      writer.markup(try templates.render(.head, with: values(title, address)))
    }

    private func values(_ title: String, _ address: PageAddress) -> [String: TemplateValue] {
      [
        "pageTitle": .text(title), "authority": .text(authority), "root": .text(address.root),
      ]
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

    func end(
      _ writer: inout PageWriter,
      titled title: String,
      at address: PageAddress
    ) throws(RenderingFault) {
      writer.markup(try templates.render(.foot, with: values(title, address)))
    }
  }

  /// The bytes of a page.
  ///
  /// - Throws: What a template does that cannot be.
  package static func bytes(
    _ page: PlacePage,
    in frame: Frame,
    _ language: Language
  ) throws(RenderingFault) -> [UInt8] {
    let text = PlacePageText(page: page, frame: frame, words: FigureWords(in: language))
    switch page.place {
    case .authority: return try text.bytes(at: .root)
    case .unit(let unit): return try text.bytes(at: .unit(unit.id))
    }
  }
}
