/// What words say about the names beside them.
///
/// Built when a first text is looked through, from the lists of this folder.
struct Lexicon: Sendable {
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt32

    /// A given name.
    static let given = Marks(rawValue: 1)
    /// A name, and an ordinary word of Swedish or English.
    static let ordinary = Marks(rawValue: 2)
    /// A title, an occupation or a relation, behind which a name is expected.
    static let title = Marks(rawValue: 4)
    /// A place, an organisation, a law: capital letters that are nobody's name.
    static let thing = Marks(rawValue: 8)
    /// Begins the last line of a letter.
    static let farewell = Marks(rawValue: 16)
    /// Says that a name follows: “heter”.
    static let naming = Marks(rawValue: 32)
    /// A surname of many.
    static let commonSurname = Marks(rawValue: 64)
    /// A given name that many in Sweden have.
    static let commonGiven = Marks(rawValue: 128)
    static let surname = Marks(rawValue: 256)
    /// An ordinary word that is nobody's name.
    static let common = Marks(rawValue: 512)
    /// What somebody does or is: see ``NameCues``.
    static let deed = Marks(rawValue: 1024)
    static let being = Marks(rawValue: 2048)
    static let placeCue = Marks(rawValue: 4096)
    static let peopleCue = Marks(rawValue: 8192)
    static let sureCue = Marks(rawValue: 16384)
    static let kin = Marks(rawValue: 32768)
    static let adverb = Marks(rawValue: 65536)
    static let particle = Marks(rawValue: 131_072)
    static let asking = Marks(rawValue: 262_144)

    /// A word with one of these is not one person's alone.
    static let many: Marks = [
      .commonGiven, .ordinary, .title, .thing, .farewell, .naming, .commonSurname, .common,
    ]
  }

  static let shared = Lexicon()

  private var table = MarkTable()

  init() {
    add(GivenNames.list, as: [.given, .commonGiven])
    for list in GivenNames.languages + GivenNames.otherLanguages { add(list, as: .given) }
    for list in Surnames.lists { add(list, as: .surname) }
    add(OrdinaryNames.alsoWords, as: .ordinary)
    add(CommonWords.list, as: .common)
    add(NameCues.deeds, as: .deed)
    add(NameCues.beings, as: .being)
    add(NameCues.places, as: .placeCue)
    add(NameCues.people, as: .peopleCue)
    add(NameCues.sure, as: .sureCue)
    add(NameCues.askings, as: .asking)
    add(NameCues.kin, as: .kin)
    add(NameCues.adverbs, as: .adverb)
    add(NameCues.particles, as: .particle)
    add(OrdinaryNames.list, as: .ordinary)
    add(TitleWords.list, as: .title)
    add(ThingWords.list, as: .thing)
    add(TitleWords.farewells, as: .farewell)
    add(TitleWords.naming, as: .naming)
    add(CommonSurnames.list, as: [.commonSurname, .surname])
  }

  private mutating func add(_ list: StaticString, as mark: Marks) {
    let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
    var others: [UInt8] = []
    var begin = 0
    while begin < bytes.count {
      // Most words are letters of ASCII alone, and fold to small ones.
      var (end, hash) = (begin, WordHash())
      while end < bytes.count, Self.isLetter(bytes[end]) {
        hash.add(bytes[end] | 0x20)
        end += 1
      }
      if end == bytes.count || Self.isSpace(bytes[end]) {
        if end > begin { table.add(hash, mark) }
      } else {
        while end < bytes.count, !Self.isSpace(bytes[end]) { end += 1 }
        others += bytes[begin..<end]
        others.append(0x20)
      }
      begin = end + 1
    }
    let text = Folded(others)
    for word in text.words { table.add(WordHash(of: text.letters, at: word.range), mark) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

  /// The marks of a word in cells.
  func marks(ofName letters: [UInt8]) -> Marks { marks(of: letters.indices, in: letters) ?? [] }

  func marks(of range: Range<Int>, in text: Folded) -> Marks {
    marks(of: range, in: text.letters) ?? []
  }

  /// The marks of a word; of a genitive, those of the name.
  func marks(of word: Word, in text: Folded) -> Marks {
    if let marks = marks(of: word.range, in: text.letters) { return marks }
    guard word.count > 2, text.letters[word.end - 1] == UInt8(ascii: "s") else { return [] }
    return marks(of: word.first..<(word.end - 1), in: text)
  }

  private func marks(of range: Range<Int>, in letters: [UInt8]) -> Marks? {
    table.marks(of: WordHash(of: letters, at: range))
  }
}

/// Marks by the hashes of words, without the words: made at every start, in as little time as can be.
///
/// Two words of all that people write have one hash by chance only (64 bits), and then one of them has marks of the other.
struct MarkTable {
  /// A power of two, at least twice as many as there are words; 0 is free.
  private var hashes: [UInt64]
  private var marks: [Lexicon.Marks]
  private(set) var count = 0

  /// `slots`: a power of two to begin with.
  init(slots: Int = 1 << 15) {
    hashes = Array(repeating: 0, count: slots)
    marks = Array(repeating: [], count: slots)
  }

  mutating func add(_ hash: WordHash, _ mark: Lexicon.Marks) {
    let slot = slot(of: hash)
    marks[slot].formUnion(mark)
    guard hashes[slot] == 0 else { return }
    hashes[slot] = hash.value
    count += 1
    if count * 2 > hashes.count { grow() }
  }

  private mutating func grow() {
    let old = zip(hashes, marks).filter { $0.0 != 0 }
    hashes = Array(repeating: 0, count: hashes.count * 2)
    marks = Array(repeating: [], count: hashes.count)
    for (hash, own) in old {
      let slot = slot(of: WordHash(value: hash))
      (hashes[slot], marks[slot]) = (hash, own)
    }
  }

  func marks(of hash: WordHash) -> Lexicon.Marks? {
    let slot = slot(of: hash)
    return hashes[slot] == hash.value ? marks[slot] : nil
  }

  /// Where a word is, or would be.
  private func slot(of hash: WordHash) -> Int {
    var slot = hash.place(among: hashes.count)
    while hashes[slot] != hash.value, hashes[slot] != 0 { slot = (slot + 1) & (hashes.count - 1) }
    return slot
  }
}
