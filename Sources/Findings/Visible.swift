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
    case _ where isUnseen(scalar): result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// Text of several lines, safe to show on a terminal: its line ends and tabs stay.
package func visibleLines(_ text: String) -> String {
  let isSafe = text.utf8.allSatisfy {
    isHarmless($0) || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t")
  }
  if isSafe { return text }
  // By scalars: CR LF is one character.
  return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.split(separator: "\t", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\t")
  }.joined(separator: "\n")
}

/// Whether a scalar steers a terminal or a reader without being seen: control characters, and marks of
/// direction, width and annotation.
package func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}

/// Whether a byte belongs to no sign that must be made visible: U+0080–U+009F begin with C2, U+061C with
/// D8, the tags of plane 14 with F3 and the others with E2 or EF.
private func isHarmless(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: false
  default: true
  }
}
