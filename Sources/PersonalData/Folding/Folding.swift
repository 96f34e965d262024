/// The one pass from bytes to cells.
///
/// Every byte is read once, and once more when markup hides it. Bytes that are no UTF-8 are read as
/// Latin-1, as they were most often meant.
struct Folding<Output: FoldingOutput> {
  let text: [UInt8]
  var output: Output
  /// What markup hides, to be read when the text has been.
  var hidden: [Range<Int>] = []
  /// No comment ends from here on: found out once.
  var noCommentEnd = false

  private init(_ text: [UInt8], into output: Output) {
    self.text = text
    self.output = output
  }

  /// Reads a text into an output.
  static func read(_ text: [UInt8], into output: Output) -> Output {
    var folding = Folding(text, into: output)
    folding.run()
    return folding.output
  }

  private mutating func run() {
    output.append(Cell.edge, [], 0..<0)
    read(0..<text.count)
    output.append(Cell.edge, [], text.count..<text.count)
    var next = 0
    while next < hidden.count {
      let piece = hidden[next]
      read(piece)
      output.append(Cell.edge, [], piece.upperBound..<piece.upperBound)
      next += 1
    }
  }

  private mutating func read(_ piece: Range<Int>) {
    var place = piece.lowerBound
    noCommentEnd = false
    while place < piece.upperBound {
      let byte = text[place]
      switch byte {
      case 0x61...0x7A:
        place = output.appendSmallLetters(of: text, from: place, before: piece.upperBound)
      case 0x41...0x5A:
        output.append(byte | 0x20, [.letter, .capital], place..<(place + 1))
        place += 1
      case 0x20, 0x0A:
        output.appendSpace(byte == 0x0A ? .lineEnd : [], place..<(place + 1))
        place += 1
      case 0x30...0x39:
        output.append(byte, .digit, place..<(place + 1))
        place += 1
      case UInt8(ascii: "<"): place = readMarkup(at: place, before: piece.upperBound)
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"):
        if let (scalar, next) = Escape.read(in: text, at: place, before: piece.upperBound) {
          add(scalar, from: place..<next)
          place = next
        } else {
          add(Unicode.Scalar(byte), from: place..<(place + 1))
          place += 1
        }
      case 0..<0x80:
        add(Unicode.Scalar(byte), from: place..<(place + 1))
        place += 1
      default:
        let (scalar, next) = UTF8Sequence.read(in: text, at: place, before: piece.upperBound)
        add(scalar, from: place..<next)
        place = next
      }
    }
  }

  /// Takes a character as it is compared.
  private mutating func add(_ scalar: Unicode.Scalar, from bytes: Range<Int>) {
    switch FoldedScalar(scalar) {
    case .letter(let cell): output.append(cell, Self.letter(scalar), bytes)
    case .capital(let cell): output.append(cell, Self.letter(scalar).union(.capital), bytes)
    case .letters(let first, let second):
      // “Þóra”.
      output.append(first, scalar.value == 0xDE ? [.letter, .capital, .foreign] : .letter, bytes)
      output.append(second, .letter, bytes)
    case .otherLetter(let small):
      for byte in String(small).utf8 { output.append(byte, [.letter, .foreign], bytes) }
    case .digit(let cell): output.append(cell, .digit, bytes)
    case .sign(let cell): output.append(cell, [], bytes)
    case .space: output.appendSpace([], bytes)
    case .lineEnd: output.appendSpace(.lineEnd, bytes)
    case .quote: output.appendQuote(bytes)
    case .mark(let mark): output.addMark(mark, bytes)
    case .hidden: break
    }
  }
  /// Whether a letter is one of Swedish, or of the words that it has borrowed.
  private static func letter(_ scalar: Unicode.Scalar) -> CellTraits {
    switch scalar.value {
    case ..<0xC0, 0xC0, 0xC4...0xC6, 0xC8...0xCB, 0xD6, 0xD8, 0xDC, 0xE0, 0xE4...0xE6, 0xE8...0xEB,
      0xF6, 0xF8, 0xFC, 0x1D400..., 0xFF00..<0x10000, 0x2460..<0x2500:
      .letter
    default: [.letter, .foreign]
    }
  }
}

/// What takes the cells of a text, one after the other.
protocol FoldingOutput {
  mutating func append(_ cell: UInt8, _ traits: CellTraits, _ bytes: Range<Int>)
  /// Takes small letters of ASCII, each its own cell: one at least, or all and the space behind them.
  ///
  /// - Returns: Where the text goes on.
  mutating func appendSmallLetters(of text: [UInt8], from start: Int, before limit: Int) -> Int
  /// A space, or the end of a line: of several there is one.
  mutating func appendSpace(_ traits: CellTraits, _ bytes: Range<Int>)
  /// A `>`, which before the words of a line is a mail's way to quote.
  mutating func appendQuote(_ bytes: Range<Int>)
  /// A combining mark, which belongs to the letter before it.
  mutating func addMark(_ mark: FoldedScalar.Mark, _ bytes: Range<Int>)
}

/// The cells of a text, as they came.
struct FoldedCells: FoldingOutput {
  private(set) var cells: [FoldedCell] = []

  init(capacity: Int) { cells.reserveCapacity(capacity) }

  mutating func append(_ cell: UInt8, _ traits: CellTraits, _ bytes: Range<Int>) {
    cells.append(
      FoldedCell(
        cell: cell,
        traits: traits,
        start: UInt32(bytes.lowerBound),
        end: UInt32(bytes.upperBound)
      )
    )
  }

  mutating func appendSmallLetters(of text: [UInt8], from start: Int, before limit: Int) -> Int {
    var place = start
    while place < limit, Cell.isSmallLetter(text[place]) {
      append(text[place], .letter, place..<(place + 1))
      place += 1
    }
    return place
  }

  mutating func appendSpace(_ traits: CellTraits, _ bytes: Range<Int>) {
    guard let last = cells.indices.last, cells[last].cell == Cell.space else {
      append(Cell.space, traits, bytes)
      return
    }
    if traits.contains(.lineEnd), cells[last].traits.contains(.lineEnd) {
      cells[last].traits.insert(.paragraphEnd)
    }
    cells[last].traits.formUnion(traits)
    cells[last].end = UInt32(bytes.upperBound)
  }

  mutating func appendQuote(_ bytes: Range<Int>) {
    guard let last = cells.indices.last, cells[last].cell == Cell.space,
      cells[last].traits.contains(.lineEnd)
    else { return append(Cell.sign, [], bytes) }
    cells[last].end = UInt32(bytes.upperBound)
  }

  mutating func addMark(_ mark: FoldedScalar.Mark, _ bytes: Range<Int>) {
    guard let last = cells.indices.last, cells[last].traits.contains(.letter) else { return }
    cells[last].cell = mark.added(to: cells[last].cell)
    cells[last].end = UInt32(bytes.upperBound)
  }
}

/// A cell as it comes from a text: what else is known of it, and where its bytes begin and end.
struct FoldedCell: Sendable {
  var cell: UInt8
  var traits: CellTraits
  let start: UInt32
  var end: UInt32
}
