import Casework
import CivilCalendar

/// Which cases are counted: those that have a value in each of some dimensions, and came in on some days.
package struct FigureSelection: Sendable {
  /// By dimension; a unit stands for everything that belongs to it.
  package var values: [(dimension: Dimension, value: GroupValue)] = []
  /// The first day.
  package var since: CivilDate?
  /// The last day.
  package var until: CivilDate?

  /// Every case.
  package init() {}

  /// The cases that fit, whenever they came in.
  package func matching(_ cases: [CountedCase], in organisation: Organisation) -> [CountedCase] {
    if values.isEmpty { return cases }
    return cases.filter(condition(in: organisation))
  }

  /// Whether a case fits, whenever it came in.
  package func condition(in organisation: Organisation) -> (CountedCase) -> Bool {
    let conditions = values.map { dimension, value -> (CountedCase) -> Bool in
      if case .unit(let id) = value, dimension == .unit {
        let units = Set(
          organisation.unitOrder.filter { organisation.chain(from: $0).contains { $0.id == id } }
        )
        return { $0.place.unit.map(units.contains) ?? false }
      }
      return { $0.group(in: dimension, of: organisation) == value }
    }
    return { item in conditions.allSatisfy { $0(item) } }
  }

  /// The cases that came in on the days; of one whose day is not known all days that it may be must fit.
  package func within(_ cases: [CountedCase]) -> [CountedCase] {
    if since == nil, until == nil { return cases }
    return cases.filter { item in
      guard let days = item.received.days else { return false }
      return since.map { $0 <= days.lowerBound } ?? true
        && until.map { days.upperBound <= $0 } ?? true
    }
  }
}

extension CountedCase.Receipt {
  /// The days on which it may have been; `nil` for a year that is none.
  fileprivate var days: ClosedRange<CivilDate>? {
    switch self {
    case .day(let day): day...day
    case .month(let month): month.first...month.last
    case .year(let year):
      CivilMonth(year: year, month: 1).map { $0.first...$0.adding(months: 11).last }
    }
  }
}
