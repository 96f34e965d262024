import Casework
import CivilCalendar
import Statistics

/// Figures: of the register's cases by the program, and of a large organisation in memory.
extension Benchmarks {
  func figures() throws {
    // What was kept of an earlier program is made again, which is not what is measured.
    guard try ChildRun([program, "statistics", "--store", folder]).status == 0 else {
      throw BenchError("statistics failed")
    }
    let groupings = Dimension.allCases.map(\.rawValue)
    var beyond: [Double] = []
    var whole: [Double] = []
    for grouping in groupings {
      var times: [Double] = []
      var lists: [Double] = []
      for _ in 0..<rounds {
        lists.append(try ChildRun([program, "list", "--store", folder]).seconds)
        let words = ["statistics", "--by", grouping, "--format", "json", "--store", folder]
        times.append(try ChildRun([program] + words).seconds)
      }
      whole.append(median(times))
      beyond.append(median(times) - median(lists))
    }
    row(
      "statistics by any of \(groupings.count) groupings, the slowest",
      milliseconds(whole.max() ?? 0),
      milliseconds(beyond.max() ?? 0) + " beyond list",
      "–",
      "60 ms beyond"
    )
    let (cases, organisation) = Self.largeOrganisation()
    let times = (0..<rounds).map { _ in
      seconds { blackHole(Self.crossed(cases, organisation)) }
    }
    row(
      "100 units × 10 areas × 24 months, trends and patterns",
      milliseconds(median(times)),
      "\(cases.count) cases",
      "–",
      "150 ms"
    )
  }

  /// Every cell with every figure, a trend for each unit, and what has moved.
  private static func crossed(_ cases: [CountedCase], _ organisation: Organisation) -> Int {
    guard let first = CivilMonth(year: 2025, month: 1), let today = CivilDate(iso: "2027-01-04")
    else { return 0 }
    let last = first.adding(months: 23)
    let cells = FigureTable(cases, by: [.unit, .area, .month], in: organisation)
    let units = FigureTable(
      cases,
      by: [.unit, .month],
      in: organisation,
      through: (first, last)
    )
    let rows = units.monthlyRows(
      of: [.received, .answeredInTime, .medianDays],
      on: today,
      in: organisation
    )
    let patterns = GroupPatterns(of: cases, by: [.unit, .area], in: last...last, of: organisation)
    return cells.groups.count + rows.count + patterns.patterns.count
  }

  /// Twenty thousand cases of two years.
  private static func largeOrganisation() -> (cases: [CountedCase], organisation: Organisation) {
    var random = SplitMix64(seed: 15)
    guard let first = CivilDate(year: 2025, month: 1, day: 1) else { return ([], Organisation()) }
    let cases = (0..<20_000).map { _ in
      var item = CountedCase(received: .day(first.adding(days: random.next(730))))
      item.place.kind = .complaint
      item.place.area = "Område \(random.next(10))"
      item.place.unit = UnitID("enhet-\(random.next(100))")
      item.isDistributed = true
      item.isToBeAnswered = true
      item.isAnswered = random.next(10) > 0
      item.isClosed = item.isAnswered
      item.isOverdue = false
      item.calendarDays = random.next(40)
      item.answer = random.next(5) > 0 ? .inTime : .late
      item.closing = item.answer
      return item
    }
    return (cases, Organisation())
  }
}
