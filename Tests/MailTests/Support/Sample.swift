import CivilCalendar
import Mail
import Testing

/// Outgoing messages for tests.
enum Sample {
  static func message(
    from: MailAddress? = MailAddress(name: "Synpunkten", "synpunkten@kommun.example"),
    to: [MailAddress] = [],
    replyTo: MailAddress? = nil,
    subject: String = "Ny synpunkt",
    body: String = "Hej!\n",
    extraFields: [ExtraField] = []
  ) throws -> OutgoingMessage {
    OutgoingMessage(
      from: try #require(from),
      to: to,
      replyTo: replyTo,
      subject: subject,
      body: body,
      date: try #require(Moment("2026-03-02T14:30:00+01:00")),
      id: try #require(MessageID(identity: "SYN-2026-0042", domain: "kommun.example")),
      language: .swedish,
      extraFields: extraFields
    )
  }

  /// The message's header and body as text.
  static func parts(of message: OutgoingMessage) throws -> (header: String, body: String) {
    let text = String(decoding: message.bytes(), as: UTF8.self)
    let gap = try #require(text.range(of: "\n\n"))
    return (String(text[..<gap.lowerBound]), String(text[gap.upperBound...]))
  }

  /// A field of the message as it is written, folds and all.
  static func field(_ name: String, of message: OutgoingMessage) throws -> String {
    let lines = try parts(of: message).header.split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(name + ":") })
    let more = lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
    return ([lines[start]] + more).joined(separator: "\n")
  }
}

extension String {
  /// Where another text first stands in this one.
  func range(of part: String) -> Range<Index>? { ranges(of: part).first }
}
