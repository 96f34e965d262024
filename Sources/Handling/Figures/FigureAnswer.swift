import Casework
import CivilCalendar
import Statistics

/// The figures that were asked for, with what has moved.
package struct FigureAnswer: Sendable {
  package let table: FigureTable
  package let counted: CountedRegister
  /// How many cases were counted.
  package let count: Int
  /// By figure, where months alone are asked for.
  package let trends: [(figure: Figure, row: MonthlyRow)]
  /// Where units are crossed with areas or kinds.
  package let patterns: GroupPatterns?

  /// Counts what a selection leaves, by groups.
  package init(
    of counted: CountedRegister,
    selecting selection: FigureSelection,
    by dimensions: [Dimension],
    in organisation: Organisation
  ) {
    let chosen = selection.matching(counted.cases, in: organisation)
    let cases = selection.within(chosen)
    // Before the register began nothing could come in; a month of it without cases is one with none.
    let began = counted.cases.compactMap(\.received.month).min()
    let since = selection.since.map(CivilMonth.init)
    let until = selection.until.map { min($0, counted.day) } ?? counted.day
    let table = FigureTable(
      cases,
      by: dimensions,
      in: organisation,
      through: (began.map { max($0, since ?? $0) }, began.map { _ in CivilMonth(until) })
    )
    self.table = table
    self.counted = counted
    count = cases.count
    trends =
      dimensions == [.month]
      ? Figure.allCases.filter(\.hasTrend).map { figure in
        (figure, MonthlyRow(of: figure, in: table.months, on: counted.day))
      } : []
    patterns = Self.patterns(
      of: chosen,
      on: selection,
      by: dimensions,
      in: organisation,
      today: counted.day
    )
  }

  private static func patterns(
    of cases: [CountedCase],
    on selection: FigureSelection,
    by dimensions: [Dimension],
    in organisation: Organisation,
    today: CivilDate
  ) -> GroupPatterns? {
    let dimensions = dimensions.filter { !$0.isTime }
    guard dimensions.count == 2, dimensions.contains(.unit),
      dimensions.contains(.area) || dimensions.contains(.kind)
    else { return nil }
    let lastOver = CivilMonth(today).adding(months: -1)
    let last = selection.until.map(CivilMonth.init).map { min($0, lastOver) } ?? lastOver
    let first = selection.since.map(CivilMonth.init).map { min($0, last) } ?? last
    return GroupPatterns(of: cases, by: dimensions, in: first...last, of: organisation)
  }

  /// Whether a group is of a month or longer that still goes on.
  package func isUnfinished(_ group: FigureTable.Group) -> Bool {
    let current = CivilMonth(counted.day)
    return group.values.contains { value in
      switch value {
      case .month(let month): month >= current
      case .third(let third): third >= CivilThird(current)
      case .year(let year): year >= current.year
      case .kind, .area, .unit, .routine, .channel, .none: false
      }
    }
  }
}

extension FigureTable {
  /// The groups of months, in order.
  fileprivate var months: [(month: CivilMonth, tally: Tally)] {
    groups.compactMap { group in
      if case .month(let month) = group.values.first { (month, group.tally) } else { nil }
    }
  }
}

extension Figure {
  /// Whether months of it are compared: what depends on how long ago a month is does not.
  fileprivate var hasTrend: Bool {
    switch self {
    case .received, .distributed, .answered, .answeredInTime, .closedInTime, .medianDays,
      .ninetiethDays, .medianWorkdays, .within2, .within5, .within10, .within15, .within20,
      .within25, .within30, .anonymous, .recategorised, .deviations:
      true
    case .closed, .open, .overdue, .pausedDays, .reopened, .transferred, .withdrawn, .outOfScope,
      .published, .measures, .measuresDone, .measuresLate, .disposed:
      false
    }
  }
}
