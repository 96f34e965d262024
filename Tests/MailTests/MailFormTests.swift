import Findings
import Mail
import Testing

/// What a message says, however its program has put it.
@Suite struct MailFormTests {
  private func alternative(_ plain: String) -> String {
    plainHeader + """
      Content-Type: multipart/alternative; boundary=k

      --k
      Content-Type: text/plain; charset=utf-8

      \(plain)
      --k
      Content-Type: text/html; charset=utf-8

      <p>Bänken är rutten.</p>
      --k--
      """
  }

  @Test(
    "M6 a plain part that shows nothing is no text",
    arguments: [
      "\u{A0}", "\u{200B}\n\u{FEFF}", "\u{FFFC}", " \u{2003}\u{AD}\n\n", "\u{2800}",
    ]
  )
  func unseen(_ plain: String) throws {
    #expect(try incoming(alternative(plain)).words == "Bänken är rutten.\n")
  }

  @Test("M6 the only text is the text, although it has a name")
  func named() throws {
    for disposition in ["inline; filename=brev.txt", "attachment; filename=brev.txt"] {
      let message = try incoming(
        plainHeader + "Content-Type: multipart/mixed; boundary=k\n\n--k\n"
          + "Content-Type: text/plain; charset=utf-8; name=brev.txt\n"
          + "Content-Disposition: \(disposition)\n\nBänken.\n--k\n"
          + "Content-Type: image/png; name=b.png\n\nPNG\n--k--\n"
      )
      #expect(message.words == "Bänken.\n")
      let isFile = disposition.hasPrefix("attachment")
      #expect(
        message.files == (isFile ? ["brev.txt text/plain Bänken."] : []) + ["b.png image/png PNG"]
      )
    }
  }

  private static let uuencoded = """
    begin 644 b.txt
    %2&5J(0H
    `
    end
    """

  @Test(
    "M11 uuencode is decoded, by any of its names",
    arguments: [
      "x-uuencode", "uuencode", "X-UUE", "uue",
    ]
  )
  func uuencode(_ encoding: String) throws {
    let message = try incoming(
      plainHeader + "Content-Type: application/octet-stream; name=\"b.txt\"\n"
        + "Content-Transfer-Encoding: \(encoding)\n\n" + Self.uuencoded + "\n"
    )
    #expect(message.attachments.map(\.bytes) == [Array("Hej!\n".utf8)])
    #expect(message.attachments.map(\.fileName) == ["b.txt"])
    #expect(message.faults == [])
  }

  @Test("M11 a file in the text itself is a file as well; a damaged one is kept as it came")
  func uuencodeElsewhere() throws {
    let message = try incoming(plainHeader + "\nSe filen.\n\n" + Self.uuencoded + "\n")
    #expect(message.files == ["b.txt  Hej!\n"])
    #expect(message.words == "Se filen.\n\n" + Self.uuencoded + "\n")
    let cut = try incoming(
      plainHeader + "Content-Type: image/png; name=b.png\nContent-Transfer-Encoding: x-uuencode\n\n"
        + "begin 644 b.png\n%2&5J(0H\n"
    )
    #expect(cut.faults == ["mail-uuencode-damaged"])
    #expect(cut.attachments.map(\.fileName) == ["b.png", "b.png.uue"])
    #expect(try incoming(plainHeader + "\nbegin 644 med\nen rad\n").attachments == [])
  }

  @Test("M15 NUL characters are left out, and told")
  func nul() throws {
    let message = try incoming(plainHeader + "\nBänken\u{0} är rutten.\n")
    #expect(message.words == "Bänken är rutten.\n")
    #expect(message.faults == ["mail-nul"])
    let header = try incoming("From: Siv\u{0} <a@b.example>\nDate: 2 Mar 2026 14:30 Z\n\nHej")
    #expect(header.from.first?.name == "Siv")
  }

  @Test(
    "M15 lines that end in CR alone, in one CR too many, or the wrong way round",
    arguments: ["\r", "\r\r\n", "\n\r"]
  )
  func lineEnds(_ end: String) throws {
    let lines = (plainHeader + "Subject: x\n\nett\n\ntvå\n").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    let message = try IncomingMessage(parsing: Array(lines.joined(separator: end).utf8))
    #expect(message.subject == "x")
    #expect(message.words.replacing("\r\n", with: "\n") == "ett\n\ntvå\n")
    #expect(message.faults == ["mail-line-ends-broken"])
  }

  @Test("M17 a raised number is no digit of the number before it")
  func raised() throws {
    let html = "<p>10<sup>2</sup> m<sup>2</sup>, H<sub>2</sub>O, 3<sup>e</sup></p>"
    let text = plainHeader + "Content-Type: text/html; charset=utf-8\n\n" + html
    #expect(try IncomingMessage(parsing: Array(text.utf8)).words == "10² m², H₂O, 3e\n")
  }

  @Test("M15 NUL before the name of a field takes nothing from the header", arguments: [1, 3])
  func nulFirst(_ count: Int) throws {
    let nul = String(repeating: "\u{0}", count: count)
    let message = try incoming(nul + plainHeader + nul + "Subject: x\n\nHej\n")
    #expect(message.from.map(\.address) == ["anna.berg@post.example"])
    #expect(message.subject == "x" && message.words == "Hej\n")
  }

  @Test("M15 a header whose lines end in CR, and a text whose lines do not")
  func mixedLineEnds() throws {
    let header = (plainHeader + "Subject: x\n\n").replacing("\n", with: "\r")
    let message = try IncomingMessage(parsing: Array((header + "ett\n\ntvå\n").utf8))
    #expect(message.subject == "x")
    #expect(message.words == "ett\n\ntvå\n")
    #expect(message.faults == ["mail-line-ends-broken"])
  }

  @Test(
    "M15 what is a message by what it begins with",
    arguments: [
      ("From: a@x.example\nMessage-ID: <1@x.example>\n\nBänken.\n", true),
      ("From a@x.example Mon Nov 30 06:00:00 2026\nDate: x\nFrom: a@x.example\n\nBänken.\n", true),
      ("From: Siv\n\nBänken.\n", false), ("Bänken.\n", false), ("", false),
    ]
  )
  func begins(_ text: String, _ isMessage: Bool) {
    #expect(MailboxFile.begins(Array(text.utf8)) == isMessage)
  }

  @Test("M15 the empty line between two messages is the mailbox's own, also as CRLF")
  func mailboxCRLF() throws {
    let one = "From a@x.example Mon Nov 30 06:00:00 2026\r\nFrom: a@x.example\r\n\r\nBänken.\r\n"
    let messages = try #require(MailboxFile.messages(in: Array((one + "\r\n" + one).utf8)))
    #expect(
      messages.map { String(decoding: $0, as: UTF8.self) }
        == Array(repeating: "From: a@x.example\r\n\r\nBänken.\r\n", count: 2)
    )
  }

  @Test(
    "M6 a message whose words are in a file alone says so; a picture has none",
    arguments: [
      ("application/pdf; name=brev.pdf", true), ("application/pkcs7-mime; name=smime.p7m", true),
      ("text/rtf", true), ("image/jpeg; name=bild.jpg", false),
    ]
  )
  func onlyFiles(_ type: String, _ isTold: Bool) throws {
    let text =
      plainHeader + "Content-Type: \(type)\nContent-Transfer-Encoding: base64\n\nJVBERg==\n"
    #expect(try IncomingMessage(parsing: Array(text.utf8)).hasOnlyFiles == isTold)
  }

  @Test("M15 a mailbox file is its messages")
  func mailbox() throws {
    let first = "From: a@x.example\n\nBänken.\n>From Siv\n"
    let second = "From: b@x.example\n\nFrom Olle, som vanligt 2026\n"
    let file =
      "From a@x.example Mon Nov 30 06:00:00 2026\n" + first
      + "\nFrom b@x.example Mon Nov 30 06:10:00 2026 +0100\n" + second
    let messages = try #require(MailboxFile.messages(in: Array(file.utf8)))
    #expect(
      messages.map { String(decoding: $0, as: UTF8.self) } == [
        first.replacing(">From", with: "From"), second,
      ]
    )
    #expect(MailboxFile.messages(in: Array(file.utf8.dropFirst(1))) == nil)
    #expect(MailboxFile.messages(in: messages[0]) == nil)
  }

  @Test(
    "M16 names as people have them",
    arguments: [
      ("\"'siv@x.example'\" <siv@x.example>", "-|siv@x.example"),
      ("siv@x.example <siv@x.example>", "-|siv@x.example"),
      ("\"'Siv Alm'\" <siv@x.example>", "Siv Alm|siv@x.example"),
      ("Alm, Siv <siv@x.example>", "Alm, Siv|siv@x.example"),
      ("Alm; Siv <siv@x.example>", "Alm, Siv|siv@x.example"),
      ("=?utf-8?Q?Alm,_Siv?= <siv@x.example>", "Alm, Siv|siv@x.example"),
      ("\"Siv Alm (siv@x.example)\" <siv@x.example>", "Siv Alm|siv@x.example"),
      ("Siv Alm [siv@x.example]", "Siv Alm|siv@x.example"),
      ("Siv Alm <siv@[192.0.2.1]>", "Siv Alm|siv@[192.0.2.1]"),
      ("Alm, Siv, Bo Ek <siv@x.example>", "Alm, Siv, Bo Ek|siv@x.example"),
      ("\"Siv Alm <siv@x.example>\" <siv@x.example>", "Siv Alm|siv@x.example"),
      ("Siv Alm <mailto:siv@x.example>", "Siv Alm|siv@x.example"),
      ("Siv Alm <<siv@x.example>>", "Siv Alm|siv@x.example"),
      // M3
      ("Siv Alm <siv@intranet>", "Siv Alm|siv@intranet"),
      ("Siv Alm <\"siv alm\"@x.example>", "Siv Alm|\"siv alm\"@x.example"),
      ("Siv Alm <>", "Siv Alm|"), ("Siv Alm", "Siv Alm|"), ("MAILER-DAEMON", "-|MAILER-DAEMON"),
      ("Siv Alm </O=KOMMUN/CN=SIV>", "Siv Alm|/O=KOMMUN/CN=SIV"),
      ("siv@[192.0.2.1]", "-|siv@[192.0.2.1]"),
    ]
  )
  func correspondent(_ written: String, is expected: String) throws {
    let message = try incoming("From: \(written)\nDate: 2 Mar 2026 14:30 Z\n\nHej")
    #expect(message.head.from.map { ($0.name ?? "-") + "|" + $0.address } == [expected])
  }

  @Test(
    "M17 lists count as they are written, and struck words are marked",
    arguments: [
      ("<ol start=\"3\"><li>bro<li>bänk</ol>", "3. bro\n4. bänk\n"),
      ("<ol><li value=5>bro<li>bänk</ol>", "5. bro\n6. bänk\n"),
      ("<ol type=a><li>bro<li>bänk</ol>", "a. bro\nb. bänk\n"),
      ("<ol reversed><li>bro<li>bänk</ol>", "2. bro\n1. bänk\n"),
      ("<ol reversed start=9><li>bro<li>bänk</ol>", "9. bro\n8. bänk\n"),
      ("<ol type=i start=4><li>bro<li>bänk</ol>", "iv. bro\nv. bänk\n"),
      ("<ol type=I><li>bro</ol>", "I. bro\n"),
      ("<ol style='list-style-type: lower-alpha'><li>bro</ol>", "a. bro\n"),
      ("<p><input type=checkbox checked> ja <input type=\"radio\"> nej", "[x] ja [ ] nej\n"),
      ("<p><del>två</del> tre</p>", "~~två~~ tre\n"),
      ("<p>ett <s>två <b>tre</b></s> fyra</p>", "ett ~~två tre~~ fyra\n"),
      ("<p><span style='text-decoration: line-through'>två</span> tre</p>", "~~två~~ tre\n"),
      ("<p><strike></strike>tre</p>", "tre\n"),
    ]
  )
  func html(_ html: String, is text: String) throws {
    let message = try incoming(plainHeader + "Content-Type: text/html; charset=utf-8\n\n" + html)
    #expect(message.words == text)
  }

  @Test(
    "M8 a word is no absence, M9 its form is one, in any language",
    arguments: [
      ("Frånvaro i skolan följs inte upp", "X-Auto-Response-Suppress: All", nil as Automatic?),
      ("Frånvaro", "X-Auto-Response-Suppress: All", nil),
      ("Frånvaro: Kalle i 5B", "X-Auto-Response-Suppress: All", nil),
      ("Automatiskt svar på mitt samtal", "X-Auto-Response-Suppress: All", nil),
      ("Out of office hours the door is locked", "Precedence: bulk", nil),
      ("Semester på biblioteket", "Return-Path: <>", nil),
      ("Automatiskt svar: En synpunkt", "X-Auto-Response-Suppress: All", .autoReply),
      ("Automatisches Tor", "X-Auto-Response-Suppress: All", nil),
      ("Automatische Antwort: x", "X-Auto-Response-Suppress: All", .autoReply),
      ("Réponse automatique : x", "Return-Path: <>", .autoReply),
      ("Automaattinen vastaus: x", "In-Reply-To: <a@b.example>", .autoReply),
      ("Respuesta automática: SYN-2026-0042: vi har tagit emot", "X-Mailer: x", .autoReply),
      ("自动回复: x", "X-Auto-Response-Suppress: All", .autoReply),
      ("Frånvaro: x", "Precedence: bulk\nIn-Reply-To: <a@b.example>", .autoReply),
      ("Frånvaro: x", "In-Reply-To: <a@b.example>\nX-Auto-Response-Suppress: All", .autoReply),
      ("Läst: x", "In-Reply-To: <a@b.example>\nX-Auto-Response-Suppress: All", .autoReply),
      ("Läst: boken om skolan", "X-Auto-Response-Suppress: All", nil),
      ("Mail delivery failed: x", "In-Reply-To: <a@b.example>", .bounce),
      ("x", "X-POST-MessageClass: 9; Autoresponder", .autoReply),
      ("x", "Content-Type: message/delivery-status", .bounce),
      ("Re: x", "X-Apple-Action: VACATION", .autoReply),
      ("x", "X-Autoresponder: yes", .autoReply), ("x", "X-Vacation: yes", .autoReply),
      ("x", "X-Auto-Reply-From: a@b.example", .autoReply), ("x", "X-Autoreply: no", nil),
      ("x", "Precedence: auto-reply", .autoReply),
      ("x", "Auto-Submitted: auto-replied", .autoReply),
      ("x", "X-Failed-Recipients: a@b.example", .bounce),
      ("Undelivered Mail Returned to Sender", "Return-Path: <>", .bounce),
      ("Undelivered Mail Returned to Sender", "X-Mailer: x", nil),
    ]
  )
  func absence(_ subject: String, _ field: String, is expected: Automatic?) throws {
    let message = try incoming(
      "From: siv@post.example\nSubject: \(subject)\n\(field)\n\nHej"
    )
    #expect(message.automatic == expected)
  }

  @Test(
    "M9 a report is one by its parts, where its type says nothing",
    arguments: [
      ("multipart/report", "message/delivery-status", Automatic.bounce),
      ("multipart/mixed", "message/delivery-status", .bounce),
      ("multipart/report", "message/disposition-notification", .autoReply),
      ("multipart/report", "message/feedback-report", .report),
      ("multipart/report", "text/plain", .report),
    ]
  )
  func report(_ type: String, _ part: String, is expected: Automatic) throws {
    let message = try incoming(
      plainHeader + "Content-Type: \(type); boundary=k\n\n--k\n\nHej\n--k\n"
        + "Content-Type: \(part)\n\nStatus: 5.1.1\n--k--\n"
    )
    #expect(message.automatic == expected)
  }

  private static let own = OwnMail(addresses: ["post@kommun.example"], domain: "kommun.example")

  @Test(
    "M1 origin is judged by what we sent, and a form by who is behind it",
    arguments: [
      ("From: post@kommun.example\nReply-To: siv@post.example", nil as Automatic?),
      ("From: post@kommun.example", nil),
      (
        "From: webb@kommun.example\nReply-To: siv@post.example\nAuto-Submitted: auto-generated", nil
      ),
      ("From: webb@kommun.example\nAuto-Submitted: auto-generated", nil),
      ("From: siv@post.example\nSender: webb@kommun.example\nAuto-Submitted: auto-generated", nil),
      ("From: a@b.example\nReply-To: a@b.example\nAuto-Submitted: auto-generated", .generated),
      (
        "From: a@b.example\nReply-To: c@b.example\nAuto-Submitted: auto-generated\n"
          + "In-Reply-To: <x@y.example>", .generated
      ),
      ("From: a@b.example\nReply-To: c@b.example\nAuto-Submitted: auto-replied", .autoReply),
      ("From: a@b.example\nMessage-ID: <ba7816bf8f01cfea414140de5dae2223@kommun.example>", .loop),
      (
        "From: a@b.example\nMessage-ID: "
          + "<ba7816bf8f01cfea414140de5dae2223.SYN-2026-0042@kommun.example>", .loop
      ),
      ("From: a@b.example\nX-Loop: post@kommun.example", .loop),
    ]
  )
  func origin(_ header: String, is expected: Automatic?) throws {
    #expect(try incoming(header + "\n\nHej", own: Self.own).automatic == expected)
  }

  @Test(
    "M18 an address beyond ASCII goes out as servers take it",
    arguments: [
      ("siv@kåk.example", "siv@xn--kk-yia.example"),
      ("siv@KÅK.example", "siv@xn--kk-yia.example"),
      ("siv@ka\u{30A}k.example", "siv@xn--kk-yia.example"),
      ("siv@räksmörgås.josefsson.org", "siv@xn--rksmrgs-5wao1o.josefsson.org"),
      ("siv@bücher.example", "siv@xn--bcher-kva.example"),
      ("siv@例え.テスト", "siv@xn--r8jz45g.xn--zckzah"), ("siv@post.example", "siv@post.example"),
    ]
  )
  func domain(_ address: String, is wire: String) throws {
    #expect(try #require(MailAddress(address)).wireAddress == wire)
    let message = try Sample.message(to: [try #require(MailAddress(address))])
    #expect(try Sample.field("To", of: message) == "To: \(wire)")
  }

  @Test("our messages name their case, and are known again")
  func ownNames() throws {
    let id = try #require(
      MessageID(identity: "x", topic: "SYN-2026-0042", domain: "kommun.example")
    )
    let own = try #require(MessageID.Own(id.text, domain: "KOMMUN.example"))
    #expect(own.topic == "SYN-2026-0042")
    #expect(MessageID.Own(id.text, domain: "post.example") == nil)
    #expect(MessageID.Own("<a@kommun.example>", domain: "kommun.example") == nil)
    #expect(MessageID(identity: "x", topic: "a b", domain: "kommun.example") == nil)
  }
}
