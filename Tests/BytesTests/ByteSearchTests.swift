import Bytes
import Laws
import Testing

/// Bytes are found where they stand first, and nowhere else.
@Suite struct ByteSearchTests {
  @Test("a piece is found where it stands first")
  func finds() {
    let text = Array("aab aabaa".utf8)
    #expect(text.range(of: Array("aab".utf8)) == 0..<3)
    #expect(text.range(of: Array("aab".utf8), from: 1) == 4..<7)
    #expect(text.range(of: Array("aabaa".utf8)) == 4..<9)
    #expect(text.range(of: Array("aabaab".utf8)) == nil)
    #expect(text.range(of: [], from: 3) == 3..<3)
    #expect([UInt8]().range(of: [1]) == nil)
    #expect(text.contains(words: "b a"))
    #expect(!text.contains(words: "ba "))
  }

  @Test("law: eight at a time finds what one at a time finds", arguments: 0..<20)
  func sameAsByteByByte(_ seed: Int) {
    var random = Seeded(seed)
    // Bytes that differ in one bit only, or by one, are those that the arithmetic could confuse.
    let alphabet: [UInt8] = [0x0A, 0x0B, 0x8A, 0x09, 0x00, 0x01, 0x80, 0xFF]
    for _ in 0..<200 {
      let bytes = (0..<random.below(40)).map { _ in random.pick(alphabet) }
      let wanted = random.pick(alphabet)
      for start in 0...bytes.count {
        let found = bytes.withUnsafeBufferPointer { $0.firstIndex(of: wanted, from: start) }
        #expect(found == bytes[start...].firstIndex(of: wanted))
      }
    }
  }

  @Test(
    "law: pairs and what is beyond ASCII are found where one at a time finds them",
    arguments: 0..<10
  )
  func pairs(_ seed: Int) {
    var random = Seeded(seed)
    let alphabet: [UInt8] = [0x0A, 0x0B, 0x0A, 0x2D, 0x2C, 0x00, 0x01, 0x7F]
    for _ in 0..<60 {
      var bytes = (0..<random.below(120)).map { _ in random.pick(alphabet) }
      if !bytes.isEmpty, random.chance(oneIn: 2) { bytes[random.below(bytes.count)] = 0xC3 }
      let (first, second) = (random.pick(alphabet), random.pick(alphabet))
      for start in stride(from: 0, through: bytes.count, by: 7) {
        bytes.withUnsafeBufferPointer { text in
          let pair = (start..<max(start, bytes.count - 1))
            .first { bytes[$0] == first && bytes[$0 + 1] == second }
          #expect(text.firstPair(first, second, from: start) == pair)
          #expect(text.firstBeyondASCII(from: start) == bytes[start...].firstIndex { $0 >= 0x80 })
        }
      }
    }
  }
}
