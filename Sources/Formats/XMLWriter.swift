/// Writes XML 1.0 with the same layout always: two spaces, one element a line.
package struct XMLWriter {
  package private(set) var bytes: [UInt8] = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
  )
  private var depth = 0

  package init() {}

  /// Names and values in the order in which they are written; those that are `nil` are left out.
  package typealias Attributes = KeyValuePairs<String, String?>

  /// An element with others inside.
  package mutating func element(
    _ name: String,
    _ attributes: Attributes = [:],
    content: (inout XMLWriter) -> Void
  ) {
    open(name, with: attributes)
    append(">\n")
    let start = bytes.count
    depth += 1
    content(&self)
    depth -= 1
    if bytes.count == start {
      // Nothing came: an empty element is one tag.
      bytes.removeLast(2)
      append("/>\n")
      return
    }
    indent()
    append("</" + name + ">\n")
  }

  /// An element with text, or with nothing.
  package mutating func element(_ name: String, _ attributes: Attributes = [:], text: String = "") {
    open(name, with: attributes)
    if text.isEmpty { return append("/>\n") }
    append(">")
    Markup.xmlElement.append(text, to: &bytes)
    append("</" + name + ">\n")
  }

  /// Lets what is written lie within one piece of so many bytes, by blanks before it.
  ///
  /// For readers that take a file in pieces and want an element whole.
  package mutating func keepWithin(_ piece: Int, _ content: (inout XMLWriter) -> Void) {
    let start = bytes.count
    content(&self)
    // Some bytes behind it, which a reader looks at before it says that an element has ended.
    let end = bytes.count + 64
    guard start / piece != end / piece, end - start < piece else { return }
    let blanks = piece - start % piece
    bytes.insert(
      contentsOf: repeatElement(UInt8(ascii: " "), count: blanks - 1) + [0x0A],
      at: start
    )
  }

  /// A comment, which must not have two hyphens together.
  package mutating func comment(_ text: String) { append("<!-- " + text + " -->\n") }

  private mutating func open(_ name: String, with attributes: Attributes) {
    indent()
    append("<" + name)
    for (key, value) in attributes {
      guard let value else { continue }
      append(" " + key + "=\"")
      Markup.xmlAttribute.append(value, to: &bytes)
      append("\"")
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
