/// What a tag begins and ends with.
struct Delimiters {
  let opening: [UInt8]
  let closing: [UInt8]

  static let standard = Delimiters(opening: Array("{{".utf8), closing: Array("}}".utf8))

  /// Two words with blanks between them, none longer than ``Template/delimiterLimit`` bytes or with
  /// a `=` in it, else `nil`.
  init?(_ content: ArraySlice<UInt8>) {
    let words = content.split(whereSeparator: \.isBlankOrLineEnd)
    guard words.count == 2,
      words.allSatisfy({ $0.count <= Template.delimiterLimit && !$0.contains(UInt8(ascii: "=")) })
    else { return nil }
    self.init(opening: Array(words[0]), closing: Array(words[1]))
  }

  private init(opening: [UInt8], closing: [UInt8]) {
    self.opening = opening
    self.closing = closing
  }

  /// The tag that closes a section, as it would be written here.
  func closingTag(of name: String) -> [UInt8] {
    opening + [UInt8(ascii: "/")] + Array(name.utf8) + closing
  }

  /// A change to other delimiters, as it would be written here.
  var change: [UInt8] { opening + Array("=<% %>=".utf8) + closing }
}
