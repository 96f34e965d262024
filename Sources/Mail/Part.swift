/// A part of a message (RFC 2045, section 2.5), as ranges of the message's bytes.
struct Part {
  /// What becomes of a part's body.
  enum Kind: Equatable {
    /// It holds parts of its own, such as `mixed` or `alternative`.
    case multipart(subtype: String)
    /// It is one text or one file.
    case leaf
    /// Lines before, behind or instead of the parts of a multipart.
    case loose
    /// It is kept as it stands, header and all, because it is too deep or comes too late.
    case unread
  }

  let kind: Kind
  /// The multipart that it is in; `nil` for the whole message.
  let parent: Int?
  let header: Header
  /// Where its header begins.
  let start: Int
  var body: Range<Int>
  let contentType: ContentType
}

extension Part {
  /// Whether a part is of the message's own text.
  ///
  /// A name makes a file of it, but not where it is the whole message or a form of the text.
  func isText(among parts: [Part]) -> Bool {
    guard contentType.isText, contentType.disposition != "attachment" else { return false }
    guard let parent else { return true }
    return contentType.fileName == nil
      || parts[parent].kind == .multipart(subtype: "alternative")
  }
}

/// What a part is, and what it is called.
struct ContentType {
  /// Such as `text/plain`, in lower case.
  let mediaType: String
  /// With the charset, the boundary and the like.
  let field: ParameterField
  /// `attachment`, `inline`, or nothing.
  let disposition: String
  /// The name the sender gave it, as people read it; not safe as the name of a file.
  let fileName: String?
  /// Such as `base64`, in lower case; empty when nothing is said.
  let transferEncoding: String

  init(_ header: Header, in bytes: [UInt8], else standard: String, hint: Charset? = nil) {
    field = ParameterField(header.first(.contentType).map { bytes[$0] } ?? [], hint: hint)
    let disposition =
      header.first(.contentDisposition).map { ParameterField(bytes[$0], hint: hint) } ?? .none
    mediaType = Self.mediaType(field.value, else: standard)
    self.disposition = disposition.value
    let name = disposition["filename"] ?? field["name"]
    fileName = name.flatMap { $0.isEmpty ? nil : $0 }
    transferEncoding =
      header.first(.contentTransferEncoding).map { Self.encoding(bytes[$0]) } ?? ""
  }

  private static func encoding(_ value: ArraySlice<UInt8>) -> String {
    let word = value.drop(while: isBlank)
    if word.allSatisfy({ isLetter($0) || $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }) {
      return String(decoding: word, as: UTF8.self).lowercased()
    }
    return ParameterField(value).value.filter { $0 != "\"" }
  }

  /// Text that stands where no part is.
  static let loose = ContentType(Header(emptyAt: 0), in: [], else: "text/plain")

  /// A type that is none is text when it says so (RFC 2045, section 5.2), and else bytes: `text`, `text plain`,
  /// `plain/text`.
  private static func mediaType(_ value: String, else standard: String) -> String {
    if value.isEmpty { return standard }
    let parts = value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let words = value.utf8.split { !isLetter($0) }.map { String(decoding: $0, as: UTF8.self) }
    if ["plain", "html"].contains(words.first) { return "text/" + words[0] }
    if parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(HeaderWriter.isAtomText) }),
      value.utf8.count <= 127
    {
      return value
    }
    guard words.first == "text" else { return "application/octet-stream" }
    return words.contains("html") ? "text/html" : "text/plain"
  }
}

extension ContentType {
  /// Whether it is words that people read in a form that few programs write: only where a message has no other.
  var isRareText: Bool {
    isMarkedUp
      || ["text/markdown", "text/x-markdown", "text/x-web-markdown", "text/x-plain"].contains(
        mediaType
      )
  }

  /// Whether what stands between `<` and `>` is no text.
  var isMarkedUp: Bool {
    ["text/html", "application/xhtml+xml", "text/enriched", "text/richtext", "text/x-amp-html"]
      .contains(mediaType)
  }

  /// Whether it is words that people read.
  var isText: Bool {
    mediaType == "text/plain" || mediaType == "text/html"
  }
}
