/// The text of a header field, as people read it.
enum HeaderText {
  /// Folds undone, encoded-words decoded (RFC 2047), bytes beyond ASCII by what they seem to be,
  /// control characters as spaces.
  ///
  /// `hint`: the charset of the message's text.
  static func decoded(_ value: ArraySlice<UInt8>, hint: Charset? = nil) -> String {
    read(value, hint: hint).text
  }

  /// The text, and whether there are encoded-words in it that cannot be read, or bytes beyond ASCII that make no words.
  static func read(
    _ value: ArraySlice<UInt8>,
    hint: Charset?
  ) -> (text: String, hasUnread: Bool) {
    let text = unfolded(value)
    if isPlain(text) { return (String(decoding: text, as: UTF8.self), false) }
    let decoder = Decoder(text, hint: hint)
    return (
      trimmed(withoutControls(String(decoding: decoder.result, as: UTF8.self))),
      decoder.hasUnread || Charset.isDoubtful(value, hint: hint)
    )
  }

  /// Whether a text stands for itself, as most do.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    text.allSatisfy(isPlainSign)
      && !zip(text, text.dropFirst()).contains {
        $0 == UInt8(ascii: "=") && $1 == UInt8(ascii: "?")
      }
  }

  /// Without line ends (RFC 5322, section 2.2.3), and without blanks at either end.
  static func unfolded(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let isFolded = value.contains { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let text =
      isFolded
      ? value.filter { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }[...] : value
    guard let first = text.firstIndex(where: { !isBlank($0) }),
      let last = text.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return Array(text[first...last])
  }

  /// Reads text in which there are encoded-words.
  ///
  /// Neighbours of the same charset are one text, even where a program broke a character in two.
  private struct Decoder {
    private let text: [UInt8]
    private let hint: Charset?
    private(set) var result: [UInt8] = []
    private(set) var hasUnread = false
    /// Neighbouring words that are not decoded yet.
    private var run: (charset: Charset, content: [UInt8], source: Range<Int>)?

    init(_ text: [UInt8], hint: Charset?) {
      self.text = text
      self.hint = hint
      var (place, plainStart) = (0, 0)
      while place < text.count {
        guard text[place] == UInt8(ascii: "="),
          let word = EncodedWord.Written(in: text, at: place)
        else {
          if !hasUnread, text[place] == UInt8(ascii: "="),
            EncodedWord.isWritten(in: text, at: place)
          {
            hasUnread = true
          }
          place += 1
          continue
        }
        add(word, behind: plainStart..<place)
        (place, plainStart) = (word.end, word.end)
      }
      flush()
      result += Charset.decodeUndeclared(text[plainStart...], hint: hint)
    }

    private mutating func add(_ word: EncodedWord.Written, behind gap: Range<Int>) {
      // The space between two words is there only to part them (section 6.2).
      let isNeighbour = run != nil && text[gap].allSatisfy(isBlank)
      let source = gap.upperBound..<word.end
      if isNeighbour, var joined = run, joined.charset == word.charset {
        // Given up first, so that its bytes are not copied.
        run = nil
        joined.content += word.content
        joined.source = joined.source.lowerBound..<word.end
        run = joined
        return
      }
      flush()
      if !isNeighbour { result += Charset.decodeUndeclared(text[gap], hint: hint) }
      run = (word.charset, word.content, source)
    }

    /// Words that are not of their charset stand as they were written.
    private mutating func flush() {
      guard let run else { return }
      let text = run.charset.decode(run.content[...])
      if text == nil { hasUnread = true }
      result += text ?? Array(self.text[run.source])
      self.run = nil
    }
  }
}
