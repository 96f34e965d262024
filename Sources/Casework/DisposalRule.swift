import CivilCalendar
import Findings

/// Which cases may be disposed of, how long after they were closed, and by which decision (L11).
///
/// ```yaml
/// gallring:
///   - beslut: KS 2026/118
///     rutin: synpunkten
///     typer:
///       - beröm
///     efter: 24 månader
/// ```
///
/// | the rule says | the case | does it apply? |
/// |---|---|---|
/// | no kinds | any kind | yes |
/// | kinds | one of them | yes |
/// | kinds | none, or one that cannot be read | no |
/// | 24 months | closed 2024-02-29 | from 2026-03-01 on, a Sunday or not |
package struct DisposalRule: Sendable, Hashable {
  /// The reference of the decision.
  package let decision: String
  /// The routine, or `nil` for every one.
  package let routine: RoutineID?
  /// Empty for every kind.
  package let kinds: Set<Kind>
  /// Empty for every outcome.
  package let outcomes: Set<Outcome>
  /// How long a case must have been closed.
  package let after: Period

  /// `nil` for a rule that lacks something or has something that cannot be read: nothing is disposed of
  /// by guess.
  init?(_ record: Record<DisposalField>) {
    let (kinds, outcomes) = (
      record.terms(.kinds, as: Kind.self), record.terms(.outcomes, as: Outcome.self)
    )
    guard let decision = record.text(.decision),
      let after = record.text(.after).flatMap({ Period($0, in: record.language) }),
      !record.has(.routine) || record.id(.routine, as: RoutineID.self) != nil,
      !record.has(.kinds) || (!kinds.isEmpty && kinds.count == record.items(.kinds).count),
      !record.has(.outcomes)
        || (!outcomes.isEmpty && outcomes.count == record.items(.outcomes).count)
    else { return nil }
    self.decision = decision
    routine = record.id(.routine)
    self.kinds = Set(kinds)
    self.outcomes = Set(outcomes)
    self.after = after
  }

  /// The first day on which a case may be disposed of, or `nil` when the rule is not about it.
  package func firstDay(of item: Case, by calendar: WorkCalendar) -> CivilDate? {
    guard let closed = item.date(of: .closed), isAbout(item) else { return nil }
    return firstDay(closed: closed, by: calendar)
  }

  /// The first day on which a case that was closed on a day may be disposed of.
  package func firstDay(closed: CivilDate, by calendar: WorkCalendar) -> CivilDate? {
    after.firstDay(behind: closed, by: calendar)
  }

  /// Whether the case is of the routine, kind and outcome that the rule names.
  package func isAbout(_ item: Case) -> Bool {
    if let routine, item.facts.id(.routine, as: RoutineID.self) != routine { return false }
    if !kinds.isEmpty {
      guard let kind = item.facts.term(.kind, as: Kind.self), kinds.contains(kind) else {
        return false
      }
    }
    if !outcomes.isEmpty {
      guard let outcome = item.facts.term(.outcome, as: Outcome.self), outcomes.contains(outcome)
      else {
        return false
      }
    }
    return true
  }
}

extension Period {
  /// The first day on which a period from a day is over: on any day of the week, since nobody has to do
  /// anything by then.
  package func firstDay(behind day: CivilDate, by calendar: WorkCalendar) -> CivilDate? {
    switch unit {
    case .days: day.adding(days: count + 1)
    case .months: day.adding(months: count)?.adding(days: 1)
    case .workdays: calendar.day(self, .after, of: day)?.adding(days: 1)
    }
  }
}

/// Why a case is not disposed of although a rule is about it.
package enum DisposalObstacle: Hashable, Sendable {
  /// Not closed, or reopened.
  case open
  /// Old enough only from that day on.
  case tooEarly(CivilDate)
  /// A mark of secrecy is in force, or it cannot be read until when.
  case secret
  /// Its files have errors, so that nobody can know what it is.
  case faulty
  /// No rule is about it.
  case noRule
  /// Something lies in its folder that nobody can have decided about: its path there, and what it is.
  case stray(path: String, what: Wording)
}

extension Case {
  /// What keeps the case from being disposed of by a rule that is about it; `nil` when nothing does.
  package func obstacle(
    to rule: DisposalRule,
    by calendar: WorkCalendar,
    today: CivilDate
  ) -> DisposalObstacle? {
    guard facts.has(.closed) else { return .open }
    guard rule.isAbout(self) else { return .noRule }
    guard let day = rule.firstDay(of: self, by: calendar) else { return .faulty }
    guard day <= today else { return .tooEarly(day) }
    return hasSecrecyInForce(on: today) ? .secret : nil
  }

  /// Whether there is a mark of secrecy that has not expired; one that cannot be read has not (L9).
  package func hasSecrecyInForce(on day: CivilDate) -> Bool {
    guard facts.has(.secrecy) else { return false }
    guard let expires = facts.record(.secrecy, of: SecrecyField.self)?.date(.expires) else {
      return true
    }
    return expires >= day
  }
}
