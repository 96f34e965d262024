import CivilCalendar
import Findings

/// A deadline of one case: when it ends, and what has become of it.
public struct CaseDeadline: Sendable {
  /// As the routine states it.
  public let rule: Routine.Deadline
  /// The day it is counted from.
  public let start: CivilDate
  /// The last day on which it is kept.
  public let due: CivilDate
  /// Whether summers are left out of the count (B12).
  public let pace: Pace
  /// What decided the last day.
  public let basis: Basis
  /// When it was met, or `nil` while it runs.
  public let met: CivilDate?
  /// The day on which this is so.
  public let today: CivilDate
  /// Whether it counts from the day the case was opened again.
  package let isFromReopening: Bool
  /// Of several deadlines that the same fact meets, the one that ends first (K13, B11).
  public fileprivate(set) var governs = false

  /// Whether days of a summer were left out of the count (B12).
  package func passesSummer(_ calendar: WorkCalendar) -> Bool {
    switch pace {
    case .always: false
    case .pausedInSummer:
      calendar.summers.contains { $0.lowerBound <= due && $0.upperBound > start }
    }
  }

  /// What decides the last day of a deadline.
  public enum Basis: Sendable, Hashable {
    /// The routine and the calendar.
    case counted
    /// A new last day that the case names (L7).
    case extended
    /// The last day that held when the case was closed.
    case recorded
  }

  /// What has become of a deadline.
  ///
  /// | met | by the last day | state |
  /// |:-:|:-:|---|
  /// | – | today | running |
  /// | – | before today | overdue |
  /// | x | x | met |
  /// | x | – | late |
  public enum State: String, Term {
    case running
    case met
    case late
    case overdue

    /// As people read it.
    public var name: Wording {
      switch self {
      case .running: Wording("löper", "running")
      case .met: Wording("i tid", "met")
      case .late: Wording("för sent", "late")
      case .overdue: Wording("försenad", "overdue")
      }
    }
  }

  /// What has become of it.
  public var state: State {
    if let met { return met <= due ? .met : .late }
    return today <= due ? .running : .overdue
  }

  /// Days from today, or from the day it was met, to the last day; negative beyond it.
  public var daysLeft: Int { Int(due.dayNumber - (met ?? today).dayNumber) }
}

extension Register {
  /// The deadlines of a case, in the order of the routine; those whose first fact has not happened
  /// are not there yet.
  ///
  /// `recorded`: the last days that held when the case was closed, so that a later change of the
  /// calendar moves the deadlines of open cases only.
  package func deadlines(
    of timeline: Timeline,
    today: CivilDate,
    recorded: [DeadlineID: CivilDate] = [:]
  ) -> [CaseDeadline] {
    guard let routine = timeline.routine.flatMap({ routines[$0] }) else { return [] }
    let timeline = timeline.known(on: today)
    var found: [CaseDeadline] = []
    for stated in routine.deadlines {
      guard let rule = routine.deadline(stated, for: timeline),
        let deadline = deadline(
          by: rule,
          along: timeline,
          in: routine,
          on: today,
          recorded: recorded[rule.id],
          isForAnswer: stated.isForAnswer
        )
      else { continue }
      found.append(deadline)
    }
    markGoverning(&found)
    return found
  }

  /// The deadlines of a case as its files tell them.
  public func deadlines(of item: Case, today: CivilDate) -> [CaseDeadline] {
    deadlines(of: item.timeline(in: timeZone), today: today, recorded: item.recordedDeadlines)
  }

  private func deadline(
    by rule: Routine.Deadline,
    along timeline: Timeline,
    in routine: Routine,
    on today: CivilDate,
    recorded: CivilDate?,
    isForAnswer: Bool
  ) -> CaseDeadline? {
    let pace: Pace = routine.hasSummer && isForAnswer ? .pausedInSummer : .always
    guard let start = timeline.start(of: rule),
      let counted = calendar.end(of: rule.within, from: start, pace: pace)
    else { return nil }
    var (due, basis) = (counted, CaseDeadline.Basis.counted)
    if isForAnswer, let until = timeline.extendedUntil, until > counted {
      (due, basis) = (until, .extended)
    }
    if !timeline.isOpen, let recorded, recorded != due { (due, basis) = (recorded, .recorded) }
    return CaseDeadline(
      rule: rule,
      start: start,
      due: due,
      pace: pace,
      basis: basis,
      met: timeline.reached(rule.until),
      today: today,
      isFromReopening: timeline.reopened == start && timeline[rule.from] != start
    )
  }

  private func markGoverning(_ deadlines: inout [CaseDeadline]) {
    for place in deadlines.indices {
      let own = deadlines[place]
      deadlines[place].governs = !deadlines.indices.contains { other in
        guard other != place, deadlines[other].rule.until == own.rule.until else { return false }
        return (deadlines[other].due, other) < (own.due, place)
      }
    }
  }
}

extension Routine.Deadline {
  /// Whether it is for cases of a kind; a case without one has those that are for all.
  func applies(to kind: Kind?) -> Bool { kinds.isEmpty || kind.map(kinds.contains) ?? false }

  /// Whether it ends with the answer or later: what an extension and a summer put off.
  var isForAnswer: Bool { until >= .answered }
}

extension [CaseDeadline] {
  /// The one that governs what a deadline is for: the same, or one that ends earlier (K13).
  package func governing(_ deadline: CaseDeadline) -> CaseDeadline {
    first { $0.governs && $0.rule.until == deadline.rule.until } ?? deadline
  }

  /// The governing deadline that ends first of those that still run, or `nil`.
  public var next: CaseDeadline? {
    self.filter { $0.met == nil && $0.governs }.min { $0.due < $1.due }
  }
}
