import Laws

/// Small damage to a document, as slips of the keyboard and hostile hands do it.
enum Mutation {
  private static let pieces: [[UInt8]] =
    [
      ":", "-", "#", "'", "\"", "|", ">", " ", " ", "  ", "\n", "\n", "\r\n", "\t", "&", "*", "!",
      "%", "@", "[", "]",
      "{", "}", ",", "?", "a", "b", "å", "\u{A0}", "\u{85}", "\u{2028}", "\u{FEFF}", ": ", " #",
      " # ", "- ", "? ", "|-",
      "\n ", "\n  ", "\n- ", "\na: ", "a: |\n", ":\n", "---", "...", "\\", "\\x", "\\u", "''",
      "e\u{301}", "\r", "\u{0}", "<<", "=",
    ].map { Array($0.utf8) } + [[0x80], [0xC3], [0xE2, 0x80], [0xFF]]

  /// The document with one to four random edits.
  static func of(_ original: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = original
    for _ in 0...random.below(4) {
      let place = random.below(bytes.count + 1)
      let end = min(bytes.count, place + random.below(4))
      switch random.below(6) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.replaceSubrange(place..<end, with: random.pick(pieces))
      case 2:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + random.below(30))],
          at: place
        )
      default: bytes.insert(contentsOf: random.pick(pieces), at: place)
      }
    }
    return bytes
  }

  /// A document of nothing but pieces.
  static func soup(_ random: inout Seeded) -> [UInt8] {
    (0..<random.below(14)).flatMap { _ in random.pick(pieces) }
  }
}
