import CaseText
import Casework
import Findings

/// A file of fields as whoever writes it in pieces leaves it for a moment.
enum HalfFile {
  /// Whether a file may lack its end: it is empty, its text has faults, or a field is missing that every such file has; one whose value nobody has written yet is there.
  static func mayBe(_ file: CaseFile, holding bytes: [UInt8]) -> Bool {
    switch file {
    case .facts: isHalf(bytes, by: CaseField.schema)
    case .sender: isHalf(bytes, by: SenderField.schema)
    case .message: isHalf(bytes, by: MessageField.schema)
    case .investigation: isHalf(bytes, by: InvestigationField.schema)
    case .redaction: isHalf(bytes, by: RedactionField.schema)
    case .letter, .publicSubmission, .publicReply: bytes.isEmpty
    case .log: isHalfLog(bytes)
    case .submission, .original, .notes, .conflicts, .letterPDF: false
    }
  }

  /// Whether a log ends within an event; the last line of one that people write may lack its line end.
  private static func isHalfLog(_ bytes: [UInt8]) -> Bool {
    let start = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let last = Array(bytes[start...])
    if last.isEmpty { return bytes.isEmpty }
    return Language.allCases.allSatisfy { LogEvent.events(in: last, language: $0).isEmpty }
  }

  private static func isHalf(_ bytes: [UInt8], by schema: Schema) -> Bool {
    let document = Document(parsing: bytes)
    guard document.findings.isEmpty, let root = document.root, document.kind(of: root) == .mapping
    else { return true }
    return schema.requiredFields.contains { field in
      // Whichever the register's language is.
      document[[field.name.swedish]] == nil && document[[field.name.english]] == nil
    }
  }
}
