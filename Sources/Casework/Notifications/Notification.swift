import CivilCalendar
import Findings

/// Something that somebody is told about a case, or about the register, once.
package struct Notification: Sendable {
  /// What of the case may be said.
  package let subject: Subject
  /// Why it is told.
  package let occasion: Occasion
  /// Who is told.
  package let addressee: Addressee
  /// In what part the addressee is told, the most active of several.
  package let role: Recipient
  /// The working day on which it is to be sent, at the earliest.
  package let day: CivilDate
  /// Whether the case is investigated; praise is only passed on (K9).
  package let isInvestigated: Bool
  /// Which time it is that the fact has happened: 2 for what was taken back and done again.
  package let occurrence: Int
  /// For whom the addressee is told, and why not they.
  package let standIn: StandIn?
  /// What of the case the message carries, besides what its ``subject`` says.
  package internal(set) var content = NoticeContent.title
  /// Of a reminder the deadline that governs what it is about: the reminder's own, or one that ends earlier (K13).
  package let governing: CaseDeadline?

  init(
    _ occasion: Occasion,
    of subject: Subject,
    to addressee: Addressee,
    as role: Recipient,
    on day: CivilDate,
    isInvestigated: Bool,
    occurrence: Int = 1,
    standIn: StandIn? = nil,
    governing: CaseDeadline? = nil
  ) {
    self.occasion = occasion
    self.subject = subject
    self.addressee = addressee
    self.role = role
    self.day = day
    self.isInvestigated = isInvestigated
    self.occurrence = occurrence
    self.standIn = standIn
    self.governing = governing
  }

  /// Somebody who is not told, and why another is.
  package struct StandIn: Hashable, Sendable {
    /// Who would be told.
    package let person: PersonID
    /// Why they are not.
    package let reason: Reason

    /// Why somebody is not told.
    package enum Reason: Hashable, Sendable {
      /// They have left.
      case left
      /// They have signed off, and the letter is with the registrar (K23).
      case signedOff
    }
  }

  /// Why somebody is told.
  package indirect enum Occasion: Sendable {
    /// A deadline is near or has passed (K11, K14, K15).
    case reminder(CaseDeadline, when: Offset)
    /// Something has happened (K7, K9, K10, K23, B7, B8).
    case notice(Fact, on: CivilDate)
    /// A closed case goes on.
    case reopened(on: CivilDate)
    /// The registrar asks what may be made public (K27); `text` where a mail may say it.
    case question(Question, text: String?)
    /// A question that has not been answered.
    case unanswered(Question, text: String?)
    /// A file of the inbox that nobody has registered (L2).
    case waiting(file: String, since: CivilDate)
    /// A file in which faults have stood over night, by their codes.
    case faults(file: String, codes: [String])
    /// Git has been in the middle of something for so long that somebody may have forgotten it.
    case unfinished(marker: String, since: Moment)
    /// A measure that is planned, whose day has come (K18); `text` where a mail may say it.
    case measure(PlannedMeasure, text: String?)
    /// What comes back to those who decide, by a calendar of its own.
    case report(Report)
  }

  /// Where a case was moved.
  package struct Transfer: Hashable, Sendable {
    /// The system or process that took over.
    package let system: String
    /// Its number there.
    package let reference: String?
  }

  /// A question to a manager, by what it is known.
  package struct Question: Hashable, Sendable {
    /// The beginning of the hash of its text.
    let mark: String
    /// When it was asked.
    package let asked: CivilDate
    /// Who was asked.
    package let askedOf: PersonID
  }

  /// Who is told.
  package enum Addressee: Hashable, Sendable {
    case person(PersonID)
    case sender(SenderAddress)
  }

  /// What makes it the same notification, wherever and whenever it is planned: the line of the log
  /// without its time.
  package var identity: Identity { Identity(about: subject.number, what, with: details(.english)) }

  /// What it would be if another person were told.
  func identity(for person: PersonID) -> Identity {
    Identity(about: subject.number, what, with: details(.english, to: .person(person)))
  }

  /// By what two notifications are the same.
  package struct Identity: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// `SYN-2026-0042 reminded deadline=utreda …`.
    package let description: String

    init(about number: CaseNumber?, _ what: LogEvent.What, with details: [LogEvent.Detail]) {
      let words = details.map { "\($0.key)=\($0.value)" }
      description = ([number?.description ?? "register", what.rawValue] + words).joined(
        separator: " "
      )
    }

    /// In the order of their texts.
    package static func < (left: Identity, right: Identity) -> Bool {
      left.description < right.description
    }
  }

  /// What the log of the case says when it has been sent.
  package func event(at time: Moment, in language: Language) -> LogEvent {
    LogEvent(time: time, by: .program, what: what, details: details(language))
  }

  private var what: LogEvent.What {
    switch occasion {
    case .reminder, .unanswered, .waiting, .faults, .unfinished, .measure: .reminded
    case .notice, .reopened, .question, .report: .notified
    }
  }

  /// A file's name as one word of the log.
  private static func word(_ file: String) -> String {
    LogEvent.word(visible(file))
  }

  /// What the log calls it that a case is opened again.
  static let reopenedName = CaseField.reopened.definition.name

  /// Which time it is, where it is not the first.
  private func times(_ language: Language) -> [LogEvent.Detail] {
    occurrence > 1 ? [LogEvent.Detail(.times, "\(occurrence)", in: language)] : []
  }

  private func details(_ language: Language) -> [LogEvent.Detail] {
    details(language, to: addressee)
  }

  private func details(_ language: Language, to addressee: Addressee) -> [LogEvent.Detail] {
    let to = LogEvent.Detail(.to, addressee.logName[language], in: language)
    switch occasion {
    case .reminder(let deadline, let when):
      return [
        LogEvent.Detail(.deadline, deadline.rule.id.description, in: language),
        LogEvent.Detail(.due, deadline.due.iso, in: language),
        LogEvent.Detail(.when, when.words[language], in: language), to,
      ]
    case .notice(let fact, _):
      return [LogEvent.Detail(.at, fact.name[language], in: language)] + times(language) + [to]
    case .reopened:
      return [LogEvent.Detail(.at, Self.reopenedName[language], in: language)] + times(language)
        + [to]
    case .question(let question, _), .unanswered(let question, _):
      return [LogEvent.Detail(.question, question.mark, in: language), to]
    case .waiting(let file, let since):
      return [
        LogEvent.Detail(.file, Self.word(file), in: language),
        LogEvent.Detail(.since, since.iso, in: language), to,
      ]
    case .unfinished(let marker, let since):
      return [
        LogEvent.Detail(.file, Self.word(marker), in: language),
        LogEvent.Detail(.since, since.iso, in: language), to,
      ]
    case .measure(let measure, _):
      let due = measure.by.map { [LogEvent.Detail(.due, $0.iso, in: language)] } ?? []
      return [LogEvent.Detail(.measure, measure.mark, in: language)] + due + [to]
    case .report(let report):
      return [LogEvent.Detail(.report, report.name[language], in: language), to]
    case .faults(let file, let codes):
      return [
        LogEvent.Detail(.file, Self.word(file), in: language),
        LogEvent.Detail(.faults, codes.joined(separator: ","), in: language), to,
      ]
    }
  }
}

