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

  /// Room for the words of all lists.
  private var words = WordTable(slots: 1 << 15)
  private var marks: [Marks] = []

  init() {
    marks.reserveCapacity(1 << 14)
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
    var (letters, others): ([UInt8], [UInt8]) = ([], [])
    letters.reserveCapacity(64)
    for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      // Most words are letters of ASCII alone, and fold to small ones.
      letters.removeAll(keepingCapacity: true)
      for byte in word where Self.isLetter(byte) { letters.append(byte | 0x20) }
      if letters.count == word.count {
        self.mark(letters, as: mark)
      } else {
        others += word
        others.append(0x20)
      }
    }
    let text = Folded(others)
    for word in text.words { self.mark(Array(text.letters[word.range]), as: mark) }
  }

  private mutating func mark(_ word: [UInt8], as mark: Marks) {
    let number = words.insert(word)
    if number == marks.count { marks.append(mark) } else { marks[number].formUnion(mark) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// The marks of a word in cells.
  func marks(ofName letters: [UInt8]) -> Marks { words.find(letters).map { marks[$0] } ?? [] }

  func marks(of range: Range<Int>, in text: Folded) -> Marks {
    words.find(in: text.letters, at: range).map { marks[$0] } ?? []
  }

  /// The marks of a word; of a genitive, those of the name.
  func marks(of word: Word, in text: Folded) -> Marks {
    if let number = words.find(in: text.letters, at: word.range) { return marks[number] }
    guard word.count > 2, text.letters[word.end - 1] == UInt8(ascii: "s") else { return [] }
    return marks(of: word.first..<(word.end - 1), in: text)
  }
}
