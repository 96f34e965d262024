/// Writes XML 1.0 with the same layout always: two spaces, one element a line.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  /// Names and values in the order in which they are written; those that are `nil` are left out.
  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with others inside.
  mutating func element(
    _ name: String,
    _ attributes: Attributes = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
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
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ text: String = "") {
    open(name, attributes)
    if text.isEmpty { return append("/>\n") }
    append(">")
    append(escaping: text, isAttribute: false)
    append("</" + name + ">\n")
  }

  /// Lets what is written lie within one piece of so many bytes, by blanks before it.
  ///
  /// For readers that take a file in pieces and want an element whole.
  mutating func keepWithin(_ piece: Int, _ content: (inout XMLWriter) -> Void) {
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
  mutating func comment(_ text: String) { append("<!-- " + text + " -->\n") }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    indent()
    append("<" + name)
    for (key, value) in attributes {
      guard let value else { continue }
      append(" " + key + "=\"")
      append(escaping: value, isAttribute: true)
      append("\"")
    }
  }

  private mutating func indent() {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// What XML cannot hold (section 2.2) becomes U+FFFD; in attributes line ends are written as
  /// references, since a reader makes spaces of them (section 3.3.3).
  private mutating func append(escaping text: String, isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"" where isAttribute: append("&quot;")
      case "\n" where isAttribute: append("&#10;")
      case "\t" where isAttribute: append("&#9;")
      // A reader makes a line feed of it wherever it stands (section 2.11).
      case "\r": append("&#13;")
      case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        bytes.append(contentsOf: UTF8.encode(isAllowed ? scalar : "\u{FFFD}") ?? .init())
      }
    }
  }
}
