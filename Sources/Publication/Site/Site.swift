import Casework
import CivilCalendar
import Findings
import Letters
import Mustache

/// The public site: pages, feed and open data, from what is published and from nothing else.
///
/// The same cases give the same bytes: no page has a date but those of the facts.
package struct Site: Sendable {
  let register: Register
  let templates: SiteTemplates
  let language: Language

  package init(_ register: Register, _ templates: SiteTemplates) {
    self.register = register
    self.templates = templates
    language = register.language
  }

  /// The page of a case: synpunkt and answer together (K28).
  package func page(_ item: SiteCase, _ texts: PublicTexts) throws(RenderingFault) -> SiteFile {
    var values = facts(item, root: "../")
    values["submission"] = .text(HTML.paragraphs(SeenText.of(texts.submission)))
    values["reply"] = texts.reply.map { .text(HTML.paragraphs(SeenText.of($0))) } ?? .missing
    values["isMasked"] = .flag(
      texts.submission.contains(UInt8(ascii: "[")) || texts.reply?.contains(UInt8(ascii: "[")) == true
    )
    values["isLate"] = .flag(item.isInTime == false)
    values["isInTime"] = .flag(item.isInTime == true)
    values["isCase"] = .flag(true)
    return SiteFile(item.path, try templates.render(.case, .record(frame(values, item.title, "../"))))
  }

  /// Everything that other files of the site will say of a case: its line in lists, feed and data.
  ///
  /// It is looked through together with the page.
  package func mentions(_ item: SiteCase) throws(RenderingFault) -> [UInt8] {
    let row = try row(item, root: "../")
    return Array((row + OpenData.csv(item) + OpenData.json(item) + Feed(register).entry(item)).utf8)
  }

  /// Everything but the pages of cases, which are newest first.
  package func lists(
    _ cases: [SiteCase],
    _ statistics: SiteStatistics
  ) throws(RenderingFault) -> [SiteFile] {
    let groups = Groups(cases, register)
    var files: [SiteFile] = []
    var inner: [String] = []
    var outer: [String] = []
    inner.reserveCapacity(cases.count)
    for item in cases {
      inner.append(try row(item, root: "../"))
      outer.append(try row(item, root: ""))
    }
    files.append(try front(cases, outer, groups, statistics))
    let title = Wording("Alla ärenden", "All cases")[language]
    files.append(try list("cases.html", title, nil, Array(cases.indices), outer, root: ""))
    for group in groups.all {
      let (name, description) = (group.name, group.description)
      files.append(try list(group.path, name, description, group.members, inner, root: "../"))
    }
    files.append(try overview(groups))
    files.append(try self.statistics(statistics))
    files.append(try data())
    files += tables(cases)
    files.append(SiteFile(SiteTemplates.styleName, templates.style))
    files.append(SiteFile(SiteTemplates.scriptName, templates.script))
    return files
  }

  private func tables(_ cases: [SiteCase]) -> [SiteFile] {
    var csv = OpenData.csvHead
    var json = "["
    for (place, item) in cases.enumerated() {
      csv += OpenData.csv(item)
      json += (place == 0 ? "\n" : ",\n") + OpenData.json(item)
    }
    json += cases.isEmpty ? "]\n" : "\n]\n"
    return [
      SiteFile("data/cases.csv", csv), SiteFile("data/cases.json", json),
      SiteFile("data/cases.schema.json", OpenData.schema(language)),
      SiteFile("feed.xml", Feed(register).text(latest(cases), title: siteTitle)),
    ]
  }

  /// The cases by the day they were published, newest first.
  func latest(_ cases: [SiteCase]) -> [SiteCase] {
    Array(cases.sorted { ($0.published, $0.number) > ($1.published, $1.number) }.prefix(Feed.limit))
  }

  var siteTitle: String {
    let name = Wording("Synpunkter och svar", "Views and answers")[language]
    return register.authority.isEmpty ? name : name + " – " + register.authority
  }
}
