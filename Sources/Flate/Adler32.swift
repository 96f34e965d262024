/// The checksum of the zlib format (RFC 1950, 8.2).
package struct Adler32: Sendable {
  private var low: UInt32 = 1
  private var high: UInt32 = 0

  package init() {}

  /// Of bytes that are all there.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = Adler32()
    sum.take(bytes.span)
    return sum.value
  }

  /// Takes in bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    var sum = self
    let taken: Void? = bytes.withContiguousStorageIfAvailable { sum.take($0.span) }
    if taken == nil { sum.take(Array(bytes).span) }
    self = sum
  }

  /// Of everything so far.
  package var value: UInt32 { high << 16 | low }

  /// The remainder is taken once per stretch; within one, a lane of eight adds its own bytes, and
  /// how far from the end of the stretch each lane stands is put in when the lanes are added up.
  private mutating func take(_ bytes: Span<UInt8>) {
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, place + Self.stretch)
      let lanes = (end - place) / 8
      if lanes > 0 {
        var sums = SIMD8<UInt32>()
        var sumsOfSums = SIMD8<UInt32>()
        for _ in 0..<lanes {
          let eight = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD8<UInt8>.self)
          sumsOfSums &+= sums
          sums &+= SIMD8<UInt32>(truncatingIfNeeded: eight)
          place += 8
        }
        let weights = SIMD8<UInt32>(8, 7, 6, 5, 4, 3, 2, 1)
        high &+= low &* UInt32(lanes * 8) &+ sumsOfSums.wrappedSum() &* 8
        high &+= (sums &* weights).wrappedSum()
        low &+= sums.wrappedSum()
      }
      while place < end {
        low &+= UInt32(bytes[place])
        high &+= low
        place += 1
      }
      low %= Self.modulus
      high %= Self.modulus
    }
  }

  /// The greatest prime below 2^16.
  private static let modulus: UInt32 = 65_521

  /// As many bytes of 255 as neither sum overflows with (5552, and a multiple of eight).
  private static let stretch = 5_552
}
