import Casework
import CivilCalendar
import Statistics

/// The figures of a place – a unit, all of a department, the whole authority – as its page and a report show them.
package struct PlaceFigures: Sendable {
  package let day: CivilDate
  /// By the month of receipt, an unfinished one too: two years, or as many as the register has.
  package let months: [Month]
  /// How many came in, by the same months.
  package let counts: MonthCounts
  /// Of what came in this year and in the one before.
  package let thisYear, lastYear: Tally
  /// From receipt to answer, of what came in during the twelve months that are over, in calendar days.
  package let days: [Int]

  /// What came in during a month.
  package struct Month: Sendable {
    package let month: CivilMonth
    package fileprivate(set) var tally = Tally()
  }

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
    let first = MonthCounts.first(on: day, since: began)
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
      if lastTwelve.contains(month), item.isAnswered == true, let taken = item.calendarDays {
        days.append(taken)
      }
    }
    self.months = months
    (self.thisYear, self.lastYear) = (thisYear, lastYear)
    self.days = days.sorted()
    counts = MonthCounts(of: cases, on: day, since: began)
  }

  /// Whether nothing came in, as far as is looked back.
  package var isEmpty: Bool { counts.months.allSatisfy { $0.received == 0 } }
}
