import CaseText
import CivilCalendar
import Findings

/// What happened to a case in an editor, or by a command that changed its fields, and is not yet in its log.
///
/// | in case.yaml | in the log | stamped |
/// |---|---|---|
/// | a fact | no event of it | the event |
/// | a fact | its event, and that it was taken back | the event, the second time |
/// | a distribution | to another unit or investigator, or for information while it is investigated | the event, the second time |
/// | a fact of after the case was opened again | an event of before | the event, the second time |
/// | no such fact any more | its event | that it was taken back; of a closing that the case is opened again, of a publication that it is unpublished |
/// | that it is not to be published | that it was | that it is unpublished |
/// | another last day | that somebody was reminded of an earlier one | the new last day |
///
/// Facts older than a month are let be: a line of today would say the wrong thing of them. With a closing stand the
/// last days that held then, so that a later change of the calendar moves open cases only.
package struct MissingLogEvents: Sendable {
  /// In the order of the facts.
  package let missing: [Stamp]

  /// One event that the log lacks.
  package struct Stamp: Sendable {
    let what: LogEvent.What
    let details: [LogEvent.Detail]
    /// Which time it is that it happens.
    var occurrence = 1

    /// The line, by whoever saw to it.
    package func event(at time: Moment, by actor: LogEvent.Actor) -> LogEvent {
      LogEvent(time: time, by: actor, what: what, details: details)
    }
  }

  /// What the log of a case lacks.
  ///
  /// `before`: the case before a change that is just made, where that is known.
  package init(of item: Case, in register: Register, today: CivilDate, before: Case? = nil) {
    let look = Look(item: item, register: register, today: today, before: before)
    let stamps = Fact.allCases.compactMap(look.stamp)
    // What happened since the case was opened again stands behind that.
    missing =
      stamps.filter { $0.what == .reopened } + stamps.filter { $0.what != .reopened }
      + look.movedDays
  }

  /// A look at the facts of a case and its log.
  private struct Look {
    let item: Case
    let register: Register
    let today: CivilDate
    let before: Case?

    func stamp(_ fact: Fact) -> Stamp? {
      guard let what = fact.event else { return nil }
      let last = item.log.latestLine(what)
      guard let date = item.date(of: fact) else {
        return last.flatMap { takenBack(fact, after: $0) }
      }
      if fact == .published, let last, item.facts.term(.publish, as: YesNo.self) == .no {
        return takenBack(fact, after: last)
      }
      guard isRecent(date) else { return nil }
      guard let last else { return Stamp(what: what, details: details(of: fact)) }
      // The files of a case that was delivered stay as they are, whatever its log takes back.
      if fact == .published, item.archivingLine != nil { return nil }
      guard fact.isUndone(in: item.log) || isAnother(fact, on: date, than: last.line.event) else {
        return nil
      }
      let count = last.line.event.occurrence + 1
      let time = LogEvent.Detail(LogEvent.Key.occurrence, "\(count)", in: language)
      return Stamp(
        what: what,
        details: details(of: fact) + [time],
        occurrence: count
      )
    }

    private var language: Language { item.facts.language }

    private func isRecent(_ date: CivilDate) -> Bool {
      date >= today.adding(days: -NotificationPlan.noticeDays)
    }

    /// Whether a fact that the log knows has happened once more since.
    private func isAnother(_ fact: Fact, on date: CivilDate, than last: LogEvent) -> Bool {
      switch fact {
      case .received, .published, .closed: false
      case .distributed: isDistributedAnew(last)
      case .signedOff, .answered: isOfReopened(fact, on: date, than: last)
      }
    }

    private func isDistributedAnew(_ last: LogEvent) -> Bool {
      let isSame = [CaseField.unit, .investigator].allSatisfy { field in
        guard let detail = detail(field) else { return true }
        return last.detail(detail.key) == detail.value
      }
      guard isSame, isInvestigated(item) else { return !isSame }
      return last.details.contains(routeDetail) || before.map { !isInvestigated($0) } ?? false
    }

    /// Whether a fact belongs to a case that was opened again, and its last event to the time before.
    private func isOfReopened(_ fact: Fact, on date: CivilDate, than last: LogEvent) -> Bool {
      let day = isOpening ? openingDay : item.reopened
      guard let day, date >= day, isOpening || fact.isBeforeReopening(in: item.log) else {
        return false
      }
      // What was noted before its day was another; of the same day only a change that is seen tells the second
      // answer from the first.
      return date > day || date > last.time.date
        || before.map { $0.date(of: fact) != date } ?? false
    }

    /// Whether somebody has opened the case by taking its closing out of the file, and no line says so yet.
    private var isOpening: Bool {
      item.date(of: .closed) == nil && item.log.latestLine(.closed) != nil
        && !Fact.closed.isUndone(in: item.log)
    }

    /// The day on which the case is opened, where the file says it in a way that can be so; else today.
    private var openingDay: CivilDate {
      let closed = item.log.latestLine(.closed)?.line.event.time.date
      return item.facts.date(.reopened).flatMap { day in
        closed.map { day >= $0 } ?? true && day <= today ? day : nil
      } ?? today
    }

    private func takenBack(
      _ fact: Fact,
      after last: (line: Case.LogLine, time: Instant)
    ) -> Stamp? {
      guard !fact.isUndone(in: item.log) else { return nil }
      if fact == .published { return unpublished }
      guard fact == .closed else {
        let name = LogEvent.word(fact.name[language])
        return Stamp(
          what: .changed,
          details: [LogEvent.Detail(.takenBack, name, in: language)]
        )
      }
      // Of what was opened long ago nobody knows the day any more.
      guard before?.date(of: .closed) != nil || isRecent(last.line.event.time.date) else {
        return nil
      }
      return Stamp(
        what: .reopened,
        details: [LogEvent.Detail(.day, openingDay.iso, in: language)]
      )
    }

    /// Ends the approval of what somebody took off in an editor; the files of a case that was delivered stay as they are.
    private var unpublished: Stamp? {
      guard item.archivingLine == nil, item.approval != nil else { return nil }
      let reason = item.facts.text(.publishReason).map {
        LogEvent.Detail(.reason, $0, in: language)
      }
      return Stamp(what: .unpublished, details: [reason].compactMap(\.self))
    }

    private func isInvestigated(_ item: Case) -> Bool {
      Standing(item, in: register).isInvestigated
    }

    private func details(of fact: Fact) -> [LogEvent.Detail] {
      switch fact {
      case .distributed:
        [CaseField.unit, .investigator].compactMap(detail)
          + (isInvestigated(item) ? [] : [routeDetail])
      case .answered: [detail(.replyWay)].compactMap { $0 }
      case .closed:
        [detail(.outcome)].compactMap { $0 }
          + register.deadlines(of: item.timeline(in: register.timeZone), today: today).map {
            LogEvent.Detail(LogEvent.deadlineKey + $0.rule.id.description, $0.due.iso)
          }
      case .received, .signedOff, .published: []
      }
    }

    /// Says that a case was passed on for information.
    private var routeDetail: LogEvent.Detail {
      LogEvent.Detail(
        KindRuleField.route.definition.name[language],
        LogEvent.word(Route.information.name[language])
      )
    }

    private func detail(_ field: CaseField) -> LogEvent.Detail? {
      item.facts.text(field).map { text in
        // A line of the log is split at spaces.
        LogEvent.Detail(
          field.definition.name[language],
          LogEvent.word(text)
        )
      }
    }

    /// The last days that are not those of which somebody was reminded.
    var movedDays: [Stamp] {
      guard item.date(of: .closed) == nil else { return [] }
      let told = item.log.lastDays(in: language)
      if told.isEmpty { return [] }
      return register.deadlines(of: item, today: today).compactMap { deadline in
        guard deadline.met == nil, let last = told[deadline.rule.id], last.due != deadline.due
        else { return nil }
        return Stamp(
          what: .changed,
          details: [
            LogEvent.Detail(.deadline, deadline.rule.id.description, in: language),
            LogEvent.Detail(.due, deadline.due.iso, in: language),
          ]
        )
      }
    }
  }
}