extension Notification {
  /// What of a case may stand in a mail.
  ///
  /// Where somebody's identity is protected only number and deadline are known here (L10), and a
  /// title that names the sender, or a case under secrecy, keeps its title to itself. It is a class, so that
  /// the notifications of a case, of which there may be many thousands, have one of it.
  package final class Subject: Sendable {
    /// The case, or `nil` for the register itself.
    package let number: CaseNumber?
    /// What it concerns, where that may be said.
    package let title: String?
    /// What it is, where that may be said.
    package let kind: Kind?
    /// How far it has come.
    package let state: CaseState
    /// When it came in.
    package let received: CivilDate?
    /// The unit that it concerns, where that may be said.
    package let unit: String?
    /// Who investigates it, where that may be said.
    package let investigator: String?
    /// How it ended, where that may be said.
    package let outcome: Outcome?
    /// Where it was moved (B3).
    package let transfer: Transfer?
    /// Why it is not handled here (B2).
    package let scopeGround: ScopeGround?
    /// Whether there is somebody to answer.
    package let hasSomebodyToAnswer: Bool
    /// The deadline that ends first of those that run.
    package let next: CaseDeadline?
    /// The day by which the sender has an answer, or `nil` when nobody waits for one.
    package let answerBy: CivilDate?
    /// Whether somebody's identity is protected.
    package let isProtected: Bool
    /// The event by which the case began, or `nil` for the register.
    package let registration: LogEvent?

    /// What may be said of a case.
    package convenience init(
      of item: Case,
      in register: Register,
      deadlines: [CaseDeadline],
      today: CivilDate
    ) {
      let timeline = item.timeline(in: register.timeZone).known(on: today)
      let running = timeline.isOpen ? deadlines : []
      let isProtected = item.facts.mayBeProtected
      let investigator = item.facts.id(.investigator, as: PersonID.self)
        .flatMap { register.organisation.people[$0]?.name }
      let answerBy = running.filter { $0.rule.until == .answered }.next?.due
      let unit = item.facts.id(.unit, as: UnitID.self).flatMap {
        register.organisation.units[$0]?.name
      }
      self.init(
        number: item.number,
        title: item.mailableTitle,
        kind: isProtected ? nil : item.facts.term(.kind),
        state: CaseState { timeline[$0] != nil },
        received: item.date(of: .received),
        unit: isProtected ? nil : unit,
        investigator: isProtected ? nil : investigator,
        outcome: isProtected || timeline.isOpen ? nil : item.facts.term(.outcome),
        transfer: isProtected ? nil : item.transfer,
        scopeGround: isProtected ? nil : item.facts.term(.outOfScope),
        hasSomebodyToAnswer: timeline.hasSomebodyToAnswer,
        next: running.next,
        // A day that has passed is no promise.
        answerBy: answerBy.flatMap { $0 >= today ? $0 : nil },
        isProtected: isProtected,
        registration: item.registration
      )
    }

    /// The register itself, of which nothing needs to be said.
    package static let register = Subject(
      number: nil,
      title: nil,
      kind: nil,
      state: .registered,
      received: nil,
      unit: nil,
      investigator: nil,
      outcome: nil,
      transfer: nil,
      scopeGround: nil,
      hasSomebodyToAnswer: true,
      next: nil,
      answerBy: nil,
      isProtected: false,
      registration: nil
    )

    private init(
      number: CaseNumber?,
      title: String?,
      kind: Kind?,
      state: CaseState,
      received: CivilDate?,
      unit: String?,
      investigator: String?,
      outcome: Outcome?,
      transfer: Transfer?,
      scopeGround: ScopeGround?,
      hasSomebodyToAnswer: Bool,
      next: CaseDeadline?,
      answerBy: CivilDate?,
      isProtected: Bool,
      registration: LogEvent?
    ) {
      self.number = number
      self.title = title
      self.kind = kind
      self.state = state
      self.received = received
      self.unit = unit
      self.investigator = investigator
      self.outcome = outcome
      self.transfer = transfer
      self.scopeGround = scopeGround
      self.hasSomebodyToAnswer = hasSomebodyToAnswer
      self.next = next
      self.answerBy = answerBy
      self.isProtected = isProtected
      self.registration = registration
    }
  }
}
