import Casework
import CivilCalendar
import Statistics

/// How many came in, month by month: two years, or as many as the register has.
package struct MonthCounts: Sendable {
  /// The last one is not over.
  package let months: [Month]
  /// How that has gone as far as months are over, and whether it has moved.
  package let row: MonthlyRow

  /// What came in during a month.
  package struct Month: Sendable {
    package let month: CivilMonth
    package fileprivate(set) var received = 0
    package fileprivate(set) var kinds: [Kind: Int] = [:]
  }

  /// How many months are looked back on.
  package static let span = 24

  /// The months of a day, by cases in any order.
  ///
  /// `began`: the month in which the register began; there is nothing before it.
  package init(
    of cases: some Sequence<CountedCase>,
    on day: CivilDate,
    since began: CivilMonth?
  ) {
    let now = CivilMonth(day)
    let first = Self.first(on: day, since: began)
    var months = CivilMonth.all(from: first, through: now).map { Month(month: $0) }
    for item in cases {
      guard let month = item.received.month, first <= month, month <= now else { continue }
      let place = (month.year - first.year) * 12 + month.month - first.month
      months[place].received += 1
      if let kind = item.place.kind { months[place].kinds[kind, default: 0] += 1 }
    }
    self.months = months
    row = MonthlyRow(received: months.dropLast().map { ($0.month, $0.received) })
  }

  /// The first month that is looked back on.
  static func first(on day: CivilDate, since began: CivilMonth?) -> CivilMonth {
    let now = CivilMonth(day)
    return max(now.adding(months: -span), began ?? now)
  }

  /// How many came in during each month that is over.
  package var over: [(month: CivilMonth, count: Int)] {
    months.dropLast().map { ($0.month, $0.received) }
  }
}
