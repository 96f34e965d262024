/// The header of a message, read field by field.
struct MessageFields {
  let bytes: [UInt8]
  let header: Header
  let contentType: ContentType

  /// A field as people read it; empty when there is none.
  func text(_ name: FieldName) -> String {
    header.first(name).map { HeaderText.decoded(bytes[$0]) } ?? ""
  }

  /// What stands before the first semicolon or comment, in lower case; empty when there is none.
  func word(_ name: FieldName) -> String {
    header.first(name).map { ParameterField(bytes[$0]).value } ?? ""
  }

  /// The addresses of all fields of a name.
  func addresses(_ name: FieldName) -> [MailAddress] {
    header.all(name).flatMap { AddressList.addresses(in: bytes[$0]) }
  }

  func count(_ name: FieldName) -> Int { header.all(name).count }

  /// What a `multipart/report` reports (RFC 6522, section 3); `nil` when it is none.
  var reportType: String? {
    guard contentType.mediaType == "multipart/report" else { return nil }
    return contentType.field.word("report-type")?.lowercased()
  }

  /// Whether an error could not be reported back: the message is itself no person's (RFC 5321,
  /// section 4.5.5).
  var hasNoReturnPath: Bool {
    header.first(.returnPath).map { HeaderText.unfolded(bytes[$0]) == Array("<>".utf8) } == true
  }
}
