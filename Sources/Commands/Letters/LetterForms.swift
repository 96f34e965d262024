import CaseStore
import Findings
import Letters
import PDF

/// Sheets that belong to no case: the sheet to try in an envelope, and the brochure.
enum LetterForms {
  static func windowSheet(
    _ desk: LetterDesk,
    _ context: Context,
    _ session: inout Session
  ) throws -> ExitStatus {
    .done
  }

  static func brochure(
    _ desk: LetterDesk,
    _ context: Context,
    _ session: inout Session
  ) throws -> ExitStatus {
    .done
  }

  static func write(_ document: Document, to path: String) throws {}
}

extension LetterPress {
  mutating func printFile(
    _ letters: [(LetterDesk.Read, SetLetter)],
    _ desk: LetterDesk
  ) throws -> Document {
    letters[0].1.document
  }
}
