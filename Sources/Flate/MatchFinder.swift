/// Where the three bytes at a place occurred before: chains of earlier places by a hash.
struct MatchFinder {
  /// The newest place of each hash, and 0 for none: a match is compared byte by byte anyway.
  private var heads: [UInt32]
  /// By place, modulo the window: how far back the place before with the same hash is; 0 for none.
  private var links: [UInt16]
  private let hashShift: UInt32
  private let mask: Int

  /// The furthest distance (RFC 1951, 3.2.5).
  static let window = 32_768
  static let shortest = 3
  static let longest = 258

  init(for size: Int) {
    var width = 8
    while width < 15, 1 << width < size { width += 1 }
    heads = [UInt32](repeating: 0, count: 1 << width)
    links = [UInt16](repeating: 0, count: 1 << width)
    hashShift = UInt32(32 - width)
    mask = 1 << width - 1
  }

  /// Where four bytes lead; the fourth does not count.
  @inline(__always)
  private func hash(_ bytes: RawSpan, at place: Int) -> Int {
    let word = UInt32(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
    )
    return Int(((word & 0xFF_FFFF) &* 0x9E37_79B1) >> hashShift)
  }

  /// Makes a place known; four bytes must follow it.
  @inline(__always)
  mutating func insert(_ bytes: RawSpan, at place: Int) {
    let hash = hash(bytes, at: place)
    let distance = UInt32(truncatingIfNeeded: place) &- heads[hash]
    links[place & mask] = distance <= Self.window ? UInt16(truncatingIfNeeded: distance) : 0
    heads[hash] = UInt32(truncatingIfNeeded: place)
  }

  /// The longest match that is longer than one already found, the nearest of equals.
  ///
  /// Looks at no more earlier places than `effort`.
  @inline(__always)
  func longest(
    _ bytes: RawSpan,
    at place: Int,
    beating best: Int,
    effort: Int
  ) -> (length: Int, distance: Int) {
    let limit = min(Self.longest, bytes.byteCount - place)
    guard best < limit else { return (0, 0) }
    let start = Int(truncatingIfNeeded: heads[hash(bytes, at: place)])
    var distance = (place &- start) & 0xFFFF_FFFF
    var (found, foundDistance) = (best, 0)
    var end = bytes.unsafeLoadUnaligned(fromByteOffset: place &+ found &- 1, as: UInt16.self)
    var left = effort
    while distance > 0, distance <= min(place, Self.window), left > 0 {
      let earlier = place &- distance
      if bytes.unsafeLoadUnaligned(fromByteOffset: earlier &+ found &- 1, as: UInt16.self) == end {
        let length = common(bytes, at: earlier, and: place, limit: limit)
        if length > found {
          (found, foundDistance) = (length, distance)
          if length >= limit || length >= Self.goodEnough { break }
          end = bytes.unsafeLoadUnaligned(fromByteOffset: place &+ found &- 1, as: UInt16.self)
        }
      }
      let link = Int(links[earlier & mask])
      guard link > 0 else { break }
      distance &+= link
      left &-= 1
    }
    return foundDistance > 0 ? (found, foundDistance) : (0, 0)
  }

  /// How many bytes at two places are the same, up to a limit.
  @inline(__always)
  private func common(_ bytes: RawSpan, at earlier: Int, and place: Int, limit: Int) -> Int {
    var length = 0
    while length &+ 8 <= limit {
      let difference =
        bytes.unsafeLoadUnaligned(fromByteOffset: earlier &+ length, as: UInt64.self)
        ^ bytes.unsafeLoadUnaligned(fromByteOffset: place &+ length, as: UInt64.self)
      if difference != 0 {
        return length &+ UInt64(littleEndian: difference).trailingZeroBitCount / 8
      }
      length &+= 8
    }
    while length < limit,
      bytes.unsafeLoad(fromByteOffset: earlier &+ length, as: UInt8.self)
        == bytes.unsafeLoad(fromByteOffset: place &+ length, as: UInt8.self)
    {
      length &+= 1
    }
    return length
  }

  /// A match of so many bytes is not searched further for.
  private static let goodEnough = 96
}
