/// A run of letters in a folded text.
struct Word: Sendable {
  /// Cells.
  var range: Range<Int>
  var traits: Traits

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// Begins with a capital letter.
    static let capital = Traits(rawValue: 1)
    /// Has capital letters only.
    static let allCapitals = Traits(rawValue: 2)
    /// Where a capital letter says nothing: first in the text, behind a full stop or an empty line.
    static let startsSentence = Traits(rawValue: 4)
    static let startsLine = Traits(rawValue: 8)
    static let endsLine = Traits(rawValue: 16)
    /// A digit stands directly beside it.
    static let touchesDigit = Traits(rawValue: 32)
    /// Has a letter that no word of Swedish has.
    static let foreign = Traits(rawValue: 64)
  }

  var first: Int { range.lowerBound }
  var end: Int { range.upperBound }
  var count: Int { range.count }
  var isCapital: Bool { traits.contains(.capital) }
  var isAllCapitals: Bool { traits.contains(.allCapitals) }
  var startsSentence: Bool { traits.contains(.startsSentence) }
  var startsLine: Bool { traits.contains(.startsLine) }
  var endsLine: Bool { traits.contains(.endsLine) }

  static func all(letters: [UInt8], traits: [CellTraits]) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(letters.count / 6)
    // What the last cells before the next word say about it.
    var before: Traits = [.startsSentence, .startsLine]
    var place = 0
    while place < letters.count {
      guard traits[place].contains(.letter) else {
        note(letters[place], with: traits[place], in: &before)
        if traits[place].contains(.lineEnd) || letters[place] == Cell.edge,
          let last = words.indices.last
        {
          if isAtLineEnd(words[last], of: letters, at: place) {
            words[last].traits.insert(.endsLine)
          }
        }
        place += 1
        continue
      }
      let first = place
      var isAllCapitals = true
      var isForeign = false
      while place < letters.count, traits[place].contains(.letter) {
        if !traits[place].contains(.capital) { isAllCapitals = false }
        if traits[place].contains(.foreign) { isForeign = true }
        place += 1
      }
      var own = before
      if traits[first].contains(.capital) { own.insert(.capital) }
      if isAllCapitals { own.insert(.allCapitals) }
      if isForeign { own.insert(.foreign) }
      if first > 0, traits[first - 1].contains(.digit) { own.insert(.touchesDigit) }
      if place < letters.count, traits[place].contains(.digit) { own.insert(.touchesDigit) }
      words.append(Word(range: first..<place, traits: own))
      before = []
    }
    return words
  }

  private static func note(_ cell: UInt8, with traits: CellTraits, in before: inout Traits) {
    switch cell {
    case Cell.edge: before = [.startsSentence, .startsLine]
    case Cell.space:
      if traits.contains(.lineEnd) { before.insert(.startsLine) }
      if traits.contains(.paragraphEnd) { before.insert(.startsSentence) }
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      before.insert(.startsSentence)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), Cell.sign,
      UInt8(ascii: "/"), UInt8(ascii: "#"):
      break
    case Cell.hyphen:
      // A point of a list begins like a sentence; a hyphen inside a line does not.
      if before.contains(.startsLine) { before.insert(.startsSentence) }
    default:
      before = []
    }
  }

  /// Whether only closing signs stand between the word and the end of the line.
  private static func isAtLineEnd(_ word: Word, of letters: [UInt8], at place: Int) -> Bool {
    place - word.end <= 2 && !letters[word.end..<place].contains(where: Cell.isLetterOrDigit)
  }
}
