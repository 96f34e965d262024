import Casework
import CivilCalendar
import Findings
import Formats
import Mustache

/// The values that pages are filled in with.
extension Site {
  /// The facts of a case, as a row and its own page show them.
  func facts(_ item: SiteCase, root: String) -> [String: TemplateValue] {
    let unit = item.unit.map { register.organisation.units[$0]?.name ?? $0.description }
    return [
      "number": .text(item.number.description), "title": .text(item.title),
      "path": .text(root + item.path), "kind": .text(Groups.capitalised(item.kind.name[language])),
      "kindId": .text(item.kind.rawValue), "area": .text(item.area ?? ""),
      "unit": .text(unit ?? ""), "excerpt": .text(item.excerpt),
      "received": .text(item.received.words(language)), "receivedIso": .text(item.received.iso),
      "answered": .text(item.answered?.words(language) ?? ""),
      "answeredIso": .text(item.answered?.iso ?? ""),
      "replyWay": .text(item.replyWay?.name[language] ?? ""),
      "published": .text(item.published.words(language)),
      "publishedIso": .text(item.published.iso),
    ]
  }

  func row(_ item: SiteCase, root: String) throws(RenderingFault) -> [UInt8] {
    try templates.render(.row, with: facts(item, root: root))
  }

  func list(_ page: ListPage, of entries: [SiteEntry]) throws(RenderingFault) -> SiteFile {
    let (group, members) = (page.group, page.members)
    let span = span(of: members.map { entries[$0].item.published })
    let title = page.isFirst ? group.name : "\(group.name), \(span)"
    let hasPager = page.newer != nil || page.older != nil
    // A template of the register's own that knows of no other pages has the way to them below the last case.
    let isOld = hasPager && !templates.uses("hasPager", in: .list)
    var values: [String: TemplateValue] = [
      "name": .text(title), "description": .text(page.isFirst ? group.description ?? "" : ""),
      "rows": .text(members.isEmpty ? "" : String(decoding: [Self.place], as: UTF8.self)),
      "count": .text(
        Self.count(page.isFirst ? group.members.count : members.count, in: language)
      ),
      "isList": .flag(group.path == Self.allPath), "isFirst": .flag(page.isFirst),
      "hasPager": .flag(hasPager), "newer": .text(page.newer.map { "../" + $0 } ?? ""),
      "older": .text(page.older.map { "../" + $0 } ?? ""),
    ]
    values["feed"] = group.feedPath.map { .text("../" + $0) } ?? .missing
    let html = try templates.render(
      .list,
      with: values,
      in: frame.values(of: title, root: "../", at: page.path, saying: summary(of: page))
    )
    let parts = html.split(separator: Self.place, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return SiteFile(at: page.path, holding: html) }
    var bytes = Array(parts[0])
    bytes.reserveCapacity(html.count + members.reduce(512) { $0 + entries[$1].row.count })
    for member in members { bytes += entries[member].row }
    if isOld { bytes += pagerItem(page) }
    bytes += parts[1]
    return SiteFile(at: page.path, holding: bytes, own: Array(parts.joined()))
  }

  /// The ways to the pages before and behind, as the last item of a list.
  private func pagerItem(_ page: ListPage) -> [UInt8] {
    let links = [
      page.newer.map { ($0, Wording("Nyare ärenden", "Newer cases")) },
      page.older.map { ($0, Wording("Äldre ärenden", "Older cases")) },
    ]
    let words = links.compactMap { $0 }.map { path, name in
      "<a href=\"../\(Markup.html.escaped(path))\">\(name[language])</a>"
    }
    return Array("<li>\(words.joined(separator: " "))</li>\n".utf8)
  }

  /// `3 mars–9 april 2026`, newest first or not.
  private func span(of days: [CivilDate]) -> String {
    guard let first = days.min(), let last = days.max() else { return "" }
    let words =
      first == last ? first.words(language) : first.words(language) + " – " + last.words(language)
    return Wording("publicerade ", "published ")[language] + words
  }

