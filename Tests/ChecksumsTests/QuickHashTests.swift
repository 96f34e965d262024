import Checksums
import Laws
import Testing

@Suite struct QuickHashTests {
  private func mark(_ bytes: [UInt8]) -> UInt64 {
    var mark = QuickHash()
    mark.add(bytes)
    return mark.value
  }

  @Test("every changed bit, every cut and every byte more makes another mark", arguments: 0..<8)
  func everyChange(_ seed: Int) {
    var random = Seeded(seed)
    let bytes = (0..<(1 + random.below(60))).map { _ in UInt8(random.below(256)) }
    var marks: Set<UInt64> = [mark(bytes), mark(bytes + [0])]
    for length in bytes.indices { marks.insert(mark(Array(bytes[..<length]))) }
    for bit in 0..<(bytes.count * 8) {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      marks.insert(mark(changed))
    }
    #expect(marks.count == 2 + bytes.count + bytes.count * 8)
  }

  @Test("pieces are told from the whole, and a text is its bytes")
  func pieces() {
    var parts = QuickHash()
    parts.add("ab")
    parts.add("c")
    #expect(parts.value != mark(Array("abc".utf8)))
    var text = QuickHash()
    text.add("Åsa")
    #expect(text.value == mark([0xC3, 0x85, 0x73, 0x61]))
    var slice = QuickHash()
    slice.add([1, 2, 3, 4][1..<3])
    #expect(slice.value == mark([2, 3]))
  }
}
