import CaseText
import Casework
import Findings

/// A case gets another number, because its own was another's first, or was only provisional.
///
/// It is found by either from then on: the old one stands in `case.yaml` as `tidigare nummer`.
package struct Renumbering: Sendable {
  package let old: CaseNumber
  package let new: CaseNumber
  private let language: Language

  package init(from old: CaseNumber, to new: CaseNumber, in language: Language) {
    self.old = old
    self.new = new
    self.language = language
  }

  /// What the log says of it.
  package var details: [LogEvent.Detail] {
    [LogEvent.Detail(.fields, CaseField.number.definition.name[language], in: language)]
  }

  /// A file of the case as it is under the new number; `nil` where it stays as it is.
  package func changed(_ bytes: [UInt8], at path: String, noting event: LogEvent) -> [UInt8]? {
    switch CaseFile(rawValue: path) {
    case .facts:
      let facts = Document(parsing: bytes)
      let name = CaseField.number.definition.name[language]
      let former = CaseField.formerNumbers.definition.name[language]
      let order = CaseField.schema.fields.map { $0.name[language] }
      return facts.setting([name], to: .text(new.description))
        .flatMap {
          $0[[former]] == nil
            ? $0.setting([former], to: .list([.text(old.description)]), order: order)
            : $0.appending(.text(old.description), toListAt: [former])
        }?.bytes
    case .log:
      var log = bytes
      if let last = log.last, last != UInt8(ascii: "\n") { log.append(UInt8(ascii: "\n")) }
      return log + Array("- \(event.line(language))\n".utf8)
    case .letter:
      let text = String(validating: bytes, as: UTF8.self)
      return text.map { Array($0.replacing(old.description, with: new.description).utf8) }
    case .submission, .sender, .message, .original, .investigation, .notes, .conflicts, .letterPDF,
      .publicSubmission, .publicReply, .redaction, nil:
      return nil
    }
  }
}