  private func summary(of page: ListPage) -> String {
    let group = page.group
    let name = group.path == Self.allPath ? "" : " – " + group.name
    return Wording(
      "Synpunkter till \(register.authority) och svaren på dem\(name)",
      "Views sent to \(register.authority) and the answers to them\(name)"
    )[language]
  }

  /// Where the lines of cases go, in a page that is filled in without them; no text has it.
  private static let place: UInt8 = 1

  func front(
    _ latest: [SiteCase],
    count: Int,
    groups: Groups,
    statistics: SiteStatistics
  ) throws(RenderingFault) -> SiteFile {
    var rows: [UInt8] = []
    for item in latest.prefix(8) { rows += try row(item, root: "") }
    let share = statistics.total.share
    var values: [String: TemplateValue] = [
      "areas": links(groups.areas, root: ""), "kinds": links(groups.kinds, root: ""),
      "publishedCount": .text("\(count)"),
      "receivedCount": .text(
        statistics.total.tally.isSmall ? Self.hidden : "\(statistics.total.received)"
      ),
      "answeredCount": .text(
        statistics.total.tally.isSmall ? Self.hidden : "\(statistics.total.answered)"
      ),
      "share": .text(share.map { "\($0)" } ?? ""), "isFront": .flag(true),
    ]
    let summary = Wording(
      "Vad människor tycker om \(register.authority), och vad vi svarade",
      "What people think of \(register.authority), and what we answered"
    )[language]
    let frame = frame.values(of: siteTitle, root: "", at: "index.html", saying: summary)
    let own = try templates.render(.front, with: values, in: frame)
    values["rows"] = .text(String(decoding: rows, as: UTF8.self))
    let page = try templates.render(.front, with: values, in: frame)
    return SiteFile(at: "index.html", holding: page, own: own)
  }

  func overview(_ groups: Groups) throws(RenderingFault) -> SiteFile {
    let title = Wording("Efter område, enhet, typ och månad", "By area, unit, kind and month")[
      language
    ]
    let values: [String: TemplateValue] = [
      "areas": links(groups.areas, root: ""), "units": links(groups.units, root: ""),
      "kinds": links(groups.kinds, root: ""), "months": links(groups.months, root: ""),
      "isOverview": .flag(true),
    ]
    return SiteFile(
      at: "overview.html",
      holding: try templates.render(
        .overview,
        with: values,
        in: frame.values(of: title, root: "", at: "overview.html", saying: title)
      )
    )
  }

  private func links(_ groups: [Groups.Group], root: String) -> TemplateValue {
    .list(
      groups.map {
        .record([
          "name": .text($0.name), "path": .text(root + $0.path),
          "count": .text("\($0.members.count)"),
          "description": .text($0.description ?? ""),
        ])
      }
    )
  }

  func data() throws(RenderingFault) -> SiteFile {
    let title = Wording("Öppna data", "Open data")[language]
    let columns = OpenData.columns.map { name in
      TemplateValue.record([
        "name": .text(name), "meaning": .text(OpenData.meaning(name)[language]),
      ])
    }
    let values: [String: TemplateValue] = [
      "columns": .list(columns), "isData": .flag(true),
      "kinds": .list(
        Kind.allCases.map { .record(["id": .text($0.rawValue), "name": .text($0.name[language])]) }
      ),
    ]
    return SiteFile(
      at: "data.html",
      holding: try templates.render(
        .data,
        with: values,
        in: frame.values(of: title, root: "", at: "data.html", saying: OpenData.about[language])
      )
    )
  }

  static func count(_ number: Int, in language: Language) -> String {
    Wording("\(number) ärende\(number == 1 ? "" : "n")", "\(number) case\(number == 1 ? "" : "s")")[
      language
    ]
  }
}
