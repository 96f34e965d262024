import Mail
import Testing

/// One text, and everything else as files.
@Suite struct BodyReadingTests {
  @Test(arguments: [
    ("", "Hej\n\n  på dig", "Hej\n\n  på dig\n"),
    ("Content-Type: text/plain; charset=utf-8\n", "å\n", "å\n"),
    ("Content-Type: TEXT/PLAIN; Charset=\"UTF-8\" (ja)\n", "å\n", "å\n"),
    ("Content-Type: text/plain; charset=us-ascii\n", "å\n", "å\n"),
    ("Content-Type: text\n", "å\n", "å\n"),
    ("Content-Transfer-Encoding: 8bit\n", "å\n", "å\n"),
    ("Content-Transfer-Encoding: Quoted-Printable\n", "=C3=A5=\n=c3=a4 =  \nb=\n", "åä b\n"),
    ("Content-Transfer-Encoding: quoted-printable\n", "a=b =ZZ = =3D\n", "a=b =ZZ = =\n"),
    ("Content-Transfer-Encoding: base64\n", "SGVqIHDD\npSBk\naWc=\n", "Hej på dig\n"),
    ("Content-Transfer-Encoding: base64\n", "SGVqIHDDpSBkaWc", "Hej på dig\n"),
    ("Content-Transfer-Encoding: base64\n", "SGVq\nIQ==\nSGVqIQ==", "Hej!Hej!\n"),
    ("Content-Transfer-Encoding: base64\n", "Det här är ingen kod.", "Det här är ingen kod.\n"),
    (
      "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n",
      "=E5=E4=F6 =80", "åäö €\n"
    ),
    (
      "Content-Type: text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable\n",
      "=A4", "€\n"
    ),
    (
      "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64\n", "/v8A5QDk",
      "åä\n"
    ),
    ("Content-Type: text/plain; charset=x-okand\n", "å\n", "å\n"),
    (
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", "77u/w6U=",
      "å\n"
    ),
    (
      "Content-Type: text/plain; format=flowed\n",
      "> ett \n> två\n>> tre\nfyra \nfem\n -- \n-- \nAnna \n From\n",
      "> ett två\n>> tre\nfyra fem\n-- \n-- \nAnna From\n"
    ),
    ("Content-Type: text/plain; format=flowed; delsp=yes\n", "rak \nning \n", "rakning\n"),
  ])
  func text(_ header: String, _ body: String, is text: String) throws {
    let message = try incoming(plainHeader + header + "\n" + body)
    #expect(message.words == text)
    #expect(message.files == [])
    #expect(message.faults == [])
  }

