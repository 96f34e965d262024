import Mail
import Testing

/// What files are called.
@Suite struct AttachmentNameTests {
  /// The names of files that were sent with these fields.
  private func names(_ dispositions: [String], type: String = "application/pdf") throws -> [String]
  {
    let parts = dispositions.map { "--x\nContent-Type: \(type)\n\($0)\n\nPDF\n" }
    let head = plainHeader + "Content-Type: multipart/mixed; boundary=x\n\n"
    return try incoming(head + parts.joined() + "--x--\n").attachments.map(\.fileName)
  }

  @Test(arguments: [
    ("filename=a.pdf", "a.pdf"),
    ("FileName = \"en bild.pdf\" ; size=1", "en bild.pdf"),
    ("filename=en bild (1).pdf", "en bild (1).pdf"),
    ("filename=\"a\\\"b;c.pdf\"", "a_b;c.pdf"),
    ("filename*=utf-8''br%C3%A5d.pdf", "bråd.pdf"),
    ("filename*=iso-8859-1'sv'br%E5d.pdf; filename=\"brad.pdf\"", "bråd.pdf"),
    ("filename*0=\"ett-\"; filename*2=tre.pdf; filename*1=\"två-\"", "ett-två-tre.pdf"),
    ("filename*0*=utf-8''br%C3; filename*1*=%A5d; filename*2=\".pdf\"", "bråd.pdf"),
    ("filename*=utf-8''%E5.pdf; filename=a.pdf", "a.pdf"),
    ("filename=\"=?utf-8?Q?br=C3=A5d.pdf?=\"", "bråd.pdf"),
    ("filename==?iso-8859-1?Q?br=E5d?=\n =?iso-8859-1?Q?.pdf?=", "bråd.pdf"),
    ("filename=\"bråd.pdf\"", "bråd.pdf"),
    ("filename=../../etc/passwd", "passwd"),
    ("filename=\"C:\\\\mapp\\\\a.pdf\"", "a.pdf"),
    ("filename=\"a/\"", "bilaga-1.pdf"),
    ("filename=\"..\"", "bilaga-1.pdf"),
    ("filename=\" . \"", "bilaga-1.pdf"),
    ("filename=\"\"", "bilaga-1.pdf"),
    ("filename=.bashrc", "bashrc"),
    ("filename=\"a.pdf. \"", "a.pdf"),
    ("filename*=utf-8''a%00b%0A%E2%80%AEfdp.exe", "a b fdp.exe"),
    ("filename=\"a<b>:|?*.pdf\"", "a_b_____.pdf"),
    ("filename=con.pdf", "_con.pdf"),
    ("filename=NUL", "_NUL"),
    ("filename=com1.tar.gz", "_com1.tar.gz"),
    ("filename=common.pdf", "common.pdf"),
    (
      "filename=\"\(String(repeating: "å", count: 100)).pdf\"",
      "\(String(repeating: "å", count: 58)).pdf"
    ),
    ("filename=\"e\u{301}.pdf\"", "e\u{301}.pdf"),
  ])
  func name(_ disposition: String, is name: String) throws {
    let names = try names(["Content-Disposition: attachment; \(disposition)"])
    #expect(names.map { Array($0.unicodeScalars) } == [Array(name.unicodeScalars)])
  }

  @Test func namesAreUnique() throws {
    let given = ["bild.jpg", "bild.jpg", "Bild.JPG", "bild-2.jpg", "bild.jpg", "x", "x"]
    #expect(
      try names(given.map { "Content-Disposition: attachment; filename=\($0)" })
        == ["bild.jpg", "bild-2.jpg", "Bild-3.JPG", "bild-2-2.jpg", "bild-4.jpg", "x", "x-2"]
    )
  }

  @Test(arguments: [
    ("image/jpeg", "bilaga-1.jpg"), ("text/calendar", "bilaga-1.ics"),
    ("text/x-something", "bilaga-1.txt"), ("application/x-something", "bilaga-1.bin"),
    ("message/delivery-status", "bilaga-1.bin"), ("nonsens", "bilaga-1.bin"),
    ("a/b/c", "bilaga-1.bin"), ("a/b\u{1}", "bilaga-1.bin"),
  ])
  func typeGivesAName(_ type: String, _ name: String) throws {
    #expect(try names([""], type: type) == [name])
  }

  @Test func aNameInTheTypeCounts() throws {
    #expect(try names([""], type: "application/pdf; name*=utf-8''%C3%A5.pdf") == ["å.pdf"])
  }
}
