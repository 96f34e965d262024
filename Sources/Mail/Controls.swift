/// Whether a character is a control: a line end, NUL, DEL, the C1 controls, or one of the two
/// line separators of Unicode.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x2029: true
  default: false
  }
}

/// Whether a byte is a sign of ASCII that can be seen, or a space: what nearly all of a header is.
func isPlainSign(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

/// The text with a space for every control character, so that no value can end its header field
/// and begin another (RFC 5322, section 2.2).
func withoutControls(_ text: String) -> String {
  if text.utf8.allSatisfy(isPlainSign) { return text }
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
}

/// The text without spaces and tabs at its ends.
func trimmed(_ text: String) -> String {
  guard let first = text.utf8.first, let last = text.utf8.last else { return text }
  if !isBlank(first), !isBlank(last) { return text }
  let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
  let scalars = text.unicodeScalars.drop(while: isBlank)
  guard let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
  return String(scalars[...last])
}

/// Whether a character shows nothing: a space of any width, a mark that only joins or parts, or the place of a
/// picture that is elsewhere (U+FFFC).
func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "\u{FFFC}" || scalar == "\u{2800}" || scalar == "\u{3164}" || isControl(scalar)
    || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
}
