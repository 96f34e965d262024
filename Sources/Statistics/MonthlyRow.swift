import Casework
import CivilCalendar

/// One figure of a group by months, and whether it has moved (K34).
package struct MonthlyRow: Sendable {
  /// Months that are over and have the figure, in order: an unfinished one is in tables alone.
  package let months: [CivilMonth]
  package let chart: RunChart
  /// Months outside three sigma: marked, and no trend.
  package let outside: [CivilMonth]
  /// Of which words and pictures tell: of a month with fewer than five cases in a row of such months nobody can
  /// say anything.
  package let told: [CivilMonth]

  /// The row of how many came in, in months that are over, in order.
  package init(received counts: [(month: CivilMonth, count: Int)]) {
    months = counts.map(\.month)
    chart = RunChart(counts.map { Double($0.count) })
    let places = ControlLimits.outside(counts: counts.map(\.count), over: months.map(\.days))
    outside = places.map { counts[$0].month }
    told = Self.tellable(places, of: counts.map(\.count)).map { counts[$0].month }
  }

  private static func tellable(_ places: [Int], of cases: [Int]) -> [Int] {
    let mean = cases.reduce(0, +) / max(cases.count, 1)
    return places.filter { max(cases[$0], mean) >= Tally.fewest }
  }

  /// The row of a figure as of a day; the groups are those of months, in order.
  package init(
    of figure: Figure,
    in groups: [(month: CivilMonth, tally: Tally)],
    on today: CivilDate
  ) {
    let over = groups.filter { $0.month.isOver(on: today) }
    let values = over.compactMap { group -> (month: CivilMonth, value: FigureValue)? in
      let value = group.tally[figure]
      return value.value == nil || value.of == 0 ? nil : (group.month, value)
    }
    months = values.map(\.month)
    chart = RunChart(
      values.map { value in
        let part = Double(value.value.value ?? 0)
        return figure.make == .share ? part / Double(value.value.of ?? 1) : part
      }
    )
    let parts = values.map { $0.value.value ?? 0 }
    let places: [Int]
    switch figure.make {
    case .count: places = ControlLimits.outside(counts: parts, over: months.map(\.days))
    case .share:
      places = ControlLimits.outside(parts: parts, of: values.map { $0.value.of ?? 0 })
    case .rank: places = []
    }
    outside = places.map { values[$0].month }
    let cases = values.map { $0.value.of ?? $0.value.value ?? 0 }
    told = Self.tellable(places, of: cases).map { values[$0].month }
  }
}

extension FigureTable {
  /// Of each group apart from its month, and of each of some figures, the row of its months as of a day.
  ///
  /// A unit has the months in which it was there from the first day to the last: before it began nothing could come in.
  package func monthlyRows(
    of figures: [Figure],
    on today: CivilDate,
    in organisation: Organisation
  ) -> [[GroupValue]: [Figure: MonthlyRow]] {
    guard let place = dimensions.firstIndex(of: .month) else { return [:] }
    var rows: [[GroupValue]: [(month: CivilMonth, tally: Tally)]] = [:]
    for group in groups {
      guard case .month(let month) = group.values[place] else { continue }
      var others = group.values
      others.remove(at: place)
      let isWhole = others.allSatisfy { value in
        guard case .unit(let id) = value else { return true }
        return organisation.units[id]?.isWhole(in: month) ?? true
      }
      guard isWhole else { continue }
      rows[others, default: []].append((month, group.tally))
    }
    return rows.mapValues { months in
      Dictionary(
        uniqueKeysWithValues: figures.map { ($0, MonthlyRow(of: $0, in: months, on: today)) }
      )
    }
  }
}

extension Organisation.Unit {
  /// Whether it is there during the whole of a month.
  package func isWhole(in month: CivilMonth) -> Bool {
    since.map { $0 <= month.first } ?? true && until.map { $0 >= month.last } ?? true
  }
}
