/// The one pass from bytes to cells.
///
/// Every byte is read once, and once more when markup hides it. Bytes that are no UTF-8 are read as
/// Latin-1, as they were most often meant.
struct Folding {
  let text: [UInt8]
  private(set) var cells: [FoldedCell] = []
  /// What markup hides, to be read when the text has been.
  var hidden: [Range<Int>] = []
  /// Whether something was left out since the last cell.
  var isAfterHidden = false
  /// No comment ends from here on: found out once.
  var noCommentEnd = false

  init(_ text: [UInt8]) {
    self.text = text
    cells.reserveCapacity(text.count + 2)
  }

  mutating func run() {
    append(Cell.edge, [], 0..<0)
    read(0..<text.count)
    append(Cell.edge, [], text.count..<text.count)
    var next = 0
    while next < hidden.count {
      let piece = hidden[next]
      read(piece)
      append(Cell.edge, [], piece.upperBound..<piece.upperBound)
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
        append(byte, .letter, place..<(place + 1))
        place += 1
      case 0x41...0x5A:
        append(byte | 0x20, [.letter, .capital], place..<(place + 1))
        place += 1
      case UInt8(ascii: "<"): place = readMarkup(at: place, before: piece.upperBound)
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "\\"):
        if let (scalar, next) = Escape.read(in: text, at: place, before: piece.upperBound) {
          add(scalar, place..<next)
          place = next
        } else {
          add(Unicode.Scalar(byte), place..<(place + 1))
          place += 1
        }
      case 0..<0x80:
        add(Unicode.Scalar(byte), place..<(place + 1))
        place += 1
      default:
        let (scalar, next) = UTF8Sequence.read(in: text, at: place, before: piece.upperBound)
        add(scalar, place..<next)
        place = next
      }
    }
  }

  /// Takes a character as it is compared.
  private mutating func add(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    switch FoldedScalar(scalar) {
    case .letter(let cell): append(cell, .letter, bytes)
    case .capital(let cell): append(cell, [.letter, .capital], bytes)
    case .letters(let first, let second):
      append(first, .letter, bytes)
      append(second, .letter, bytes)
    case .otherLetter(let small):
      for byte in String(small).utf8 { append(byte, .letter, bytes) }
    case .digit(let cell): append(cell, .digit, bytes)
    case .sign(let cell): append(cell, [], bytes)
    case .space: appendSpace([], bytes)
    case .lineEnd: appendSpace(.lineEnd, bytes)
    case .quote:
      // Before the words of a line it is a mail's way to quote.
      if let last = cells.last, last.cell == Cell.space, last.traits.contains(.lineEnd) {
        cells[cells.count - 1].end = UInt32(bytes.upperBound)
      } else {
        append(Cell.sign, [], bytes)
      }
    case .mark(let mark): addMark(mark, bytes)
    case .hidden: isAfterHidden = true
    }
  }

  /// Puts a combining mark on the letter before it.
  private mutating func addMark(_ mark: FoldedScalar.Mark, _ bytes: Range<Int>) {
    guard let last = cells.indices.last, cells[last].traits.contains(.letter) else { return }
    switch (cells[last].cell, mark) {
    case (UInt8(ascii: "a"), .ring): cells[last].cell = Cell.aRing
    case (UInt8(ascii: "a"), .diaeresis): cells[last].cell = Cell.aDiaeresis
    case (UInt8(ascii: "o"), .diaeresis): cells[last].cell = Cell.oDiaeresis
    case (_, .ring), (_, .diaeresis), (_, .other): break
    }
    cells[last].end = UInt32(bytes.upperBound)
  }

  mutating func appendSpace(_ trait: CellTraits, _ bytes: Range<Int>) {
    guard let last = cells.indices.last, cells[last].cell == Cell.space else {
      append(Cell.space, trait, bytes)
      return
    }
    if trait.contains(.lineEnd), cells[last].traits.contains(.lineEnd) {
      cells[last].traits.insert(.paragraphEnd)
    }
    cells[last].traits.formUnion(trait)
    cells[last].end = UInt32(bytes.upperBound)
  }

  mutating func append(_ cell: UInt8, _ trait: CellTraits, _ bytes: Range<Int>) {
    cells.append(
      FoldedCell(
        cell: cell,
        traits: isAfterHidden ? trait.union(.afterHidden) : trait,
        start: UInt32(bytes.lowerBound),
        end: UInt32(bytes.upperBound)
      )
    )
    isAfterHidden = false
  }
}

/// A cell as it comes from a text: what else is known of it, and where its bytes begin and end.
struct FoldedCell: Sendable {
  var cell: UInt8
  var traits: CellTraits
  let start: UInt32
  var end: UInt32
}
