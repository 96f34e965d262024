import Formats

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
  func append(_ text: String, to output: inout [UInt8]) {
    switch self {
    case .none: output.append(contentsOf: text.utf8)
    case .html: Markup.html.append(text, to: &output)
    }
  }
}
