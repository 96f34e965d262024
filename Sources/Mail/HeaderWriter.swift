/// Writes the fields of a header, folded (RFC 5322, section 2.2.3).
struct HeaderWriter {
  /// Everything written so far, each line with its end.
  private(set) var bytes: [UInt8] = []
  private var column = 0

  /// A line with an encoded-word has at most 76 octets (RFC 2047, section 2); the others may have
  /// 78, and keep to the same.
  static let lineLimit = 76

  /// A field of words, between which lines may be broken.
  mutating func field(_ name: String, _ words: String) {
    begin(name)
    for word in words.utf8.split(separator: UInt8(ascii: " ")) { add(word) }
    end()
  }

  /// A field of addresses (RFC 5322, section 3.4).
  mutating func field(_ name: String, _ addresses: [MailAddress]) {
    begin(name)
    for (place, address) in addresses.enumerated() {
      if let name = address.name { phrase(name) }
      let bare = address.name == nil ? address.wireAddress : "<" + address.wireAddress + ">"
      add((place + 1 < addresses.count ? bare + "," : bare).utf8)
    }
    end()
  }

  /// A field of any text (RFC 5322, section 2.2.1): as it is, or in encoded-words.
  mutating func text(_ name: String, _ text: String) {
    let text = withoutControls(text)
    begin(name)
    if EncodedWord.isNeeded(for: text) {
      encoded(text)
    } else {
      for word in text.utf8.split(separator: UInt8(ascii: " ")) { add(word) }
    }
    end()
  }

  /// A person's name: atoms, a quoted string, or encoded-words (RFC 5322, section 3.2.5).
  private mutating func phrase(_ name: String) {
    if EncodedWord.isNeeded(for: name) || name.utf8.count > Self.lineLimit - 16 {
      encoded(name)
    } else if name.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || Self.isAtomText($0) }) {
      for word in name.utf8.split(separator: UInt8(ascii: " ")) { add(word) }
    } else {
      add(Self.quoted(name))
    }
  }

  private mutating func encoded(_ text: String) {
    let room = Self.lineLimit - column - 1
    for word in EncodedWord.words(for: text, first: room) { add(word) }
  }

  private mutating func begin(_ name: String) {
    let start = Array((name + ":").utf8)
    bytes += start
    column = start.count
  }

  private mutating func end() { bytes.append(UInt8(ascii: "\n")) }

  /// One word, on this line where it fits, else on the next.
  private mutating func add(_ word: some Collection<UInt8>) {
    if column + 1 + word.count > Self.lineLimit, column > 0 {
      bytes.append(UInt8(ascii: "\n"))
      column = 0
    }
    bytes.append(UInt8(ascii: " "))
    bytes += word
    column += 1 + word.count
  }

  /// RFC 5322, section 3.2.4.
  private static func quoted(_ text: String) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var result = [quote]
    for byte in text.utf8 {
      if byte == quote || byte == UInt8(ascii: "\\") { result.append(UInt8(ascii: "\\")) }
      result.append(byte)
    }
    return result + [quote]
  }

  /// RFC 5322, section 3.2.3.
  static func isAtomText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
  }
}
