import Casework
import Findings
import Formats
import Mustache

/// What every site has, whatever is published: pages for people, and files for programs.
extension Site {
  /// The statement on accessibility (DOS-lagen 13 §), the ways to the authority, and what stands where nothing is.
  func standingPages() throws(RenderingFault) -> [SiteFile] {
    let settings = register.site
    let accessibility = Wording("Tillgänglighet", "Accessibility")[language]
    let contact = Wording(
      "Lämna en synpunkt eller begär borttagning",
      "Send a view or ask for removal"
    )[
      language
    ]
    let missing = Wording("Sidan finns inte", "The page is not here")[language]
    return [
      try standing(
        .accessibility,
        "accessibility.html",
        accessibility,
        [
          "assessed": .text(settings.assessed?.words(language) ?? ""),
          "shortcomings": .text(
            settings.shortcomings.map { HTML.paragraphs(SeenText.of(Array($0.utf8))) } ?? ""
          ), "isAccessibility": .flag(true),
        ]
      ), try standing(.contact, "contact.html", contact, ["isContact": .flag(true)]),
      // It is shown at every address, so only the way from the server's root leads to the others.
      try standing(.missing, "404.html", missing, [:], root: frame.folder),
    ]
  }

  private func standing(
    _ part: SiteTemplates.Part,
    _ path: String,
    _ title: String,
    _ values: [String: TemplateValue],
    root: String = ""
  ) throws(RenderingFault) -> SiteFile {
    let whole = frame.values(of: title, root: root, at: path, saying: title)
    // The ways to the authority are told on purpose, and may be those of somebody who works there.
    let own = whole.merging(Frame.contactNames.map { ($0, .missing) }) { $1 }
    return SiteFile(
      at: path,
      holding: try templates.render(part, with: values, in: whole),
      own: try templates.render(part, with: values, in: own)
    )
  }

  /// What programs read, and what pages are shown with.
  func machineFiles(_ groups: Groups, of entries: [SiteEntry]) -> [SiteFile] {
    var files = [
      SiteFile(at: "data/cases.schema.json", holding: OpenData.schema(language)),
      SiteFile(
        at: "dcat.rdf",
        holding: Array(Catalogue(of: register, at: frame.base).text.utf8),
        own: []
      ),
      SiteFile(at: "robots.txt", holding: robots),
      SiteFile(at: SiteTemplates.styleName, holding: templates.style),
      SiteFile(at: SiteTemplates.scriptName, holding: templates.script),
      SiteFile(at: SiteTemplates.iconName, holding: templates.icon),
    ]
    if let base = frame.base {
      let lists =
        ["", "overview.html", "statistics.html", "data.html", "contact.html"]
        + ["accessibility.html", Self.allPath] + groups.all.map(\.path)
      files += Sitemap(base, lists: lists, cases: entries.map(\.item)).files
    }
    return files
  }

  /// RFC 9309: everything may be read; pieces of the search index are no pages.
  private var robots: String {
    let sitemap = frame.base.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
    return "User-agent: *\nDisallow: \(frame.folder)search/\n" + sitemap
  }
}
