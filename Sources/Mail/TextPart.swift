/// A part of the message's own text.
struct TextPart {
  /// What a person reads: UTF-8, with LF at the ends of lines; of HTML the text.
  let text: [UInt8]
  /// As it was sent, decoded only by its transfer encoding.
  let original: [UInt8]
  let isHTML: Bool

  /// How the charset of a text went.
  enum Reading {
    case text(TextPart)
    /// The bytes are not of the charset that was declared; read as what they seem to be.
    case wrongCharset(TextPart)
    case unknownCharset
  }

  /// Whether there is nothing in it to read.
  var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }

  /// Text by its charset: the declared one, that of the HTML itself, or what the bytes seem to be.
  static func read(_ content: [UInt8], _ type: ContentType) -> Reading {
    let isHTML = type.mediaType == "text/html"
    func part(_ text: [UInt8]) -> TextPart {
      var text = lineEndsAsLF(text)
      if isHTML {
        text = HTMLText.text(of: text)
      } else if type.field.word("format")?.lowercased() == "flowed" {
        let deletesSpace = type.field.word("delsp")?.lowercased() == "yes"
        text = FlowedText.unwrapped(text, deletesSpace: deletesSpace)
      }
      return TextPart(text: text, original: content, isHTML: isHTML)
    }
    let label = type.field.word("charset") ?? (isHTML ? HTMLText.charset(of: content) : nil)
    guard let label, !label.isEmpty else {
      return .text(part(Charset.decodeUndeclared(content[...])))
    }
    guard let charset = Charset(label: label) else {
      guard Charset.isUTF8(content[...]) else { return .unknownCharset }
      return .text(part(content))
    }
    if !isDisguised(content, charset), let text = charset.decode(content[...]) {
      return .text(part(text))
    }
    switch charset {
    case .ascii: return .text(part(Charset.decodeUndeclared(content[...])))
    case .utf8, .utf16, .utf16BigEndian, .utf16LittleEndian, .windows1252, .latin9:
      return .wrongCharset(part(Charset.decodeDamaged(content[...])))
    }
  }

  /// Whether bytes claim to be UTF-16 and are text of single bytes: Western text in UTF-16 has a zero
  /// in nearly every character.
  private static func isDisguised(_ content: [UInt8], _ charset: Charset) -> Bool {
    switch charset {
    case .utf16, .utf16BigEndian, .utf16LittleEndian:
      !content.contains(0) && Charset.isUTF8(content[...])
    case .utf8, .ascii, .windows1252, .latin9: false
    }
  }
}
