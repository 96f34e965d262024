/// With which three cells something may begin: of nearly every place in a text it says at once that
/// nothing does.
///
/// A set of bits, each for many triples (a Bloom filter with one hash): what is in it is always let through,
/// and now and then something else.
struct Sieve: Sendable {
  private var bits: [UInt64]
  private let shift: UInt32

  /// `isLarge`: for more than a few people; a small one costs next to nothing to make.
  init(isLarge: Bool) {
    bits = Array(repeating: 0, count: isLarge ? 1 << 10 : 1 << 6)
    shift = isLarge ? 16 : 20
  }

  /// Three cells, one behind the other; 0 where there is none.
  typealias Key = UInt32

  static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Key {
    Key(first) << 16 | Key(second) << 8 | Key(third)
  }

  /// The key one cell further on.
  static func key(_ key: Key, then cell: UInt8) -> Key { (key << 8 | Key(cell)) & 0xFF_FFFF }

  mutating func insert(_ key: Key) {
    let bit = bit(key)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  func lets(_ key: Key) -> Bool {
    let bit = bit(key)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  private func bit(_ key: Key) -> Int { Int((key &* 0x9E37_79B1) >> shift) }
}
