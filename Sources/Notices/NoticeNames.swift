import Casework
import Mustache

/// What the template of a mail to staff may ask for.
enum StaffName: String, CaseIterable {
  /// Of the mail.
  case name, authority, count, contents, items, single
  /// Of the case.
  case number, title, kind, unit, path
  /// Whether the reader has something to do, and what has happened.
  case task, received, distributed, signedOff, other, fact
  /// A deadline.
  case due, weekday, reminder, before, today, after, left
  case untilReceived, untilDistributed, untilSignedOff, untilAnswered, untilPublished, untilClosed
  /// A file.
  case waiting, file, since, faults, codes
  /// Something of Git's.
  case unfinished

  /// The flag that says by which fact a deadline ends.
  init(until fact: Fact) {
    self =
      switch fact {
      case .received: .untilReceived
      case .distributed: .untilDistributed
      case .signedOff: .untilSignedOff
      case .answered: .untilAnswered
      case .published: .untilPublished
      case .closed: .untilClosed
      }
  }

  /// The flag of a fact; the template has words of its own for three.
  init(_ fact: Fact) {
    self =
      switch fact {
      case .received: .received
      case .distributed: .distributed
      case .signedOff: .signedOff
      case .answered, .published, .closed: .other
      }
  }
}

/// What the template of a mail or text message to a sender may ask for.
enum SenderName: String, CaseIterable {
  case number, authority, phone, email, answerBy, fact
  /// What holds for personal data, where the case was received (L16).
  case privacy
  case received, distributed, signedOff, answered, published, closed

  /// The flag of a fact.
  init(_ fact: Fact) {
    self =
      switch fact {
      case .received: .received
      case .distributed: .distributed
      case .signedOff: .signedOff
      case .answered: .answered
      case .published: .published
      case .closed: .closed
      }
  }
}

extension TemplateValue {
  /// A record of the names that a template may ask for.
  static func record<Name: RawRepresentable & Hashable>(
    _ values: [Name: TemplateValue]
  ) -> TemplateValue where Name.RawValue == String {
    .record(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }))
  }
}
