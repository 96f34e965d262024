import Casework
import CivilCalendar
import Findings

extension CountedCase {
  /// What is counted of a case as it stood on a day; `nil` where it came in later, or nobody knows when.
  package init?(_ item: Case, in register: Register, on today: CivilDate) {
    let reading = Reading(item: item, register: register, today: today)
    guard let received = reading.received else { return nil }
    self.init(received: .day(received))
    isProtected = item.facts.mayBeProtected || item.facts.has(.secrecy)
    place.kind = item.facts.term(.kind)
    place.area = item.facts.text(.area)
    place.unit = item.facts.id(.unit)
    place.routine = item.facts.id(.routine)
    place.channel = item.facts.term(.channel)
    isAnonymous = item.sender?.isYes(.anonymous) ?? false
    isReopened = reading.hasHappened { $0.what == .reopened }
    outcome = reading.outcome
    measures = reading.measures
    deviation = reading.deviation
    count(reading, received)
  }

  private mutating func count(_ reading: Reading, _ received: CivilDate) {
    let answered = reading.day(of: .answered)
    let closed = reading.day(of: .closed)
    isDistributed = reading.day(of: .distributed) != nil
    isRecategorised = isDistributed == true && reading.isRecategorised
    isPublished = reading.day(of: .published) != nil
    isAnswered = answered != nil
    isClosed = closed != nil
    isToBeAnswered = reading.isToBeAnswered
    isOverdue = closed == nil && reading.isOverdue
    answer = reading.timeliness(of: .answered, done: answered)
    closing = reading.timeliness(of: .closed, done: closed)
    calendarDays = Int((answered ?? reading.today).dayNumber - received.dayNumber)
    if let answered {
      workdays = reading.register.calendar.workdays(from: received, to: answered)
      pausedDays = reading.summerDays(from: received, to: answered)
    }
  }
}

extension CountedCase {
  /// The days, around a day, on which the same is counted of a case; only what is not answered grows older with each.
  ///
  /// They end before anything happens that the files tell of: a fact, an event of the log, a last day, the day of a measure.
  package static func steadyDays(
    of item: Case,
    in register: Register,
    around today: CivilDate
  ) -> ClosedRange<CivilDate> {
    let turns = Reading(item: item, register: register, today: today).turns
    let first = turns.filter { $0 <= today }.max() ?? CivilDate(dayNumber: .min)
    let next = turns.filter { $0 > today }.min()
    return first...(next?.adding(days: -1) ?? CivilDate(dayNumber: .max))
  }
}

/// A case as it stood on a day.
private struct Reading {
  let item: Case
  let register: Register
  let today: CivilDate
  private let timeline: Timeline

  init(item: Case, register: Register, today: CivilDate) {
    self.item = item
    self.register = register
    self.today = today
    timeline = item.timeline(in: register.timeZone)
  }

  /// The first days on which something else may be counted than on the day before.
  var turns: [CivilDate] {
    let facts = Fact.allCases.compactMap { timeline[$0] } + [timeline.reopened].compactMap(\.self)
    let dues = register.deadlines(of: item, today: today).map { $0.due.adding(days: 1) }
    return facts + item.log.map { day(of: $0.event) } + dues
      + item.measures.compactMap { $0.by?.adding(days: 1) }
  }

  /// What lies ahead has not happened.
  func day(of fact: Fact) -> CivilDate? { timeline[fact].flatMap { $0 <= today ? $0 : nil } }

  var received: CivilDate? { day(of: .received) }

  func hasHappened(_ isSought: (LogEvent) -> Bool) -> Bool {
    item.log.contains { isSought($0.event) && day(of: $0.event) <= today }
  }

  private func day(of event: LogEvent) -> CivilDate { event.time.day(in: register.timeZone) }

  var outcome: CountedCase.Ending {
    guard day(of: .closed) != nil else { return .ordinary }
    return switch item.facts.term(.outcome, as: Outcome.self) {
    case .transferred: .transferred
    case .withdrawn: .withdrawn
    case .outOfScope: .outOfScope
    case .answered, .handled, .anonymous, nil: .ordinary
    }
  }

