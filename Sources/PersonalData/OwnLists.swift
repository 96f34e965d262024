/// What an authority adds to the lists of the program, and takes from them.
///
/// Made once and used for many texts.
package struct OwnLists: Sendable {
  /// `nil` where the program's lists are as they came.
  let words: FlaggedWords?
  let nobody: Set<[UInt8]>

  /// Lists of an authority's own.
  ///
  /// - Parameters:
  ///   - words: Words that are asked about, too.
  ///   - unasked: Words of the program's lists that are not asked about, as they stand there or in a form of theirs.
  ///   - nobody: Words that are never an unknown person's name.
  package init(words: [FlaggedWord] = [], unasked: [String] = [], nobody: [String] = []) {
    let left = Set(unasked.map(Self.cells))
    if words.isEmpty, left.isEmpty {
      self.words = nil
    } else {
      let builtIn = FlaggedWords.builtInWords.filter { !left.contains(Self.cells($0.text)) }
      self.words = FlaggedWords(builtIn + words)
    }
    self.nobody = Set(
      nobody.flatMap { text -> [[UInt8]] in
        let folded = Folded(Array(text.utf8))
        return folded.words.map { Array(folded.letters[$0.range]) }
      }
    )
  }

  private static func cells(_ text: String) -> [UInt8] {
    Folded.letters(of: text).filter { $0 != Cell.hyphen }
  }
}
