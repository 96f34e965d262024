import CivilCalendar
import Findings
import Mail
import Testing

/// What an outgoing message looks like, byte for byte.
@Suite struct ComposingTests {
  @Test func aWholeMessage() throws {
    let message = try Sample.message(
      to: [try #require(MailAddress(name: "Åsa Öberg", "asa.oberg@kommun.example"))],
      replyTo: MailAddress("registrator@kommun.example"),
      subject: "SYN-2026-0042: ny synpunkt",
      body: "Hej Åsa!\n\nEn synpunkt har kommit in.",
      extraFields: [try #require(ExtraField("X-Synpunkt-Event", "registered"))]
    )
    let expected = """
      Date: Mon, 2 Mar 2026 14:30:00 +0100
      From: Synpunkten <synpunkten@kommun.example>
      To: =?utf-8?B?w4VzYSDDlmJlcmc=?= <asa.oberg@kommun.example>
      Reply-To: registrator@kommun.example
      Message-ID: <af2a6c89517a6d9b5693529c851d35ad@kommun.example>
      Subject: SYN-2026-0042: ny synpunkt
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable
      Content-Language: sv
      Auto-Submitted: auto-generated
      X-Auto-Response-Suppress: All
      X-Loop: synpunkten@kommun.example
      X-Synpunkt-Event: registered

      Hej =C3=85sa!

      En synpunkt har kommit in.

      """
    #expect(String(decoding: message.bytes(), as: UTF8.self) == expected)
    #expect(message.bytes() == message.bytes())
  }

  @Test(arguments: [
    ("Synpunkt", "Subject: Synpunkt"),
    ("", "Subject:"),
    ("Är det så?", "Subject: =?utf-8?B?w4RyIGRldCBzw6U/?="),
    ("日本語の件名", "Subject: =?utf-8?B?5pel5pys6Kqe44Gu5Lu25ZCN?="),
    ("=?utf-8?Q?hej?=", "Subject: =?utf-8?B?PT91dGYtOD9RP2hlaj89?="),
    ("två  blanka", "Subject: =?utf-8?Q?tv=C3=A5__blanka?="),
    ("two  blanks", "Subject: =?utf-8?Q?two__blanks?="),
    (" a ", "Subject: =?utf-8?Q?_a_?="),
    (
      "En mycket lang rubrik som inte ryms pa en enda rad utan maste delas i tva",
      "Subject: En mycket lang rubrik som inte ryms pa en enda rad utan maste delas\n i tva"
    ),
    (
      "Synpunkt om maten på äldreboendet Linden, som kommer kall till middagen varje dag",
      "Subject: =?utf-8?Q?Synpunkt_om_maten_p=C3=A5_=C3=A4ldreboendet_Linden=2C_s?=\n"
        + " =?utf-8?Q?om_kommer_kall_till_middagen_varje_dag?="
    ),
    (
      "日本語の件名日本語の件名日本語の件名日本語の件名",
      "Subject: =?utf-8?B?5pel5pys6Kqe44Gu5Lu25ZCN5pel5pys6Kqe44Gu5Lu25ZCN5pel?=\n"
        + " =?utf-8?B?5pys6Kqe44Gu5Lu25ZCN5pel5pys6Kqe44Gu5Lu25ZCN?="
    ),
  ])
  func subject(_ text: String, is written: String) throws {
    #expect(try Sample.field("Subject", of: Sample.message(subject: text)) == written)
  }

  @Test(arguments: [
    (nil, "From: a@b.example"),
    ("Anna Berg", "From: Anna Berg <a@b.example>"),
    ("Berg, Anna", "From: \"Berg, Anna\" <a@b.example>"),
    ("Anna \"Ann\" \\ Berg", "From: \"Anna \\\"Ann\\\" \\\\ Berg\" <a@b.example>"),
    ("Åsa, chef", "From: =?utf-8?Q?=C3=85sa=2C_chef?= <a@b.example>"),
    ("  ", "From: a@b.example"),
  ])
  func name(_ name: String?, is written: String) throws {
    let message = try Sample.message(from: MailAddress(name: name, "a@b.example"))
    #expect(try Sample.field("From", of: message) == written)
  }

  @Test(arguments: [
    ("", "7bit", ""),
    ("Hej", "7bit", "Hej\n"),
    ("a\r\nb\rc\n", "7bit", "a\nb\nc\n"),
    ("a=b", "7bit", "a=b\n"),
    ("å=b", "quoted-printable", "=C3=A5=3Db\n"),
    ("slut \n", "quoted-printable", "slut=20\n"),
    ("a\tb\t\n", "quoted-printable", "a\tb=09\n"),
    (".\n..\n", "quoted-printable", "=2E\n..\n"),
    ("From mig\n>From dig\n", "quoted-printable", "=46rom mig\n>From dig\n"),
    ("\u{0}\u{7F}", "quoted-printable", "=00=7F\n"),
    (
      String(repeating: "x", count: 76), "7bit",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n"
    ),
    (
      String(repeating: "x", count: 77), "quoted-printable",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=\nxx\n"
    ),
  ])
  func body(_ body: String, _ encoding: String, is written: String) throws {
    let message = try Sample.message(body: body)
    let field = try Sample.field("Content-Transfer-Encoding", of: message)
    #expect(field == "Content-Transfer-Encoding: \(encoding)")
    #expect(try Sample.parts(of: message).body == written)
  }

  @Test(arguments: [
    ("2026-03-02T14:30:00+01:00", "Date: Mon, 2 Mar 2026 14:30:00 +0100"),
    ("2026-12-31T23:59:59-03:30", "Date: Thu, 31 Dec 2026 23:59:59 -0330"),
    ("2026-11-01T00:00:00Z", "Date: Sun, 1 Nov 2026 00:00:00 +0000"),
    ("2026-11-01T08:05:00", "Date: Sun, 1 Nov 2026 08:05:00 -0000"),
    ("2026-11-01", "Date: Sun, 1 Nov 2026 00:00:00 -0000"),
  ])
  func date(_ moment: String, is written: String) throws {
    var message = try Sample.message()
    message.date = try #require(Moment(moment))
    #expect(try Sample.field("Date", of: message) == written)
  }

  @Test func manyReceiversAreFolded() throws {
    let to = try (1...4).map { number in
      try #require(MailAddress(name: "Enhet \(number)", "enhet\(number)@kommun.example"))
    }
    #expect(
      try Sample.field("To", of: Sample.message(to: to)) == """
        To: Enhet 1 <enhet1@kommun.example>, Enhet 2 <enhet2@kommun.example>, Enhet
         3 <enhet3@kommun.example>, Enhet 4 <enhet4@kommun.example>
        """
    )
  }

  @Test func aMessageIDIsMadeOfItsIdentity() throws {
    let id = try #require(MessageID(identity: "abc", domain: "kommun.example"))
    #expect(id.text == "<ba7816bf8f01cfea414140de5dae2223@kommun.example>")
    for domain in ["", "kommun", "a b.example", "a..example", "å.example", "a.example\nTo: x"] {
      #expect(MessageID(identity: "abc", domain: domain) == nil, "\(domain)")
    }
  }

  @Test(arguments: ["", "To", "bcc", "X Y", "X:Y", "X\nY", "Å", "Content-Type"])
  func noFieldHasTheName(_ name: String) { #expect(ExtraField(name, "x") == nil) }
}
