import Foundation
import RegisterFixtures
import Testing

/// Faults of mail that came in, each by its number.
@Suite struct MailFaultTests {
  private let register: TemporaryRegister
  private static let first = "cases/2026/00/SYN-2026-0002"

  init() throws { register = try TemporaryRegister(FixtureText(MailFixture.register)) }

  private func put(_ name: String, _ text: String) throws {
    try register.write("cases/inbox/" + name, Array(text.utf8))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try register.read(path), as: UTF8.self)
  }

  private var cases: [String] {
    register.names(in: "cases/2026/00").filter { $0 != "SYN-2026-0001" }
  }

  /// Lines of a file of the first case, by what they begin with.
  private func lines(_ file: String, _ starts: String...) throws -> [String] {
    try text(Self.first + "/" + file).split(separator: "\n").map(String.init)
      .filter { line in starts.contains { line.hasPrefix($0) } }
  }

  @Test("M1 a form that writes from our own address is registered with the person behind it")
  func form() throws {
    try put(
      "a.eml",
      MailFixture.plain(
        from: "Kontaktformulär <synpunkten@kommun.example>",
        fields: "Reply-To: Siv Alm <siv.alm@post.example>\n",
        "Bänken är rutten."
      )
    )
    let run = register.run(["intake"])
    #expect(run.status == .done)
    #expect(run.errors == "")
    #expect(
      try lines("sender.yaml", "namn:", "e-post:", "kontakt:")
        == ["namn: Siv Alm", "e-post: siv.alm@post.example", "kontakt: e-post"]
    )
  }

  @Test("M1 what comes from us and names nobody is registered, told, and never answered")
  func fromUs() throws {
    try put("a.eml", MailFixture.plain(from: "synpunkten@kommun.example", "Bänken är rutten."))
    let run = register.run(["intake"])
    #expect(run.errors.contains("varning[mail-sender-is-us]"))
    #expect(try lines("sender.yaml", "namn:", "e-post:") == ["namn:", "e-post:"])
    #expect(try register.outbox().allSatisfy { !$0.contains("To: synpunkten@kommun.example") })
  }

  @Test("M2 M20 what was wrong is told, stays until somebody has looked, and the original is kept")
  func remarks() throws {
    let damaged = MailFixture.withFile.replacingOccurrences(of: "iVBORw0KGgo=", with: "iVBO!!Rw")
      .replacingOccurrences(of: "--g--\n", with: "")
    try put("a.eml", damaged)
    let run = register.run(["intake"])
    #expect(run.status == .done)
    for code in ["mail-base64-damaged", "mail-boundary-not-closed"] {
      #expect(run.errors.contains("cases/inbox/a.eml:"))
      #expect(run.errors.contains("varning[\(code)]"))
    }
    #expect(try text(Self.first + "/message.eml") == damaged)
    #expect(register.run(["check"]).output.contains("message.yaml:"))
    #expect(register.run(["check"]).output.contains("mail-base64-damaged: bilagan bild.png"))
    #expect(register.run(["set", "2", "granskat=2026-11-21"]).status == .done)
    #expect(!register.run(["check"]).output.contains("message-not-reviewed"))
    try FileManager.default.removeItem(atPath: register.absolute(Self.first + "/message.eml"))
    #expect(register.run(["check"]).output.contains("fel[original-missing]"))
    try register.write(Self.first + "/message.eml", Array("x".utf8))
    #expect(register.run(["check"]).output.contains("fel[original-changed]"))
  }

  @Test("M20 whom a message is from and to stands in a file of the case's own, for the group alone")
  func head() throws {
    try put(
      "a.eml",
      MailFixture.plain(
        from: "\"Alm, Siv\" <siv@post.example>",
        fields: "Cc: Olle Ros <olle@post.example>\nReferences: <1@x.example> <2@x.example>\n",
        "Bänken är rutten."
      )
    )
    #expect(register.run(["intake", "--typ", "klagomål"]).status == .done)
    #expect(
      try text(Self.first + "/message.yaml") == """
        från:
          - Alm, Siv <siv@post.example>
        till:
          - synpunkten@kommun.example
        kopia till:
          - Olle Ros <olle@post.example>
        skrivet: Fri, 20 Nov 2026 10:00:00 +0100
        meddelande-id: <2@mail.example>
        tidigare:
          - <1@x.example>
          - <2@x.example>

        """
    )
    let attributes = try FileManager.default.attributesOfItem(
      atPath: register.absolute(Self.first + "/message.yaml")
    )
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      register.run(["disclose", "2"]).output.contains("kopia till: Olle Ros <olle@post.example>")
    )
  }

  @Test("M3 an address that is none stays as it stands, and that is told")
  func oddAddress() throws {
    try put("a.eml", MailFixture.plain(from: "Siv Alm <siv@intranet>", "Bänken är rutten."))
    #expect(register.run(["intake"]).errors.contains("varning[mail-sender-unreadable]"))
    #expect(try lines("sender.yaml", "namn:", "e-post:") == ["namn: Siv Alm", "e-post:"])
    #expect(try text(Self.first + "/message.yaml").contains("  - Siv Alm <siv@intranet>\n"))
  }

  @Test(
    "M4 answers go to a person, and both addresses are kept",
    arguments: [
      ("svar@annan.example", "svar@annan.example"),
      ("synpunkten@kommun.example", "siv@post.example"),
      ("no-reply@annan.example", "siv@post.example"), ("svar@intranet", "siv@post.example"),
      ("grupp@annan.example, siv@post.example", "siv@post.example"),
      ("grupp@annan.example, Siv Alm <siv@annan.example>", "siv@annan.example"),
    ]
  )
  func replyTo(_ replyTo: String, _ address: String) throws {
    try put(
      "a.eml",
      MailFixture.plain(
        from: "Siv Alm <siv@post.example>",
        fields: "Reply-To: \(replyTo)\n",
        "Bänken är rutten."
      )
    )
    #expect(register.run(["intake"]).status == .done)
    #expect(try lines("sender.yaml", "e-post:") == ["e-post: " + address])
    let head = try text(Self.first + "/message.yaml")
    #expect(head.contains("siv@post.example"))
    #expect(replyTo.split(separator: ", ").allSatisfy { head.contains($0) })
  }

  @Test("M4 an answer never goes to the members of a mailing list")
  func list() throws {
    try put(
      "a.eml",
      MailFixture.plain(
        from: "Siv Alm <siv@post.example>",
        fields: "Reply-To: lista@post.example\nList-Post: <mailto:lista@post.example>\n",
        "Bänken är rutten."
      )
    )
    #expect(register.run(["intake"]).status == .done)
    #expect(try lines("sender.yaml", "e-post:") == ["e-post: siv@post.example"])
  }

  /// Plays a program that answers each message that we send, and says nowhere that it is one.
  private func answered(_ rounds: Int, _ answer: (_ round: Int, _ message: String) -> String) throws
  {
    try put("0.eml", MailFixture.plain("Bussen kom inte."))
    for round in 1...rounds {
      let before = Set(register.names(in: ".synpunkt/outbox/new"))
      let clock = "2026-11-\(23 + min(4, round / 6))T08:\(10 + round)"
      _ = register.run(["intake", "--at", clock])
      let new = register.names(in: ".synpunkt/outbox/new").filter { !before.contains($0) }
      for name in new {
        let message = try text(".synpunkt/outbox/new/" + name)
        guard SentMail.field("To", message) == "bo.ek@mail.example" else { continue }
        try put("\(round).eml", answer(round, message))
      }
    }
  }

  private func acknowledgements() throws -> Int {
    try register.outbox().count { SentMail.field("To", $0) == "bo.ek@mail.example" }
  }

  @Test("M10 a program that answers every acknowledgement is told at most three times")
  func autoresponder() throws {
    try answered(25) { round, message in
      MailFixture.plain(
        subject: "Hej igen",
        id: "<r\(round)@mail.example>",
        "Jag är borta \(round)."
      )
    }
    #expect(try acknowledgements() == 3)
    let last = try #require(cases.last)
    #expect(
      try text("cases/2026/00/\(last)/message.yaml").contains("mail-not-acknowledged: ")
    )
  }

  @Test("M10 an answer to our message is its case's, told, and not acknowledged")
  func thread() throws {
    try answered(5) { round, message in
      MailFixture.plain(
        id: "<r\(round)@mail.example>",
        fields: "In-Reply-To: \(SentMail.field("Message-ID", message))\n",
        "Jag är borta \(round)."
      )
    }
    #expect(try acknowledgements() == 1)
    #expect(cases == ["SYN-2026-0002", "SYN-2026-0003"])
    let answer = "cases/2026/00/SYN-2026-0003/"
    #expect(try text(answer + "case.yaml").contains("relaterade:\n  - SYN-2026-0002\n"))
    #expect(try text(answer + "message.yaml").contains("mail-is-answer: "))
    #expect(try text(answer + "log.yaml").contains(" unacknowledged=answer\n"))
  }

  @Test(
    "M10 an answer is known by our number in its subject, and by earlier messages of its thread"
  )
  func related() throws {
    try put("a.eml", MailFixture.plain("Bussen kom inte."))
    #expect(register.run(["intake"]).status == .done)
    try put(
      "b.eml",
      MailFixture.plain(subject: "SV: SYN-2026-0002: hej", id: "<3@x.example>", "Ja.")
    )
    #expect(register.run(["intake"]).errors.contains("[mail-is-answer]"))
    try put(
      "c.eml",
      MailFixture.plain(id: "<4@x.example>", fields: "References: <2@mail.example>\n", "Mer.")
    )
    #expect(register.run(["intake"]).status == .done)
    for serial in ["0003", "0004"] {
      #expect(
        try text("cases/2026/00/SYN-2026-\(serial)/case.yaml").contains("  - SYN-2026-0002\n")
      )
    }
  }

  @Test("M10 nothing is sent to an address that nobody reads")
  func noReply() throws {
    try put("a.txt", "typ: klagomål\nnamn: Bo Ek\ne-post: no-reply@mail.example\n\nBussen.\n")
    #expect(register.run(["intake", "--at", "2026-11-23T08:00"]).status == .done)
    #expect(try register.outbox().allSatisfy { !$0.contains("To: no-reply@mail.example") })
  }

  @Test(
    "M1 M10 a form that writes from an address that nobody reads is told, unless it says who wrote"
  )
  func unread() throws {
    try put("a.eml", MailFixture.plain(from: "Webb <noreply@forms.example>", "Bänken är rutten."))
    #expect(register.run(["intake"]).errors.contains("[mail-sender-unread]"))
    let form = "namn: Siv Alm\ne-post: siv@post.example\n\nBänken är rutten."
    try put("b.eml", MailFixture.plain(from: "noreply@forms.example", id: "<2@x.example>", form))
    #expect(!register.run(["intake"]).errors.contains("[mail-sender-unread]"))
  }

  @Test("M13 deleted messages and drafts of a Maildir are left alone")
  func flags() throws {
    for part in ["tmp", "new"] { try register.write("Maildir/\(part)/.keep", []) }
    // With what stands before the flags where a file system has no colons.
    for (name, flags) in [
      ("1", ":2,T"), ("2", ":2,D"), ("3", ":2,RST"), ("4", ":2,F"), ("5", ";2,T"), ("6", "!2,DS"),
    ] {
      let message = MailFixture.plain(id: "<\(name)@x.example>", "Bussen \(name).")
      try register.write("Maildir/cur/\(name).M1P1.host\(flags)", Array(message.utf8))
    }
    #expect(register.run(["intake", "Maildir"]).status == .done)
    #expect(cases == ["SYN-2026-0002"])
    #expect(try text(Self.first + "/submission.txt") == "Bussen 4.\n")
    #expect(register.names(in: "Maildir/cur").filter { !$0.hasSuffix(":2,FS") }.count == 5)
  }

  @Test(
    "M15 a mailbox file that has another name, or none, is its messages all the same",
    arguments: ["post.mbox", "Inkorg", "post.txt"]
  )
  func mailboxNames(_ name: String) throws {
    let messages = ["x", "y"].map { id in
      "From bo@mail.example Fri Nov 20 10:00:00 2026\n"
        + MailFixture.plain(id: "<\(id)@mail.example>", "Två i en fil, \(id).\n") + "\n"
    }
    try register.write(name, Array(messages.joined().utf8))
    #expect(register.run(["intake", name]).status == .done)
    #expect(
      try cases.map { try text("cases/2026/00/\($0)/submission.txt") } == [
        "Två i en fil, x.\n", "Två i en fil, y.\n",
      ]
    )
  }

  @Test(
    "M14 the same message is known although the way has changed it",
    arguments: [
      ("From: Siv Alm <siv@post.example>", "From: \"Siv Alm\" <siv@post.example>"),
      ("Subject: Bussen", "Subject: [EXTERN] Bussen"),
      ("Bussen kom inte alls.", "Bussen kom inte alls.\n\n--\nSkickat genom en lista."),
      ("Bussen kom inte alls.", "[Varning: utifrån]\n\nBussen kom inte alls."),
      ("Bussen kom inte alls.", "Bussen kom\ninte alls.  "),
    ]
  )
  func changedOnTheWay(_ old: String, _ new: String) throws {
    let message = MailFixture.plain(from: "Siv Alm <siv@post.example>", "Bussen kom inte alls.\n")
    #expect(message.contains(old))
    try put("a.eml", message)
    #expect(register.run(["intake"]).status == .done)
    try put("b.eml", message.replacingOccurrences(of: old, with: new))
    let run = register.run(["intake"])
    #expect(
      run.errors.hasPrefix(
        "cases/inbox/b.eml är samma meddelande som SYN-2026-0002, ändrat på vägen och lades åt sidan\n"
      )
    )
    #expect(cases == ["SYN-2026-0002"])
  }

  @Test("M14 another text under the same name is possibly the same: registered, and told")
  func possiblySame() throws {
    try put("a.eml", MailFixture.plain("Bussen kom inte."))
    try put("b.eml", MailFixture.plain("Maten är kall."))
    #expect(register.run(["intake"]).errors.contains("varning[mail-possibly-same]"))
    #expect(cases == ["SYN-2026-0002", "SYN-2026-0003"])
    #expect(
      try text("cases/2026/00/SYN-2026-0003/case.yaml").contains("relaterade:\n  - SYN-2026-0002\n")
    )
  }

  @Test("M14 the same words with another file, or for another person, are another message")
  func anotherFile() throws {
    try put("a.eml", MailFixture.withFile)
    try put("b.eml", MailFixture.withFile.replacingOccurrences(of: "iVBORw0KGgo=", with: "aGVq"))
    try put(
      "c.eml",
      MailFixture.plain(id: "<3@x.example>", fields: "Reply-To: a@x.example\n", "Bra.")
    )
    try put(
      "d.eml",
      MailFixture.plain(id: "<4@x.example>", fields: "Reply-To: b@x.example\n", "Bra.")
    )
    #expect(register.run(["intake"]).status == .done)
    #expect(cases.count == 4)
  }

  @Test("M15 a mailbox file of two is two cases, and is set aside; half of it is finished later")
  func mailbox() throws {
    let two = [("1", "Bänken är rutten.\n"), ("2", "Bron är hal.\n")].map { id, text in
      "From a@x.example Mon Nov 30 06:00:00 2026\n"
        + MailFixture.plain(id: "<\(id)@x.example>", text)
    }.joined(separator: "\n")
    try put("a.eml", two)
    for _ in 0..<2 {
      #expect(register.run(["intake"]).status == .done)
      #expect(cases == ["SYN-2026-0002", "SYN-2026-0003"])
      #expect(try text(Self.first + "/submission.txt") == "Bänken är rutten.\n")
      #expect(try text("cases/2026/00/SYN-2026-0003/submission.txt") == "Bron är hal.\n")
      #expect(register.names(in: "cases/inbox") == ["aside"])
      try put("a.eml", two)
    }
  }

  @Test("M15 M18 what is set aside out of a mailbox file is named after it and its place")
  func asideOfMailbox() throws {
    let away = MailFixture.plain(fields: "Auto-Submitted: auto-replied\n", "Jag är borta.")
    let two = [away, MailFixture.plain(id: "<3@x.example>", "Bron är hal.\n")].map { message in
      "From a@x.example Mon Nov 30 06:00:00 2026\n" + message
    }
    try put("post.eml", two.joined(separator: "\n\n"))
    #expect(register.run(["intake"]).status == .done)
    #expect(register.names(in: "cases/inbox/aside").contains("post-1.eml"))
  }

  @Test("M18 what is set aside lies there, wherever it came from, and is listed and taken back")
  func aside() throws {
    let message = MailFixture.plain(fields: "Auto-Submitted: auto-replied\n", "Bussen kom inte.")
    for part in ["tmp", "cur"] { try register.write("Maildir/\(part)/.keep", []) }
    try register.write("Maildir/new/1.M1P1.host", Array(message.utf8))
    let run = register.run(["intake", "Maildir"])
    #expect(
      run.errors == """
        Maildir/1.M1P1.host är ett automatiskt svar och lades åt sidan
          = se cases/inbox/aside/1.M1P1.host.eml

        """
    )
    #expect(try text("cases/inbox/aside/1.M1P1.host.eml") == message)
    #expect(
      register.run(["intake", "--undantaget"]).output == """
        1.M1P1.host.eml  2026-11-21  ett automatiskt svar
          bo.ek@mail.example – Bussen

        """
    )
    #expect(register.run(["intake", "--aside", "okänt.eml"]).status == .findings)
    let back = register.run(["intake", "--aside", "1.M1P1.host.eml"])
    #expect(back.status == .done)
    #expect(cases == ["SYN-2026-0002"])
    #expect(register.run(["intake", "--aside"]).output == "Inget har lagts åt sidan.\n")
  }

  @Test("M18 a message with a thousand files is taken at once")
  func manyFiles() throws {
    let parts = (1...900).map { number in
      "--g\nContent-Type: text/csv; name=\"\(number).csv\"\n"
        + "Content-Disposition: attachment; filename=\"\(number).csv\"\n\n\(number)\n"
    }.joined()
    let head = MailFixture.withFile.components(separatedBy: "\n\n")[0]
    try put("a.eml", head + "\n\n--g\n\nSe filerna.\n" + parts + "--g--\n")
    #expect(register.run(["intake"]).status == .done)
    #expect(register.names(in: Self.first + "/attachments").count == 900)
  }

  @Test("U3 the header lines of a form are read in a mail, too")
  func formLines() throws {
    try put(
      "a.eml",
      MailFixture.plain(
        from: "Webbformulär <webb@kommun.example>",
        subject: "Ny synpunkt",
        fields: "Auto-Submitted: auto-generated\n",
        "typ: klagomål\nnamn: Siv Alm\ne-post: siv@post.example\nrubrik: Bänken\n\nDen är rutten.\n"
      )
    )
    let run = register.run(["intake"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(
      try lines("case.yaml", "rubrik:", "typ:", "kanal:")
        == ["rubrik: Bänken", "typ: klagomål", "kanal: webbformulär"]
    )
    #expect(
      try lines("sender.yaml", "namn:", "e-post:") == ["namn: Siv Alm", "e-post: siv@post.example"]
    )
    #expect(try text(Self.first + "/submission.txt") == "Den är rutten.\n")
  }

  @Test(
    "U3 who is protected by a form in a mail is that, also where the rest of the form cannot be read",
    arguments: ["", "e-post: bo@mail.example\n", "telefon: 070-1\n", "typ: hund\n"]
  )
  func protectedByForm(_ more: String) throws {
    let kind = more.hasPrefix("typ") ? "" : "typ: klagomål\n"
    try put(
      "a.eml",
      MailFixture.plain(kind + "skyddad identitet: ja\nnamn: Bo Ek\n" + more + "\nBussen.\n")
    )
    let run = register.run(["intake"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(try lines("case.yaml", "skyddad identitet:") == ["skyddad identitet: ja"])
    #expect(run.errors.contains("varning[mail-form-unread]") == !more.isEmpty, "\(run.errors)")
    #expect(try register.outbox().allSatisfy { !$0.contains("mail.example") })
  }

  @Test("U3 lines that only look like a form's are somebody's words")
  func noForm() throws {
    try put("a.eml", MailFixture.plain("typ: hund\n\nDen skäller.\n"))
    #expect(register.run(["intake"]).status == .done)
    #expect(try text(Self.first + "/submission.txt") == "typ: hund\n\nDen skäller.\n")
    #expect(try lines("case.yaml", "kanal:") == ["kanal: e-post"])
  }

  @Test(
    "U4 a text that is not UTF-8 is recognised, told, and kept as it came",
    arguments: [
      ([0x53, 0xE4, 0x74, 0x74] as [UInt8], "Sätt", "Windows-1252"),
      ([0x53, 0x84, 0x74, 0x74], "Sätt", "CP850"),
      ([0x53, 0x8A, 0x74, 0x74], "Sätt", "Mac Roman"),
      ([0xFF, 0xFE, 0x53, 0, 0xE4, 0, 0x74, 0, 0x74, 0], "Sätt", "UTF-16"),
      ([0x53, 0xC3, 0xA4, 0x74, 0x74, 0x20, 0xC3], "Sätt \u{FFFD}", "UTF-8"),
    ]
  )
  func recoded(_ bytes: [UInt8], _ text: String, _ charset: String) throws {
    try register.write("cases/inbox/a.txt", bytes)
    let run = register.run(["intake", "--kanal", "broschyr"])
    #expect(run.errors.contains("varning[text-not-utf8]"))
    #expect(run.errors.contains(charset))
    #expect(try self.text(Self.first + "/submission.txt") == text)
    #expect(try register.read(Self.first + "/attachments/original.txt") == bytes)
    let new = [
      "new", "--typ", "klagomål", "--kanal", "broschyr", "--from", register.absolute("b.txt"),
    ]
    try register.write("b.txt", bytes)
    #expect(register.run(new).errors.contains(charset))
    let second = "cases/2026/00/SYN-2026-0003/"
    #expect(try self.text(second + "submission.txt") == text)
    #expect(try register.read(second + "attachments/original.txt") == bytes)
    #expect(try self.text(second + "message.yaml").contains("text-not-utf8: "))
  }
}
