/// What an authority adds to the lists of the program, and takes from them.
///
/// Made once and used for many texts.
package struct OwnLists: Sendable {
  /// `nil` where the program's lists are as they came.
  let words: FlaggedWords?
  let nobody: Set<[UInt8]>
  /// Words, in cells, that are not asked about, whatever list they are on.
  let unasked: Set<[UInt8]>

  /// Lists of an authority's own.
  ///
  /// - Parameters:
  ///   - words: Words that are asked about, too.
  ///   - unasked: Words of the program's lists that are not asked about, each in one form.
  ///   - nobody: Words that are never an unknown person's name.
  package init(words: [FlaggedWord] = [], unasked: [String] = [], nobody: [String] = []) {
    self.unasked = Set(unasked.map(Self.cells))
    self.words = words.isEmpty ? nil : FlaggedWords(FlaggedWords.builtInWords + words)
    self.nobody = Set(
      nobody.flatMap { text -> [[UInt8]] in
        let folded = Folded(Array(text.utf8))
        return folded.words.map { Array(folded.letters[$0.range]) }
      }
    )
  }

  static func cells(_ text: String) -> [UInt8] {
    Folded.letters(of: text).filter(Cell.isLetterOrDigit)
  }
}
