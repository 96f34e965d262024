import Findings
import Mail
import Testing

/// Signs beyond ASCII that a program has put into a header, or into a text, without saying what they are.
@Suite struct RawHeaderTests {
  private func read(_ pieces: [String], _ signs: [UInt8]) throws -> IncomingMessage {
    try IncomingMessage(parsing: Array(pieces.map { Array($0.utf8) }.joined(separator: signs)))
  }

  @Test(
    "M18 signs in a header are read by the charset of the text",
    arguments: [
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"), ("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文"),
      ("GBK", [0xD6, 0xD0, 0xCE, 0xC4], "中文"), ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"), ("euc-kr", [0xC7, 0xD1, 0xB1, 0xB9], "한국"),
      ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
      ("windows-1251", [0xCF, 0xF0, 0xE8], "При"), ("iso-8859-15", [0xA4], "€"),
      ("iso-8859-1", [0xE5, 0xE4, 0xF6], "åäö"), ("utf-8", [0xE5, 0xE4, 0xF6], "åäö"),
    ] as [(String, [UInt8], String)]
  )
  func header(_ charset: String, _ signs: [UInt8], is text: String) throws {
    let message = try read(
      [
        "From: ", " <a@b.example>\nDate: 2 Mar 2026 14:30 Z\nSubject: ",
        "\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; "
          + "charset=\(charset)\n\nHej\n--x\nContent-Type: image/png; name=\"",
        ".png\"\n\nhej\n--x--\n",
      ],
      signs
    )
    #expect(message.from.first?.name == text)
    #expect(message.from.first?.address == "a@b.example")
    #expect(message.subject == text)
    #expect(message.attachments.map(\.fileName) == [text + ".png"])
    #expect(message.faults == [])
  }

  @Test("M18 signs in a header that make no words are told")
  func doubtfulHeader() throws {
    let message = try read(
      ["From: a@b.example\nDate: 2 Mar 2026 14:30 Z\nSubject: ", "\n\nHej"],
      [0x93, 0xFA, 0x96, 0x7B, 0x8D, 0x81]
    )
    #expect(message.faults == ["mail-words-unread"])
  }

  @Test(
    "M18 a text that nobody names the charset of, and that makes no words, is kept as it came",
    arguments: ["", "; charset=us-ascii", "; charset=iso-8859-1", "; charset=windows-1252"],
    [
      [0x93, 0xFA, 0x96, 0x7B, 0x8D, 0x81],
      [0xD6, 0xD0, 0xCE, 0xC4, 0xD6, 0xD0, 0xCE, 0xC4],
    ] as [[UInt8]]
  )
  func doubtfulText(_ charset: String, _ signs: [UInt8]) throws {
    let message = try read([plainHeader + "Content-Type: text/plain\(charset)\n\n", ""], signs)
    #expect(message.faults == ["mail-charset-wrong"])
    #expect(message.attachments.map(\.bytes) == [signs])
  }

  @Test(
    "M7 a text that ends in the middle of a character keeps the rest, and is told",
    arguments: [
      ("utf-8", [0x42, 0xC3, 0xA4, 0x6E, 0xC3], "Bän\u{FFFD}\n"),
      ("utf-8", [0x42, 0x61, 0xE2, 0x82], "Ba\u{FFFD}\n"),
      ("big5", [0xA4, 0xA4, 0xA4], "中\u{FFFD}\n"),
      ("gb18030", [0xD6, 0xD0, 0xCE], "中\u{FFFD}\n"),
      ("shift_jis", [0x93, 0xFA, 0x96], "日\u{FFFD}\n"),
      ("euc-jp", [0xC6, 0xFC, 0xCB], "日\u{FFFD}\n"),
      ("euc-kr", [0xC7, 0xD1, 0xB1], "한\u{FFFD}\n"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x36, 0x36, 0x36], "橋\u{FFFD}\n"),
      ("utf-16le", [0x42, 0, 0xE4, 0, 0x6E], "Bä\u{FFFD}\n"),
      ("utf-16be", [0, 0x42, 0xD8, 0x3D], "B\u{FFFD}\n"),
      ("utf-32be", [0, 0, 0, 0x42, 0, 0], "B\u{FFFD}\n"),
    ] as [(String, [UInt8], String)]
  )
  func cut(_ charset: String, _ bytes: [UInt8], is text: String) throws {
    let message = try read(
      [plainHeader + "Content-Type: text/plain; charset=\(charset)\n\n", ""],
      bytes
    )
    #expect(message.words == text)
    #expect(message.faults == ["mail-charset-wrong"])
    #expect(message.attachments.map(\.bytes) == [bytes])
  }
}
