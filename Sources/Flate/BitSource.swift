/// Where the reading of bits is in some bytes, the lowest bit of each first (RFC 1951, 3.1.1).
struct BitSource {
  /// The next bits; above ``count`` stands nothing that may be used.
  private(set) var bits: UInt64 = 0
  /// How many of them there are.
  private(set) var count = 0
  private var next: Int

  init(from place: Int) { next = place }

  /// The byte in which the next bit stands.
  var position: Int { next - (count + 7) / 8 }

  /// Makes at least 56 bits ready, or all that are left.
  @inline(__always)
  mutating func refill(_ bytes: RawSpan) {
    if next &+ 8 <= bytes.byteCount {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: next, as: UInt64.self)
      bits |= UInt64(littleEndian: word) &<< UInt64(truncatingIfNeeded: count)
      let taken = (63 &- count) &>> 3
      next &+= taken
      count &+= taken &* 8
    } else {
      while count < 56, next < bytes.byteCount {
        let byte = bytes.unsafeLoad(fromByteOffset: next, as: UInt8.self)
        bits |= UInt64(byte) &<< UInt64(truncatingIfNeeded: count)
        next &+= 1
        count &+= 8
      }
    }
  }

  /// Goes on; there must be so many bits.
  @inline(__always)
  mutating func skip(_ width: Int) {
    bits &>>= UInt64(truncatingIfNeeded: width)
    count &-= width
  }

  /// The value of up to 16 bits that are ready.
  @inline(__always)
  mutating func take(_ width: Int) -> Int {
    let value = Int(truncatingIfNeeded: bits & (1 &<< UInt64(truncatingIfNeeded: width) &- 1))
    skip(width)
    return value
  }

  /// Goes to the next whole byte and gives its place; nothing is ready afterwards.
  mutating func align() -> Int {
    skip(count % 8)
    next -= count / 8
    (bits, count) = (0, 0)
    return next
  }

  /// Goes over bytes that were read otherwise.
  mutating func move(to place: Int) { next = place }
}
