import Casework
import CivilCalendar

/// Where cases have become more or fewer than everything else lets expect, group by group (K34).
package struct GroupPatterns: Sendable {
  /// What is looked at, with what it is compared with.
  package let months: ClosedRange<CivilMonth>
  package let before: ClosedRange<CivilMonth>
  /// The surest first.
  package let patterns: [Pattern<[GroupValue]>]

  /// Compares groups in some months with their own twelve months before those.
  package init(
    of cases: some Sequence<CountedCase>,
    by dimensions: [Dimension],
    in months: ClosedRange<CivilMonth>,
    of organisation: Organisation
  ) {
    self.months = months
    let before = months.lowerBound.adding(months: -12)...months.lowerBound.adding(months: -1)
    self.before = before
    var counts: [[GroupValue]: (now: Int, before: Int)] = [:]
    var total = (now: 0, before: 0)
    for item in cases {
      guard let month = item.received.month else { continue }
      let isNow = months.contains(month)
      guard isNow || before.contains(month) else { continue }
      let values = dimensions.map { item.group(in: $0, of: organisation) }
      if isNow { total.now += 1 } else { total.before += 1 }
      // What nobody has distributed yet is no group.
      guard !values.contains(.none) else { continue }
      if isNow {
        counts[values, default: (0, 0)].now += 1
      } else {
        counts[values, default: (0, 0)].before += 1
      }
    }
    let cells = counts.map { Pattern.Count($0.key, now: $0.value.now, before: $0.value.before) }
      .sorted { FigureTable.isOrdered($0.cell, before: $1.cell) }
    patterns = Pattern.all(in: cells, total: total)
  }
}
