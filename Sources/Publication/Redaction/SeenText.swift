/// A text without what cannot be seen: no control characters, no soft hyphens, no signs without width, and
/// LF at the ends of lines.
///
/// What cannot be seen can hide a name from whoever reads the text before it is published.
enum SeenText {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    if isPlain(bytes) { return bytes }
    var result = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\n" where last == "\r": continue
      case "\r", "\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}": result.append("\n")
      case "\t": result.append(" ")
      case _ where isUnseen(scalar): continue
      default: result.append(scalar)
      }
    }
    return Array(String(result).utf8)
  }

  /// Whether it has nothing but letters as in Swedish, signs of ASCII and line feeds, as most texts do.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    var isInside = false
    for byte in bytes {
      if isInside {
        guard byte >= 0x80, byte <= 0xBF else { return false }
        isInside = false
      } else if byte == 0xC3 {
        isInside = true
      } else {
        guard byte == 0x0A || (byte >= 0x20 && byte < 0x7F) else { return false }
      }
    }
    return !isInside
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return true }
    // Most letters, and the signs with which they are put together, need not be looked up.
    if scalar.value < 0x300 { return scalar.value == 0xAD }
    return scalar.properties.generalCategory == .format
      || scalar.properties.isDefaultIgnorableCodePoint
  }
}