  /// Somebody wants an answer, and the case did not end otherwise before one.
  var isToBeAnswered: Bool {
    if item.hasNobodyToAnswer { return false }
    switch outcome {
    case .ordinary: return true
    case .transferred, .withdrawn, .outOfScope: return day(of: .answered) != nil
    }
  }

  var isOverdue: Bool {
    register.deadlines(of: item, today: today).contains { $0.governs && $0.state == .overdue }
  }

  /// By the governing last day for a fact; a routine that names none for closing means the answer's.
  func timeliness(of fact: Fact, done: CivilDate?) -> CountedCase.Timeliness {
    let deadlines = register.deadlines(
      of: timeline(when: done),
      today: done ?? today,
      recorded: recorded
    )
    func governing(_ fact: Fact) -> CaseDeadline? {
      deadlines.first { $0.rule.until == fact && $0.governs }
    }
    // Where nobody is to be answered there is no time for an answer, and the sign-off meets what the answer would have (K17).
    if fact == .answered, !timeline.hasSomebodyToAnswer { return .undecided }
    let instead = timeline.hasSomebodyToAnswer ? nil : governing(.signedOff)
    guard let deadline = governing(fact) ?? governing(.answered) ?? instead else {
      return .undecided
    }
    if let done { return done <= deadline.due ? .inTime : .late }
    // An answer meets its own last day and does not close a case: past that day it is late, whatever is left to do.
    let isMet = fact == .answered && deadline.met != nil
    return !isMet && deadline.due < today ? .late : .undecided
  }

  private var recorded: [DeadlineID: CivilDate] { item.recordedDeadlines }

  /// What puts an answer off only later did not yet hold on that day.
  private func timeline(when done: CivilDate?) -> Timeline {
    let name = CaseField.extended.definition.name[register.language]
    let put = item.log.lazy.map(\.event).filter {
      $0.what == .changed && $0.changes(name, register.language)
    }
    .map(day(of:)).min()
    guard let done, let put, put > done else { return timeline }
    return Timeline(
      routine: timeline.routine,
      kind: timeline.kind,
      extendedUntil: nil,
      reopened: timeline.reopened,
      hasSomebodyToAnswer: timeline.hasSomebodyToAnswer
    ) { timeline[$0] }
  }

  /// Days of a summer behind the day of receipt and up to the answer, where the routine leaves them out.
  func summerDays(from received: CivilDate, to answered: CivilDate) -> Int {
    guard let routine = timeline.routine.flatMap({ register.routines[$0] }), routine.hasSummer,
      received < answered
    else { return 0 }
    return ((received.dayNumber + 1)...answered.dayNumber)
      .count { register.calendar.isSummer(CivilDate(dayNumber: $0)) }
  }

  /// The area was changed by another step than the distribution, and later.
  var isRecategorised: Bool {
    let name = CaseField.area.definition.name[register.language]
    let distributed = CaseField.distributed.definition.name[register.language]
    let first = item.log.lazy.map(\.event).filter { $0.what == .distributed }
      .compactMap { $0.time.instant(in: register.timeZone) }.min()
    guard let first else { return false }
    return hasHappened { event in
      event.what == .changed && event.changes(name, register.language)
        && !event.changes(distributed, register.language)
        && event.time.instant(in: register.timeZone).map { $0 > first } ?? false
    }
  }

  var measures: CountedCase.Measures {
    let all = item.measures
    return CountedCase.Measures(
      all: all.count,
      done: all.count { $0.isDone(on: today) },
      late: all.count { $0.isLate(on: today) }
    )
  }

  var deviation: CountedCase.Judgement {
    let unit = item.facts.id(.unit, as: UnitID.self).flatMap { register.organisation.units[$0] }
    guard unit?.judgesDeviations ?? false, Standing(item, in: register).isInvestigated else {
      return .notAsked
    }
    let judgement = item.investigation?.record(.deviation, of: DeviationField.self)
    return switch judgement?.term(.answer, as: YesNo.self) {
    case .yes: .yes
    case .no: .no
    case nil: .unanswered
    }
  }
}

extension LogEvent {
  /// Whether a change was one of a field, by the field's name.
  fileprivate func changes(_ field: String, _ language: Language) -> Bool {
    detail(Key.fields.name[language])?.split(separator: ",").contains { $0 == field } ?? false
  }
}
