import Casework
import CivilCalendar
import Statistics

/// The figures of a place – a unit, all of a department, the whole authority – as its page and a report show them.
package struct PlaceFigures: Sendable {
  package let day: CivilDate
  /// By the month of receipt, an unfinished one too: two years, or as many as the register has.
  package let months: [Month]
  /// How many came in, month by month as far as months are over, and whether that has moved.
  package let row: MonthlyRow
  /// Of what came in this year and in the one before.
  package let thisYear, lastYear: Tally
  /// From receipt to answer, of what came in during the twelve months that are over, in calendar days.
  package let days: [Int]

  /// What came in during a month.
  package struct Month: Sendable {
    package let month: CivilMonth
    package fileprivate(set) var tally = Tally()
    package fileprivate(set) var kinds: [Kind: Int] = [:]

    package var received: Int { tally[.received].value ?? 0 }
  }

  /// How many months are looked back on.
  package static let span = 24

  /// The figures of cases as of a day.
  ///
  /// `began`: the month in which the register began; there is nothing before it.
  package init(
    of cases: some Sequence<CountedCase>,
    on day: CivilDate,
    since began: CivilMonth?
  ) {
    self.day = day
    let now = CivilMonth(day)
    let earliest = now.adding(months: -Self.span)
    let first = max(earliest, began ?? now)
    var months = CivilMonth.all(from: first, through: now).map { Month(month: $0) }
    var (thisYear, lastYear) = (Tally(), Tally())
    var days: [Int] = []
    let lastTwelve = now.adding(months: -12)..<now
    for item in cases {
      let year = item.received.year
      if year == day.year { thisYear.add(item) } else if year == day.year - 1 { lastYear.add(item) }
      guard let month = item.received.month, first <= month, month <= now else { continue }
      let place = (month.year - first.year) * 12 + month.month - first.month
      months[place].tally.add(item)
      if let kind = item.place.kind { months[place].kinds[kind, default: 0] += 1 }
      if lastTwelve.contains(month), item.isAnswered == true, let taken = item.calendarDays {
        days.append(taken)
      }
    }
    self.months = months
    (self.thisYear, self.lastYear) = (thisYear, lastYear)
    self.days = days.sorted()
    row = MonthlyRow(received: months.dropLast().map { ($0.month, $0.received) })
  }

  /// How many came in during each month that is over.
  var counts: [(month: CivilMonth, count: Int)] {
    months.dropLast().map { ($0.month, $0.received) }
  }

  /// Whether nothing came in, as far as is looked back.
  package var isEmpty: Bool { months.allSatisfy { $0.received == 0 } }
}
