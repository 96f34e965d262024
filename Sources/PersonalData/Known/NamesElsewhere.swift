/// The names of people of other cases, by what their words leave behind: whoever is named in one text may be somebody
/// else's sender.
///
/// Nothing of them can be read out of it. A word tells of somebody where few names in the register have it and it is no
/// word of Swedish and no name of many; two words beside each other where few names have both, and, where both are of
/// many, few cases. What many have is asked of nobody, or ten years of common names would drown whoever judges. Somebody
/// who writes often has one name.
package struct NamesElsewhere: Sendable {
  /// How many names have it.
  private var words: [UInt64: Int] = [:]
  private var pairs: [UInt64: Int] = [:]
  /// How often a case has somebody with both.
  private var uses: [UInt64: Int] = [:]

  /// So many of a register at most have what is rare.
  private static let rare = 3

  /// The numbers of the words of a name, in their order; particles and initials are left out.
  package static func trace(of name: String) -> [UInt64] {
    NameParts(name).parts.filter { $0.role != .particle && $0.letters.count > 2 }
      .map { word in
        let plain = word.letters.map(Cell.plain)
        return WordHash(of: plain, at: plain.indices).value
      }
  }

  /// `traces`: of everybody whom some case has.
  package init(_ traces: [[UInt64]]) {
    var names: Set<[UInt64]> = []
    for trace in traces {
      let isNew = names.insert(trace.sorted()).inserted
      if isNew { for word in Set(trace) { words[word, default: 0] += 1 } }
      for pair in Set(Self.pairs(of: trace)) {
        uses[pair, default: 0] += 1
        if isNew { pairs[pair, default: 0] += 1 }
      }
    }
  }

  private static func pairs(of trace: [UInt64]) -> [UInt64] {
    trace.indices.flatMap { first in
      trace.indices.filter { $0 != first }.map { pair(trace[first], trace[$0]) }
    }
  }

  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    first &* 0x9E37_79B9_7F4A_7C15 ^ second
  }

  /// Where a text names one of them, as far as a word can say: somebody decides.
  package func passages(in text: [UInt8]) -> [Passage] {
    guard !words.isEmpty else { return [] }
    let folded = Folded(text)
    var found: [Passage] = []
    var before: UInt64?
    for (number, word) in folded.words.enumerated() {
      let known = known(word, in: folded)
      defer { before = known }
      guard let known else { continue }
      if let before, folded.isNear(folded.words[number - 1], to: word),
        isRare(pairs[Self.pair(before, known)]),
        isRare(uses[Self.pair(before, known)])
          || [folded.words[number - 1], word].contains(where: { tells($0, in: folded) })
      {
        let cells = folded.words[number - 1].first..<word.end
        found.append(Passage(folded.bytes(cells), .name, certainty: .possible))
      } else if isRare(words[known]), tells(word, in: folded) {
        found.append(Passage(folded.bytes(word.range), .name, certainty: .possible))
      }
    }
    return PassageMerging.settled(found, length: text.count)
  }

  private func isRare(_ count: Int?) -> Bool { count.map { $0 <= Self.rare } ?? false }

  /// The number of a word, also in the genitive, if some name has it.
  private func known(_ word: Word, in text: Folded) -> UInt64? {
    guard word.count > 2 else { return nil }
    let whole = WordHash(of: text.plain, at: word.range).value
    if words[whole] != nil { return whole }
    guard word.count > 3, text.letters[word.end - 1] == UInt8(ascii: "s") else { return nil }
    let stem = WordHash(of: text.plain, at: word.first..<(word.end - 1)).value
    return words[stem] == nil ? nil : stem
  }

  /// Whether a word is neither an ordinary one nor a name of many.
  private func tells(_ word: Word, in text: Folded) -> Bool {
    let marks = Lexicon.shared.marks(of: word, in: text)
    return word.count > 3
      && marks.isDisjoint(
        with: Lexicon.Marks.many.union([.deed, .being, .adverb, .placeCue, .peopleCue, .kin])
      )
  }
}
