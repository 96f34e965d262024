import Typesetting

/// A piece of a text as people write it; ranges are bytes of the file, without line ends and marks.
package enum WrittenPassage: Hashable, Sendable {
  /// 1 or 2.
  case heading(Int, Range<Int>)
  /// The lines that are printed, each of one line of the file or several.
  case paragraph([[Range<Int>]])
  case list([Item])
  /// Rows of cells, as many in each, an empty range where nothing stands.
  case table([[Range<Int>]], TableForm)
  /// `Med vänlig hälsning`, and the lines below it.
  case closing(phrase: Range<Int>, signature: [Range<Int>])

  /// An item of a list.
  package struct Item: Hashable, Sendable {
    /// Its number as it was written, `1.` or `b)`; `nil` for a sign, which the layout chooses.
    package let label: Range<Int>?
    package let passages: [WrittenPassage]
  }

  /// Every piece of it, in the order of the file.
  package var lines: [Range<Int>] {
    switch self {
    case .heading(_, let line): [line]
    case .paragraph(let printed): printed.flatMap { $0 }
    case .list(let items):
      items.flatMap { [$0.label].compactMap { $0 } + $0.passages.flatMap(\.lines) }
    case .table(let rows, _): rows.flatMap { $0.filter { !$0.isEmpty } }
    case .closing(let phrase, let signature): [phrase] + signature
    }
  }
}

extension WrittenPassage {
  /// The passages of a text that was made of a letter, in which every line is one that is printed.
  package static func all(printed bytes: [UInt8]) -> [WrittenPassage] {
    var parser = PassageParser(bytes, .printed)
    return parser.parse(WrittenLine.all(in: bytes, from: 0)[...])
  }

  /// The lines of one paragraph as they are meant: those that only an editor broke belong together (``PrintedLines``).
  package static func printedLines(
    ofParagraph lines: [Range<Int>],
    in bytes: [UInt8]
  ) -> [[Range<Int>]] {
    PrintedLines.divide(lines.map { WrittenLine($0) }[...], bytes, isItem: false)
  }

  /// A line of a public text in its styles.
  ///
  /// Names and numbers have none: what is searched for stands in one piece.
  package static func spans(ofPrinted line: ArraySlice<UInt8>) -> [Span] {
    Inline.spans([0..<line.count], of: Array(line)).map { span in
      span.isPlainWords ? span : Span(span.text)
    }
  }
}

extension Span {
  /// Whether it is small letters alone, with spaces and signs between them.
  package var isPlainWords: Bool {
    text.allSatisfy { !$0.isUppercase && !$0.isNumber && $0 != "@" }
  }
}
