import Casework
import CivilCalendar
import Findings
import Notices

/// What followed a change of cases: who was told, what went wrong on the way, and what comes next.
package struct FollowUp: Sendable {
  /// What was told.
  package var notices: [Notice] = []
  /// Who tells of it.
  package var teller: Teller = .command
  /// What went wrong on the way; nothing is lost by it.
  package var failures: [Wording] = []
  /// In the order of the cases.
  package var next: [NextStep] = []

  /// Who tells people of a change.
  package enum Teller: Sendable, Hashable {
    /// Whoever made it, at once.
    case command
    /// The watcher.
    case another
    /// The next who tells anybody anything, since another process tells just now.
    case next
    /// The next working day, since nobody works today.
    case workday(CivilDate)
  }
}

/// How far a case has come, and what is next to be done.
package struct NextStep: Sendable {
  package let number: CaseNumber
  package let state: CaseState
  /// Whether it was opened again on this day and nothing has happened since.
  package let isReopened: Bool
  /// Whether what happened last is that its public texts were approved.
  let isApproved: Bool
  /// The deadline that ends first of those that run, or `nil` when none does.
  package let deadline: CaseDeadline?

  /// As the case is on a day.
  package init(of item: Case, in register: Register, today: CivilDate) {
    number = item.number
    state = item.state
    isApproved =
      !item.facts.has(.published) && item.approval != nil
      && item.log.latestLine(.approved)?.line.event.time
        == item.log.last { ![.reminded, .notified].contains($0.event.what) }?.event.time
    isReopened = item.reopened == today && state != .closed
    deadline = register.deadlines(of: item, today: today).filter { $0.met == nil }
      .min { ($0.due, $0.rule.id) < ($1.due, $1.rule.id) }
  }
}
