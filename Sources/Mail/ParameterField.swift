/// A header field of a value and parameters, such as `Content-Type` (RFC 2045, section 5.1).
///
/// ```
/// text/plain; charset="utf-8"; format=flowed
/// ```
struct ParameterField {
  /// What stands before the first semicolon, in lower case and without comments.
  let value: String
  private var sections: [Section] = []

  /// A parameter, or a piece of one (RFC 2231, sections 3 and 4).
  private struct Section {
    var name: String
    /// Which piece it is, or `nil` when it stands for itself.
    var place: Int?
    /// Whether it is written `%C3%A5`.
    var isEncoded: Bool
    var content: [UInt8]
  }

  private let hint: Charset?

  /// `hint`: the charset of the message's text.
  init(_ value: ArraySlice<UInt8>, hint: Charset? = nil) {
    self.hint = hint
    let pieces = Self.pieces(of: HeaderText.unfolded(value))
    self.value = Self.withoutComment(pieces.first ?? []).lowercased()
    sections = pieces.dropFirst().prefix(Self.sectionLimit).compactMap(Self.section)
  }

  /// A field that is not there.
  static let none = ParameterField([])

  /// More pieces than any program writes; what follows is passed over.
  private static let sectionLimit = 200

  /// A parameter as people read it, whichever way it is written; `nil` when there is none.
  subscript(name: String) -> String? {
    let own = sections.filter { $0.name == name }
    if own.isEmpty { return nil }
    let pieces = own.filter { $0.place != nil }.sorted { ($0.place ?? 0) < ($1.place ?? 0) }
    let extended = own.first { $0.place == nil && $0.isEncoded }.map { [$0] } ?? []
    for candidate in [extended, pieces] where !candidate.isEmpty {
      if let text = Self.text(of: candidate) { return text }
    }
    let plain = own.first { $0.place == nil && !$0.isEncoded }
      .map { Self.plainContent($0.content) }
    // What is not of its charset is better read wrong than lost.
    return plain.map { HeaderText.decoded($0[...], hint: hint) }
      ?? [extended, pieces].first { !$0.isEmpty }.map { sections in
        let content = Self.content(of: sections).bytes
        return withoutControls(
          String(decoding: Charset.decodeUndeclared(content[...], hint: hint), as: UTF8.self)
        )
      }
  }

  /// The content of a parameter that stands for itself: without the quotes that are none, and with `%C3%A4` as what it
  /// says where that is a letter.
  private static func plainContent(_ content: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "'")
    let isQuoted = content.count > 2 && content.first == quote && content.last == quote
    let text = isQuoted ? Array(content.dropFirst().dropLast()) : content
    guard text.contains(UInt8(ascii: "%")), text.allSatisfy({ $0 < 0x80 }) else { return text }
    let decoded = percentDecoded(text[...])
    return decoded.contains { $0 >= 0x80 } && Charset.isUTF8(decoded[...]) ? decoded : text
  }

  /// A parameter that is one word, such as a charset.
  func word(_ name: String) -> String? {
    self[name].map { String($0.prefix { $0 != " " && $0 != "(" }) }
  }

  /// A parameter's bytes, whichever way it is written.
  func bytes(_ name: String) -> [UInt8]? {
    let own = sections.filter { $0.name == name }
    let pieces = own.filter { $0.place != nil }.sorted { ($0.place ?? 0) < ($1.place ?? 0) }
    if let plain = own.first(where: { $0.place == nil && !$0.isEncoded }) { return plain.content }
    let sections = own.first { $0.place == nil }.map { [$0] } ?? pieces
    return sections.isEmpty ? nil : Self.content(of: sections).bytes
  }

  /// The value cut at semicolons outside quotes.
  private static func pieces(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    var place = 0
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\\") where isQuoted: place += 1
      case UInt8(ascii: ";") where !isQuoted:
        pieces.append(text[start..<place])
        start = place + 1
      default: break
      }
      place += 1
    }
    return pieces + [text[start...]]
  }

  private static func withoutComment(_ text: ArraySlice<UInt8>) -> String {
    let value = text.prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ",") }
    return trimmed(withoutControls(String(decoding: value, as: UTF8.self)))
  }

  private static func section(_ piece: ArraySlice<UInt8>) -> Section? {
    guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    let name = String(decoding: piece[..<equals].filter { !isBlank($0) }, as: UTF8.self)
      .lowercased()
    let content = unquoted(HeaderText.unfolded(piece[(equals + 1)...]))
    // Most are no piece of another, and not encoded.
    guard name.utf8.contains(UInt8(ascii: "*")) else {
      return Section(name: name, place: nil, isEncoded: false, content: content)
    }
    let parts = name.split(separator: "*", omittingEmptySubsequences: false)
    let isEncoded = parts.count > 1 && parts.last == ""
    return Section(
      name: String(parts[0]),
      place: parts.count > 1 ? Int(parts[1]) : nil,
      isEncoded: isEncoded,
      content: content
    )
  }

  /// RFC 5322, section 3.2.4; a value without quotes goes to its end, spaces and all.
  private static func unquoted(_ text: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard text.first == quote else { return text }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in text.dropFirst() {
      if isEscaped || (byte != quote && byte != UInt8(ascii: "\\")) {
        result.append(byte)
        isEscaped = false
      } else if byte == quote {
        break
      } else {
        isEscaped = true
      }
    }
    return result
  }

  /// The pieces joined as far as none is missing, and the charset that the first one names.
  private static func content(of sections: [Section]) -> (bytes: [UInt8], charset: Charset?) {
    var content: [UInt8] = []
    var charset: Charset?
    for (place, section) in sections.enumerated() {
      // Some programs count from one.
      guard section.place ?? place == place + (sections[0].place == 1 ? 1 : 0) else { break }
      var piece = section.content[...]
      if section.isEncoded, place == 0 {
        let parts = piece.split(
          separator: UInt8(ascii: "'"),
          maxSplits: 2,
          omittingEmptySubsequences: false
        )
        let label = Charset(label: String(decoding: parts[0], as: UTF8.self))
        if parts.count == 3 || parts.count == 2 && label != nil {
          charset = label
          piece = parts[parts.count - 1]
        }
      }
      content += section.isEncoded ? percentDecoded(piece) : Array(piece)
    }
    return (content, charset)
  }

  /// The text of the pieces; `nil` when they are not of their charset.
  private static func text(of sections: [Section]) -> String? {
    let (content, charset) = content(of: sections)
    // Programs write Latin-1 and call it ASCII; other charsets are not taken for what they are not.
    let decoded: [UInt8]? =
      switch charset {
      case nil, .ascii: Charset.decodeUndeclared(content[...])
      case let charset?: charset.decode(content[...])
      }
    return decoded.map { withoutControls(String(decoding: $0, as: UTF8.self)) }
  }

  private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    text.withUnsafeBufferPointer { text in
      var place = 0
      while place < text.count {
        let value =
          text[place] == UInt8(ascii: "%") ? QuotedPrintable.value(in: text, at: place + 1) : nil
        result.append(value ?? text[place])
        place += value == nil ? 1 : 3
      }
    }
    return result
  }
}
