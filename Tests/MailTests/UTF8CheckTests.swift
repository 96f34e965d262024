import Laws
import Testing

@testable import Mail

/// What is UTF-8 is what the library takes for it, wherever in a text a fault stands.
@Suite struct UTF8CheckTests {
  @Test("law: bytes are UTF-8 where the library finds that they are", arguments: 0..<30)
  func sameAsTheLibrary(_ seed: Int) {
    var random = Seeded(seed)
    let letters = ["a", "b ", "å", "ö", "é", "и", "–", "€", "\u{FFFD}", "😀", "\u{10FFFF}"]
    let common = ["a", "n", "e ", "å", "ä"]
    for _ in 0..<60 {
      let alphabet = random.chance(oneIn: 2) ? common : letters
      let text = (0..<random.below(180)).map { _ in random.pick(alphabet) }.joined()
      var bytes = Array(text.utf8)
      for _ in 0..<random.below(3) where !bytes.isEmpty {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(random.pick([0x80, 0xBF, 0xC0, 0xC1, 0xC3, 0xED, 0xF5]), at: place)
        }
      }
      let skipped = random.below(min(bytes.count, 9) + 1)
      let slice = bytes[skipped...]
      #expect(UTF8Check.isValid(slice) == (String(validating: slice, as: UTF8.self) != nil))
    }
  }
}
