import Casework
import CivilCalendar

/// The figures of cases, by groups.
///
/// ```swift
/// let table = FigureTable(cases, by: [.unit, .month], in: organisation)
/// table.groups[0].tally[.received].value
/// ```
///
/// The order of cases changes nothing: groups stand in the order of their dimensions.
package struct FigureTable: Sendable {
  package let dimensions: [Dimension]
  package let groups: [Group]

  /// Cases that have the same value in each dimension.
  package struct Group: Sendable {
    /// By dimension.
    package let values: [GroupValue]
    package var tally: Tally
  }

  /// With no dimension one group of all, also where there are none.
  package init(
    _ cases: some Sequence<CountedCase>,
    by dimensions: [Dimension],
    in organisation: Organisation
  ) {
    self.dimensions = dimensions
    var tallies: [[GroupValue]: Tally] = dimensions.isEmpty ? [[]: Tally()] : [:]
    for item in cases {
      let values = dimensions.map { item.group(in: $0, of: organisation) }
      tallies[values, default: Tally()].add(item)
    }
    if let place = dimensions.firstIndex(of: .month) { Self.fill(&tallies, at: place) }
    groups = tallies.map { Group(values: $0.key, tally: $0.value) }
      .sorted { Self.isOrdered($0.values, before: $1.values) }
  }

  /// Months without cases are groups too, so that a row of months has no gaps.
  private static func fill(_ tallies: inout [[GroupValue]: Tally], at place: Int) {
    let months = tallies.keys.compactMap { values -> CivilMonth? in
      if case .month(let month) = values[place] { month } else { nil }
    }
    guard let first = months.min(), let last = months.max() else { return }
    let others = Set(
      tallies.keys.map { values in values.enumerated().map { $0 == place ? .none : $1 } }
    )
    for others in others {
      for month in CivilMonth.all(from: first, through: last) {
        var values = others
        values[place] = .month(month)
        if tallies[values] == nil { tallies[values] = Tally() }
      }
    }
  }

  static func isOrdered(_ left: [GroupValue], before right: [GroupValue]) -> Bool {
    for (left, right) in zip(left, right) where left != right { return left.order < right.order }
    return false
  }
}
