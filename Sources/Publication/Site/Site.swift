import Casework
import Checksums
import CivilCalendar
import Findings
import Mustache

/// The public site: pages, feed and open data, from what is published and from nothing else.
///
/// Equal cases give equal bytes: no page has a date but those of the facts.
package struct Site: Sendable {
  let register: Register
  let templates: SiteTemplates
  let language: Language
  let frame: Frame
  private let pageFrame: PageFrame
  let feed: Feed

  package init(of register: Register, by templates: SiteTemplates) {
    self.register = register
    self.templates = templates
    language = register.language
    frame = Frame(register)
    pageFrame = PageFrame(of: frame, by: templates)
    feed = Feed(register)
  }

  /// What every page of a case has, to be looked through once for all pages.
  package var frameBytes: [UInt8] { pageFrame.bytes }

  /// What of a page its case has added, and before it where the page lies.
  package func caseContent(of page: SiteFile) -> [UInt8] { pageFrame.additions(in: page) }

  /// The page of a case, and what lists and tables say of it.
  package func pageAndEntry(
    of item: SiteCase,
    showing texts: PublicTexts
  ) throws(RenderingFault) -> (page: SiteFile, entry: SiteEntry) {
    let facts = facts(item, root: "../")
    return (
      try page(of: item, showing: texts, with: facts),
      try entry(of: item, showing: texts, with: facts)
    )
  }

  /// The page of a case: synpunkt and answer together (K28).
  package func page(
    of item: SiteCase,
    showing texts: PublicTexts
  ) throws(RenderingFault) -> SiteFile {
    try page(of: item, showing: texts, with: facts(item, root: "../"))
  }

  private func page(
    of item: SiteCase,
    showing texts: PublicTexts,
    with facts: [String: TemplateValue]
  ) throws(RenderingFault) -> SiteFile {
    var values = facts
    values["submission"] = .text(HTML.paragraphs(SeenText.of(texts.submission)))
    values["reply"] = texts.reply.map { .text(HTML.reply(SeenText.of($0))) } ?? .missing
    values["isMasked"] = .flag(
      texts.submission.contains(UInt8(ascii: "["))
        || texts.reply?.contains(UInt8(ascii: "[")) == true
    )
    values["isLate"] = .flag(item.isInTime == false)
    values["isInTime"] = .flag(item.isInTime == true)
    values["isCase"] = .flag(true)
    return SiteFile(
      at: item.path,
      holding: try templates.render(
        .case,
        with: values,
        in: frame.values(of: item.title, root: "../", at: item.path, saying: item.excerpt)
      )
    )
  }

  /// What lists and tables say of a case.
  package func entry(
    _ item: SiteCase,
    showing texts: PublicTexts? = nil
  ) throws(RenderingFault) -> SiteEntry {
    try entry(of: item, showing: texts, with: facts(item, root: "../"))
  }

  private func entry(
    of item: SiteCase,
    showing texts: PublicTexts?,
    with facts: [String: TemplateValue]
  ) throws(RenderingFault) -> SiteEntry {
    let values = OpenData.values(item)
    return SiteEntry(
      item,
      row: try templates.render(.row, with: facts),
      csv: OpenData.csv(values),
      json: OpenData.json(values),
      words: words(of: item, showing: texts)
    )
  }

  /// By what a case is found: its texts, and what its line says of it.
  private func words(of item: SiteCase, showing texts: PublicTexts?) -> SearchWords {
    let unit = item.unit.flatMap { register.organisation.units[$0]?.name } ?? ""
    let facts = [item.title, item.kind.name[language], item.area ?? "", unit].joined(
      separator: "\n"
    )
    let written = texts.map { [$0.submission, $0.reply ?? []] } ?? [Array(item.excerpt.utf8)]
    return SearchWords(of: [Array(facts.utf8)] + written.map(SeenText.of))
  }

  /// Everything that other files of the site say of a case, byte for byte: its line in lists, its row and
  /// object in the open data, and its entry in the feed.
  package func mentions(_ entry: SiteEntry) -> [UInt8] {
    let feedEntry = feed.entry(entry.item).utf8
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      entry.row.count + entry.csv.count + entry.json.count + feedEntry.count + 3
    )
    for piece in [entry.row, entry.csv, entry.json] {
      bytes += piece
      bytes.append(0x0A)
    }
    bytes += feedEntry
    return bytes
  }

  var siteTitle: String { frame.siteTitle }
}

extension SiteLists {
  fileprivate mutating func add(
    _ list: SiteList,
    at path: String,
    marked mark: UInt64,
    known: [String: UInt64]
  ) {
    marks[path] = mark
    if known[path] != mark { changed.append(list) }
  }
}
