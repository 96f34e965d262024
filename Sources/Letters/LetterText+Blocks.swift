import Typesetting

/// The text of a letter as it is set.
extension LetterText {
  /// The passages before the closing.
  ///
  /// The letter's own heading is the first; those of the text come below it, and none is left out
  /// between two.
  package var body: [Block] {
    var deepest = 1
    return passages.compactMap { passage in
      switch passage {
      case .heading(let level, let line):
        deepest = min(level + 1, deepest + 1)
        return .heading(deepest, spans([line]))
      case .paragraph(let lines): return .paragraph(spans(lines))
      case .list(let items): return .list(items.map(spans))
      case .closing: return nil
      }
    }
  }

  /// The closing, with the lines of the signature.
  package var sheetClosing: LetterSheet.Closing? {
    closing.map { closing in
      LetterSheet.Closing(
        phrase: spans([closing.phrase]),
        signature: closing.signature.map { spans([$0]) }
      )
    }
  }

  func spans(_ lines: [Range<Int>]) -> [Span] { Inline.spans(lines, of: bytes) }
}
