extension EncodedWord {
  /// Whether what stands at a place has the form of a word, although nobody may be able to read it.
  static func isWritten(in text: [UInt8], at start: Int) -> Bool {
    guard start + 1 < text.count, text[start + 1] == mark else { return false }
    let marks = text[start...].prefix(200).indices.filter { text[$0] == mark }
    guard marks.count >= 4, marks[0] == start + 1, marks[2] == marks[1] + 2 else { return false }
    return marks.dropFirst(3).contains { $0 + 1 < text.count && text[$0 + 1] == UInt8(ascii: "=") }
  }

  /// An encoded-word as it stands in a header.
  struct Written {
    let charset: Charset
    let content: [UInt8]
    /// Where the text goes on.
    let end: Int

    /// Reads the word that begins at a place; `nil` when there is none, or a wrong one.
    ///
    /// Blanks and question marks inside, which people's programs write, are let through
    /// (RFC 2047, section 6.3, allows it).
    init?(in text: [UInt8], at start: Int) {
      guard start + 1 < text.count, text[start] == UInt8(ascii: "="),
        text[start + 1] == EncodedWord.mark,
        let second = Self.mark(in: text, from: start + 2), second > start + 2,
        second + 2 < text.count, text[second + 2] == EncodedWord.mark,
        let close = Self.close(in: text, from: second + 3)
      else { return nil }
      // A language may follow the charset (RFC 2231, section 5).
      let label = text[(start + 2)..<second].prefix { $0 != UInt8(ascii: "*") }
      guard let charset = Charset(label: String(decoding: label, as: UTF8.self)),
        let content = Self.content(text[(second + 3)..<close], encoding: text[second + 1])
      else { return nil }
      // Programs write Latin-1 and call it ASCII.
      self.charset = charset == .ascii ? .undeclared : charset
      self.content = content
      end = close + 2
    }

    /// The next question mark, within the length of a charset's name.
    private static func mark(in text: [UInt8], from start: Int) -> Int? {
      text[start...].prefix(40).firstIndex(of: EncodedWord.mark)
    }

    /// The end of the word, before another begins: so that no text is gone through twice.
    private static func close(in text: [UInt8], from start: Int) -> Int? {
      let equals = UInt8(ascii: "=")
      var place = start
      while place + 1 < text.count {
        if text[place] == EncodedWord.mark, text[place + 1] == equals { return place }
        if text[place] == equals, text[place + 1] == EncodedWord.mark,
          place + 2 == text.count || text[place + 2] != equals
        {
          return nil
        }
        place += 1
      }
      return nil
    }

    private static func content(_ text: ArraySlice<UInt8>, encoding: UInt8) -> [UInt8]? {
      switch encoding {
      case UInt8(ascii: "Q"), UInt8(ascii: "q"):
        let space = UInt8(ascii: " ")
        return QuotedPrintable.decode(text.map { $0 == UInt8(ascii: "_") ? space : $0 }[...])
      case UInt8(ascii: "B"), UInt8(ascii: "b"):
        let (bytes, isDamaged) = Base64.decode(text)
        return isDamaged ? nil : bytes
      default: return nil
      }
    }
  }

  fileprivate static let mark = UInt8(ascii: "?")
}
