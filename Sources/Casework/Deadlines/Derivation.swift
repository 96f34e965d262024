import CivilCalendar
import Findings

/// How a last day came about: every day, whether it counted, and why.
package struct Derivation: Sendable {
  /// In the order of the days; what was decided later stands last.
  package private(set) var days: [Day]

  /// One day of a derivation.
  package struct Day: Sendable {
    /// The day.
    package let date: CivilDate
    /// Whether it is one of the period's own days.
    package let isCounted: Bool
    /// What became of it.
    package let reason: Wording
  }

  /// A period counted from a day.
  package init(_ count: DayCount, of period: Period) {
    days = count.days.map { day in
      Day(
        date: day.date,
        isCounted: day.role.isCounted,
        reason: day.role.reason(period.unit)
      )
    }
  }

  /// A deadline of a case, with the reason for its extension.
  package init(of deadline: CaseDeadline, by calendar: WorkCalendar, extensionReason: String?) {
    let count = calendar.count(deadline.rule.within, from: deadline.start, pace: deadline.pace)
    days = count.map { Derivation($0, of: deadline.rule.within).days } ?? []
    if let first = days.first {
      let name =
        deadline.isFromReopening ? CaseField.reopened.definition.name : deadline.rule.from.name
      days[0] = Day(date: first.date, isCounted: false, reason: first.reason + ": " + name)
    }
    switch deadline.basis {
    case .counted: break
    case .extended: add(deadline.due, because: Self.extended(extensionReason))
    case .recorded: add(deadline.due, because: Self.recorded)
    }
  }

  private mutating func add(_ date: CivilDate, because reason: Wording) {
    days.append(Day(date: date, isCounted: false, reason: reason))
  }

  private static func extended(_ reason: String?) -> Wording {
    let words = Wording("förlängd", "extended")
    guard let line = reason?.split(separator: "\n").joined(separator: " "), !line.isEmpty else {
      return words
    }
    return words + ": " + .quoting(line)
  }

  private static let recorded = Wording(
    "gällde när ärendet avslutades",
    "held when the case was closed"
  )
}

extension DayCount.Role {
  func reason(_ unit: PeriodUnit) -> Wording {
    switch self {
    case .start: Wording("dag 0", "day 0")
    case .counted(let number, let dayOff): Self.counted(number, dayOff: dayOff, unit: unit)
    case .skipped(let dayOff): dayOff.name
    case .paused: Wording("sommar", "summer")
    case .passed(let dayOff):
      dayOff.name + Wording(": fristen slutar inte här", ": the period does not end here")
    case .movedTo: Wording("nästa vardag", "the next weekday")
    }
  }

  private static func counted(_ number: Int, dayOff: DayOff?, unit: PeriodUnit) -> Wording {
    let words: Wording =
      switch unit {
      case .workdays: Wording("arbetsdag \(number)", "workday \(number)")
      case .days, .months: Wording("dag \(number)", "day \(number)")
      }
    return dayOff.map { words + " (" + $0.name + ")" } ?? words
  }
}

extension Wording {
  /// The words of both, one after the other.
  package static func + (left: Wording, right: Wording) -> Wording {
    Wording(left.swedish + right.swedish, left.english + right.english)
  }
}
