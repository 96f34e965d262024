import Laws
import PersonalData
import Testing

/// Bytes that may be anything.
@Suite struct HostileTests {
  @Test(
    "random bytes, and random pieces of what means something, are looked through",
    arguments: 0..<30
  )
  func randomBytes(_ seed: Int) {
    var random = Seeded(seed)
    let pieces = [
      "<b", "<!--", "-->", "&#", "&#x", "&", "%C3", "%", "\\u", "\\", "\u{301}", "\u{FFFD}", "<",
      ">", "@", "(at)",
      "0", "19", "+46", "Anna", "Berg", ".", ",", "-", " ", "\n", "\u{200B}", "\u{1D400}", "ß",
      "12:", "c/o",
      "Box 9", "gatan 1", "ABC 12", "f. ", "4 mars", "vet var", "99999999999999999999", "\u{AD}",
      "ﬁ", "٣", "аб",
    ]
    for _ in 0..<40 {
      var bytes: [UInt8] = []
      for _ in 0..<random.below(60) {
        if random.chance(oneIn: 3) {
          bytes.append(UInt8(random.below(256)))
        } else {
          bytes += random.pick(pieces).utf8
        }
      }
      for passages in [
        ekhamra.passages(in: bytes), ekhamra.leaks(in: bytes), ekhamra.proposal(for: bytes),
      ] {
        #expect(
          passages.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count }
        )
      }
    }
  }

  static let repeated = [
    "Anna ", "Anna Berg ", "<b", "<!-- ", "<a <!--", "&#1", "1", "0", "+4", "1 ", "1 nr ", "1, ",
    "1------", "0-", "@", "a@",
    "a.", "a ", "(at) ",
    "A. ", "Ek-", "\n>", "\u{301}", "%C3", "\\u00", "19900101-238", "gatan 1 ", "99911 ", "f. f. ",
    "c/o ",
    "vet var ", "ska få ", "A", "annaberg", "Anna-", " ", "*", "f 4 mars ", "den den den ",
    "ABC 12", "Åkern 3:",
  ]

  /// Four times the text takes about four times as long; a square would take sixteen times, and minutes.
  @Test("no text takes more than linear time", arguments: repeated)
  func linearTime(_ piece: String) {
    let bytes = Array(repeatElement(Array(piece.utf8), count: 3_000 / piece.utf8.count).joined())
    let four = bytes + bytes + bytes + bytes
    let clock = ContinuousClock()
    let short = clock.measure { _ = ekhamra.proposal(for: bytes) }
    let long = clock.measure { _ = ekhamra.proposal(for: four) }
    #expect(long < short * 10 + .seconds(1), "\(short) \(long)")
  }

  @Test func bytesThatAreNoUTF8AreReadAsLatin1() {
    let bytes = Array("Sara ".utf8) + [0xD6] + Array("berg".utf8)
    #expect(
      ekhamra.passages(in: bytes) == [Passage(0..<10, .name, certainty: .certain, people: [2])]
    )
  }

  @Test func anEmptyTextHasNothing() {
    #expect(ekhamra.passages(in: []) == [])
    #expect(ekhamra.leaks(in: []) == [])
  }
}
