import CivilCalendar
import Findings

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
  package enum NotificationKey: CaseIterable {
    case deadline, due, when, at, times, question, file, since, faults, report, measure, to

    package var name: Wording {
      switch self {
      case .deadline: Wording("frist", "deadline")
      case .due: Wording("sista-dag", "due")
      case .when: Wording("när", "when")
      case .at: Wording("vid", "at")
      case .times: Key.occurrence.name
      case .question: Wording("fråga", "question")
      case .file: Wording("fil", "file")
      case .since: Wording("sedan", "since")
      case .faults: Wording("fel", "faults")
      case .report: Wording("rapport", "report")
      case .measure: PlannedMeasure.key
      case .to: Wording("till", "to")
      }
    }
  }

  /// Whether the sender was told.
  package var isToSender: Bool {
    let sender = Notification.Addressee.senderLogName
    return details.contains { $0.value == sender.swedish || $0.value == sender.english }
  }

  /// The identity of the notification that an event records; `nil` for other events.
  ///
  /// Values in the register's language become those that ``Notification/identity`` has.
  package func notificationIdentity(
    of number: CaseNumber?,
    in language: Language
  ) -> Notification.Identity? {
    switch what {
    case .reminded, .notified: break
    case .registered, .changed, .distributed, .signedOff, .answered, .posted, .approved, .published,
      .unpublished, .closed, .reopened, .archived, .disclosed, .disposed, .followedUp:
      return nil
    }
    let english = details.compactMap { detail in
      NotificationKey.allCases.first { $0.name[language] == detail.key }.map {
        Detail($0, $0.english(detail.value, from: language), in: .english)
      }
    }
    return Notification.Identity(about: number, what, with: english)
  }
}

extension LogEvent.NotificationKey {
  /// A value in English, whatever the language of the register.
  func english(_ value: String, from language: Language) -> String {
    // The log is split at spaces, and has `_` in their place.
    let text = String(value.map { $0 == "_" ? " " : $0 })
    switch self {
    case .deadline, .due, .times, .question, .file, .since, .faults, .measure: return value
    case .report: return Notification.Report.english(value, from: language)
    case .when: return Offset(text, in: language)?.words.english ?? value
    case .at:
      let names = Fact.allCases.map(\.name) + [Notification.reopenedName]
      return names.first { $0[language] == text }?.english ?? value
    case .to:
      let sender = Notification.Addressee.senderLogName
      return text == sender[language] ? sender.english : value
    }
  }
}

extension LogEvent.Detail {
  init(_ key: LogEvent.NotificationKey, _ value: String, in language: Language) {
    self.init(key.name[language], value)
  }
}
