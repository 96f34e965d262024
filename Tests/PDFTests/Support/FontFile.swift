/// A font file seen from outside: its tables, and whether its sums are right.
struct FontFile {
  let bytes: [UInt8]
  private(set) var tables: [(tag: String, bytes: [UInt8], checksum: UInt32)] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for number in 0..<Self.number(bytes, at: 4, size: 2) {
      let record = 12 + 16 * number
      let offset = Self.number(bytes, at: record + 8, size: 4)
      let count = Self.number(bytes, at: record + 12, size: 4)
      let table = (
        tag: String(decoding: bytes[record..<record + 4], as: UTF8.self),
        bytes: Array(bytes[offset..<offset + count]),
        checksum: UInt32(Self.number(bytes, at: record + 4, size: 4))
      )
      tables.append(table)
    }
  }

  subscript(tag: String) -> [UInt8] { tables.first { $0.tag == tag }?.bytes ?? [] }

  /// The outlines, cut where `loca` says.
  var glyphs: [[UInt8]] {
    let isLong = self["head"][51] == 1
    let size = isLong ? 4 : 2
    let places = stride(from: 0, to: self["loca"].count, by: size).map {
      Self.number(self["loca"], at: $0, size: size) * (isLong ? 1 : 2)
    }
    return zip(places, places.dropFirst()).map { Array(self["glyf"][$0..<$1]) }
  }

  /// The sum of all numbers of 32 bits; 0xB1B0AFBA for a whole font ("Calculating checksums").
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0
    for (place, byte) in bytes.enumerated() { sum &+= UInt32(byte) << UInt32(24 - place % 4 * 8) }
    return sum
  }

  static func number(_ bytes: [UInt8], at offset: Int, size: Int) -> Int {
    bytes[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
  }
}
