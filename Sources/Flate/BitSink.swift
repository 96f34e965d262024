/// Bytes made of bits, the lowest bit of each first (RFC 1951, 3.1.1).
struct BitSink {
  private(set) var bytes: [UInt8]
  private var bits: UInt64 = 0
  private var count = 0

  init(after bytes: [UInt8]) { self.bytes = bytes }

  mutating func reserve(_ size: Int) { bytes.reserveCapacity(bytes.count + size) }

  /// Adds up to 48 bits of a value that has no more.
  @inline(__always)
  mutating func put(_ value: UInt64, width: Int) {
    bits |= value &<< UInt64(truncatingIfNeeded: count)
    count &+= width
    guard count >= 16 else { return }
    flush()
  }

  /// Fills up with zeros to a whole byte.
  mutating func align() {
    count = (count + 7) & ~7
    flush()
  }

  /// Adds whole bytes; only after ``align()``.
  mutating func append(_ slice: ArraySlice<UInt8>) { bytes += slice }

  @inline(__always)
  private mutating func flush() {
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits &>>= 8
      count &-= 8
    }
  }
}
