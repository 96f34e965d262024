/// The header fields that mean something here; all others are passed over.
enum FieldName: String, CaseIterable {
  case autoSubmitted = "auto-submitted"
  case cc
  case contentDisposition = "content-disposition"
  case contentTransferEncoding = "content-transfer-encoding"
  case contentType = "content-type"
  case date
  case from
  case listID = "list-id"
  case messageID = "message-id"
  case precedence
  case received
  case replyTo = "reply-to"
  case returnPath = "return-path"
  case sender
  case subject
  case to
  case xAutoResponseSuppress = "x-auto-response-suppress"
  case xAutoreply = "x-autoreply"
  case xAutorespond = "x-autorespond"
  case xLoop = "x-loop"

  /// The field with a name in any case (RFC 5322, section 1.2.2).
  init?(_ name: ArraySlice<UInt8>) {
    guard name.count <= 32 else { return nil }
    self.init(rawValue: String(decoding: name, as: UTF8.self).lowercased())
  }
}
