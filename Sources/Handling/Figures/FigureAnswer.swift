import Casework
import CivilCalendar
import Findings
import Statistics

/// The figures that were asked for, with what has moved.
package struct FigureAnswer: Sendable {
  package let table: FigureTable
  package let counted: CountedRegister
  /// How many cases were counted.
  package let count: Int
  /// By figure, where months alone are asked for.
  package let trends: [(figure: Figure, row: MonthlyRow)]
  /// By group, where months are crossed with units, operations or departments: no finer rows are judged (K34).
  package let groupTrends: [(values: [GroupValue], rows: [Figure: MonthlyRow])]
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
    let rows =
      Self.areJudged(dimensions)
      ? table.monthlyRows(
        of: Figure.allCases.filter(\.hasTrend),
        on: counted.day,
        in: organisation
      ) : [:]
    groupTrends = rows.filter { !$0.key.contains(.none) }
      .sorted { FigureTable.isOrdered($0.key, before: $1.key) }
      .map { (values: $0.key, rows: $0.value) }
    patterns = Self.patterns(
      of: chosen,
      on: selection,
      by: dimensions,
      in: organisation,
      today: counted.day
    )
  }

  /// Whether groups are months of units, operations or departments.
  private static func areJudged(_ dimensions: [Dimension]) -> Bool {
    dimensions.count == 2 && dimensions.contains(.month)
      && !Set(dimensions).isDisjoint(with: [.unit, .operation, .department])
  }

  /// How many of the rows of months chance alone would call moved.
  package var expectedSignals: Double {
    (trends.map(\.row.chart) + groupTrends.flatMap { $0.rows.values.map(\.chart) })
      .expectedFalseAlarms
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

extension FigureAnswer {
  /// What has moved and what has not, of the figures that managers read; of groups, those that have moved and how many
  /// chance alone would have called so.
  package func sentences(_ name: (GroupValue) -> Wording) -> [Wording] {
    let told: [Figure] = [.received, .answeredInTime, .medianDays]
    var sentences = trends.filter { told.contains($0.figure) }.map {
      $0.row.sentence(on: $0.figure)
    }
    for (values, rows) in groupTrends {
      let names = values.map(name)
      for figure in told {
        guard let row = rows[figure], row.chart.signal == true else { continue }
        sentences.append(
          names.reduce(Wording("", "")) { $0 + $1 + Wording(", ", ", ") } + row.sentence(on: figure)
        )
      }
    }
    if !groupTrends.isEmpty { sentences.append(chanceSentence(told)) }
    return sentences + (patterns?.sentences(name) ?? [])
  }

  private func chanceSentence(_ told: [Figure]) -> Wording {
    let charts = groupTrends.flatMap { group in told.compactMap { group.rows[$0]?.chart } }
    let judged = charts.filter { $0.signal != nil }
    let moved = judged.count { $0.signal == true }
    let tenths = Int((judged.expectedFalseAlarms * 10).rounded())
    return Wording(
      "\(judged.count) av \(charts.count) rader har månader nog att bedömas, och \(moved) av dem har ändrats; "
        + "slumpen ensam ger omkring \(tenths / 10),\(tenths % 10).",
      "\(judged.count) of \(charts.count) rows have months enough to be assessed, and \(moved) of them have changed; "
        + "chance alone gives about \(tenths / 10).\(tenths % 10)."
    )
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
