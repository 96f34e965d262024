import CivilCalendar
import Findings
import Mail
import Testing

/// No value can begin a header field of its own, or the body.
@Suite struct InjectionTests {
  static let attacks = ["\n", "\r", "\r\n", "\r\n\r\n", "\u{0}", "\u{B}", "\u{85}", "\u{2028}"]

  @Test(arguments: attacks)
  func inTheSubject(_ attack: String) throws {
    try check(Sample.message(subject: "a\(attack)Bcc: x@y.example"))
    try check(Sample.message(subject: "å\(attack)Bcc: x@y.example"))
  }

  @Test(arguments: attacks)
  func inANameOfASender(_ attack: String) throws {
    let address = MailAddress(name: "a\(attack)Bcc: x@y.example", "a@b.example")
    try check(Sample.message(from: address))
    try check(Sample.message(replyTo: address))
  }

  @Test(arguments: attacks)
  func inANameOfAReceiver(_ attack: String) throws {
    let address = MailAddress(name: "å\(attack)Bcc: x@y.example", "a@b.example")
    try check(Sample.message(to: [try #require(address)]))
  }

  @Test(arguments: attacks)
  func inAFieldOfOurOwn(_ attack: String) throws {
    let field = ExtraField("X-Synpunkt-Event", "a\(attack)Bcc: x@y.example")
    try check(Sample.message(extraFields: [try #require(field)]))
  }

  @Test(arguments: attacks)
  func inAnAddress(_ attack: String) { #expect(MailAddress("a\(attack)b@c.example") == nil) }

  /// The fields are those a message has, the body is its own, and nothing is a control character.
  private func check(_ message: OutgoingMessage) throws {
    let (header, body) = try Sample.parts(of: message)
    let known: Set = [
      "Date", "From", "To", "Reply-To", "Message-ID", "Subject", "MIME-Version", "Content-Type",
      "Content-Transfer-Encoding", "Content-Language", "Auto-Submitted",
      "X-Auto-Response-Suppress", "X-Loop", "X-Synpunkt-Event",
    ]
    for line in header.split(separator: "\n") where !line.hasPrefix(" ") {
      #expect(known.contains(String(line.prefix { $0 != ":" })), "\(line)")
    }
    #expect(header.unicodeScalars.allSatisfy { $0 == "\n" || (0x20...0x7E).contains($0.value) })
    #expect(body == "Hej!\n")
  }
}
