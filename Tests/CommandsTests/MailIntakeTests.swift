import Foundation
import RegisterFixtures
import Testing

/// Mail that comes in: registered once, word for word, and nothing of it lost.
@Suite struct MailIntakeTests {
  private let register: TemporaryRegister
  private static let first = "cases/2026/00/SYN-2026-0002"

  init() throws { register = try TemporaryRegister(FixtureText(MailFixture.register)) }

  private func put(_ name: String, _ text: String) throws {
    try register.write("cases/inbox/" + name, Array(text.utf8))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try register.read(path), as: UTF8.self)
  }

  private func makeMaildir(_ messages: [String: String]) throws {
    for part in ["tmp", "new", "cur"] {
      try FileManager.default.createDirectory(
        atPath: register.absolute("Maildir/" + part),
        withIntermediateDirectories: true
      )
    }
    for (name, text) in messages { try register.write("Maildir/" + name, Array(text.utf8)) }
  }

  /// Codes and paths of what `check` finds, but for what nobody could know yet.
  private func found() -> [String] {
    register.run(["check"]).output.split(separator: "\n").filter { $0.hasPrefix("cases/") }
      .map(String.init).filter {
        !$0.contains("[missing-field]") && !$0.contains("[sender-missing]")
          && !$0.contains("[message-not-reviewed]")
      }
  }

  private var cases: [String] {
    register.names(in: "cases/2026/00").filter { $0 != "SYN-2026-0001" }
  }

  @Test("what came is word for word in the case, and check has nothing to say")
  func isWordForWord() throws {
    try put("a.eml", MailFixture.withFile)
    let run = register.run(["intake"])
    #expect(run.status == .done)
    #expect(run.errors == "")
    #expect(try text(Self.first + "/submission.txt") == MailFixture.text)
    #expect(register.names(in: Self.first + "/attachments") == ["bild.png"])
    #expect(found() == [])
    let text = "  Först två blanksteg\t\n\n\n.\nFrom här\n-- \nBo"
    try put("b.eml", MailFixture.plain(text))
    #expect(register.run(["intake"]).status == .done)
    #expect(try self.text("cases/2026/00/SYN-2026-0003/submission.txt") == text + "\n")
    #expect(found() == [])
  }

  @Test("the same message twice: in two files, with other line ends, in a Maildir, in another run")
  func isRegisteredOnce() throws {
    let other = MailFixture.withFile.replacingOccurrences(
      of: "Return-Path: <bo.ek@mail.example>\n",
      with: "Return-Path: <bo.ek@mail.example>\nDelivered-To: synpunkten@kommun.example\n"
    )
    try put("a.eml", MailFixture.withFile)
    try put("b.eml", other)
    try put("c.eml", other.replacingOccurrences(of: "\n", with: "\r\n"))
    try makeMaildir(["new/1.M1P1.host": other, "cur/2.M1P1.host:2,": MailFixture.withFile])
    let run = register.run(["intake"])
    #expect(run.status == .done)
    #expect(
      run.errors == """
        cases/inbox/b.eml är redan registrerat som SYN-2026-0002 och lades åt sidan
          = se cases/inbox/aside/b.eml
        cases/inbox/c.eml är redan registrerat som SYN-2026-0002 och lades åt sidan
          = se cases/inbox/aside/c.eml

        """
    )
    let second = register.run(["intake", "Maildir"])
    #expect(second.status == .done)
    #expect(second.output == "")
    #expect(cases == ["SYN-2026-0002"])
    #expect(register.names(in: "Maildir/new") == [])
    #expect(register.names(in: "Maildir/cur") == ["1.M1P1.host:2,S", "2.M1P1.host:2,S"])
    try put("d.eml", MailFixture.withFile)
    #expect(register.run(["intake"]).output == "")
    #expect(cases == ["SYN-2026-0002"])
    #expect(
      register.names(in: "cases/inbox/aside") == ["b.eml", "c.eml", "d.eml", "reasons.txt"]
    )
    #expect(found() == [])
  }

  @Test("a Maildir and the inbox of one run; a message named on the command line, too")
  func comesFromEverywhere() throws {
    try makeMaildir(["new/1.M1P1.host": MailFixture.withFile])
    try put("a.eml", MailFixture.withFile)
    try register.write("elsewhere.eml", Array(MailFixture.withFile.utf8))
    let run = register.run(["intake", "Maildir", "cases/inbox/a.eml", "elsewhere.eml"])
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(cases == ["SYN-2026-0002"])
  }

  @Test("after a merge of two branches, whose lines stand anywhere in the log")
  func isKnownAfterMerge() throws {
    try put("a.eml", MailFixture.withFile)
    #expect(register.run(["intake"]).status == .done)
    let path = Self.first + "/log.yaml"
    let events = (0..<100).map {
      "- 2026-11-21T10:00:\($0 % 60)+01:00 anna.berg ändrad fält=rubrik\n"
    }
    .map { $0.replacing(/:(\d)\+/) { ":0\($0.output.1)+" } }.joined()
    try register.write(path, Array(events.utf8) + register.read(path))
    try put("b.eml", MailFixture.withFile)
    #expect(register.run(["intake"]).output == "")
    #expect(cases == ["SYN-2026-0002"])
  }

  @Test("an interrupted registration of the same message is finished, not made a second time")
  func finishesInterrupted() throws {
    let folder = "cases/2026/00/SYN-2026-0007"
    try register.write(folder + "/incoming.a.eml", Array(MailFixture.withFile.utf8))
    try makeMaildir(["new/1.M1P1.host": MailFixture.withFile])
    let run = register.run(["intake", "Maildir"])
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("SYN-2026-0007 "))
    #expect(cases == ["SYN-2026-0007"])
    #expect(try text(folder + "/case.yaml").contains("rubrik: Bussen på Lindvägen\n"))
    #expect(found() == [])
  }

  @Test("a long name keeps the ending by which it is read, also when it was interrupted")
  func hasLongName() throws {
    let name = String(repeating: "å", count: 120) + ".eml"
    try put(name, MailFixture.withFile)
    #expect(register.run(["intake"]).status == .done)
    #expect(try text(Self.first + "/submission.txt") == MailFixture.text)
    let folder = "cases/2026/00/SYN-2026-0003"
    let claimed = "incoming." + String(repeating: "å", count: 98) + ".eml"
    let other = MailFixture.withFile.replacingOccurrences(of: "<1@", with: "<9@")
    try register.write(folder + "/" + claimed, Array(other.utf8))
    #expect(register.run(["intake", "3"]).status == .done)
    #expect(try text(folder + "/submission.txt") == MailFixture.text)
    for _ in 0..<2 {
      try put(name, MailFixture.withFile)
      #expect(register.run(["intake"]).status == .done)
    }
    #expect(register.names(in: "cases/inbox/aside").count == 3)
  }

  @Test("what programs send is set aside, and what bounces, and our own")
  func setsAside() throws {
    let table = [
      (
        "auto.eml", MailFixture.plain(fields: "Auto-Submitted: auto-replied\n", "Borta."),
        "ett automatiskt svar"
      ),
      (
        "bounce.eml", MailFixture.plain(from: "MAILER-DAEMON@mail.example", "Kom inte fram."),
        "ett meddelande som inte kom fram"
      ),
      (
        "own.eml",
        MailFixture.plain(
          id: "<ba7816bf8f01cfea414140de5dae2223@kommun.example>",
          "Vi har tagit emot."
        ),
        "vårt eget meddelande"
      ),
    ]
    for (name, text, reason) in table {
      try put(name, text)
      let run = register.run(["intake"])
      #expect(run.status == .done)
      #expect(run.errors.hasPrefix("cases/inbox/\(name) är \(reason) och lades åt sidan\n"))
    }
    #expect(cases == [])
    #expect(
      register.names(in: "cases/inbox/aside")
        == ["auto.eml", "bounce.eml", "own.eml", "reasons.txt"]
    )
    #expect(found() == [])
  }

  @Test("our own message that comes back is not registered")
  func comesBack() throws {
    let sender = try TemporaryRegister(FixtureText(MailRegister.text))
    _ = sender.run(["remind", "--at", MailRegister.now])
    for (number, message) in try sender.outbox().enumerated() {
      try put("\(number).eml", message)
    }
    #expect(register.run(["intake"]).output == "")
    #expect(register.names(in: "cases/inbox/aside").count == 7)
  }

  @Test("what cannot be read stays, and that is said")
  func isUnreadable() throws {
    try put("a.eml", "")
    try put("b.eml", "Bussen kom inte.\n")
    try put("c.eml", MailFixture.withFile)
    try put("d.msg", "x")
    try makeMaildir(["new/1.M1P1.host": "no mail at all"])
    let run = register.run(["intake"])
    #expect(run.status == .findings)
    for name in ["a.eml", "b.eml", "d.msg"] {
      #expect(run.errors.contains("cases/inbox/\(name): "))
    }
    #expect(register.names(in: "cases/inbox") == ["a.eml", "b.eml", "d.msg"])
    #expect(cases == ["SYN-2026-0002"])
    let maildir = register.run(["intake", "Maildir"])
    #expect(maildir.status == .findings)
    #expect(maildir.errors.contains("Maildir/1.M1P1.host: "))
    #expect(register.names(in: "Maildir/new") == ["1.M1P1.host"])
  }

  @Test("a Maildir that may not be changed: registered once, and said each time")
  func maildirIsReadOnly() throws {
    try makeMaildir(["new/1.M1P1.host": MailFixture.withFile, "cur/1.M1P1.host:2,S": "taken"])
    let run = register.run(["intake", "Maildir"])
    #expect(run.status == .failure)
    #expect(run.output.hasPrefix("SYN-2026-0002 "))
    let again = register.run(["intake", "Maildir"])
    #expect(again.status == .failure)
    #expect(again.output == "")
    #expect(cases == ["SYN-2026-0002"])
    #expect(register.names(in: "Maildir/new") == ["1.M1P1.host"])
  }

  @Test("of two routines the one that register.yaml names; without one nothing is registered")
  func hasTwoRoutines() throws {
    let second = try text("cases/routines/synpunkten.yaml")
      .replacingOccurrences(of: "rutin: synpunkten", with: "rutin: kontakt")
    try register.write("cases/routines/kontakt.yaml", Array(second.utf8))
    try put("a.eml", MailFixture.withFile)
    let run = register.run(["intake"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("vilken rutin följer ärendet?"))
    #expect(register.names(in: "cases/inbox") == ["a.eml"])
    let settings = try register.read("cases/register.yaml")
    try register.write(
      "cases/register.yaml",
      settings + Array("\nrutin för inkorgen: kontakt\n".utf8)
    )
    #expect(register.run(["intake"]).status == .done)
    #expect(try text(Self.first + "/case.yaml").contains("rutin: kontakt\n"))
  }

  @Test("an inbox routine that is not there is a finding where it is named")
  func inboxRoutineIsUnknown() throws {
    let settings = try register.read("cases/register.yaml")
    try register.write(
      "cases/register.yaml",
      settings + Array("\nrutin för inkorgen: kontakt\n".utf8)
    )
    #expect(
      found().map { $0.prefix { $0 != "]" } } == ["cases/register.yaml:6:21: fel[unknown-routine"]
    )
    try put("a.eml", MailFixture.withFile)
    #expect(register.run(["intake"]).status == .done)
    #expect(try text(Self.first + "/case.yaml").contains("rutin: synpunkten\n"))
  }

  @Test(
    "a time that cannot be is not believed: then the day on which the file was left",
    arguments: [
      ("Fri, 20 Nov 2026 10:00:00 +0100", "2026-11-20T10:00:00+01:00"),
      ("Fri, 20 Nov 1926 10:00:00 +0100", "2026-11-20"),
      ("Fri, 20 Nov 26 10:00:00 +0100", "2026-11-20T10:00:00+01:00"),
      ("Fri, 20 Nov 2126 10:00:00 +0100", "2026-11-20"),
      ("Sun, 22 Nov 2026 10:00:00 +0100", "2026-11-20"),
      ("Thu, 01 Jan 1970 00:00:00 +0000", "2026-11-20"), ("igår", "2026-11-20"), ("", "2026-11-20"),
    ]
  )
  func hasWrongTime(_ time: String, _ received: String) throws {
    let message = MailFixture.plain("Bussen kom inte.")
      .replacingOccurrences(of: "Fri, 20 Nov 2026 10:00:00 +0100", with: time)
    try put("a.eml", message)
    #expect(register.run(["intake"]).status == .done)
    #expect(try text(Self.first + "/case.yaml").contains("inkom: \(received)\n"))
    #expect(found() == [])
  }

  @Test("names of files that would do harm elsewhere, or be taken for something else")
  func filesHaveHostileNames() throws {
    let names = [
      "../../etc/passwd", "case.yaml", "CON", "..", ".synpunkt-1.2-x", "Thumbs.db", "desktop.ini",
      "~$brev.docx", "avtal.bak", "brev (Annas konfliktkopia 2026-03-03).docx", "/etc/shadow",
      #"C:\\fil.txt"#, "x.txt~", "log.yaml", "_Thumbs.db", "thumbs.DB", ".~lock.a.odt#", "a.part",
      String(repeating: "å", count: 150) + ".pdf",
    ]
    let parts = names.enumerated().map { number, name in
      """
      --g
      Content-Type: application/octet-stream
      Content-Disposition: attachment; filename="\(name)"

      \(number)

      """
    }.joined()
    let head = MailFixture.withFile.components(separatedBy: "\n\n")[0]
    try put("a.eml", head + "\n\n--g\n\nSe filerna.\n" + parts + "--g--\n")
    let before = try register.files()
    let run = register.run(["intake"])
    #expect(run.status == .done, "\(run.errors)")
    let new = Set(try register.files()).subtracting(before)
    let folder = Self.first + "/"
    #expect(
      new.filter { !$0.hasPrefix(folder + "attachments/") }
        == ["case.yaml", "log.yaml", "message.yaml", "sender.yaml", "submission.txt"].reduce(
          into: []) {
          $0.insert(folder + $1)
        }
    )
    let files = register.names(in: folder + "attachments")
    #expect(files.count == names.count)
    let numbers = try files.map { try text(folder + "attachments/" + $0) }
      .compactMap { Int($0.prefix { $0.isNumber }) }.sorted()
    #expect(numbers == Array(names.indices))
    #expect(files.allSatisfy { $0.utf8.count <= 130 && !$0.hasPrefix(".") })
    #expect(Set(files.map { $0.lowercased() }).count == files.count)
    #expect(found() == [])
  }

  @Test("parts in parts: every text and file is kept")
  func isNested() throws {
    let message = """
      From: bo.ek@mail.example
      Date: Fri, 20 Nov 2026 10:00:00 +0100
      Subject: Bilder
      Content-Type: multipart/mixed; boundary=a

      --a
      Content-Type: multipart/related; boundary=b

      --b
      Content-Type: multipart/alternative; boundary=c

      --c
      Content-Type: text/plain; charset=utf-8

      Den rena texten.
      --c
      Content-Type: text/html; charset=utf-8

      <p>Den <b>andra</b> texten.</p>
      --c--
      --b
      Content-Type: image/png; name=logo.png
      Content-ID: <1>

      png
      --b--
      --a
      Content-Type: message/rfc822

      From: eva.lund@mail.example
      Subject: Vidare

      Ett vidarebefordrat brev.
      --a
      Content-Type: text/plain; name=fil.txt
      Content-Disposition: attachment; filename=fil.txt

      En fil.
      --a--

      """
    try put("a.eml", message)
    #expect(register.run(["intake"]).errors == "")
    #expect(try text(Self.first + "/submission.txt") == "Den rena texten.\n")
    let folder = Self.first + "/attachments"
    let all = try register.names(in: folder).map { try text(folder + "/" + $0) }.joined(
      separator: "|"
    )
    for words in ["<p>Den <b>andra</b> texten.</p>", "png", "Ett vidarebefordrat brev.", "En fil."]
    {
      #expect(all.contains(words), "\(words)")
    }
    #expect(found() == [])
  }

  @Test(
    "fields that somebody makes up go into the files as text, or nothing is registered",
    arguments: [
      "=?utf-8?Q?a=0D=0Abesvarad:_2026-01-01?=", "=?utf-8?Q?=00=1B[31m?=", "a: b # c", "- x",
      "'\"{}[]|>",
      String(repeating: "x", count: 50_000), "=?utf-8?Q?=E2=80=AE=EF=BB=BF?=x", "typ: beröm",
    ]
  )
  func subjectIsHostile(_ subject: String) throws {
    try put(
      "a.eml",
      MailFixture.plain(
        from: "\"\(subject.prefix(80))\" <bo.ek@mail.example>",
        subject: subject,
        "Text."
      )
    )
    let run = register.run(["intake"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(!(try text(Self.first + "/case.yaml").contains("\nbesvarad")))
    #expect(!(try text(Self.first + "/case.yaml").contains("typ: beröm\ninkom")))
    #expect(found() == [])
  }

  @Test("of two that take in at once one does it, and the other says so")
  func twoAtOnce() throws {
    try register.write(".synpunkt/locks/intake.lock", Array("1 another-host\n".utf8))
    try put("a.eml", MailFixture.withFile)
    let run = register.run(["intake"])
    #expect(run.status == .failure)
    #expect(
      run.errors.hasPrefix("synpunkt intake: någon annan registrerar just nu (1@another-host)\n")
    )
    #expect(register.names(in: "cases/inbox") == ["a.eml"])
    try FileManager.default.removeItem(atPath: register.absolute(".synpunkt/locks/intake.lock"))
    #expect(register.run(["intake"]).status == .done)
  }
}
