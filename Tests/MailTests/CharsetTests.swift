import Findings
import Laws
import Mail
import Testing

/// Text in the character sets that people's programs use, in every place of a message.
@Suite struct CharsetTests {
  private func read(_ label: String, _ bytes: [UInt8]) throws -> IncomingMessage {
    let head = plainHeader + "Content-Type: text/plain; charset=\(label)\n\n"
    return try IncomingMessage(parsing: Array(head.utf8) + bytes)
  }

  static let bodies: [(label: String, bytes: [UInt8], text: String)] = [
    ("iso-2022-jp", Array("\u{1B}$B66\u{1B}(B".utf8), "橋\n"),
    ("ISO-2022-JP-1", Array("\u{1B}$B66\u{1B}(B".utf8), "橋\n"),
    ("us-ascii", Array("\u{1B}$B66\u{1B}(B".utf8), "橋\n"),
    ("utf-7", Array("B+AOQ-nken".utf8), "Bänken\n"),
    ("unicode-1-1-utf-7", Array("B+AOQ-nken".utf8), "Bänken\n"),
    ("csISOLatin1", [0x42, 0xE4], "Bä\n"), ("ISO_8859-1:1987", [0x42, 0xE4], "Bä\n"),
    ("iso8859_1", [0x42, 0xE4], "Bä\n"), ("\"ISO 8859-1\"", [0x42, 0xE4], "Bä\n"),
    ("unknown-8bit", [0x42, 0xE4], "Bä\n"), ("x-unknown", Array("Bä".utf8), "Bä\n"),
    ("koi8-r", [0xD2, 0xD2], "рр\n"), ("windows-1251", [0xE1, 0xF0], "бр\n"),
    ("iso-8859-2", [0xB3, 0xF3, 0x64], "łód\n"), ("windows-1250", [0xB3], "ł\n"),
    ("iso-8859-7", [0xE1], "α\n"), ("windows-1254", [0xFD], "ı\n"),
    ("gb2312", [0xC7, 0xC5], "桥\n"), ("GBK", [0xC7, 0xC5], "桥\n"), ("big5", [0xBE, 0xF4], "橋\n"),
    ("shift_jis", [0x8B, 0xB4], "橋\n"), ("euc-jp", [0xB6, 0xB6], "橋\n"),
    ("euc-kr", [0xB4, 0xD9], "다\n"), ("ks_c_5601-1987", [0xB4, 0xD9], "다\n"),
    ("ibm850", [0x84], "ä\n"), ("macintosh", [0x8A], "ä\n"),
    ("SEN_850200_B", Array("B{nken".utf8), "Bänken\n"),
    ("utf-32be", [0, 0, 0, 0xE4], "ä\n"),
    ("hz-gb-2312", Array("A ~{GE~} ~~".utf8), "A 桥 ~\n"), ("x-iso-8859-1", [0x42, 0xE4], "Bä\n"),
    ("8859_1", [0x42, 0xE4], "Bä\n"), ("ISO-8859-1-Windows-3.1-Latin-1", [0x42, 0xE4], "Bä\n"),
    ("windows-1252http-equivcontent-type", [0x42, 0xE4], "Bä\n"),
  ]

  @Test("M7 a body in the charset that it names", arguments: bodies)
  func body(_ label: String, _ bytes: [UInt8], is text: String) throws {
    let message = try read(label, bytes)
    #expect(message.words == text)
    #expect(message.faults == [])
  }

  @Test(
    "M7 subjects and names in every charset",
    arguments: [
      ("=?iso-2022-jp?B?GyRCNjYbKEI=?=", "橋"), ("=?koi8-r?Q?=D2?=", "р"),
      ("=?gb2312?B?x8U=?=", "桥"), ("=?csISOLatin1?Q?B=E4nk?=", "Bänk"),
      ("=?unknown-8bit?Q?B=E4nk?=", "Bänk"), ("=?utf-7?Q?B+AOQ-nk?=", "Bänk"),
      ("=?us-ascii?Q?B=E4nk?=", "Bänk"), ("=?iso-8859-1?Q?B=C3=A4nk?=", "Bänk"),
      ("\u{1B}$B66\u{1B}(B", "橋"),
    ]
  )
  func word(_ written: String, is text: String) throws {
    let message = try incoming(
      "From: \(written) <a@b.example>\nDate: 2 Mar 2026 14:30 Z\nSubject: \(written)\n\nHej"
    )
    #expect(message.subject == text)
    #expect(message.from.first?.name == text)
    #expect(message.faults == [])
  }

  @Test("M7 words in a charset that nobody knows stand as they are, and that is a finding")
  func unreadWord() throws {
    let message = try incoming(plainHeader + "Subject: =?x-okand?Q?abc?=\n\nHej")
    #expect(message.subject == "=?x-okand?Q?abc?=")
    #expect(message.faults == ["mail-words-unread"])
  }

