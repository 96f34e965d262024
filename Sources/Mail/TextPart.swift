import Bytes

/// A part of the message's own text.
struct TextPart {
  /// What a person reads: UTF-8, with LF at the ends of lines; of HTML the text.
  let text: [UInt8]
  /// As it was sent, decoded only by its transfer encoding.
  let original: [UInt8]
  let isHTML: Bool
  /// Whether there were NUL characters in it, which say nothing and are left out.
  let hasNul: Bool

  init(text: [UInt8], original: [UInt8], isHTML: Bool) {
    hasNul = text.withUnsafeBufferPointer { $0.firstIndex(of: 0, from: 0) } != nil
    self.text = hasNul ? text.filter { $0 != 0 } : text
    self.original = original
    self.isHTML = isHTML
  }

  /// How the charset of a text went.
  enum Reading {
    case text(TextPart)
    /// The bytes are not of the charset that was declared; read as what they seem to be.
    case wrongCharset(TextPart)
    case unknownCharset
  }

  /// Whether there is nothing in it to read: no sign that a person could see.
  var isBlank: Bool {
    if text.allSatisfy({ $0 <= 0x20 }) { return true }
    // What programs put where a text would be is short.
    guard text.count <= 2_000 else { return false }
    return String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(isUnseen)
  }

  /// Whether it only stands in the place of a text: no word but addresses and names of pictures, or that nobody can
  /// read this without HTML.
  var saysLittle: Bool {
    guard !isHTML, text.count <= 300 else { return isBlank }
    let words = String(decoding: text, as: UTF8.self).lowercased()
    if words.contains("html") { return true }
    var depth = 0
    let rest = words.replacing("&nbsp;", with: "").unicodeScalars.filter { scalar in
      if scalar == "[" || scalar == "<" { depth += 1 }
      defer { if scalar == "]" || scalar == ">" { depth = max(0, depth - 1) } }
      return depth == 0
    }
    return !rest.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || $0.properties.isEmojiPresentation
    }
  }

  /// Text by its charset: the declared one, that of the HTML itself, or what the bytes seem to be.
  static func read(_ content: [UInt8], as type: ContentType) -> Reading {
    let isHTML = type.isMarkedUp
    func part(_ text: [UInt8]) -> TextPart {
      var text = lineEndsAsLF(text)
      if isHTML {
        text = HTMLText.text(of: text)
      } else if type.field.word("format")?.lowercased() == "flowed" {
        let deletesSpace = type.field.word("delsp")?.lowercased() == "yes"
        text = FlowedText.unwrapped(text, deletesSpace: deletesSpace)
      }
      return TextPart(text: text, original: content, isHTML: type.mediaType == "text/html")
    }
    let label = type.field.word("charset") ?? (isHTML ? HTMLText.charset(of: content) : nil)
    guard let label, !label.isEmpty else {
      let text = part(Charset.decodeUndeclared(content[...]))
      return Charset.isDoubtful(content[...]) ? .wrongCharset(text) : .text(text)
    }
    // `ISO 8859-1`, which is no word.
    guard let charset = Charset(label: label) ?? Charset(label: type.field["charset"] ?? "") else {
      return isPlain(content)
        ? .text(part(Charset.decodeUndeclared(content[...]))) : .unknownCharset
    }
    if isDisguised(content, as: charset) {
      return .wrongCharset(part(Charset.decodeDamaged(content[...])))
    }
    switch charset.read(content[...]) {
    case .text(let text):
      let isDoubtful = charset == .windows1252 && Charset.isDoubtful(content[...])
      return isDoubtful ? .wrongCharset(part(text)) : .text(part(text))
    case .damaged(let text):
      return charset == .ascii && !Charset.isDoubtful(content[...])
        ? .text(part(text)) : .wrongCharset(part(text))
    case .noConverter: return .unknownCharset
    }
  }

  /// Whether bytes are text in any charset: UTF-8, and without the shifts by which other alphabets look
  /// like ASCII.
  private static func isPlain(_ content: [UInt8]) -> Bool {
    !content.contains { $0 == 0x1B || $0 == 0x0E || $0 == 0x0F } && Charset.isUTF8(content[...])
  }

  /// Whether bytes claim to be UTF-16 or UTF-32 and are text of single bytes: Western text in those has a
  /// zero in nearly every character.
  private static func isDisguised(_ content: [UInt8], as charset: Charset) -> Bool {
    charset.isWide && !content.contains(0) && Charset.isUTF8(content[...])
  }
}
