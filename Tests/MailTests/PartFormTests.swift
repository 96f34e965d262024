import Mail
import Testing

/// Messages whose parts are not written as the standards have it.
@Suite struct PartFormTests {
  @Test(
    "M6 a type that is none is text where it says so",
    arguments: [
      ("text plain", "Hej <br>\n"), ("text", "Hej <br>\n"), ("Text;charset=utf-8", "Hej <br>\n"),
      ("plain/text", "Hej <br>\n"), ("plain", "Hej <br>\n"), ("text:html", "Hej\n"),
      ("html", "Hej\n"),
    ]
  )
  func type(_ type: String, is text: String) throws {
    let message = try incoming(plainHeader + "Content-Type: \(type)\n\nHej <br>\n")
    #expect(message.words == text)
    #expect(message.attachments.isEmpty)
  }

  @Test(
    "M6 parts are found where the message names no boundary, or another than it uses",
    arguments: ["", "; boundary=\"\"", "; boundary=X", "; boundary=annan"]
  )
  func boundary(_ parameter: String) throws {
    let message = try incoming(
      plainHeader
        + "Content-Type: multipart/alternative\(parameter)\n\n--x\nContent-Type: text/plain\n\n"
        + "Hej du.\n--x\nContent-Type: text/html\n\n<p>Hej du.</p>\n--x--\n"
    )
    #expect(message.words == "Hej du.\n")
    #expect(message.otherForms.count == 1)
    #expect(message.faults == ["mail-boundary-missing"])
  }

  @Test(
    "M6 plain text that only stands in the place of one is no text beside HTML",
    arguments: [
      "&nbsp;", "_____", ".", "*", "[image: bild]", "[cid:image001.png@01D]",
      "<https://x.example/>",
      "Your mail program does not show HTML.", "Visa detta mejl som HTML",
    ]
  )
  func placeholder(_ plain: String) throws {
    let message = try incoming(
      plainHeader + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n\(plain)\n--b\n"
        + "Content-Type: text/html\n\n<p>Bänken är rutten.</p>\n--b--\n"
    )
    #expect(message.words == "Bänken är rutten.\n")
  }

  @Test("M6 a short text is one", arguments: ["Ja", "7", "Nej!", "ok.", "橋", "👍"])
  func short(_ plain: String) throws {
    let message = try incoming(
      plainHeader + "Content-Type: multipart/alternative; boundary=b\n\n--b\n\n\(plain)\n--b\n"
        + "Content-Type: text/html\n\n<p>\(plain)</p>\n--b--\n"
    )
    #expect(message.words == plain + "\n")
    #expect(!message.isConvertedFromHTML)
  }

  @Test(
    "M6 a text in a rare form is read where there is no other, and kept",
    arguments: [
      ("text/enriched", "<bold>Bänken</bold> är rutten."), ("text/markdown", "Bänken är rutten."),
      ("application/xhtml+xml", "<html><body><p>Bänken är rutten.</p></body></html>"),
    ]
  )
  func rare(_ type: String, _ text: String) throws {
    let message = try incoming(plainHeader + "Content-Type: \(type); charset=utf-8\n\n\(text)\n")
    #expect(message.words == "Bänken är rutten.\n")
    #expect(message.attachments.count == 1)
  }

  @Test("M6 lines that only look like parts stay in the text")
  func noParts() throws {
    let message = try incoming(
      plainHeader + "Content-Type: multipart/mixed\n\nHej.\n-- \nBo\n--x\nmer\n"
    )
    #expect(message.words == "Hej.\n-- \nBo\n--x\nmer\n")
    #expect(message.faults == ["mail-boundary-missing"])
  }

  @Test(
    "M15 a mailbox file of two is two, whichever way its messages are parted",
    arguments: [
      "\nFrom - Mon Nov 30 06:00:00 2026", "\nFrom b@x.example Mon Nov 30 06:00:00 2026",
      "\nFrom 1844347839636459560@xxx", "\nFrom 1@xxx Fri Sep 26 17:19:25 +0000 2025",
      "\nFrom -", "From -", "From b@x.example Mon Nov 30 06:00:00 2026",
    ]
  )
  func mailbox(_ line: String) throws {
    let first = "From a@x.example Mon Nov 30 06:00:00 2026\n" + plainHeader + "\nHej.\n"
    let second = plainHeader + "Message-ID: <2@x.example>\n\nHopp.\n"
    let messages = try #require(
      MailboxFile.messages(in: Array((first + line + "\n" + second).utf8))
    )
    #expect(
      messages.map { String(decoding: $0, as: UTF8.self) } == [plainHeader + "\nHej.\n", second]
    )
  }

  @Test(
    "M15 one message stays one, although it quotes another",
    arguments: ["From Bo i går:\nhej", "From: bo@x.example\nHej", "From bo@x.example\nHej: du"]
  )
  func oneMessage(_ text: String) {
    let bytes = "From a@x.example Mon Nov 30 06:00:00 2026\n" + plainHeader + "\nHej.\n\n" + text
    #expect(MailboxFile.messages(in: Array(bytes.utf8)) == nil)
  }
}
