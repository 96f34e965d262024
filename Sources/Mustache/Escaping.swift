/// What is done to a value on its way into the text.
///
/// What the template itself says is never changed, and `{{{name}}}` and `{{&name}}` take a value
/// as it is.
package enum Escaping: Sendable {
  /// Values stand as they are: mails, letters, plain text.
  case none
  /// `&`, `<`, `>` and both quotes become character references: the text of an element, and the
  /// value of an attribute in quotes (HTML Standard, “Character references”).
  case html

  /// Appends a value, escaped.
  package func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends a piece of a value, bytes of UTF-8.
  package func append(_ piece: ArraySlice<UInt8>, to output: inout [UInt8]) {
    piece.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Whether a text is another when it is escaped.
  package func changes(_ text: String) -> Bool {
    self != .none && text.utf8.contains { Self.reference(of: $0) != nil }
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard self != .none else { return output.append(contentsOf: bytes) }
    var start = 0
    for (place, byte) in bytes.enumerated() {
      guard let reference = Self.reference(of: byte) else { continue }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      output.append(contentsOf: reference.utf8)
      start = place + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private static func reference(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
