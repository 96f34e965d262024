import Typesetting
import Writing

/// The text of a letter as it is set.
extension LetterText {
  /// The passages before the closing.
  ///
  /// The letter's own heading is the first; those of the text come below it, and none is left out
  /// between two.
  package var body: [Block] {
    var deepest = 1
    return passages.compactMap { passage in
      guard case .heading(let level, let line) = passage else { return block(passage) }
      deepest = min(level + 1, deepest + 1)
      return .heading(deepest, spans([line]))
    }
  }

  /// A passage as it is set; `nil` for the closing.
  private func block(_ passage: WrittenPassage) -> Block? {
    switch passage {
    case .heading(let level, let line): .heading(level, spans([line]))
    case .paragraph(let printed):
      printed.count == 1
        ? .paragraph(spans(printed[0])) : .lines(printed.map(spans))
    case .list(let items):
      .list(
        items.map { item in
          Block.Item(label: item.label.map { text([$0]) }, item.passages.compactMap(block))
        }
      )
    case .table(let rows, let form):
      .table(rows.map { $0.map { spans([$0]) } }, form)
    case .closing: nil
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
