import Casework
import Mustache

/// What the template of a mail to staff may ask for.
enum StaffName: String, CaseIterable {
  /// Of the mail.
  case name, authority, count, contents, overdue, items, single
  /// Of the case.
  case number, title, kind, unit, investigator, path
  /// What came in, word for word, where the routine says so.
  case submission
  /// Whether the reader has something to do, and what has happened.
  case task, received, distributed, signedOff, answered, published, closed, other, fact
  case reopened
  /// How a closed case ended.
  case transferred, system, reference
  /// Who is told in place of whom, and why.
  case instead, person, gone, handed
  /// A question about what may be made public, and one that has not been answered.
  case question, unanswered, text
  /// A deadline, how many days are left or how late it is, and that nobody is to be answered.
  case due, weekday, reminder, before, today, after, left, late, nobody
  case untilReceived, untilDistributed, untilSignedOff, untilAnswered, untilPublished, untilClosed
  /// A file.
  case waiting, file, since, faults, codes
  /// Something of Git's.
  case unfinished
  /// A measure whose day has come.
  case measure, place, passed

  /// Names that a template must ask for where they have a value: without them a mail would say nothing.
  static let required: [StaffName] = [
    .reopened, .question, .unanswered, .unfinished, .submission, .measure,
  ]

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

/// What the template of a mail or text message to a sender may ask for.
enum SenderName: String, CaseIterable {
  case number, authority, phone, email, answerBy, fact
  /// What holds for personal data, where the case was received (L16).
  case privacy
  case received, distributed, signedOff, answered, published, closed
  /// How a closed case ended (B2, B3).
  case transferred, system, reference, outOfScope, ground, withdrawn

  /// Names that a template must ask for where they have a value: without them a message would say nothing, or hide
  /// where the case went.
  static let required: [SenderName] = [
    .received, .distributed, .signedOff, .answered, .published, .closed, .transferred, .outOfScope,
  ]

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