  @Test func mixedPartsInOrder() throws {
    let message = try incoming(
      plainHeader + """
        Content-Type: multipart/mixed; boundary="a b"

        This is a multi-part message in MIME format.
        --a b
        Content-Type: text/plain

        ett

        --a b
        Content-Type: image/png; name="bild.png"
        Content-Transfer-Encoding: base64

        UE5H
        --a b \t

        två
        --a b
        Content-Disposition: attachment; filename=anteckning.txt

        tre
        --a b
        Content-Type: application/octet-stream

        fyra
        --a b--

        Skickat genom en lista.
        """
    )
    #expect(message.words == "ett\ntvå\n\nSkickat genom en lista.\n")
    #expect(
      message.files == [
        "bild.png image/png PNG", "anteckning.txt text/plain tre",
        "bilaga-3.bin application/octet-stream fyra",
      ]
    )
    #expect(message.faults == [])
  }

  /// An alternative of plain text and HTML, within the two other usual multiparts.
  private func alternative(_ plain: String) -> String {
    plainHeader + """
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain

      \(plain)
      --a
      Content-Type: multipart/related; boundary=r

      --r
      Content-Type: text/html

      <p>Hej <b>du</b></p>
      --r
      Content-Type: image/gif
      Content-ID: <x>

      GIF
      --r--
      --a--
      --m
      Content-Type: application/pdf; name="=?utf-8?Q?br=C3=A5d.pdf?="

      PDF
      --m--
      """
  }

  @Test func plainTextComesBeforeHTML() throws {
    let message = try incoming(alternative("Hej hej"))
    #expect(message.words == "Hej hej\n")
    #expect(message.html == nil)
    #expect(!message.isConvertedFromHTML)
    #expect(message.files == ["bilaga-1.gif image/gif GIF", "bråd.pdf application/pdf PDF"])
    #expect(message.forms == ["meddelande.html text/html <p>Hej <b>du</b></p>"])
  }

  @Test func htmlIsTakenWhereThePlainTextIsBlank() throws {
    let message = try incoming(alternative(" \n"))
    #expect(message.words == "Hej du\n")
    #expect(message.html == Array("<p>Hej <b>du</b></p>".utf8))
    #expect(message.isConvertedFromHTML)
    #expect(message.forms == [])
    #expect(message.files.count == 2)
  }

  @Test func forwardedMessagesAndSignaturesAreFiles() throws {
    let message = try incoming(
      plainHeader + """
        Content-Type: multipart/signed; boundary=s

        --s
        Content-Type: multipart/mixed; boundary=m

        --m

        Se nedan.
        --m
        Content-Type: message/rfc822

        Subject: inre
        Content-Type: multipart/mixed; boundary=i

        --i

        inre text
        --i--
        --m--
        --s
        Content-Type: application/pgp-signature

        SIG
        --s--
        """
    )
    #expect(message.words == "Se nedan.\n")
    #expect(
      message.files == [
        "bilaga-1.eml message/rfc822 Subject: inre\nContent-Type: multipart/mixed; boundary=i\n\n"
          + "--i\n\ninre text\n--i--",
        "bilaga-2.asc application/pgp-signature SIG",
      ]
    )
  }

  @Test(arguments: [
    // No boundary named.
    ("multipart/mixed", "--x\n\nett\n--x--\n", "--x\n\nett\n--x--\n", "mail-boundary-missing"),
    // Another than the one used.
    (
      "multipart/mixed; boundary=y", "MIME\n--x\n\nett\n", "MIME\n--x\n\nett\n",
      "mail-boundary-missing"
    ),
    // No end.
    (
      "multipart/mixed; boundary=x", "--x\n\nett\n--x\n\ntvå", "ett\ntvå\n",
      "mail-boundary-not-closed"
    ),
    // No end of an inner one.
    (
      "multipart/mixed; boundary=x",
      "--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\n\nett\n--x\n\ntvå\n--x--\n",
      "ett\ntvå\n", "mail-boundary-not-closed"
    ),
    // Goes on behind its end.
    ("multipart/mixed; boundary=x", "--x\n\nett\n--x--\n--x\n\ntvå\n--x--\n", "ett\ntvå\n", ""),
    // The same boundary inside.
    (
      "multipart/mixed; boundary=x",
      "--x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nett\n--x--\n--x\n\ntvå\n--x--\n",
      "ett\ntvå\n", ""
    ),
    // Nothing at all.
    ("multipart/mixed; boundary=x", "", "", "mail-boundary-missing"),
    ("multipart/mixed; boundary=x", "--x--\n", "", ""),
    // A longer boundary is another.
    ("multipart/mixed; boundary=x", "--x\n\n--xy\n--x--\n", "--xy\n", ""),
  ])
  func broken(_ type: String, _ body: String, is text: String, with fault: String) throws {
    let message = try incoming(plainHeader + "Content-Type: \(type)\n\n" + body)
    #expect(message.words == text)
    #expect(message.faults == (fault.isEmpty ? [] : [fault]))
    #expect(message.files == [])
  }

  @Test func anUnknownCharsetIsKeptAsItCame() throws {
    let head = plainHeader + "Content-Type: text/plain; charset=x-okand\n\n"
    let message = try IncomingMessage(parsing: Array(head.utf8) + [0xD0, 0xCF, 0x20])
    #expect(message.text == [])
    #expect(message.attachments.map(\.bytes) == [[0xD0, 0xCF, 0x20]])
    #expect(message.faults == ["mail-charset-unknown"])
    #expect(
      message.problems.first?.message.english
        == "the text is in the encoding “x-okand”, which cannot be read here"
    )
  }

  @Test func aWrongCharsetIsReadAndKept() throws {
    let head = plainHeader + "Content-Type: text/plain; charset=utf-8\n\n"
    let latin1 = try IncomingMessage(parsing: Array(head.utf8) + [0x68, 0xE5, 0x6C])
    #expect(latin1.words == "hål\n")
    #expect(latin1.attachments.map(\.bytes) == [[0x68, 0xE5, 0x6C]])
    #expect(latin1.faults == ["mail-charset-wrong"])
    let cut = try IncomingMessage(parsing: Array(head.utf8) + Array("åäö".utf8) + [0xC3])
    #expect(cut.words == "åäö\u{FFFD}\n")
  }

  @Test func whatOnlyClaimsToBeUTF16IsText() throws {
    let message = try incoming(plainHeader + "Content-Type: text/plain; charset=utf-16\n\nhål\n")
    #expect(message.words == "hål\n")
    #expect(message.faults == ["mail-charset-wrong"])
  }

  @Test func linesInAFormThatIsNotTakenAreKept() throws {
    let message = try incoming(
      plainHeader + "Content-Type: multipart/alternative; boundary=a\n\n--a\n\nHej\n"
        + "--a\nContent-Type: multipart/mixed; boundary=b\n\nvilse\n--b--\n--a--\n"
    )
    #expect(message.words == "Hej\n")
    #expect(message.forms == ["meddelande.txt text/plain vilse"])
  }

  @Test("M2 base64 of which the first line is damaged is read, and told")
  func base64DamagedAtOnce() throws {
    let message = try incoming(
      plainHeader
        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
        + "R2F0YW4gw6RyIHRyYXNpZy4!!\n"
    )
    #expect(message.words == "Gatan är trasig.\n")
    #expect(message.faults == ["mail-base64-damaged"])
  }

  @Test func damagedBase64IsKeptBothWays() throws {
    let message = try incoming(
      plainHeader + "Content-Type: application/pdf; name=a.pdf\n"
        + "Content-Transfer-Encoding: base64\n\nUE!RG\n"
    )
    #expect(message.files == ["a.pdf application/pdf PDF", "a.pdf.b64 text/plain UE!RG\n"])
    #expect(message.faults == ["mail-base64-damaged"])
  }

  @Test func anUnknownTransferEncodingIsLeft() throws {
    let message = try incoming(plainHeader + "Content-Transfer-Encoding: x-yenc\n\nbegin\n")
    #expect(message.words == "begin\n")
    #expect(message.faults == ["mail-encoding-unknown"])
  }

  @Test func partsBeyondTheLimitsAreFiles() throws {
    var deep = plainHeader + "Content-Type: multipart/mixed; boundary=b0\n\n"
    for level in 0..<40 {
      deep += "--b\(level)\nContent-Type: multipart/mixed; boundary=b\(level + 1)\n\n"
    }
    deep += "--b40\n\nlängst in\n"
    let message = try incoming(deep)
    #expect(message.faults.first == "mail-nested-too-deep")
    #expect(message.attachments.count == 1)
    #expect(message.files[0].contains("längst in"))
    #expect(message.files[0].hasPrefix("bilaga-1.eml message/rfc822 Content-Type: multipart"))

    let many =
      plainHeader + "Content-Type: multipart/mixed; boundary=x\n\n"
      + (1...1_500).map { "--x\n\ndel \($0)\n" }.joined() + "--x--\n"
    let wide = try incoming(many)
    #expect(wide.faults.first == "mail-too-many-parts")
    #expect(wide.attachments.count == 1)
    #expect(wide.words.hasSuffix("del 999\n"))
    #expect(wide.files[0].contains("del 1000\n") && wide.files[0].contains("del 1500\n"))
    // M18: a mail program opens what is left, and so does this one.
    let rest = try IncomingMessage(parsing: Array(plainHeader.utf8) + wide.attachments[0].bytes)
    #expect(rest.words.hasPrefix("del 1000\n") && rest.words.hasSuffix("del 1500\n"))
    #expect(rest.faults == [])
  }
}
