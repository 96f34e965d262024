/// A place in marked-up text that takes what people wrote, escaped.
package enum Markup: Sendable {
  /// In an element or in the quotes of an attribute of HTML (HTML Standard, “Character references”).
  case html
  /// In an element of XML 1.0.
  case xmlElement
  /// In the double quotes of an attribute of XML 1.0.
  case xmlAttribute
  /// In an element or an attribute of XML 1.0, as in HTML.
  case xml

  /// Appends a text, escaped.
  package func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &output) }
  }

  /// Appends a piece of a text, bytes of UTF-8.
  package func append(_ piece: ArraySlice<UInt8>, to output: inout [UInt8]) {
    piece.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// A text, escaped.
  package func escaped(_ text: String) -> String {
    guard changes(text) else { return text }
    var output: [UInt8] = []
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Whether a text is another when it is escaped.
  package func changes(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { replacement(of: bytes, at: $0) != nil }
    }
  }

  /// Whole runs of bytes between what is replaced are written at once.
  private func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var start = 0
    var place = 0
    while place < bytes.count {
      // Most bytes are letters, of which none is looked at twice.
      if bytes[place] > UInt8(ascii: ">"), bytes[place] != 0xEF {
        place += 1
        continue
      }
      guard let (text, length) = replacement(of: bytes, at: place) else {
        place += 1
        continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<place]))
      output.append(
        contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      )
      place += length
      start = place
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// What is written for the bytes at a place, and how many these are; `nil` when they stay.
  private func replacement(
    of bytes: UnsafeBufferPointer<UInt8>,
    at place: Int
  ) -> (text: StaticString, length: Int)? {
    switch bytes[place] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): self == .xmlElement ? nil : ("&quot;", 1)
    case UInt8(ascii: "'"): self == .html || self == .xml ? ("&#39;", 1) : nil
    case 0..<0x20: self == .html ? nil : control(bytes[place]).map { ($0, 1) }
    // U+FFFE and U+FFFF, which XML does not have either.
    case 0xEF
    where self != .html && bytes.count - place > 2 && bytes[place + 1] == 0xBF
      && bytes[place + 2] >= 0xBE:
      ("\u{FFFD}", 3)
    default: nil
    }
  }

  /// What XML cannot hold (section 2.2) becomes U+FFFD.
  private func control(_ byte: UInt8) -> StaticString? {
    switch byte {
    // A reader makes a line feed of it wherever it stands (section 2.11).
    case UInt8(ascii: "\r"): "&#13;"
    // A reader makes spaces of them in an attribute (section 3.3.3).
    case UInt8(ascii: "\n"): self == .xmlAttribute ? "&#10;" : nil
    case UInt8(ascii: "\t"): self == .xmlAttribute ? "&#9;" : nil
    default: "\u{FFFD}"
    }
  }
}
