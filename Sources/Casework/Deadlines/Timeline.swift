import CivilCalendar

/// The facts of a case by which its deadlines are counted and judged.
package struct Timeline: Sendable {
  /// The routine that sets the deadlines.
  package let routine: RoutineID?
  /// What the case is; some deadlines are for some kinds only.
  package let kind: Kind?
  /// A new last day for the answer (FL section 11), or `nil`.
  package let extendedUntil: CivilDate?
  /// The day the case was opened again after it had been closed, or `nil`; its time runs from there.
  package let reopened: CivilDate?
  /// Whether there is somebody to answer (K17, B15).
  package let hasSomebodyToAnswer: Bool
  /// By the order of ``Fact``.
  private let dates: [CivilDate?]

  /// The facts of a case, from wherever they are kept.
  ///
  /// What was signed off, answered, published and closed before the case was opened again belongs to its
  /// earlier time.
  package init(
    routine: RoutineID?,
    kind: Kind?,
    extendedUntil: CivilDate?,
    reopened: CivilDate? = nil,
    hasSomebodyToAnswer: Bool = true,
    date: (Fact) -> CivilDate?
  ) {
    self.routine = routine
    self.kind = kind
    self.extendedUntil = extendedUntil
    self.reopened = reopened
    self.hasSomebodyToAnswer = hasSomebodyToAnswer
    dates = Fact.allCases.map { fact in
      guard let day = date(fact) else { return nil }
      return fact > .distributed && reopened.map { day < $0 } ?? false ? nil : day
    }
  }

  /// What of it has happened by a day: a date that lies ahead is a mistyped one, and must not stop a
  /// reminder.
  package func known(on today: CivilDate) -> Timeline {
    Timeline(
      routine: routine,
      kind: kind,
      extendedUntil: extendedUntil,
      reopened: reopened.flatMap { $0 <= today ? $0 : nil },
      hasSomebodyToAnswer: hasSomebodyToAnswer
    ) { fact in
      self[fact].flatMap { $0 <= today ? $0 : nil }
    }
  }

  /// The date of a fact, or `nil` while it has not happened.
  package subscript(fact: Fact) -> CivilDate? { dates[fact.order] }

  /// Whether a deadline runs anew since the case was opened again; what was met before keeps its own time.
  func isRestarted(_ rule: Routine.Deadline) -> Bool {
    guard let reopened else { return false }
    return !(self[rule.until].map { $0 < reopened } ?? false)
  }

  /// The day a deadline is counted from.
  func start(of rule: Routine.Deadline) -> CivilDate? {
    guard let day = self[rule.from], let reopened, isRestarted(rule) else {
      return self[rule.from]
    }
    return max(reopened, day)
  }

  /// Whether the case is still open.
  package var isOpen: Bool { self[.closed] == nil }

  /// When a fact was there at the latest: a case that is answered has been distributed, and one that
  /// is closed waits for nothing.
  func reached(_ fact: Fact) -> CivilDate? {
    self[fact] ?? dates[(fact.order + 1)...].lazy.compactMap { $0 }.min()
  }
}

extension Case {
  /// The facts by which its deadlines are counted, by the days of a zone.
  ///
  /// A form of the web may say 23:30 in Greenwich, which is the next day here.
  package func timeline(in zone: TimeZoneName) -> Timeline {
    Timeline(
      routine: facts.id(.routine),
      kind: facts.term(.kind),
      extendedUntil: facts.record(.extended, of: ExtensionField.self)?.date(.until),
      reopened: reopened,
      hasSomebodyToAnswer: !hasNobodyToAnswer,
      date: { facts.moment($0.field)?.day(in: zone) }
    )
  }

  /// The day the case was last opened again: as the file says it, or as the log noted it of what was taken
  /// out of the file by hand.
  package var reopened: CivilDate? {
    [facts.date(.reopened), log.latest(.reopened)?.day].compactMap(\.self).max()
  }

  /// Why the answer waits (L7), where the case says so.
  package var extensionReason: String? {
    facts.record(.extended, of: ExtensionField.self)?.text(.reason)
  }

  /// The last days that held when the case was closed, as its log recorded them.
  package var recordedDeadlines: [DeadlineID: CivilDate] {
    guard let closing = log.latest(.closed) else { return [:] }
    return closing.recordedDeadlines
  }
}
