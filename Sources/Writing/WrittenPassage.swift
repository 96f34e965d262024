/// A piece of a text as people write it; ranges are bytes of the file, without line ends and marks.
package enum WrittenPassage: Hashable, Sendable {
  /// 1 or 2.
  case heading(Int, Range<Int>)
  /// The lines that are printed, each of one line of the file or several.
  case paragraph([[Range<Int>]])
  case list([Item])
  /// Rows of cells, as many in each, an empty range where nothing stands; the first row heads the
  /// columns.
  case table([[Range<Int>]])
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
    case .table(let rows): rows.flatMap { $0.filter { !$0.isEmpty } }
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
}
