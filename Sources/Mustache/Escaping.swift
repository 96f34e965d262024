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
    switch self {
    case .none: output.append(contentsOf: text.utf8)
    case .html: for byte in text.utf8 { Self.appendReference(byte, to: &output) }
    }
  }

  private static func appendReference(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
    default: output.append(byte)
    }
  }
}
