import CaseText
import Casework
import Findings
import Typesetting
import Writing

/// The text of a letter as somebody wrote it: `letters/reply.txt`.
///
///     rubrik: Svar på ditt klagomål
///
///     Hej,
///
///     Tack för ditt klagomål. Vi har gjort *tre* saker:
///
///     - Schemat är ändrat.
///     - Ni får ett **telefonnummer** till den som planerar.
///
///     Med vänlig hälsning
///
///     Sven Svensson, enhetschef
///
/// Header lines, a blank line, and plain text: a blank line ends a paragraph, `- ` or `1. ` begins an item of a
/// list (``ItemMark``), indented ones a list in it, `| a | b |` is the row of a table (``TableRows``), `# ` and
/// `## ` a heading, `*…*` is emphasis, `**…**` strong, and a backslash before one of these signs makes it a
/// sign like others. The lines of a paragraph are one text unless they end on purpose (``PrintedLines``);
/// below the words of greeting at the end each line stays as it is.
package struct LetterText: Sendable {
  package let bytes: [UInt8]
  package let header: LetterHeader
  /// What stands below the header, in order.
  package let passages: [WrittenPassage]
  /// What is wrong with the header and the signs of the text.
  package let findings: [Finding]

  /// Reads a letter, whatever the bytes are; linear in their number.
  package init(parsing bytes: [UInt8], in language: Language) {
    self.bytes = bytes
    header = LetterHeader(of: bytes, in: language)
    let lines = WrittenLine.all(in: bytes, from: header.end)
    let closing = Closing.passage(in: lines, of: bytes)
    var parser = PassageParser(bytes)
    passages =
      parser.parse(lines[..<(closing?.start ?? lines.endIndex)])
      + [closing?.passage].compactMap { $0 }
    findings = header.findings + Prose.findings(in: bytes) + parser.findings
  }

  /// What the letter is about.
  package var heading: String { header.record?.text(.heading) ?? "" }

  /// The language it is written in, where it says so.
  package var language: Language? { header.record?.term(.language) }

  /// The text of some lines, a space between them.
  package func text(_ lines: [Range<Int>]) -> String {
    lines.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
  }

  /// The words of greeting at the end, and who signs.
  package var closing: (phrase: Range<Int>, signature: [Range<Int>])? {
    guard case .closing(let phrase, let signature)? = passages.last else { return nil }
    return (phrase, signature)
  }
}
