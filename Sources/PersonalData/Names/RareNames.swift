/// Which words of a name tell of one person by themselves: “Skyddsten”, but neither “Anna”, “Andersson” nor “Berg”.
package struct RareNames: Sendable {
  /// Words, without rings and dots, that others have or that mean something else.
  private let common: Set<[UInt8]>

  /// All names but those that many have, and those that are words as well.
  ///
  /// `people`: others, who may have such a name. `words`: of texts in which they are nobody's name.
  package init(besides people: [KnownPerson], words: [String] = []) {
    var common: Set<[UInt8]> = []
    for text in people.compactMap(\.name) + people.flatMap(\.otherNames) + words {
      let folded = Folded(Array(text.utf8))
      for word in folded.words { common.insert(Array(folded.plain[word.range])) }
    }
    self.common = common
  }

  /// Whether a word, in cells with rings and dots, is nearly nobody else's name.
  func contains(_ letters: [UInt8]) -> Bool {
    letters.count > 2 && Lexicon.shared.marks(ofName: letters).isDisjoint(with: .many)
      && !common.contains(letters.map(Cell.plain))
  }
}
