/// The checksum of the zlib format (RFC 1950, 8.2).
package struct Adler32: Sendable {
  private var low: UInt32 = 1
  private var high: UInt32 = 0

  package init() {}

  /// Takes in bytes.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
  }

  /// Of everything so far.
  package var value: UInt32 { high << 16 | low }
}
