import Typesetting

extension LetterText {
  /// A piece of the text; ranges are bytes of the file, without line ends and marks.
  package enum Passage: Hashable, Sendable {
    /// 1 or 2.
    case heading(Int, Range<Int>)
    /// The lines that are printed, each of one line of the file or several.
    case paragraph([[Range<Int>]])
    case list([Item])
    /// Rows of cells, as many in each, an empty range where nothing stands; the first row heads the
    /// columns.
    case table([[Range<Int>]], [ColumnAlignment])
    /// `Med vänlig hälsning`, and the lines below it.
    case closing(phrase: Range<Int>, signature: [Range<Int>])

    /// An item of a list.
    package struct Item: Hashable, Sendable {
      /// Its number as it was written, `1.` or `b)`; `nil` for a sign, which the layout chooses.
      package let label: Range<Int>?
      package let passages: [Passage]
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

  /// A line of a public text in its styles.
  ///
  /// Names and numbers have none: what is searched for stands in one piece.
  package static func spans(ofPlain line: ArraySlice<UInt8>) -> [Span] {
    Inline.spans([0..<line.count], of: Array(line)).map { span in
      span.isPlainWords ? span : Span(span.text)
    }
  }

  /// The passages of a text that was made of a letter, in which every line is one that is printed.
  package static func passages(ofPlain bytes: [UInt8]) -> [Passage] {
    var parser = LetterParser(bytes, .printed)
    return parser.parse(LetterLine.all(in: bytes, from: 0)[...])
  }
}
