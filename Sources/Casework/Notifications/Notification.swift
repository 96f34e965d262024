import CivilCalendar
import Findings

/// Something that somebody is told about a case, once.
public struct Notification: Sendable {
  /// What of the case may be said.
  public let subject: Subject
  /// Why it is told.
  public let occasion: Occasion
  /// Who is told.
  public let addressee: Addressee
  /// In what part the addressee is told, the most active of several.
  public let role: Recipient
  /// The working day on which it is to be sent, at the earliest.
  public let day: CivilDate
  /// Whether the case is investigated; praise is only passed on (K9).
  public let isInvestigated: Bool

  /// Why somebody is told.
  public enum Occasion: Sendable {
    /// A deadline is near or has passed (K11, K14, K15).
    case reminder(CaseDeadline, when: Offset)
    /// Something has happened (K7, K9, K10, K23, B7, B8).
    case notice(Fact, on: CivilDate)
  }

  /// Who is told.
  public enum Addressee: Hashable, Sendable {
    case person(PersonID)
    case sender(SenderAddress)
  }

  /// What makes it the same notification, wherever and whenever it is planned: the line of the log
  /// without its time.
  public var identity: Identity { Identity(subject.number, what, details(.english)) }

  /// By what two notifications are the same.
  public struct Identity: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// `SYN-2026-0042 reminded deadline=utreda …`.
    public let description: String

    init(_ number: CaseNumber, _ what: LogEvent.What, _ details: [LogEvent.Detail]) {
      let words = details.map { "\($0.key)=\($0.value)" }
      description = ([number.description, what.rawValue] + words).joined(separator: " ")
    }

    /// In the order of their texts.
    public static func < (left: Identity, right: Identity) -> Bool {
      left.description < right.description
    }
  }

  /// What the log of the case says when it has been sent.
  public func event(at time: Moment, _ language: Language) -> LogEvent {
    LogEvent(time: time, by: .program, what: what, details: details(language))
  }

  private var what: LogEvent.What {
    switch occasion {
    case .reminder: .reminded
    case .notice: .notified
    }
  }

  private func details(_ language: Language) -> [LogEvent.Detail] {
    let to = LogEvent.Detail(.to, addressee.logName[language], language)
    switch occasion {
    case .reminder(let deadline, let when):
      return [
        LogEvent.Detail(.deadline, deadline.rule.id.description, language),
        LogEvent.Detail(.due, deadline.due.iso, language),
        LogEvent.Detail(.when, when.words[language], language), to,
      ]
    case .notice(let fact, _):
      return [LogEvent.Detail(.at, fact.name[language], language), to]
    }
  }
}

extension Notification {
  /// What of a case may stand in a mail.
  ///
  /// Where somebody's identity is protected only number and deadline are known here (L10), and a
  /// title that names the sender, or a case under secrecy, keeps its title to itself.
  public struct Subject: Sendable {
    /// The case.
    public let number: CaseNumber
    /// What it concerns, where that may be said.
    public let title: String?
    /// What it is, where that may be said.
    public let kind: Kind?
    /// How far it has come.
    public let state: CaseState
    /// When it came in.
    public let received: CivilDate?
    /// The unit that it concerns, where that may be said.
    public let unit: String?
    /// The deadline that ends first of those that run.
    public let next: CaseDeadline?
    /// The day by which the sender has an answer, or `nil` when nobody waits for one.
    public let answerBy: CivilDate?
    /// Whether somebody's identity is protected.
    public let isProtected: Bool

    init(_ item: Case, _ register: Register, _ deadlines: [CaseDeadline]) {
      number = item.number
      state = item.state
      isProtected = item.facts.mayBeProtected
      title = item.mailableTitle
      kind = isProtected ? nil : item.facts.term(.kind)
      received = item.date(of: .received)
      unit =
        isProtected
        ? nil : item.facts.id(.unit, UnitID.self).flatMap { register.organisation.units[$0]?.name }
      let running = item.timeline.isOpen ? deadlines : []
      next = running.next
      answerBy = running.filter { $0.rule.until == .answered }.next?.due
    }
  }
}

extension Notification.Addressee {
  /// How the log names who was told; never by a private address.
  var logName: Wording {
    switch self {
    case .person(let id): Wording(verbatim: id.description)
    case .sender: Self.senderLogName
    }
  }

  fileprivate static let senderLogName = Wording("avsändaren", "sender")
}

extension LogEvent {
  /// The keys of what was sent.
  enum NotificationKey: CaseIterable {
    case deadline, due, when, at, to

    var name: Wording {
      switch self {
      case .deadline: Wording("frist", "deadline")
      case .due: Wording("sista-dag", "due")
      case .when: Wording("när", "when")
      case .at: Wording("vid", "at")
      case .to: Wording("till", "to")
      }
    }
  }

  /// The identity of the notification that an event records; `nil` for other events.
  ///
  /// Values in the register's language become those that ``Notification/identity`` has.
  package func notificationIdentity(
    _ number: CaseNumber,
    _ language: Language
  ) -> Notification.Identity? {
    switch what {
    case .reminded, .notified: break
    case .registered, .changed, .distributed, .signedOff, .answered, .published, .closed:
      return nil
    }
    let english = details.compactMap { detail in
      NotificationKey.allCases.first { $0.name[language] == detail.key }.map {
        Detail($0, $0.english(detail.value, language), .english)
      }
    }
    return Notification.Identity(number, what, english)
  }
}

extension LogEvent.NotificationKey {
  /// A value in English, whatever the language of the register.
  fileprivate func english(_ value: String, _ language: Language) -> String {
    // The log is split at spaces, and has `_` in their place.
    let text = String(value.map { $0 == "_" ? " " : $0 })
    switch self {
    case .deadline, .due: return value
    case .when: return Offset(text, language)?.words.english ?? value
    case .at: return Fact.allCases.first { $0.name[language] == text }?.name.english ?? value
    case .to:
      let sender = Notification.Addressee.senderLogName
      return text == sender[language] ? sender.english : value
    }
  }
}

extension LogEvent.Detail {
  init(_ key: LogEvent.NotificationKey, _ value: String, _ language: Language) {
    self.init(key.name[language], value)
  }
}
