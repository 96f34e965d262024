import CaseText
import CivilCalendar
import Findings

/// What is counted of a case after it was disposed of: its facts without number, people and texts.
struct DisposalRow {
  private let item: Case
  private let register: Register
  private let timeline: Timeline
  private let deadlines: [CaseDeadline]
  private let today: CivilDate
  private var language: Language { register.language }
  private var facts: Record<CaseField> { item.facts }

  init(_ item: Case, _ register: Register, today: CivilDate) {
    self.item = item
    self.register = register
    self.today = today
    timeline = item.timeline(in: register.timeZone)
    deadlines = register.deadlines(of: item, today: today)
  }

  /// In the order of the vocabulary; `nil` where not even the year is known.
  var fields: [NewField]? {
    guard let received = timeline[.received] else { return nil }
    let kind = facts.term(.kind, as: Kind.self)?.name[language]
    guard !facts.mayBeProtected else {
      return DisposalRowField.fields([(.received, "\(received.year)"), (.kind, kind)], language)
    }
    var fields = DisposalRowField.fields(
      [
        (.received, month(.received)), (.kind, kind),
        (.routine, facts.id(.routine, as: RoutineID.self)?.description), (.area, area),
        (.unit, facts.id(.unit, as: UnitID.self)?.description),
        (.channel, facts.term(.channel, as: Channel.self)?.name[language]),
        (.distributed, month(.distributed)), (.answered, month(.answered)),
        (.closed, month(.closed)),
        (.outcome, facts.term(.outcome, as: Outcome.self)?.name[language]),
        (.published, month(.published)),
      ] + times(from: received),
      language
    )
    if !deadlines.isEmpty {
      fields.append(
        NewField(
          DisposalRowField.deadlines.definition.name[language],
          .list(deadlines.map { .record(self.fields(of: $0)) })
        )
      )
    }
    return fields + DisposalRowField.fields(judgements + measures, language)
  }

  private typealias Values = [(DisposalRowField, String?)]

  private func month(_ fact: Fact) -> String? { timeline[fact].map { String($0.iso.prefix(7)) } }

  /// Only one of the routine's, which are no free text.
  private var area: String? {
    guard let area = facts.text(.area), let routine = facts.id(.routine, as: RoutineID.self) else {
      return nil
    }
    return register.routines[routine]?.has(area: area) ?? false ? area : nil
  }

  private func times(from received: CivilDate) -> Values {
    guard let answered = timeline[.answered], answered >= received else { return [] }
    let paused = stride(from: received.dayNumber, through: answered.dayNumber, by: 1).dropFirst()
      .filter { register.calendar.isSummer(CivilDate(dayNumber: $0)) }.count
    let hasSummer =
      timeline.routine.flatMap { register.routines[$0] }?.hasSummer ?? false
    return [
      (.days, "\(answered.dayNumber - received.dayNumber)"),
      (.workdays, register.calendar.workdays(from: received, to: answered).map { "\($0)" }),
      (.pausedDays, hasSummer ? "\(paused)" : nil),
    ]
  }

  private func fields(of deadline: CaseDeadline) -> [NewField] {
    func field(_ field: DisposalDeadlineField, _ text: String) -> NewField {
      NewField(field.definition.name[language], .text(text))
    }
    let isMet: YesNo = deadline.state == .met ? .yes : .no
    return [
      field(.id, "\(deadline.rule.id)"), field(.until, deadline.rule.until.name[language]),
      field(.due, deadline.due.iso), field(.met, isMet.name[language]),
    ] + (deadline.governs ? [field(.governs, YesNo.yes.name[language])] : [])
  }

  /// What follows from the facts and from the log.
  private var judgements: Values {
    func mark(_ isSo: Bool) -> String? { isSo ? YesNo.yes.name[language] : nil }
    let deviation = item.investigation?.record(.deviation, of: DeviationField.self)
    return [
      (.closedInTime, isClosedInTime?.name[language]),
      (.toBeAnswered, (wasToBeAnswered ? YesNo.yes : .no).name[language]),
      (.anonymous, mark(item.sender?.isYes(.anonymous) ?? false)),
      (.reopened, mark(item.log.contains { $0.event.what == .reopened })),
      (.recategorised, mark(item.wasRecategorised)),
      (.deviation, deviation?.term(.answer, as: YesNo.self)?.name[language]),
      (.secrecy, mark(facts.has(.secrecy))),
    ]
  }

  /// `nil` where nothing was due by the closing or the answer.
  private var isClosedInTime: YesNo? {
    let due = deadlines.filter { $0.governs && $0.rule.until >= .answered }.map(\.due).min()
    guard let due, let closed = timeline[.closed] else { return nil }
    return closed <= due ? .yes : .no
  }

  private var wasToBeAnswered: Bool {
    if item.hasNobodyToAnswer { return false }
    switch facts.term(.outcome, as: Outcome.self) {
    case .transferred, .outOfScope, .withdrawn, .anonymous: return timeline[.answered] != nil
    case .answered, .handled, nil: return true
    }
  }

  private var measures: Values {
    // What the log says is done counts as well as what the file says.
    let measures = item.measures
    if measures.isEmpty { return [] }
    return [
      (.measures, "\(measures.count)"),
      (.measuresDone, "\(measures.count { $0.isDone(on: today) })"),
      (.measuresLate, "\(measures.count { $0.isLate(on: today) })"),
    ]
  }
}

extension DisposalRowField {
  fileprivate static func fields(_ values: [(Self, String?)], _ language: Language) -> [NewField] {
    values.compactMap { field, text in
      text.map { NewField(field.definition.name[language], .text($0)) }
    }
  }
}

extension Case {
  /// Whether the area was changed after the case was first distributed, as its log tells.
  fileprivate var wasRecategorised: Bool {
    let key = LogEvent.Key.fields.name[facts.language]
    let area = CaseField.area.definition.name[facts.language]
    var isDistributed = false
    for line in log {
      if line.event.what == .distributed { isDistributed = true }
      guard isDistributed, line.event.what == .changed else { continue }
      let fields = line.event.detail(key)?.split(separator: ",") ?? []
      if fields.contains(where: { $0 == area }) { return true }
    }
    return false
  }
}
