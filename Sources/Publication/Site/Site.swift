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
  private let feed: Feed

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
  package func own(_ page: SiteFile) -> [UInt8] { pageFrame.additions(in: page) }

  /// The page of a case, and what lists and tables say of it.
  package func pageAndEntry(
    of item: SiteCase,
    showing texts: PublicTexts
  ) throws(RenderingFault) -> (page: SiteFile, entry: SiteEntry) {
    let facts = facts(item, root: "../")
    return (try page(of: item, showing: texts, with: facts), try entry(of: item, with: facts))
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
        in: frame.values(of: item.title, root: "../")
      )
    )
  }

  /// What lists and tables say of a case.
  package func entry(_ item: SiteCase) throws(RenderingFault) -> SiteEntry {
    try entry(of: item, with: facts(item, root: "../"))
  }

  private func entry(
    of item: SiteCase,
    with facts: [String: TemplateValue]
  ) throws(RenderingFault) -> SiteEntry {
    let values = OpenData.values(item)
    return SiteEntry(
      item,
      row: try templates.render(.row, with: facts),
      csv: OpenData.csv(values),
      json: OpenData.json(values)
    )
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

  /// Everything but the pages of cases, which come newest first; a list whose mark is `known` is left out.
  package func lists(
    of entries: [SiteEntry],
    counting statistics: SiteStatistics,
    known: [String: UInt64] = [:]
  ) throws(RenderingFault) -> SiteLists {
    let groups = Groups(entries, in: register)
    var lists = SiteLists()
    let title = Wording("Alla ärenden", "All cases")[language]
    let all = Groups.Group(
      name: title,
      description: nil,
      path: Self.allPath,
      members: Array(entries.indices)
    )
    for group in [all] + groups.all {
      lists.add(
        .group(group),
        at: group.path,
        marked: Self.mark(of: group, over: entries),
        known: known
      )
    }
    let mark = Self.mark(of: all, over: entries)
    lists.add(.csv, at: Self.csvPath, marked: mark, known: known)
    lists.add(.json, at: Self.jsonPath, marked: mark, known: known)
    let latest = Self.latest(entries)
    let files = [
      try front(latest, count: entries.count, groups: groups, statistics: statistics),
      try overview(groups),
      try self.statistics(statistics), try data(),
      SiteFile(at: "data/cases.schema.json", holding: OpenData.schema(language)),
      SiteFile(at: "feed.xml", holding: feed.text(latest, title: siteTitle)),
      SiteFile(at: SiteTemplates.styleName, holding: templates.style),
      SiteFile(at: SiteTemplates.scriptName, holding: templates.script),
    ]
    for file in files {
      var mark = QuickHash()
      mark.add(file.bytes)
      lists.add(.file(file), at: file.path, marked: mark.value, known: [:])
    }
    return lists
  }

  /// Makes a list of the same entries.
  package func file(for list: SiteList, of entries: [SiteEntry]) throws(RenderingFault) -> SiteFile
  {
    switch list {
    case .group(let group): try self.list(group, of: entries)
    case .csv: Self.table(at: Self.csvPath, of: entries.map(\.csv))
    case .json: Self.table(at: Self.jsonPath, of: entries.map(\.json))
    case .file(let file): file
    }
  }

  private static let csvPath = "data/cases.csv"
  private static let jsonPath = "data/cases.json"
  static let allPath = "cases/index.html"

  private static func mark(of group: Groups.Group, over entries: [SiteEntry]) -> UInt64 {
    var mark = QuickHash()
    mark.add(group.name)
    mark.add(group.description ?? "")
    for member in group.members { mark.add(entries[member].mark) }
    return mark.value
  }

  private static func table(at path: String, of records: [ArraySlice<UInt8>]) -> SiteFile {
    let isJSON = path.hasSuffix(".json")
    var bytes: [UInt8] = isJSON ? Array("[".utf8) : OpenData.csvHead
    bytes.reserveCapacity(records.reduce(16) { $0 + $1.count + 2 })
    for (place, record) in records.enumerated() {
      if isJSON { bytes += Array((place == 0 ? "\n" : ",\n").utf8) }
      bytes += record
    }
    if isJSON { bytes += Array((records.isEmpty ? "]\n" : "\n]\n").utf8) }
    return SiteFile(at: path, holding: bytes, own: [])
  }

  /// The cases that were published last, newest first.
  private static func latest(_ entries: [SiteEntry]) -> [SiteCase] {
    let days = entries.map(\.item.published).sorted(by: >)
    guard let last = days.prefix(Feed.limit).last else { return [] }
    let recent = entries.filter { $0.item.published >= last }.map(\.item)
    return Array(
      recent.sorted { ($0.published, $0.number) > ($1.published, $1.number) }.prefix(Feed.limit)
    )
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
