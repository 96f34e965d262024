import CaseText
import Casework
import Findings

/// A case that one side has closed while the other went on with it, and that is not complete any more.
extension MergedCase {
  /// Whether a case was closed since both sides had one case.
  package func isClosedAnew(since base: [UInt8]?, in language: Language) -> Bool {
    let isClosed = { (facts: [UInt8]?) in
      facts.flatMap { Record<CaseField>(parsing: $0, in: language) }?.has(.closed) ?? false
    }
    return isClosed(files[CaseFile.facts.rawValue]) && !isClosed(base)
  }

  /// Opens it again; the log says since when.
  package mutating func reopen(at now: LogEvent, in language: Language) {
    for (field, value) in [
      (CaseField.closed, NewValue.empty), (.outcome, .empty), (.reopened, .text(now.time.date.iso)),
    ] {
      let order = CaseField.schema.fields.map { $0.name[language] }
      let document = Document(parsing: files[CaseFile.facts.rawValue] ?? [])
      let edited = document.setting([field.definition.name[language]], to: value, order: order)
      if let edited { files[CaseFile.facts.rawValue] = edited.bytes }
    }
    note(now, in: language)
    remarks.append(.reopened)
  }

  /// Adds a line to the log.
  package mutating func note(_ event: LogEvent, in language: Language) {
    var log = files[CaseFile.log.rawValue] ?? []
    if let last = log.last, last != UInt8(ascii: "\n") { log.append(UInt8(ascii: "\n")) }
    files[CaseFile.log.rawValue] = log + Array("- \(event.line(language))\n".utf8)
    events.append(event)
  }
}
