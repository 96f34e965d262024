import CaseText
import Checksums
import CivilCalendar
import Findings

/// A case that is about to be registered: what is known of it, not yet a number.
package struct CaseDraft: Sendable {
  /// Values as they stand in case.yaml.
  package var facts: [CaseField: NewValue] = [:]
  /// Values as they stand in sender.yaml.
  package var sender: [SenderField: NewValue] = [:]
  /// What came in, word for word.
  package var submission: [UInt8]
  /// Files that came with it, by names that are safe and unlike each other.
  package var attachments: [(name: String, bytes: [UInt8])] = []
  /// By which the message is known when it is delivered again: exactly, and whatever was changed on the way.
  package var message: [Digest] = []
  /// The name that its program gave it, hashed.
  package var messageName: Digest?
  /// Values as they stand in message.yaml; none where there is no such file.
  package var head: [MessageField: NewValue] = [:]
  /// The message as it came, where it is kept.
  package var original: [UInt8]?
  /// Why the sender is not told that the case was registered; `nil` where they are.
  package var unacknowledged: Unacknowledged?

  /// Why the sender of a message gets no acknowledgement.
  package enum Unacknowledged: String, Sendable {
    /// The message answers one of ours, or goes on in a thread that was acknowledged.
    case answer
    /// So many were sent to the address lately that a program may be answering them.
    case brake
  }

  /// A draft of which only what came in is known.
  package init(submission: [UInt8]) { self.submission = submission }

  /// The fields that a new case.yaml shows although they are empty: what comes next is seen at once.
  private static let shown: Set<CaseField> = [
    .title, .kind, .channel, .area, .unit, .investigator, .distributed,
  ]

  /// case.yaml of the case, fields in the order of the vocabulary.
  package func facts(number: CaseNumber, in language: Language) -> Document {
    var fields: [NewField] = []
    for field in CaseField.allCases {
      let name = field.definition.name[language]
      if field == .number {
        fields.append(NewField(name, .text(number.description)))
      } else if let value = facts[field] {
        fields.append(NewField(name, value))
      } else if Self.shown.contains(field) {
        fields.append(NewField(name, .empty))
      }
    }
    return Document(fields)
  }

  /// sender.yaml; every field is shown, so that the next person need not know their names.
  package func sender(_ language: Language) -> Document {
    Document(
      SenderField.allCases.compactMap { field in
        // Asked for only when the case needs it, so never offered.
        if field == .personalIdentityNumber, sender[field] == nil { return nil }
        return NewField(field.definition.name[language], sender[field] ?? .empty)
      }
    )
  }

  /// message.yaml, or `nil` where there was no message.
  package func message(_ language: Language) -> Document? {
    guard !head.isEmpty else { return nil }
    var fields = MessageField.allCases.compactMap { field in
      head[field].map { NewField(field.definition.name[language], $0) }
    }
    // What is to be filled in is seen at once.
    if head[.remarks] != nil, head[.reviewed] == nil {
      fields.append(NewField(MessageField.reviewed.definition.name[language], .empty))
    }
    return Document(fields)
  }

  /// The first event of the log, with the hash that shows that nothing was reworded (K3).
  package func registration(
    at time: Moment,
    by actor: LogEvent.Actor,
    digest: String
  ) -> LogEvent {
    LogEvent(
      time: time,
      by: actor,
      what: .registered,
      details: [LogEvent.Detail(LogEvent.digestKey, digest)]
        + message.map { LogEvent.Detail(LogEvent.messageKey, $0.hexadecimal) }
        + [
          messageName.map { LogEvent.Detail(LogEvent.messageNameKey, $0.hexadecimal) },
          original.map {
            LogEvent.Detail(LogEvent.originalKey, SHA256.hash(of: $0).hexadecimal)
          }, unacknowledged.map { LogEvent.Detail(LogEvent.unacknowledgedKey, $0.rawValue) },
        ].compactMap { $0 }
        + attachments.map { LogEvent.detail(ofAttachment: $0.name, holding: $0.bytes) }
    )
  }

  /// A title from what came in, when nobody gave one: the first line of at least three words, which
  /// leaves greetings out, cut at a word.
  package static func title(from submission: [UInt8]) -> String? {
    let text = String(decoding: submission.prefix(4096), as: UTF8.self)
    // A byte order mark is no part of what somebody wrote.
    let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
    let lines = scalars.split { $0 == "\n" || $0 == "\r" }
      .map { String($0).split(whereSeparator: \.isWhitespace) }
      .filter { $0.contains { $0.contains(where: \.isLetter) } }
    if let words = lines.first(where: { $0.count >= 3 }) ?? lines.first {
      var title = ""
      for word in words {
        if title.count + word.count >= titleLength {
          return title.isEmpty ? String(word.prefix(titleLength)) : title + " …"
        }
        title += title.isEmpty ? String(word) : " " + word
      }
      return title
    }
    return nil
  }

  private static let titleLength = 70
}
