/// The header of a message, read field by field.
struct MessageFields {
  let bytes: [UInt8]
  let header: Header
  let contentType: ContentType
  /// The charset of the message's text.
  let hint: Charset?
  /// What is asked for again and again.
  private var decoded: [(name: FieldName, text: String, hasUnread: Bool)] = []

  init(bytes: [UInt8], header: Header, contentType: ContentType, hint: Charset?) {
    (self.bytes, self.header, self.contentType) = (bytes, header, contentType)
    self.hint = hint
    decoded.reserveCapacity(MessageDigests.fields.count)
    for name in MessageDigests.fields {
      let read = header.first(name).map { HeaderText.read(bytes[$0], hint: hint) }
      decoded.append((name, read?.text ?? "", read?.hasUnread ?? false))
    }
  }

  /// Whether one of the fields that tell which message it is has words that cannot be read.
  func hasUnreadWords(_ name: FieldName) -> Bool {
    decoded.first { $0.name == name }?.hasUnread ?? false
  }

  /// A field as people read it; empty when there is none.
  func text(_ name: FieldName) -> String {
    decoded.first { $0.name == name }?.text
      ?? header.first(name).map { HeaderText.decoded(bytes[$0], hint: hint) } ?? ""
  }

  /// What stands before the first semicolon or comment, in lower case; empty when there is none.
  func word(_ name: FieldName) -> String {
    header.first(name).map { ParameterField(bytes[$0]).value } ?? ""
  }

  /// Everybody whom the fields of a name name, as they stand there.
  func correspondents(_ name: FieldName) -> [Correspondent] {
    header.all(name).flatMap { AddressList.correspondents(in: bytes[$0], hint: hint) }
  }

  /// The addresses of all fields of a name.
  func addresses(_ name: FieldName) -> [MailAddress] {
    correspondents(name).compactMap(\.mailAddress)
  }

  /// The names of messages in the fields of a name, with their angle brackets, each once; of more than a
  /// thread can have, the last.
  func messageIDs(_ name: FieldName) -> [String] {
    var found: [String] = []
    for range in header.all(name) {
      for piece in HeaderText.unfolded(bytes[range]).split(separator: UInt8(ascii: "<")) {
        guard let end = piece.firstIndex(of: UInt8(ascii: ">")), end - piece.startIndex <= 250
        else {
          continue
        }
        let id = piece[..<end].filter { $0 > 0x20 && $0 < 0x7F }
        if !id.isEmpty { found.append("<" + String(decoding: id, as: UTF8.self) + ">") }
      }
    }
    var seen: Set<String> = []
    return found.suffix(100).filter { seen.insert($0).inserted }
  }

  func count(_ name: FieldName) -> Int { header.count(name) }

  /// What a `multipart/report` reports (RFC 6522, section 3), empty when it does not say; `nil` when it is none.
  var reportType: String? {
    guard contentType.mediaType == "multipart/report" else { return nil }
    return contentType.field.word("report-type")?.lowercased() ?? ""
  }

  /// Whether it answers some message.
  var isReply: Bool { count(.inReplyTo) > 0 || count(.references) > 0 }

  /// Whether an error could not be reported back: the message is itself no person's (RFC 5321,
  /// section 4.5.5).
  var hasNoReturnPath: Bool {
    header.first(.returnPath).map { HeaderText.unfolded(bytes[$0]) == Array("<>".utf8) } == true
  }
}
