import Casework
import CivilCalendar
import Findings
import Letters
import Mustache

/// The values that pages are filled in with.
extension Site {
  /// What every page has: its title, the way to the site's root and the authority.
  func frame(
    _ values: [String: TemplateValue],
    _ title: String,
    _ root: String
  ) -> [String: TemplateValue] {
    var values = values
    values["pageTitle"] = .text(title)
    values["root"] = .text(root)
    values["authority"] = .text(register.authority)
    values["siteTitle"] = .text(siteTitle)
    values["language"] = .text(language.rawValue)
    if let website = register.website {
      values["website"] = .text(website)
      let isAddress = website.hasPrefix("https://") || website.hasPrefix("http://")
      values["websiteAddress"] = .text(isAddress ? website : "https://" + website)
    }
    return values
  }

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

  func row(_ item: SiteCase, root: String) throws(RenderingFault) -> String {
    try templates.render(.row, .record(facts(item, root: root)))
  }

  func list(
    _ path: String,
    _ name: String,
    _ description: String?,
    _ members: [Int],
    _ rows: [String],
    root: String
  ) throws(RenderingFault) -> SiteFile {
    var text = ""
    for member in members { text += rows[member] }
    let values: [String: TemplateValue] = [
      "name": .text(name), "description": .text(description ?? ""), "rows": .text(text),
      "count": .text(Self.count(members.count, language)), "isList": .flag(path == "cases.html"),
    ]
    return SiteFile(path, try templates.render(.list, .record(frame(values, name, root))))
  }

  func front(
    _ cases: [SiteCase],
    _ rows: [String],
    _ groups: Groups,
    _ statistics: SiteStatistics
  ) throws(RenderingFault) -> SiteFile {
    let newest = cases.indices.sorted {
      (cases[$0].published, cases[$0].number) > (cases[$1].published, cases[$1].number)
    }
    let share = statistics.total.share
    let values: [String: TemplateValue] = [
      "rows": .text(newest.prefix(8).map { rows[$0] }.joined()),
      "areas": links(groups.areas, root: ""), "kinds": links(groups.kinds, root: ""),
      "publishedCount": .text("\(cases.count)"),
      "receivedCount": .text("\(statistics.total.received)"),
      "answeredCount": .text("\(statistics.total.answered)"),
      "share": .text(share.map { "\($0)" } ?? ""), "isFront": .flag(true),
    ]
    return SiteFile("index.html", try templates.render(.front, .record(frame(values, siteTitle, ""))))
  }

  func overview(_ groups: Groups) throws(RenderingFault) -> SiteFile {
    let title = Wording("Efter område, enhet, typ och månad", "By area, unit, kind and month")[language]
    let values: [String: TemplateValue] = [
      "areas": links(groups.areas, root: ""), "units": links(groups.units, root: ""),
      "kinds": links(groups.kinds, root: ""), "months": links(groups.months, root: ""),
      "isOverview": .flag(true),
    ]
    return SiteFile("overview.html", try templates.render(.overview, .record(frame(values, title, ""))))
  }

  private func links(_ groups: [Groups.Group], root: String) -> TemplateValue {
    .list(
      groups.map {
        .record([
          "name": .text($0.name), "path": .text(root + $0.path), "count": .text("\($0.members.count)"),
          "description": .text($0.description ?? ""),
        ])
      }
    )
  }

  func statistics(_ statistics: SiteStatistics) throws(RenderingFault) -> SiteFile {
    let title = Wording("Statistik", "Statistics")[language]
    let years = statistics.years.sorted { $0.key > $1.key }.map { line("\($0.key)", $0.value) }
    let kinds = Kind.allCases.compactMap { kind in
      statistics.kinds[kind].map { line(Groups.capitalised(kind.name[language]), $0) }
    }
    let areas = statistics.areas.sorted { $0.key < $1.key }.map { line($0.key, $0.value) }
    let values: [String: TemplateValue] = [
      "years": .list(years), "kinds": .list(kinds), "areas": .list(areas),
      "total": .list([line(Wording("Alla", "All")[language], statistics.total)]),
      "isStatistics": .flag(true),
    ]
    return SiteFile(
      "statistics.html",
      try templates.render(.statistics, .record(frame(values, title, "")))
    )
  }

  /// A line of a table; the bar is one of twenty, because a page has no style of its own.
  private func line(_ name: String, _ count: SiteStatistics.Count) -> TemplateValue {
    .record([
      "name": .text(name), "received": .text("\(count.received)"),
      "answered": .text("\(count.answered)"), "published": .text("\(count.published)"),
      "inTime": .text("\(count.inTime)"), "timed": .text("\(count.timed)"),
      "share": .text(count.share.map { "\($0)" } ?? ""),
      "bar": .text(count.share.map { "\(($0 + 2) / 5 * 5)" } ?? ""),
    ])
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
      "kinds": .list(Kind.allCases.map { .record(["id": .text($0.rawValue), "name": .text($0.name[language])]) }),
    ]
    return SiteFile("data.html", try templates.render(.data, .record(frame(values, title, ""))))
  }

  static func count(_ number: Int, _ language: Language) -> String {
    Wording("\(number) ärende\(number == 1 ? "" : "n")", "\(number) case\(number == 1 ? "" : "s")")[language]
  }
}
