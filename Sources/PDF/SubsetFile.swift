/// Puts the tables of a font into a file (OpenType 1.9, "Organization of an OpenType font").
enum SubsetFile {
  /// Of tables in the order of their tags, `head` among them with a checksum of zero.
  static func write(_ tables: [(tag: String, bytes: [UInt8])]) -> [UInt8] {
    let directorySize = 12 + 16 * tables.count
    var file: [UInt8] = []
    file.reserveCapacity(tables.reduce(directorySize) { $0 + ($1.bytes.count + 3) & ~3 })
    writeHeader(into: &file, count: tables.count)
    var offset = directorySize
    var headOffset: Int?
    for table in tables {
      if table.tag == "head" { headOffset = offset }
      file.append(contentsOf: table.tag.utf8)
      file.appendBigEndian(Int(checksum(table.bytes[...])), size: 4)
      file.appendBigEndian(offset, size: 4)
      file.appendBigEndian(table.bytes.count, size: 4)
      offset += (table.bytes.count + 3) & ~3
    }
    for table in tables {
      file.append(contentsOf: table.bytes)
      while file.count % 4 != 0 { file.append(0) }
    }
    if let headOffset {
      let adjustment = 0xB1B0_AFBA &- checksum(file[...])
      file.replaceBigEndian(at: headOffset + 8, with: Int(adjustment), size: 4)
    }
    return file
  }

  /// The version, the number of tables, and what a search by halves begins with.
  private static func writeHeader(into file: inout [UInt8], count: Int) {
    let steps = count.bitWidth - 1 - count.leadingZeroBitCount
    let range = 16 << steps
    file.appendBigEndian(0x0001_0000, size: 4)
    for value in [count, range, steps, 16 * count - range] {
      file.appendBigEndian(value, size: 2)
    }
  }

  /// The sum of its numbers of 32 bits, with zeros behind the last ("Calculating checksums").
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      var sum: UInt32 = 0
      let whole = bytes.count & ~3
      for place in stride(from: 0, to: whole, by: 4) {
        sum &+= UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      }
      for place in whole..<bytes.count {
        sum &+= UInt32(bytes[place]) << UInt32(24 - 8 * (place - whole))
      }
      return sum
    }
  }
}

extension [UInt8] {
  /// The lowest bytes of a number, the highest of them first.
  mutating func appendBigEndian(_ value: Int, size: Int) {
    for place in (0..<size).reversed() {
      append(UInt8(truncatingIfNeeded: value >> (8 * place)))
    }
  }

  mutating func replaceBigEndian(at offset: Int, with value: Int, size: Int) {
    for place in 0..<size {
      self[offset + place] = UInt8(truncatingIfNeeded: value >> (8 * (size - 1 - place)))
    }
  }
}
