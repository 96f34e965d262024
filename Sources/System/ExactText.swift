/// A file's name or path, equal to another only when every byte is.
///
/// Swift takes `é` as one scalar and as two for the same text; a file system does not, and both can
/// lie in one folder.
package struct ExactText: Hashable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// `nil` when the bytes are no UTF-8.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    self.text = text
  }

  package static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// The path of a name in the folder with this path.
  package func appending(_ name: ExactText) -> ExactText {
    text.isEmpty ? name : ExactText(text + "/" + name.text)
  }

  /// The path of the folder that a path lies in; that of the root is empty.
  package var folder: ExactText {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ExactText("") }
    return ExactText(String(text[..<slash]))
  }

  /// The names on the path, the root having none.
  package var names: [ExactText] {
    text.utf8.split(separator: UInt8(ascii: "/")).map { ExactText(String(Substring($0))) }
  }
}
