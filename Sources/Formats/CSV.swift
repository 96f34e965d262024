/// Records of comma-separated values (RFC 4180).
package enum CSV {
  /// What stands between two values.
  package enum Separator: UInt8, Sendable {
    case comma = 0x2C
    /// As spreadsheets expect where a comma begins the decimals.
    case semicolon = 0x3B
  }

  /// One record with its line end.
  package static func record(_ values: [String], separator: Separator = .comma) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(separator.rawValue) }
      append(value, to: &bytes)
    }
    bytes += "\r\n".utf8
    return bytes
  }

  /// Appends a field that no spreadsheet takes for a formula: what begins as one gets an apostrophe
  /// before it.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    if text.utf8.first.map(isOrdinary) ?? true, !text.utf8.contains(where: isPart) {
      bytes += text.utf8
      return
    }
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula =
      first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}|%".unicodeScalars.contains($0) } ?? false
    let startsOddly = text.unicodeScalars.first.map { $0.value < 0x20 } ?? false
    let safe = isFormula || startsOddly ? "'" + text : text
    guard safe.utf8.contains(where: isPart) || isFormula else {
      bytes += safe.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in safe.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a field that begins with it is no formula: a letter as in English, or a digit.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Whether a byte parts fields or records, also where a semicolon does.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0A, 0x0D: true
    default: false
    }
  }
}
