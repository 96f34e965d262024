import CivilCalendar
import Findings

/// A message of plain text to people, as the bytes that a mail program takes.
///
/// Equal messages always give equal bytes. No value can begin a header field: a control
/// character in a name, the subject or a field of our own becomes a space.
///
/// Lines end in LF alone. The bytes go into a Maildir and to `sendmail -t -i`, and both of them on
/// Unix take text with the line ends of the system; the mail server makes CRLF of them when it
/// speaks SMTP (RFC 5321, section 2.3.8). With CRLF, sendmail programs send `CR CR LF`.
package struct OutgoingMessage: Sendable, Hashable {
  /// Who sends it.
  package var from: MailAddress
  /// Who receives it; everybody sees all of them.
  package var to: [MailAddress]
  /// Where answers go, when not to the sender.
  package var replyTo: MailAddress?
  /// What it is about, on one line.
  package var subject: String
  /// The text, in paragraphs as they are to be read; lines may be of any length.
  package var body: String
  /// When it was written, with its offset; without one the zone is given as unknown.
  package var date: Moment
  /// The name of the message.
  package var id: MessageID
  /// The language of the text.
  package var language: Language
  /// Fields of our own, in this order.
  package var extraFields: [ExtraField]
  /// Files that come with it, in this order.
  package var enclosures: [Enclosure]

  /// A message from its parts.
  package init(
    from: MailAddress,
    to: [MailAddress],
    replyTo: MailAddress? = nil,
    subject: String,
    body: String,
    date: Moment,
    id: MessageID,
    language: Language,
    extraFields: [ExtraField] = [],
    enclosures: [Enclosure] = []
  ) {
    self.from = from
    self.to = to
    self.replyTo = replyTo
    self.subject = subject
    self.body = body
    self.date = date
    self.id = id
    self.language = language
    self.extraFields = extraFields
    self.enclosures = enclosures
  }

  /// The whole message (RFC 5322), in ASCII unless an address is not.
  package func bytes() -> [UInt8] {
    let text = BodyText(body)
    var header = HeaderWriter()
    header.field("Date", MailDate.text(of: date))
    header.field("From", [from])
    if !to.isEmpty { header.field("To", to) }
    if let replyTo { header.field("Reply-To", [replyTo]) }
    header.field("Message-ID", id.text)
    header.text("Subject", subject)
    header.field("MIME-Version", "1.0")
    let parts = enclosures.isEmpty ? nil : EnclosedParts(text, enclosures)
    header.field("Content-Type", parts?.contentType ?? BodyText.contentType)
    if parts == nil { header.field("Content-Transfer-Encoding", text.encoding.rawValue) }
    header.field("Content-Language", language.rawValue)
    // Nobody's absence is to be answered to us (RFC 3834, section 5; the second is Exchange's).
    header.field("Auto-Submitted", "auto-generated")
    header.field("X-Auto-Response-Suppress", "All")
    // What comes back to us is known by it where a server has given it another Message-ID.
    header.field("X-Loop", from.wireAddress)
    for field in extraFields { header.text(field.name, field.value) }
    return header.bytes + [UInt8(ascii: "\n")] + (parts?.bytes ?? text.encoded)
  }
}
