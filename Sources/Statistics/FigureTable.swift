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
  ///
  /// `months` are groups also where nothing came in: those that the figures are asked of, as far as somebody says so.
  package init(
    _ cases: some Sequence<CountedCase>,
    by dimensions: [Dimension],
    in organisation: Organisation,
    through months: (first: CivilMonth?, last: CivilMonth?) = (nil, nil)
  ) {
    self.dimensions = dimensions
    var tallies: [[GroupValue]: Tally] = dimensions.isEmpty ? [[]: Tally()] : [:]
    for item in cases {
      let values = dimensions.map { item.group(in: $0, of: organisation) }
      tallies[values, default: Tally()].add(item)
    }
    if let place = dimensions.firstIndex(of: .month) {
      Self.fill(&tallies, of: dimensions, at: place, through: months)
    }
    groups = tallies.map { Group(values: $0.key, tally: $0.value) }
      .sorted { Self.isOrdered($0.values, before: $1.values) }
  }

  /// Months without cases are groups too, so that a row of months has no gaps.
  private static func fill(
    _ tallies: inout [[GroupValue]: Tally],
    of dimensions: [Dimension],
    at place: Int,
    through asked: (first: CivilMonth?, last: CivilMonth?)
  ) {
    let months = tallies.keys.compactMap { values -> CivilMonth? in
      if case .month(let month) = values[place] { month } else { nil }
    }
    guard let first = asked.first ?? months.min(), let last = asked.last ?? months.max() else {
      return
    }
    var others = Set(
      tallies.keys.map { values in values.enumerated().map { $0 == place ? .none : $1 } }
    )
    // Months alone are a row also where there is nothing in any.
    if others.isEmpty, dimensions == [.month] { others = [[GroupValue.none]] }
    for others in others {
      for month in CivilMonth.all(from: first, through: last) {
        var values = others
        values[place] = .month(month)
        if tallies[values] == nil { tallies[values] = Tally() }
      }
    }
  }

  /// By what groups stand before others.
  package static func isOrdered(_ left: [GroupValue], before right: [GroupValue]) -> Bool {
    for (left, right) in zip(left, right) where left != right { return left.order < right.order }
    return false
  }
}