  @Test(
    "M7 a label never chooses how the system converts",
    arguments: [
      "utf-16//translit", "latin2//IGNORE", "../../x", "",
    ]
  )
  func label(_ label: String) throws {
    let message = try read("\"\(label)\"", Array("Hej".utf8))
    #expect(message.words.hasPrefix("Hej") || message.attachments.count == 1)
  }

  @Test(
    "M7 a text that ends inside a character is read up to there, and kept",
    arguments: [
      ("gb2312", [0xC7, 0xC5, 0xC7] as [UInt8], "桥\u{FFFD}\n"),
      ("shift_jis", [0x8B, 0xB4, 0x8B], "橋\u{FFFD}\n"),
      ("iso-2022-jp", Array("\u{1B}$B66\u{1B}$".utf8), "橋\u{FFFD}\n"),
      ("utf-16be", [0, 0x41, 0xD8], "A"),
    ]
  )
  func cut(_ label: String, _ bytes: [UInt8], is text: String) throws {
    let message = try read(label, bytes)
    #expect(message.words.hasPrefix(String(text.prefix(1))), "\(message.words)")
    #expect(message.faults == ["mail-charset-wrong"])
    #expect(message.attachments.map(\.bytes) == [bytes])
  }

  @Test(
    "M5 UTF-8 is UTF-8, whatever it is called",
    arguments: [
      "iso-8859-1", "windows-1252", "iso-8859-15", "us-ascii", "koi8-r", "gb2312", "iso-2022-jp",
      "x-okand", "unknown-8bit", "macintosh",
    ]
  )
  func mislabelled(_ label: String) throws {
    let message = try read(label, Array("Bänken vid ån är rutten.".utf8))
    #expect(message.words == "Bänken vid ån är rutten.\n")
    #expect(message.faults == [])
  }

  @Test(
    "M12 the name of a file in any charset, encoded by RFC 2231 or not",
    arguments: [
      ("filename*=us-ascii''B%E4nk.pdf", "Bänk.pdf"),
      ("filename*=iso-8859-1'sv'B%E4nk.pdf", "Bänk.pdf"),
      ("filename*=iso-8859-1''B%C3%A4nk.pdf", "Bänk.pdf"),
      ("filename*=''B%C3%A4nk.pdf", "Bänk.pdf"), ("filename*=B%C3%A4nk.pdf", "Bänk.pdf"),
      ("filename*=gb2312''%C7%C5.pdf", "桥.pdf"),
      ("filename*=iso-2022-jp''%1B$B66%1B%28B.pdf", "橋.pdf"),
      ("filename*0*=us-ascii''B%E4; filename*1=nk.pdf", "Bänk.pdf"),
      ("filename*0*=utf-8''B%C3; filename*1*=%A4nk; filename*2=.pdf", "Bänk.pdf"),
      ("filename*=utf-8''B%E4nk.pdf", "Bänk.pdf"),
      ("filename*=x-okand''B%E4nk.pdf", "Bänk.pdf"),
      ("filename=\"=?us-ascii?Q?B=E4nk.pdf?=\"", "Bänk.pdf"),
      ("filename*=utf-8''%; filename=\"b.pdf\"", "%"), ("filename=\"B%C3%A4nk.pdf\"", "Bänk.pdf"),
      ("filename=\"100%25 B.pdf\"", "100%25 B.pdf"), ("filename='b.pdf'", "b.pdf"),
      ("filename * = utf-8''B%C3%A4nk.pdf", "Bänk.pdf"),
      ("filename*=utf-8'B%C3%A4nk.pdf", "Bänk.pdf"),
      ("filename*1*=utf-8''B%C3%A4; filename*2=nk.pdf", "Bänk.pdf"),
    ]
  )
  func fileName(_ parameter: String, is name: String) throws {
    let message = try incoming(
      plainHeader + "Content-Type: application/pdf\n"
        + "Content-Disposition: attachment; \(parameter)\n\nPDF"
    )
    #expect(message.attachments.map(\.fileName) == [name])
  }

  @Test("M12 charset and boundary by RFC 2231")
  func otherParameters() throws {
    let message = try incoming(
      plainHeader + "Content-Type: multipart/mixed; boundary*0=a; boundary*1*=%62\n\n"
        + "--ab\nContent-Type: text/plain; charset*=us-ascii''utf-8\n\nå\n--ab--\n"
    )
    #expect(message.words == "å\n")
    #expect(message.faults == [])
  }

  @Test("no bytes in any charset are lost, crash or hang", arguments: 0..<20)
  func law(_ seed: Int) throws {
    var random = Seeded(seed)
    for (label, _, _) in Self.bodies {
      let bytes = (0..<random.below(200)).map { _ in UInt8(random.below(256)) }
      let message = try read(label, bytes)
      let isKept = message.attachments.contains { $0.bytes == bytes }
      #expect(isKept || !message.faults.contains("mail-charset-wrong"))
      #expect(String(validating: message.text, as: UTF8.self) != nil)
    }
  }
}
