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

  /// Why somebody is told.
  package enum Occasion: Sendable {
    /// A deadline is near or has passed (K11, K14, K15).
    case reminder(CaseDeadline, when: Offset)
    /// Something has happened (K7, K9, K10, K23, B7, B8).
    case notice(Fact, on: CivilDate)
    /// A file of the inbox that nobody has registered (L2).
    case waiting(file: String, since: CivilDate)
    /// A file in which faults have stood over night, by their codes.
    case faults(file: String, codes: [String])
    /// Git has been in the middle of something for so long that somebody may have forgotten it.
    case unfinished(marker: String, since: Moment)
  }

  /// Who is told.
  package enum Addressee: Hashable, Sendable {
    case person(PersonID)
    case sender(SenderAddress)
  }

  /// What makes it the same notification, wherever and whenever it is planned: the line of the log
  /// without its time.
  package var identity: Identity { Identity(about: subject.number, what, with: details(.english)) }

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
    case .reminder, .waiting, .faults, .unfinished: .reminded
    case .notice: .notified
    }
  }

  /// A file's name as one word of the log.
  private static func word(_ file: String) -> String {
    LogEvent.word(visible(file))
  }

  private func details(_ language: Language) -> [LogEvent.Detail] {
    let to = LogEvent.Detail(.to, addressee.logName[language], in: language)
    switch occasion {
    case .reminder(let deadline, let when):
      return [
        LogEvent.Detail(.deadline, deadline.rule.id.description, in: language),
        LogEvent.Detail(.due, deadline.due.iso, in: language),
        LogEvent.Detail(.when, when.words[language], in: language), to,
      ]
    case .notice(let fact, _):
      return [LogEvent.Detail(.at, fact.name[language], in: language), to]
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
  /// title that names the sender, or a case under secrecy, keeps its title to itself.
  package struct Subject: Sendable {
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
    /// The deadline that ends first of those that run.
    package let next: CaseDeadline?
    /// The day by which the sender has an answer, or `nil` when nobody waits for one.
    package let answerBy: CivilDate?
    /// Whether somebody's identity is protected.
    package let isProtected: Bool
    /// The event by which the case began, or `nil` for the register.
    package let registration: LogEvent?

    /// What may be said of a case.
    package init(
      of item: Case,
      in register: Register,
      deadlines: [CaseDeadline],
      today: CivilDate
    ) {
      let running = item.timeline(in: register.timeZone).known(on: today).isOpen ? deadlines : []
      let isProtected = item.facts.mayBeProtected
      let unit = item.facts.id(.unit, as: UnitID.self).flatMap {
        register.organisation.units[$0]?.name
      }
      self.init(
        number: item.number,
        title: item.mailableTitle,
        kind: isProtected ? nil : item.facts.term(.kind),
        state: item.state,
        received: item.date(of: .received),
        unit: isProtected ? nil : unit,
        next: running.next,
        answerBy: running.filter { $0.rule.until == .answered }.next?.due,
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
      self.next = next
      self.answerBy = answerBy
      self.isProtected = isProtected
      self.registration = registration
    }
  }
}
