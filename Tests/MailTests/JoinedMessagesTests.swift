import Mail
import Testing

/// Messages that somebody has put into one file.
@Suite struct JoinedMessagesTests {
  private static let header = """
    From: Siv Alm <siv.alm@post.example>
    Date: Mon, 2 Mar 2026 14:30:00 +0100
    Message-ID: <1@post.example>

    """
  private static let multipart = """
    From: Siv Alm <siv.alm@post.example>
    Content-Type: multipart/mixed; boundary=b

    --b

    Bänken.
    --b
    Content-Type: message/rfc822

    \(header)
    Bron.
    --b--

    """

  @Test(
    "M15 messages joined without a line between them are each their own",
    arguments: [
      [header + "\nBänken.\n", header + "\nBron.\n"],
      [
        "Subject: x\n" + header + "\nBänken.\n\n",
        "Received: from x\n\tby y\n" + header + "\nBron.\n",
      ],
      [
        header + "\nBänken.\n",
        "From: a@x.example\nDate: Mon, 2 Mar 2026 14:30:00 +0100\nContent-Type: text/plain\n\nBron.\n",
      ],
      [
        header + "Content-Transfer-Encoding: base64\n\nQsOkbmtlbi4=\n", header + "\nBron.\n",
        header + "\nTre.",
      ],
      [multipart, header + "\nBron.\n"],
    ]
  )
  func joined(_ parts: [String]) throws {
    for end in ["\n", "\r\n"] {
      let parts = parts.map { $0.replacing("\n", with: end) }
      let messages = try #require(MailboxFile.messages(in: Array(parts.joined().utf8)))
      #expect(messages.map { String(decoding: $0, as: UTF8.self) } == parts)
    }
  }

  @Test(
    "M15 a header that somebody shows is a text",
    arguments: [
      header + "\nSe huvudet:\n\n" + header + "\nBron.\n",
      header + "\n----- Forwarded message -----\n\n" + header + "\nBron.\n",
      header
        + "\nHej\n\nFrom: Bo <bo@x.example>\nDate: Mon, 2 Mar 2026 14:30:00 +0100\nSubject: x\nTo: y\n\nBron.\n",
      "Return-Path: <>\n" + header + "\nThis message was not delivered.\n\n" + header + "\nBron.\n",
      "From: MAILER-DAEMON@x.example\n\nNot delivered.\n\n" + header + "\nBron.\n", multipart,
      header + "Content-Type: message/rfc822\n\n" + header + "\nBron.\n",
    ]
  )
  func shown(_ text: String) {
    #expect(MailboxFile.messages(in: Array(text.utf8)) == nil)
  }

  @Test(
    "M15 what may be another message is told",
    arguments: [
      (
        header
          + "\nHej\n\nFrom: Bo <bo@x.example>\nDate: Mon, 2 Mar 2026 14:30:00 +0100\nSubject: x\n\nBron.\n",
        true
      ),
      (
        header
          + "\nHej\n\n> From: Bo <bo@x.example>\n> Date: Mon, 2 Mar 2026 14:30:00 +0100\n> Subject: x\n",
        false
      ),
      (
        header
          + "\n---- Vidarebefordrat ----\nFrom: Bo <bo@x.example>\nDate: Mon, 2 Mar 2026 14:30:00 +0100\nSubject: x\n\nBron.\n",
        false
      ),
      (
        header + "\nHej\n\nFrom: Bo <bo@x.example>\nSent: den 2 mars 2026\nSubject: x\n\nBron.\n",
        false
      ),
    ]
  )
  func mayBeJoined(_ text: String, _ isTold: Bool) {
    #expect(MailboxFile.mayBeJoined(Array(text.utf8)) == isTold)
  }
}
