import Mail
import Testing

/// Senders as programs write them that do not follow the standards: read where it is clear what was meant, kept as they
/// stand where it is not.
@Suite struct OddAddressTests {
  private func from(_ field: String) throws -> (message: IncomingMessage, entry: Correspondent) {
    let message = try incoming("From: \(field)\nDate: 2 Mar 2026 14:30 Z\nSubject: Hej\n\nHej.\n")
    return (message, try #require(message.head.from.first))
  }

  @Test(
    "M3 M16 an address is read where it is clear what was meant",
    arguments: [
      ("Siv Alm [mailto:siv@post.example]", "Siv Alm"),
      ("Siv Alm <mailto:siv@post.example>", "Siv Alm"),
      ("Siv Alm < siv @ post.example >", "Siv Alm"), ("Siv Alm <siv@post. example>", "Siv Alm"),
      ("Siv Alm siv@post.example", "Siv Alm"), ("<siv@post.example> Siv Alm", "Siv Alm"),
      ("Siv Alm <siv@post.example.>", "Siv Alm"), ("siv@post.example (Siv Alm)", "Siv Alm"),
      ("Alm, Siv <siv@post.example>", "Alm, Siv"), ("Siv@Alm <siv@post.example>", "Siv@Alm"),
    ]
  )
  func clear(_ field: String, _ name: String) throws {
    let (message, entry) = try from(field)
    #expect(entry.mailAddress?.address == "siv@post.example")
    #expect(entry.name == name)
    #expect(message.faults == [])
  }

  @Test(
    "M3 an address that may be another is kept as it stands, and told",
    arguments: [
      ("Siv Alm <siv alm@post.example>", "Siv Alm <siv alm@post.example>"),
      ("siv(at)post.example", "siv(at)post.example"),
      ("Siv Alm <siv@intranet>", "Siv Alm <siv@intranet>"),
      ("/O=KOMMUN/CN=SIVALM", "/O=KOMMUN/CN=SIVALM"), ("Siv Alm <>", "Siv Alm"),
    ]
  )
  func unclear(_ field: String, _ text: String) throws {
    let (message, entry) = try from(field)
    #expect(entry.mailAddress == nil)
    #expect(entry.text == text)
    #expect(message.faults == ["mail-sender-unreadable"])
  }
}
