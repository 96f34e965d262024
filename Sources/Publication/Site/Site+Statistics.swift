import Casework
import Charts
import CivilCalendar
import Findings
import Mustache

/// The page of statistics: tables of which no number tells what is secret.
extension Site {
  func statistics(
    _ statistics: SiteStatistics,
    beside reports: [SiteReport] = []
  ) throws(RenderingFault) -> SiteFile {
    let title = Wording("Statistik", "Statistics")[language]
    let kinds = ([nil] + Kind.allCases).compactMap { kind in
      statistics.kinds[kind].map { Row(name: name(of: kind), count: $0) }
    }
    let areas = areas(statistics)
    let years = statistics.years.sorted { $0.key > $1.key }.map { year, count in
      Row(name: "\(year)", count: count, everything: statistics.everything(receivedIn: year))
    }
    let total = Row(name: Wording("Alla", "All")[language], count: statistics.total)
    let yearLines = Self.lines(years, ShownNumbers(ofYears: years.map(\.count)))
    let months = PublicMonths(statistics)
    let values: [String: TemplateValue] = [
      "years": yearLines, "kinds": Self.lines(kinds), "areas": Self.lines(areas),
      "months": .list(
        months.rows.map { row in
          Self.line(
            Row(name: Groups.capitalised(row.month.words(language)), count: row.count),
            shown: row.shown
          )
        }
      ),
      "hasReports": .flag(!reports.isEmpty),
      "reports": .list(
        reports.reversed().map { report in
          .record(["path": .text(report.path), "title": .text(report.title)])
        }
      ),
      "hasMonths": .flag(!months.rows.isEmpty),
      "monthPicture": months.picture(in: language).map(TemplateValue.text) ?? .missing,
      "kindPicture": picture(of: kinds).map(TemplateValue.text) ?? .missing,
      "total": .list(
        statistics.total.received == 0
          ? [] : [Self.line(total, shown: .init(all: !statistics.total.tally.isSmall))]
      ),
      "hasHidden": .flag(
        ShownNumbers(ofYears: years.map(\.count)).hides || Self.hides([kinds, areas])
          || months.hides
      ),
      "hasEverything": .flag(years.contains { $0.everything != nil }),
      "disposed": .text(Self.some(statistics.disposed, in: language)),
      "unknown": .text(Self.some(statistics.unknown, in: language)), "isStatistics": .flag(true),
    ]
    return SiteFile(
      at: "statistics.html",
      holding: try templates.render(
        .statistics,
        with: values,
        in: frame.values(of: title, root: "", at: "statistics.html", saying: title)
      )
    )
  }

  /// The numbers of kinds that are shown, as bars.
  private func picture(of rows: [Row]) -> String? {
    let table = SuppressedTable(rows.map(\.count.tally))
    guard rows.indices.contains(where: { table.shows($0) && rows[$0].count.received > 0 }) else {
      return nil
    }
    let bars = rows.enumerated().map { place, row in
      table.shows(place)
        ? BarPicture.Bar(
          row.name,
          value: Double(row.count.received),
          words: "\(row.count.received)"
        )
        : BarPicture.Bar(row.name, value: nil, words: Self.hidden)
    }
    let picture = BarPicture(
      title: Wording("Inkomna efter typ", "Received by kind")[language],
      alternative: bars.map { "\($0.name) \($0.words)" }.joined(separator: ", ") + ".",
      bars: bars
    )
    return PagePicture.markup(id: "kinds") { picture.drawing(width: $0) }
  }

  /// What stands in place of a number that is not shown.
  static let hidden = "–"

  private static let noArea = Wording("Utan område", "No area")

  private func name(of kind: Kind?) -> String {
    guard let kind else { return Wording("Utan typ", "No kind")[language] }
    return Groups.capitalised(kind.name[language])
  }

  /// By the areas of the routines; what somebody wrote in place of one is not shown.
  private func areas(_ statistics: SiteStatistics) -> [Row] {
    let known = Set(register.routines.values.flatMap { $0.areas.map(\.name) })
    var others = SiteStatistics.Count()
    var rows: [Row] = []
    for (area, count) in statistics.areas.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) {
      if let area, known.contains(area) {
        rows.append(Row(name: area, count: count))
      } else {
        others.add(count)
      }
    }
    return others.received == 0 ? rows : rows + [Row(name: Self.noArea[language], count: others)]
  }

  /// A row of a table.
  private struct Row {
    let name: String
    let count: SiteStatistics.Count
    var everything: Int?
  }

  private static func lines(_ rows: [Row], _ shown: ShownNumbers? = nil) -> TemplateValue {
    let shown = shown ?? ShownNumbers(rows.map(\.count))
    return .list(isShown(rows) ? zip(rows, shown.rows).map { line($0, shown: $1) } : [])
  }

  private static func isShown(_ rows: [Row]) -> Bool {
    !rows.isEmpty && SuppressedTable(rows.map(\.count.tally)).showing != .nothing
  }

  private static func hides(_ tables: [[Row]]) -> Bool {
    tables.contains { ShownNumbers($0.map(\.count)).hides }
  }

  /// A line of a table; the bar is one of twenty, because a page has no style of its own.
  private static func line(_ row: Row, shown: ShownNumbers.Row) -> TemplateValue {
    let count = row.count
    let share = shown.timed ? count.share : nil
    let isFew = shown.timed && share == nil && count.timed > 0
    return .record([
      "name": .text(row.name), "received": .text(shown.received ? "\(count.received)" : hidden),
      "answered": .text(shown.answered ? "\(count.answered)" : hidden),
      "published": .text("\(count.published)"),
      "everything": .text(row.everything.map { "\($0)" } ?? ""),
      "inTime": .text(shown.timed ? "\(count.inTime)" : ""),
      "timed": .text(shown.timed ? "\(count.timed)" : ""), "isFew": .flag(isFew),
      "share": .text(share.map { "\($0)" } ?? ""),
      "bar": .text(share.map { "\(($0 + 2) / 5 * 5)" } ?? ""),
    ])
  }

  /// Nothing where there are none.
  private static func some(_ number: Int, in language: Language) -> String {
    number == 0 ? "" : count(number, in: language)
  }
}
