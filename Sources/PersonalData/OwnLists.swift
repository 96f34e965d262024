/// What an authority adds to the lists of the program, and takes from them.
///
/// Made once and used for many texts.
package struct OwnLists: Sendable {
  /// `nil` where the program's lists are as they came.
  let words: FlaggedWords?
  let nobody: Set<[UInt8]>
  /// Words, in cells, that are not asked about, whatever list they are on.
  let unasked: Set<[UInt8]>
  /// How the authority itself is reached, in letters and digits: nobody's.
  let authority: Set<[UInt8]>
  /// How words begin that are not asked about.
  let unaskedBeginnings: [[UInt8]]

  /// Lists of an authority's own.
  ///
  /// - Parameters:
  ///   - words: Words that are asked about, too.
  ///   - unasked: Words of the program's lists that are not asked about, in this form or, with a hyphen behind, however they
  ///     go on; and phrases in which no word is asked about.
  ///   - nobody: Words that are never an unknown person's name.
  ///   - authority: Telephone numbers, addresses of mail and of pages of the authority itself.
  package init(
    words: [FlaggedWord] = [],
    unasked: [String] = [],
    nobody: [String] = [],
    authority: [String] = []
  ) {
    self.authority = Set(authority.map(Self.way).filter { $0.count > 4 })
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

  /// Whether a passage is how the authority is reached, or one of its own pages.
  func isAuthoritys(_ passage: Passage, in text: [UInt8]) -> Bool {
    guard !authority.isEmpty, passage.people.isEmpty else { return false }
    let words = String(decoding: text[passage.range], as: UTF8.self)
    switch passage.kind {
    case .phone, .email: return authority.contains(Self.way(words))
    case .link: return authority.contains(Self.way(Self.host(words)))
    case .name, .personalIdentityNumber, .address, .property, .vehicle, .birthDate, .account,
      .role, .swearing, .threat, .health, .politics, .union, .crime, .socialServices, .sex,
      .genderIdentity, .ethnicity, .religion, .disability, .sexualOrientation, .age:
      return false
    }
  }

  /// A way to somebody as ways are compared: of a number its digits as they are dialled in the country, of an address its
  /// letters and digits.
  private static func way(_ text: String) -> [UInt8] {
    let cells = cells(text)
    guard cells.allSatisfy(Cell.isDigit) else { return Array(cells.drop { "w".utf8.contains($0) }) }
    let abroad = [Array("0046".utf8), Array("46".utf8)].first { cells.starts(with: $0) }
    guard let abroad, text.contains("+") || abroad.count == 4 else { return cells }
    return [UInt8(ascii: "0")] + cells.dropFirst(abroad.count).drop { $0 == UInt8(ascii: "0") }
  }

  /// The host of an address of a page.
  private static func host(_ address: String) -> String {
    let start = address.firstRange(of: "://")?.upperBound ?? address.startIndex
    return String(address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" })
  }

  static func cells(_ text: String) -> [UInt8] {
    Folded.letters(of: text).filter(Cell.isLetterOrDigit)
  }
}
