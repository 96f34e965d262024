import CivilCalendar

/// The facts of a case by which its deadlines are counted and judged.
package struct Timeline: Sendable {
  /// The routine that sets the deadlines.
  package let routine: RoutineID?
  /// What the case is; some deadlines are for some kinds only.
  package let kind: Kind?
  /// A new last day for the answer (FL section 11), or `nil`.
  package let extendedUntil: CivilDate?
  /// By the order of ``Fact``.
  private let dates: [CivilDate?]

  /// The facts of a case, from wherever they are kept.
  package init(
    routine: RoutineID?,
    kind: Kind?,
    extendedUntil: CivilDate?,
    date: (Fact) -> CivilDate?
  ) {
    self.routine = routine
    self.kind = kind
    self.extendedUntil = extendedUntil
    dates = Fact.allCases.map(date)
  }

  /// What of it has happened by a day: a date that lies ahead is a mistyped one, and must not stop a
  /// reminder.
  func known(on today: CivilDate) -> Timeline {
    Timeline(routine: routine, kind: kind, extendedUntil: extendedUntil) { fact in
      self[fact].flatMap { $0 <= today ? $0 : nil }
    }
  }

  /// The date of a fact, or `nil` while it has not happened.
  package subscript(fact: Fact) -> CivilDate? { dates[fact.order] }

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
      date: { facts.moment($0.field)?.day(in: zone) }
    )
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
