import CaseText
import CivilCalendar
import Findings

/// What happened to a case in an editor and is not yet in its log.
///
/// A fact that is in case.yaml without an event gets one; so does a distribution to another unit or
/// investigator. Facts older than a month are let be: a line of today would say the wrong thing of
/// them. With a closing stand the last days that held then, so that a later change of the
/// calendar moves open cases only.
package struct FactStamps: Sendable {
  /// In the order of the facts.
  package let missing: [Stamp]

  /// One event that the log lacks.
  package struct Stamp: Sendable {
    let what: LogEvent.What
    let details: [LogEvent.Detail]

    /// The line, by whoever saw to it.
    package func event(at time: Moment, by actor: LogEvent.Actor) -> LogEvent {
      LogEvent(time: time, by: actor, what: what, details: details)
    }
  }

  /// What the log of a case lacks.
  package init(of item: Case, in register: Register, today: CivilDate) {
    missing = Fact.allCases.compactMap { fact in
      guard let what = fact.event, let date = item.date(of: fact),
        date >= today.adding(days: -NotificationPlan.noticeDays)
      else { return nil }
      let details = Self.details(of: fact, about: item, in: register, on: today)
      guard let last = item.log.latest(what), !fact.isUndone(in: item.log) else {
        return Stamp(what: what, details: details)
      }
      return fact == .distributed && !details.allSatisfy { last.detail($0.key) == $0.value }
        ? Stamp(what: what, details: details) : nil
    }
  }

  private static func details(
    of fact: Fact,
    about item: Case,
    in register: Register,
    on today: CivilDate
  ) -> [LogEvent.Detail] {
    switch fact {
    case .distributed: [CaseField.unit, .investigator].compactMap { detail($0, of: item) }
    case .answered: [detail(.replyWay, of: item)].compactMap { $0 }
    case .closed:
      [detail(.outcome, of: item)].compactMap { $0 }
        + register.deadlines(of: item.timeline(in: register.timeZone), today: today).map {
          LogEvent.Detail(LogEvent.deadlineKey + $0.rule.id.description, $0.due.iso)
        }
    case .received, .signedOff, .published: []
    }
  }

  private static func detail(_ field: CaseField, of item: Case) -> LogEvent.Detail? {
    item.facts.text(field).map { text in
      // A line of the log is split at spaces.
      LogEvent.Detail(
        field.definition.name[item.facts.language],
        LogEvent.word(text)
      )
    }
  }
}

extension Fact {
  /// The event that records it; that of `received` is the registration, which is never missing.
  fileprivate var event: LogEvent.What? {
    switch self {
    case .received: nil
    case .distributed: .distributed
    case .signedOff: .signedOff
    case .answered: .answered
    case .published: .published
    case .closed: .closed
    }
  }

  /// Whether it was taken back after the last event that recorded it: a case is closed anew, and published anew.
  fileprivate func isUndone(in log: [Case.LogLine]) -> Bool {
    let undoing: LogEvent.What? =
      switch self {
      case .published: .unpublished
      case .closed: .reopened
      case .received, .distributed, .signedOff, .answered: nil
      }
    guard let recorded = event.flatMap(log.latestLine),
      let undone = undoing.flatMap(log.latestLine)
    else { return false }
    return (recorded.time, recorded.line.range.lowerBound)
      < (undone.time, undone.line.range.lowerBound)
  }
}
