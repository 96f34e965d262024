/// Numbers of which it is said at once that nearly any other is not among them.
///
/// A set of bits, each for many numbers (a Bloom filter with one hash): what is in it is always let through,
/// and now and then something else. Two of them can be made one.
struct Sieve: Sendable {
  private var bits: [UInt64] = Array(repeating: 0, count: 1 << 9)

  mutating func insert(_ number: UInt64) {
    let bit = Self.bit(number)
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  mutating func formUnion(_ other: Sieve) {
    for place in bits.indices { bits[place] |= other.bits[place] }
  }

  @inline(__always)
  func lets(_ number: UInt64) -> Bool {
    let bit = Self.bit(number)
    return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  @inline(__always)
  private static func bit(_ number: UInt64) -> Int {
    Int(truncatingIfNeeded: (number &* 0x9E37_79B9_7F4A_7C15) >> 49)
  }
}

/// The last five cells of a text, or the first of a sequence, as one number.
struct CellKey: Hashable, Sendable {
  private(set) var value: UInt64 = 0

  static let length = 5

  /// The key one cell further on.
  @inline(__always)
  mutating func add(_ cell: UInt8) { value = (value << 8 | UInt64(cell)) & 0xFF_FFFF_FFFF }

  /// Of the last four cells alone.
  @inline(__always)
  var short: CellKey {
    var key = self
    key.value &= 0xFFFF_FFFF
    return key
  }

  /// The cells, in their order; 0 before a text.
  var cells: some Sequence<UInt8> {
    (0..<Self.length).reversed().lazy.map { [value] in UInt8(truncatingIfNeeded: value >> (8 * $0))
    }
  }
}
