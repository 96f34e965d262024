import CaseStore
import Casework
import CivilCalendar
import Findings
import Mail

/// What a message that came in has to do with the cases there are.
extension Intake {
  enum Relation {
    case none
    /// It answers what we sent; `nil` where nobody knows of which case.
    case answer(CaseNumber?)
    /// It goes on in the thread of a message that was registered.
    case thread(CaseNumber)
    /// Its subject names a case.
    case mentions(CaseNumber)
    /// Another message of the same name was registered.
    case sameName(CaseNumber)

    var number: CaseNumber? {
      switch self {
      case .none: nil
      case .answer(let number): number
      case .thread(let number), .mentions(let number), .sameName(let number): number
      }
    }

    /// Whether its sender has had a message from us about it already.
    var isAcknowledged: Bool {
      switch self {
      case .answer, .thread: true
      case .none, .mentions, .sameName: false
      }
    }

    /// What the registrar is told.
    var remark: Finding? {
      switch self {
      case .none, .thread, .mentions: nil
      case .answer(let number):
        MailCode.isAnswer.finding(with: [
          "case": number.map { "\($0)" } ?? Wording("ett annat ärende", "another case")
        ])
      case .sameName(let number): MailCode.possiblySame.finding(with: ["case": "\(number)"])
      }
    }
  }

  mutating func relation(of message: IncomingMessage) throws -> Relation {
    if let name = message.messageID, let number = try number(named: name), try isThere(number) {
      return .sameName(number)
    }
    let mentioned = try caseNumber(in: message.subject)
    let thread = message.head.inReplyTo + message.head.references.reversed()
    if let domain = own.domain {
      let ours = thread.compactMap { MessageID.Own($0, domain: domain) }
      if !ours.isEmpty {
        let number = try ours.lazy.compactMap { $0.topic.flatMap { CaseNumber($0) } }.first(
          where: isThere
        )
        return .answer(number ?? mentioned)
      }
    }
    for name in thread {
      if let number = try number(named: name), try isThere(number) { return .thread(number) }
    }
    guard let mentioned else { return .none }
    return isAnswer(message) ? .answer(mentioned) : .mentions(mentioned)
  }

  /// Whether a message answers something, as its header or the beginning of its subject says.
  private func isAnswer(_ message: IncomingMessage) -> Bool {
    if !message.head.inReplyTo.isEmpty || !message.head.references.isEmpty { return true }
    let start = message.subject.lowercased()
    return ["re:", "sv:", "aw:", "vs:", "rép:", "antw:", "odp:", "ang:"].contains {
      start.hasPrefix($0)
    }
  }

  private func isThere(_ number: CaseNumber) throws -> Bool {
    try number != resumed && number.series == register.series && folder.holds(number)
  }

  /// The first case of the register that a subject names.
  private func caseNumber(in subject: String) throws -> CaseNumber? {
    try subject.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "-" }
      .lazy.compactMap { CaseNumber(String($0)) }.first(where: isThere)
  }
}

extension Desk {
  /// `message.yaml` of a case as its fields, where it can be read.
  func message(_ bytes: [UInt8]?) -> Record<MessageField>? {
    guard let bytes else { return nil }
    return Record<MessageField>(parsing: bytes, in: language)
  }
}
