/// The checksum of the parts of a PNG file (ISO/IEC 15948, 5.5 and annex D; ISO 3309).
package struct CRC32: Sendable {
  private var register: UInt32 = .max

  package init() {}

  /// Of bytes that are all there.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    var sum = CRC32()
    sum.update(bytes[...])
    return sum.value
  }

  /// Takes in bytes, eight at a time.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    let bytes = bytes.span
    let tables = Self.tables.span
    var register = register
    var place = 0
    while place + 8 <= bytes.count {
      let eight = UInt64(
        littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      )
      let mixed = eight ^ UInt64(register)
      register = 0
      for lane in 0..<8 {
        let byte = Int(truncatingIfNeeded: mixed >> (8 * lane)) & 0xFF
        register ^= tables[(7 - lane) << 8 | byte]
      }
      place += 8
    }
    while place < bytes.count {
      register = tables[Int(UInt8(truncatingIfNeeded: register) ^ bytes[place])] ^ (register >> 8)
      place += 1
    }
    self.register = register
  }

  /// Of everything so far.
  package var value: UInt32 { ~register }

  /// What a byte adds to the register, with 0 to 7 bytes of zero behind it.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    tables.reserveCapacity(8 * 256)
    for byte in 0..<256 {
      var register = UInt32(byte)
      for _ in 0..<8 {
        register = (register >> 1) ^ (register & 1 == 1 ? 0xEDB8_8320 : 0)
      }
      tables.append(register)
    }
    for place in 256..<8 * 256 {
      let before = tables[place - 256]
      tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
    }
    return tables
  }()
}
