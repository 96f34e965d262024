/// Messages that come in.
package enum MailFixture {
  /// One with a file, from Bo Ek, on the Friday before the tests' day.
  package static let withFile = """
    Return-Path: <bo.ek@mail.example>
    Received: from mail.example by kommun.example; Fri, 20 Nov 2026 10:00:05 +0100
    From: Bo Ek <bo.ek@mail.example>
    To: synpunkten@kommun.example
    Date: Fri, 20 Nov 2026 10:00:00 +0100
    Subject: =?utf-8?Q?Bussen_p=C3=A5_Lindv=C3=A4gen?=
    Message-ID: <1@mail.example>
    Content-Type: multipart/mixed; boundary=g

    --g
    Content-Type: text/plain; charset=utf-8

    Bussen kom inte alls.
    namn: är inget huvud
    --g
    Content-Type: image/png; name="bild.png"
    Content-Transfer-Encoding: base64
    Content-Disposition: attachment; filename="bild.png"

    iVBORw0KGgo=
    --g--

    """

  /// What ``withFile`` says.
  package static let text = "Bussen kom inte alls.\nnamn: är inget huvud\n"

  /// A plain one.
  package static func plain(
    from: String = "bo.ek@mail.example",
    subject: String = "Bussen",
    id: String = "<2@mail.example>",
    fields: String = "",
    _ text: String
  ) -> String {
    """
    From: \(from)
    To: synpunkten@kommun.example
    Date: Fri, 20 Nov 2026 10:00:00 +0100
    Subject: \(subject)
    Message-ID: \(id)
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: 8bit
    \(fields)
    \(text)
    """
  }

  /// Changes to the base register after which mail can come in.
  package static let register = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    e-post: synpunkten@kommun.example
    \(MailRegister.routine)
    """
}
