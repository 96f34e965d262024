import Findings
import Mail
import Testing

/// A message from its lines; LF becomes the line end of mail.
func incoming(_ text: String, own: OwnMail = OwnMail()) throws -> IncomingMessage {
  let bytes = Array(text.utf8)
  let message = try IncomingMessage(parsing: bytes, own: own)
  let onTheWay = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
  let other = try IncomingMessage(parsing: onTheWay, own: own)
  // Whether a message comes from a server or from a folder, it is the same.
  #expect(MessageDigests(of: message) == MessageDigests(of: other) && message.text == other.text)
  return message
}

extension IncomingMessage {
  /// The text as a string.
  var words: String { String(decoding: text, as: UTF8.self) }
  /// The names of what was wrong.
  var faults: [String] { problems.map(\.code.name) }
  /// Name, type and content of each attachment.
  var files: [String] { attachments.map(Self.line) }
  /// The same of the other forms.
  var forms: [String] { otherForms.map(Self.line) }

  private static func line(_ file: Mail.Attachment) -> String {
    "\(file.fileName) \(file.mediaType) \(String(decoding: file.bytes, as: UTF8.self))"
  }
}

/// A header that nothing is wrong with.
let plainHeader = """
  From: Anna Berg <anna.berg@post.example>
  Date: Mon, 2 Mar 2026 14:30:00 +0100

  """