extension Fact {
  /// The event that records it; that of `received` is the registration, which is never missing.
  var event: LogEvent.What? {
    switch self {
    case .received: nil
    case .distributed: .distributed
    case .signedOff: .signedOff
    case .answered: .answered
    case .published: .published
    case .closed: .closed
    }
  }

  /// Whether it was taken back after the last event that recorded it: what happens then happens anew.
  fileprivate func isUndone(in log: [Case.LogLine]) -> Bool {
    guard let recorded = event.flatMap(log.latestLine) else { return false }
    let undoing: LogEvent.What? =
      switch self {
      case .published: .unpublished
      case .closed: .reopened
      case .received, .distributed, .signedOff, .answered: nil
      }
    let undone = [undoing.flatMap(log.latestLine), log.latestTakingBack(of: self)]
    return undone.compactMap(\.self).contains { recorded < $0 }
  }

  /// Whether the last event that recorded it is from before the case was last opened again.
  fileprivate func isBeforeReopening(in log: [Case.LogLine]) -> Bool {
    guard let recorded = event.flatMap(log.latestLine), let reopened = log.latestLine(.reopened)
    else { return false }
    return recorded < reopened
  }
}

/// Whether one line of a log is earlier than another; of one time the first of the file.
private func < (
  left: (line: Case.LogLine, time: Instant),
  right: (line: Case.LogLine, time: Instant)
) -> Bool {
  (left.time, left.line.range.lowerBound) < (right.time, right.line.range.lowerBound)
}

extension [Case.LogLine] {
  /// The last line that says that a fact was taken back.
  fileprivate func latestTakingBack(of fact: Fact) -> (line: Case.LogLine, time: Instant)? {
    let names = [LogEvent.word(fact.name.swedish), LogEvent.word(fact.name.english)]
    return filter { line in
      line.event.value(.takenBack).map(names.contains) ?? false
    }.latestLine(.changed)
  }
}
