import Casework
import Charts
import CivilCalendar
import Findings

/// The months of the last two years on the page of statistics, of which none tells of few.
///
/// The number of a year stands on the page too: its months are one table with that total (``SuppressedTable``). Of a
/// year whose own number is hidden no month is there, since their sum would be that number.
struct PublicMonths {
  /// The last month first.
  private(set) var rows:
    [(month: CivilMonth, count: SiteStatistics.Count, shown: ShownNumbers.Row)] = []

  init(_ statistics: SiteStatistics) {
    let years = statistics.years.sorted { $0.key > $1.key }
    let shownYears = ShownNumbers(ofYears: years.map(\.value)).rows
    for (place, year) in years.map(\.key).enumerated().prefix(2) where shownYears[place].received {
      let last = statistics.months.keys.filter { $0.year == year }.max()
      let months = (1...12).compactMap { CivilMonth(year: year, month: $0) }
        .filter { last.map($0.isNotAfter) ?? false }
      let counts = months.map { statistics.months[$0] ?? SiteStatistics.Count() }
      // A protocol without months leaves some of the year over, as a number that nobody shows.
      let known = counts.reduce(0) { $0 + $1.received }
      guard known == years[place].value.received else { continue }
      let shown = ShownNumbers(counts).rows.map { row in
        var row = row
        // What the year does not tell its months together would.
        row.answered = row.answered && shownYears[place].answered
        row.timed = row.timed && shownYears[place].timed
        return row
      }
      // Months of which all that is shown is that nothing came in say nothing.
      guard counts.indices.contains(where: { shown[$0].received && counts[$0].received > 0 }) else {
        continue
      }
      rows += zip(months, counts).enumerated().reversed().map { place, row in
        (row.0, row.1, shown[place])
      }
    }
  }

  /// Whether any number is left out.
  var hides: Bool {
    rows.contains { !$0.shown.received || !$0.shown.answered || !$0.shown.timed }
  }

  /// How many came in, month by month, with gaps where a number is not shown; `nil` of fewer than three.
  ///
  /// No median and no limit is drawn: they would tell of what is hidden.
  func picture(in language: Language) -> String? {
    guard rows.count(where: { $0.shown.received && $0.count.received > 0 }) >= 3 else { return nil }
    let names = (1...12).compactMap { CivilMonth(year: 2000, month: $0)?.name(language) }
    let points = rows.reversed().map { row in
      RunPicture.MonthPoint(
        row.month,
        value: row.shown.received ? Double(row.count.received) : nil,
        words: "\(row.count.received)"
      )
    }
    let shown = rows.reversed().filter(\.shown.received)
    let picture = RunPicture(
      title: Wording("Inkomna per månad", "Received by month")[language],
      alternative: shown.map { "\($0.month.words(language)) \($0.count.received)" }
        .joined(separator: ", ") + ".",
      points: points,
      outsideWords: "",
      monthNames: names.map { $0.count > 4 ? String($0.prefix(3)) : $0 },
      number: { "\($0)" }
    )
    return PagePicture.markup(id: "months") { picture.drawing(width: $0) }
  }
}

extension CivilMonth {
  fileprivate func isNotAfter(_ last: CivilMonth) -> Bool { self <= last }
}
