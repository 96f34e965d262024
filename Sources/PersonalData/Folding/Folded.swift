/// A text as it is compared, with the way back to its bytes.
///
/// Letters are small, without marks but those of å, ä and ö, and look-alikes of other alphabets are what
/// they look like; spaces and line breaks are one space, dashes one hyphen; what cannot be seen is not
/// there. What markup hides (attributes, comments) follows behind the text, each piece after an
/// `edge`: it is published with the rest.
struct Folded: Sendable {
  /// The bytes of the text that it was made of.
  let length: Int
  /// `Cell`s; an edge is the first and the last.
  var letters: [UInt8] = []
  /// The letters without rings and dots.
  var plain: [UInt8] = []
  var traits: [CellTraits] = []
  var words: [Word] = []
  /// As they came, with the bytes of each.
  private var cells: [FoldedCell]

  /// One that is put together of cells of others.
  init(length: Int) {
    self.length = length
    cells = []
  }

  mutating func append(_ range: Range<Int>, of other: Folded) {
    letters += other.letters[range]
    plain += other.plain[range]
    traits += other.traits[range]
    cells += other.cells[range]
  }

  /// Another cell in the place of some cells of another text.
  mutating func append(
    _ letter: UInt8,
    as trait: CellTraits,
    inPlaceOf range: Range<Int>,
    of other: Folded
  ) {
    guard let first = range.first, let last = range.last else { return }
    letters.append(letter)
    plain.append(letter)
    traits.append(trait)
    let (start, end) = (other.cells[first].start, other.cells[last].end)
    cells.append(FoldedCell(cell: letter, traits: trait, start: start, end: end))
  }

  init(_ text: [UInt8]) {
    length = text.count
    cells = Folding.read(text, into: FoldedCells(capacity: text.count + 2)).cells
    letters = cells.map(\.cell)
    traits = cells.map(\.traits)
    plain = letters.map(Cell.plain)
    words = Word.all(letters: letters, traits: traits)
  }

  /// The letters of a word alone, as names and word lists are kept.
  static func letters(of text: String) -> [UInt8] {
    Folded(Array(text.utf8)).letters.filter { $0 != Cell.edge }
  }

  /// The bytes of some cells.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    let start = Int(cells[first].start)
    return start..<max(Int(cells[last].end), start)
  }

  func isDigit(_ cell: Int) -> Bool { Cell.isDigit(letters[cell]) }

  /// The value of a digit, or `nil`; also beyond the ends.
  func digit(_ cell: Int) -> Int? {
    guard letters.indices.contains(cell), isDigit(cell) else { return nil }
    return Int(letters[cell]) - 0x30
  }

  /// The cell, or an edge beyond the ends.
  func cell(_ place: Int) -> UInt8 {
    letters.indices.contains(place) ? letters[place] : Cell.edge
  }

  /// Whether the cells from a place on are these.
  func has(_ expected: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + expected.utf8CodeUnitCount <= letters.count else { return false }
    for offset in 0..<expected.utf8CodeUnitCount
    where letters[place + offset] != expected.utf8Start[offset] {
      return false
    }
    return true
  }
}
