import Typesetting

/// What the public text of a letter, and other texts that people wrote, need to be shown as they were meant.
extension LetterText {
  /// A run of signs in one style.
  package struct Run: Hashable, Sendable {
    package let text: String
    package let isStrong, isEmphasised: Bool
  }

  /// A line of a text that was made by ``plainWithMarks(_:)``, divided by its emphasis.
  package static func runs(_ line: Range<Int>, of bytes: [UInt8]) -> [Run] {
    Inline.spans([line], of: bytes).map {
      Run(text: $0.text, isStrong: $0.isStrong, isEmphasised: $0.isEmphasised)
    }
  }

  /// The lines of one paragraph as they are meant: those that only an editor broke belong together (``PrintedLines``).
  package static func printedLines(
    ofParagraph lines: [Range<Int>],
    in bytes: [UInt8]
  )
    -> [[Range<Int>]]
  {
    PrintedLines.divide(lines.map { LetterLine($0) }[...], bytes, isItem: false)
  }
}
