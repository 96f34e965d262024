/// Text from a file or a file name, safe to show on a terminal.
///
/// Control characters, invisible direction marks and line ends become visible, one sign each.
public func visible(_ text: String) -> String {
  if text.utf8.allSatisfy(isHarmless) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09: result.append(" ")
    case 0x00...0x1F: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    case 0x80...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
      result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Whether a byte belongs to no sign that must be made visible: U+0080–U+009F begin with C2, the
/// others with E2 or EF.
private func isHarmless(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
}
