/// A string as JSON writes it, in quotes (RFC 8259, section 7).
///
/// Escaped is what must be, and what could change how others show or read the text: every control
/// character, the signs that turn the direction of text, line separators, and `<`, so that the text stays
/// text in whatever page it is put.
package enum JSONString {
  /// Appends a text with its quotes.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: mayBeginEscaped) {
      for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether something that is escaped can begin with a byte: nothing of Swedish does.
  private static func mayBeginEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: "\\"), 0x7F: true
    // U+0080 to U+00BF, U+0600 to U+063F, U+2000 to U+2FFF.
    case 0xC2, 0xD8, 0xE2: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"": bytes += #"\""#.utf8
    case "\\": bytes += #"\\"#.utf8
    case "\n": bytes += #"\n"#.utf8
    case _ where isEscaped(scalar):
      let digits = String(scalar.value, radix: 16)
      bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x3C, 0x7F..<0xA0: true
    // Line and paragraph separators, which end lines in some readers.
    case 0x2028, 0x2029: true
    // The controls of direction (Unicode Standard Annex 9).
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
