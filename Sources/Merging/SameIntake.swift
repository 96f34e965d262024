import CaseText
import Casework
import Findings

/// One message, or one file of the inbox, that two clones have registered apart from each other: it is one case, the one
/// that was first on the remote.
package struct SameIntake: Sendable {
  private let first: CaseNumber
  private let second: CaseNumber
  private let language: Language

  package init(_ first: CaseNumber, and second: CaseNumber, in language: Language) {
    self.first = first
    self.second = second
    self.language = language
  }

  /// Whether two cases began with the same: one message by what it says, or, where both have taken one file of the inbox,
  /// one text.
  package static func began(
    _ first: LogEvent,
    and second: LogEvent,
    takenFromOneInbox: Bool
  ) -> Bool {
    let messages = { (event: LogEvent) in
      Set(event.details.filter { $0.key == LogEvent.messageKey }.map(\.value))
    }
    if !messages(first).isDisjoint(with: messages(second)) { return true }
    guard takenFromOneInbox, let digest = first.submissionDigest else { return false }
    return second.submissionDigest == digest
  }

  /// The two as two changes of the first; `event`: what its log says of the second.
  package func versions(
    first: CaseMerge.Files,
    second: CaseMerge.Files,
    noting event: LogEvent
  ) -> Versions<CaseMerge.Files> {
    var own = second
    for (path, content) in second {
      switch CaseFile(rawValue: path) {
      case .facts: own[path] = facts(content, as: first[path] ?? content)
      case .log: own[path] = log(content, as: first[path] ?? [], noting: event)
      case .letter, .submission, .sender, .message, .original, .investigation, .notes, .conflicts,
        .letterPDF, .publicSubmission, .publicReply, .redaction, nil:
        continue
      }
    }
    var base: CaseMerge.Files = [:]
    for (path, content) in own {
      guard let other = first[path] else { continue }
      base[path] = path.hasSuffix(".yaml") ? Self.common(content, other) : nil
    }
    base[CaseFile.log.rawValue] = first[CaseFile.log.rawValue].map(registration)
    return Versions(base: base, first: first, second: own)
  }

  /// The facts of the second as those of the first: number and registration are its, and the old number finds it.
  private func facts(_ facts: [UInt8], as first: [UInt8]) -> [UInt8] {
    var document = Document(parsing: facts)
    let other = Segments(first)
    for field in [CaseField.number, .registered, .registeredBy, .received, .title] {
      let name = field.definition.name[language]
      guard let value = other?[name]?.value else { continue }
      document = document.setting([name], to: value) ?? document
    }
    guard second != self.first else { return document.bytes }
    let former = CaseField.formerNumbers.definition.name[language]
    let order = CaseField.schema.fields.map { $0.name[language] }
    let value = NewValue.text(second.description)
    let edited =
      document[[former]] == nil
      ? document.setting([former], to: .list([value]), order: order)
      : document.appending(value, toListAt: [former])
    return (edited ?? document).bytes
  }

  private func log(_ log: [UInt8], as first: [UInt8], noting event: LogEvent) -> [UInt8] {
    let lines = log.split(separator: UInt8(ascii: "\n")).filter { line in
      LogEvent.events(in: Array(line), language: language).first?.what != .registered
    }
    return registration(first) + lines.flatMap { $0 + [UInt8(ascii: "\n")] }
      + Array("- \(event.line(language))\n".utf8)
  }

  private func registration(_ log: [UInt8]) -> [UInt8] {
    let event = LogEvent.events(in: log, language: language).registration
    return event.map { Array("- \($0.line(language))\n".utf8) } ?? []
  }

  /// What both may have begun with: a field that they have different values of was empty.
  private static func common(_ one: [UInt8], _ other: [UInt8]) -> [UInt8]? {
    guard let others = Segments(other), let own = Segments(one) else { return nil }
    let fields = own.fields.compactMap { field in
      others[field.key].map {
        NewField(field.key, $0.value.says(field.value) ? field.value : .empty)
      }
    }
    return Document(fields).bytes
  }
}
