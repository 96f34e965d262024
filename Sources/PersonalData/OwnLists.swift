/// What an authority adds to the lists of the program, and takes from them.
///
/// Made once and used for many texts.
package struct OwnLists: Sendable {
  /// `nil` where the program's lists are as they came.
  let words: FlaggedWords?
  let nobody: Set<[UInt8]>
  /// Words, in cells, that are not asked about, whatever list they are on.
  let unasked: Set<[UInt8]>
  /// How words begin that are not asked about.
  let unaskedBeginnings: [[UInt8]]

  /// Lists of an authority's own.
  ///
  /// - Parameters:
  ///   - words: Words that are asked about, too.
  ///   - unasked: Words of the program's lists that are not asked about, in this form or, with a hyphen behind, however they
  ///     go on; and phrases in which no word is asked about.
  ///   - nobody: Words that are never an unknown person's name.
  package init(words: [FlaggedWord] = [], unasked: [String] = [], nobody: [String] = []) {
    let (beginnings, whole) = (
      unasked.filter { $0.hasSuffix("-") }, unasked.filter { !$0.hasSuffix("-") }
    )
    self.unasked = Set(whole.map(Self.cells))
    unaskedBeginnings = beginnings.map(Self.cells).filter { !$0.isEmpty }
    let phrases = unasked.map { FlaggedWord.Phrase($0) }.filter { $0.pieces.count > 1 }
    self.words =
      words.isEmpty && phrases.isEmpty
      ? nil
      : FlaggedWords(FlaggedWords.builtInWords + words, harmless: HarmlessPhrases.list + phrases)
    self.nobody = Set(
      nobody.flatMap { text -> [[UInt8]] in
        let folded = Folded(Array(text.utf8))
        return folded.words.map { Array(folded.letters[$0.range]) }
      }
    )
  }

  /// Whether nobody is asked about some words.
  func leaves(_ words: String) -> Bool {
    if unasked.isEmpty, unaskedBeginnings.isEmpty { return false }
    let cells = Self.cells(words)
    return unasked.contains(cells) || unaskedBeginnings.contains { cells.starts(with: $0) }
  }

  static func cells(_ text: String) -> [UInt8] {
    Folded.letters(of: text).filter(Cell.isLetterOrDigit)
  }
}
