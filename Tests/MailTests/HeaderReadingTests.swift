import CivilCalendar
import Mail
import Testing

/// What the fields of a header say.
@Suite struct HeaderReadingTests {
  @Test func allFields() throws {
    let message = try incoming(
      """
      Return-Path: <anna.berg@post.example>
      Received: from mx.example by post.kommun.example; Mon, 2 Mar 2026
       14:31:05 +0100 (CET)
      Received: from elsewhere by mx.example; Mon, 2 Mar 2026 14:30:55 +0100
      From: "Berg, Anna" <anna.berg@post.example>
      Sender: bo@post.example
      Reply-To: svar@post.example
      To: Synpunkten <synpunkten@kommun.example>,
       annan@kommun.example (Annan)
      Cc: Grupp: c@kommun.example, d@kommun.example;
      Subject: Maten =?utf-8?Q?p=C3=A5?= Linden
      Date: Mon, 2 Mar 2026 14:30:00 +0100
      Message-ID: <abc@post.example>

      Hej
      """
    )
    #expect(message.messageID == "<abc@post.example>")
    #expect(message.date == Moment("2026-03-02T14:30:00+01:00"))
    #expect(message.receivedAt == Moment("2026-03-02T14:31:05+01:00"))
    #expect(message.from == [MailAddress(name: "Berg, Anna", "anna.berg@post.example")])
    #expect(message.sender == MailAddress("bo@post.example"))
    #expect(message.replyTo == [MailAddress("svar@post.example")])
    #expect(
      message.to == [
        MailAddress(name: "Synpunkten", "synpunkten@kommun.example"),
        MailAddress(name: "Annan", "annan@kommun.example"),
      ]
    )
    #expect(message.cc == [MailAddress("c@kommun.example"), MailAddress("d@kommun.example")])
    #expect(message.subject == "Maten på Linden")
    #expect(message.words == "Hej\n")
    #expect(message.automatic == nil)
    #expect(!message.isFromList)
    #expect(message.faults == [])
  }

  @Test(arguments: [
    ("Hej", "Hej"),
    ("  Hej\n på  dig ", "Hej på  dig"),
    ("=?iso-8859-1?Q?Sm=F6rg=E5s?=", "Smörgås"),
    ("=?ISO-8859-1*sv?q?=E5?=", "å"),
    ("=?windows-1252?Q?=80_=96?=", "€ –"),
    ("=?iso-8859-15?Q?=A4?=", "€"),
    ("=?utf-8?B?w6XDpMO2?=", "åäö"),
    ("=?utf-8?B?w6XDpMO2?= =?utf-8?Q?=C3=A5?=\n =?utf-8?Q?a?=", "åäöåa"),
    ("=?utf-8?Q?=C3?= =?utf-8?Q?=A5?=", "å"),
    ("=?utf-8?B?w6U=?= =?utf-8?B?YQ==?=", "åa"),
    ("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
    ("=?utf-8?Q?Hej p=C3=A5 dig??=", "Hej på dig?"),
    ("(=?utf-8?Q?=C3=A5?=)", "(å)"),
    ("=?x-okänd?Q?abc?=", "=?x-okänd?Q?abc?="),
    ("=?utf-8?Q?=E5?=", "=?utf-8?Q?=E5?="),
    ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
    ("=?utf-8?B?w6X*?=", "=?utf-8?B?w6X*?="),
    ("=?utf-8?Q?abc", "=?utf-8?Q?abc"),
    ("=?utf-8?Q?a=0D=0AX:?=", "a  X:"),
    ("räksmörgås", "räksmörgås"),
  ])
  func subject(_ written: String, is text: String) throws {
    #expect(try incoming(plainHeader + "Subject: \(written)\n\n").subject == text)
  }

  @Test func bytesThatNobodyDeclared() throws {
    let bytes =
      Array("From: a@b.example\nSubject: r".utf8) + [0xE4] + Array("ka\n\nh".utf8) + [0xE5]
    let message = try IncomingMessage(parsing: bytes)
    #expect(message.subject == "räka")
    #expect(message.words == "hå\n")
  }

  @Test(arguments: [
    ("a@b.example", ["a@b.example"]),
    ("<a@b.example>", ["a@b.example"]),
    ("a@b.example (Anna (Ann) Berg)", ["Anna (Ann) Berg|a@b.example"]),
    ("Anna Berg <a@b.example>", ["Anna Berg|a@b.example"]),
    ("Anna Berg a@b.example", ["Anna Berg|a@b.example"]),
    ("\"Berg\\\", Anna\" <a@b.example>", ["Berg\", Anna|a@b.example"]),
    ("=?utf-8?Q?Berg=2C_=C3=85sa?= <a@b.example>", ["Berg, Åsa|a@b.example"]),
    ("\"=?utf-8?Q?=C3=85sa?=\" <a@b.example>", ["Åsa|a@b.example"]),
    ("Åsa <a@b.example>", ["Åsa|a@b.example"]),
    ("a@b.example, , c@d.example;", ["a@b.example", "c@d.example"]),
    (
      "Alla: a@b.example, B <b@b.example>;, c@b.example",
      ["a@b.example", "B|b@b.example", "c@b.example"]
    ),
    ("<@x.example,@y.example:a@b.example>", ["a@b.example"]),
    ("a @ b.example", ["a@b.example"]),
    ("A <a@b.example", ["A|a@b.example"]),
    ("\"a b\"@c.example", []),
    ("MAILER-DAEMON", []),
    ("undisclosed-recipients:;", []),
    ("", []),
    ("\"a, <b@c.example>", []),
    ("(((((a@b.example", []),
  ])
  func addresses(_ written: String, are expected: [String]) throws {
    let message = try incoming("Subject: x\nTo: \(written)\n\n")
    #expect(message.to.map { ($0.name.map { $0 + "|" } ?? "") + $0.address } == expected)
  }

  @Test(arguments: [
    ("Mon, 2 Mar 2026 14:30:00 +0100", "2026-03-02T14:30:00+01:00"),
    ("2 Mar 2026 14:30 +0100", "2026-03-02T14:30:00+01:00"),
    ("Mon,2 Mar 2026 14:30:00 -0330 (NST)", "2026-03-02T14:30:00-03:30"),
    ("Mon (man), 02 (två) Mar 2026 04:05:06 GMT", "2026-03-02T04:05:06Z"),
    ("2 mar 26 14 : 30 : 00 EST", "2026-03-02T14:30:00-05:00"),
    ("2 Mar 99 14:30 PDT", "1999-03-02T14:30:00-07:00"),
    ("2 Mar 126 14:30 CET", "2026-03-02T14:30:00+01:00"),
    ("2 Mar 2026 14:30:60 Z", "2026-03-02T14:30:59Z"),
    ("2 Mar 2026 14:30:00 -0000", "2026-03-02T14:30:00Z"),
    ("2 Mar 2026 14:30:00 X", "2026-03-02T14:30:00Z"),
    ("2 Mar 2026 14:30:00", "2026-03-02T14:30:00"),
    ("Mon,\n 2\n Mar 2026 14:30:00\n +0100", "2026-03-02T14:30:00+01:00"),
    ("Monday, 2 March 2026 14:30:00 +0100", "2026-03-02T14:30:00+01:00"),
  ])
  func date(_ written: String, is moment: String) throws {
    #expect(try incoming("Subject: x\nDate: \(written)\n\n").date?.iso == moment)
  }

  @Test(arguments: [
    "", "igår", "30 Feb 2026 14:30 +0100", "2 Mar 2026", "2 Mar 2026 24:00 +0100",
    "2 Mar 2026 14:60 +0100", "2 Mar 2026 14:30:61 +0100", "2 Mar 2026 14:30 +2500",
    "2 Mar 2026 14:30 +01:60", "99999999999999999999 Mar 2026 14:30 Z", "2026-13-02 14:30",
    "Mon Mar 2 14:30:00", "3/2/2026 14:30", "2 Mar 2026 13:30 PM", "2026-03 14:30",
  ])
  func noDate(_ written: String) throws {
    let message = try incoming("From: a@b.example\nDate: \(written)\n\n")
    #expect(message.date == nil)
    #expect(message.faults == ["mail-date-unreadable"])
  }

  @Test func aFieldThatIsNoneBeginsTheBody() throws {
    let message = try incoming("Subject: x\nSubject: y\nDet här är text: ja\n\nMer\n")
    #expect(message.subject == "x")
    #expect(message.words == "Det här är text: ja\n\nMer\n")
  }

  @Test func aMailboxLineAndEmptyLinesMayStandBefore() throws {
    let message = try incoming("\n\nFrom anna Mon Mar  2 14:30:00 2026\nSubject : x\n\nHej")
    #expect(message.subject == "x")
    #expect(message.words == "Hej\n")
  }

  @Test(arguments: [
    ("", "mail-empty"),
    ("\n \r\n", "mail-empty"),
    ("Hej\n\nDet här är ingen post.\n", "mail-without-header"),
    ("Okänt: fält\n\nText\n", "mail-without-header"),
    ("\nFrom anna\n", "mail-without-header"),
    ("F\u{0}r\u{0}o\u{0}m\u{0}:\u{0}\n", "mail-binary"),
    ("\u{D0}\u{CF}\u{0}\u{0}\u{0}\u{0}: x\n", "mail-binary"),
  ])
  func isNoMessage(_ text: String, because code: String) {
    let error = #expect(throws: UnreadableMessage.self) {
      try IncomingMessage(parsing: Array(text.utf8))
    }
    #expect(error?.finding.code.name == code)
  }
}
