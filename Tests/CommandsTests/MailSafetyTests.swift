import Foundation
import Mail
import RegisterFixtures
import Testing

/// What may not stand in a mail: header fields of anybody's making, and what identifies the sender.
@Suite struct MailSafetyTests {
  private let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText(MailRegister.text)) }

  private func remind(at time: String = MailRegister.now) -> Run {
    register.run(["remind", "--at", time])
  }

  private func messages() throws -> [IncomingMessage] {
    try register.outbox().map { try IncomingMessage(parsing: Array($0.utf8)) }
  }

  private func text(_ message: IncomingMessage) -> String {
    String(decoding: message.text, as: UTF8.self)
  }

  private func change(_ path: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try register.read(path), as: UTF8.self)
    try #require(text.contains(old))
    try register.write(path, Array(text.replacingOccurrences(of: old, with: new).utf8))
  }

  private static let header = [
    "Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type",
    "Content-Transfer-Encoding", "Content-Language", "Auto-Submitted", "X-Auto-Response-Suppress",
    "X-Loop",
  ]

  /// One more line, in each way in which a file can hold one; what the program reads of it differs.
  static let injections = [
    "|\n  {}\n  Bcc: evil@mail.example\n", "|-\n  {}\n\n  Bcc: evil@mail.example\n\n",
    #""{}\r\nBcc: evil@mail.example""#, #""{}\nBcc: evil@mail.example""#,
    #""{}\r\n Bcc: evil@mail.example\r\n\r\nbody""#,
    #""{}\u2028Bcc: evil@mail.example\x85Cc: evil@mail.example""#,
    "{} =?utf-8?Q?=0D=0ABcc:_evil@mail.example?=", "{}, evil@mail.example",
    #""{}\" <evil@mail.example>, \"x""#,
  ]

  @Test("nothing in a file becomes a header field or a recipient", arguments: injections)
  func injects(_ template: String) throws {
    func injected(_ value: String, indentation: Int = 0) -> String {
      let margin = String(repeating: " ", count: indentation)
      return template.replacingOccurrences(of: "{}", with: value)
        .replacingOccurrences(of: "\n", with: "\n" + margin)
    }
    try change("cases/register.yaml", "Exempelkommunen", injected("Exempelkommunen"))
    try register.write(
      "cases/register.yaml",
      register.read("cases/register.yaml")
        + Array("\nutskick:\n  plats: \(injected("/srv/register", indentation: 2))\n".utf8)
    )
    for name in ["Anna Berg", "Omar Nilsson", "Karin Lindqvist"] {
      try change(
        "cases/organisation.yaml",
        "namn: \(name)",
        "namn: \(injected(name, indentation: 4))"
      )
    }
    try change(
      "cases/organisation.yaml",
      "namn: Hemtjänsten",
      "namn: \(injected("Hemtjänsten", indentation: 16))"
    )
    for serial in ["0002", "0003", "0004"] {
      let path = "cases/2026/00/SYN-2026-\(serial)/case.yaml"
      try change(path, "Bussen kommer inte", injected("Bussen kommer inte"))
    }
    let run = remind()
    #expect(run.status == .done)
    let sent = try register.outbox()
    #expect(sent.count == 6)
    for (bytes, message) in zip(sent, try messages()) {
      let head = bytes.components(separatedBy: "\n\n")[0]
      let fields = head.split(separator: "\n").filter { $0.first != " " && $0.first != "\t" }
        .map { String($0.prefix { $0 != ":" }) }
      #expect(fields == Self.header)
      #expect(!bytes.utf8.contains(0) && !bytes.utf8.contains(0x0D))
      #expect(message.to.count == 1)
      #expect(message.from.map(\.address) == ["synpunkten@kommun.example"])
      #expect(message.cc.isEmpty && message.replyTo.isEmpty)
      #expect(!message.to.contains { $0.address == "evil@mail.example" })
    }
    #expect(register.waiting() == [])
  }

  @Test("files that are refused: nobody is told, each is named, and mended it goes")
  func refusesFiles() throws {
    let files = ["cases/organisation.yaml", "cases/2026/00/SYN-2026-0002/case.yaml"]
    let old = try files.map { try register.read($0) }
    for file in files { try register.write(file, [0xFF, 0x0A]) }
    let run = remind()
    #expect(
      run.errors.hasPrefix(
        "cases/organisation.yaml har fel, så någon kan bli utan besked; synpunkt check visar dem\n"
      )
    )
    #expect(
      run.errors.contains("SYN-2026-0002: ärendet går inte att läsa, så ingen fick veta något")
    )
    #expect(run.errors.contains("SYN-2026-0003: det finns ingen registrator att skriva till\n"))
    for (file, bytes) in zip(files, old) { try register.write(file, bytes) }
    #expect(remind(at: "2026-11-24T08:00").errors == "")
    let told = try register.outbox().map(SentMail.summary)
    #expect(
      told.filter { $0.hasPrefix("bo.ek") || $0.hasPrefix("Anna") }.sorted() == [
        "Anna Berg <anna.berg@kommun.example> 0002 0003 0004", "bo.ek@mail.example 0002",
      ]
    )
  }

  @Test("a log that cannot be read is no empty log: nothing is sent again")
  func logIsUnreadable() throws {
    #expect(remind().status == .done)
    let path = "cases/2026/00/SYN-2026-0003/log.yaml"
    chmod(register.absolute(path), 0)
    let run = WithoutRights.run { () -> Run in
      chown(register.absolute(".synpunkt"), 65534, 65534)
      return register.run(["remind", "--at", "2026-11-24T08:00", "--dry-run"])
    }
    #expect(run.output == "")
    #expect(
      run.errors
        == "SYN-2026-0003: loggen går inte att läsa; inget skickades, för det kan redan vara gjort\n"
    )
    chmod(register.absolute(path), 0o644)
    try register.write(
      path,
      register.read(path) + Array("# \(String(repeating: "x", count: 1 << 20))\n".utf8)
    )
    #expect(
      remind(at: "2026-11-24T08:00").errors.contains("SYN-2026-0003: loggen går inte att läsa")
    )
    #expect(try register.outbox().count == 6)
  }

  @Test(
    "a log with faults is read line by line: nothing is sent again",
    arguments: [
      "hej\n{}", "{}hej\n", "<<<<<<< HEAD\n{}=======\n>>>>>>> b\n", "\u{FEFF}{}- nej\n  - {\n",
      "\t- x\n{}",
    ]
  )
  func logHasFaults(_ template: String) throws {
    #expect(remind().status == .done)
    for serial in ["0002", "0003", "0004"] {
      let path = "cases/2026/00/SYN-2026-\(serial)/log.yaml"
      let text = String(decoding: try register.read(path), as: UTF8.self)
      try register.write(path, Array(template.replacingOccurrences(of: "{}", with: text).utf8))
    }
    #expect(remind(at: "2026-11-24T08:00").output == "")
    #expect(remind(at: "2026-11-25T08:00").output == "")
    #expect(try register.outbox().count == 6)
  }

  @Test(
    "names of files that are hard to log: what waits in the inbox is told once",
    arguments: [
      "a b.txt", "a \u{301}b.txt", "fråga:", "fråga: vad.txt", "a=b #c.txt", "\u{FFFE}x.txt",
      "a\nb.txt",
      "\"citat\".txt", "a\tb.txt", "' .txt", "= .txt",
    ]
  )
  func tellsOfFileOnce(_ name: String) throws {
    try register.write("cases/inbox/" + name, Array("?".utf8))
    _ = remind(at: "2026-11-24T08:00")
    #expect(try register.outbox().count == 6)
    let log = try register.read("cases/log.yaml")
    let run = remind(at: "2026-11-25T08:00")
    #expect(run.output == "")
    #expect(try register.read("cases/log.yaml") == log)
    #expect(try register.outbox().count == 6)
    #expect(!register.run(["check"]).output.contains("cases/log.yaml"))
  }

  @Test(
    "an address with more in it is none: nobody is told, that is said, and mended it goes",
    arguments: [
      #""bo.ek@mail.example\r\nBcc: evil@mail.example""#,
      "|\n  bo.ek@mail.example\n  Bcc: a@b.se\n",
      "bo.ek@mail.example, evil@mail.example", "bo.ek", #""bo.ek@mail.example\u007F""#,
    ]
  )
  func hasBadAddress(_ address: String) throws {
    let sender = "cases/2026/00/SYN-2026-0002/sender.yaml"
    try change(sender, "bo.ek@mail.example", address)
    try change(
      "cases/organisation.yaml",
      "e-post: omar.nilsson@kommun.example",
      "e-post: \(address.replacingOccurrences(of: "\n", with: "\n    "))"
    )
    let run = remind()
    #expect(run.status == .done)
    #expect(
      run.errors == """
        cases/organisation.yaml har fel, så någon kan bli utan besked; synpunkt check visar dem
        SYN-2026-0002: adressen i sender.yaml går inte att skicka till; synpunktslämnaren fick inget besked
        SYN-2026-0003: omar.nilsson saknar giltig e-postadress i organisation.yaml och fick inget veta
        SYN-2026-0004: omar.nilsson saknar giltig e-postadress i organisation.yaml och fick inget veta

        """
    )
    #expect(
      try register.outbox().map(SentMail.summary).sorted()
        == SentMail.messages.filter { !$0.hasPrefix("Omar") && !$0.hasPrefix("bo.ek") }
    )
    try register.write(sender, Array("e-post: bo.ek@mail.example\n".utf8))
    try change(
      "cases/organisation.yaml",
      "e-post: \(address.replacingOccurrences(of: "\n", with: "\n    "))",
      "e-post: omar.nilsson@kommun.example"
    )
    #expect(remind(at: "2026-11-24T08:00").errors == "")
    #expect(try register.outbox().map(SentMail.summary).sorted() == SentMail.messages)
    #expect(try register.told() == SentMail.lines)
  }

  @Test("a sender's address of the register that is none is not used, and stops nothing")
  func hasBadFrom() throws {
    try change("cases/register.yaml", "synpunkten@kommun.example", "synpunkten")
    #expect(remind().status == .done)
    #expect(
      Set(try messages().flatMap(\.from).map(\.address)) == ["synpunkt@localhost.localdomain"]
    )
    #expect(register.run(["check"]).output.contains("[invalid-email]"))
  }

  @Test("a number for text messages that is none, or would be an option")
  func hasBadNumber() throws {
    let sender = "cases/2026/00/SYN-2026-0003/sender.yaml"
    for number in [#""070-1234567\n-oProxyCommand""#, "--help", "070"] {
      try register.write(sender, Array("telefon: \(number)\nkontakt: sms\n".utf8))
      let run = remind()
      #expect(run.errors.contains("SYN-2026-0003: adressen i sender.yaml går inte att skicka till"))
      #expect(try register.queue() == [])
    }
  }

  @Test("L10 protected identity: number and deadline, and nothing to the sender")
  func isProtected() throws {
    let path = "cases/2026/00/SYN-2026-0003/case.yaml"
    try change(path, "inkom:", "skyddad identitet: ja\ninkom:")
    #expect(remind().status == .done)
    let sent = try messages()
    #expect(!sent.contains { $0.to.contains { $0.address.contains("mia") } })
    let omar = try #require(sent.first { $0.to[0].address.hasPrefix("omar") })
    #expect(
      text(omar) == """
        Hej Omar Nilsson!

        SYN-2026-0003
          Ärendet har fördelats till dig för utredning.
          Att göra: utred, fyll i utredningen och skriv svaret.
          Sista dag: 2026-12-21 (måndag)

        SYN-2026-0004  Bussen kommer inte
          Ärendet (klagomål) har fördelats till dig för utredning.
          Att göra: utred, fyll i utredningen och skriv svaret.
          Sista dag: 2026-12-21 (måndag)
          Filerna: cases/2026/00/SYN-2026-0004/

        Det här meddelandet är skickat av synpunktsregistret hos Exempelkommunen.

        """
    )
    for message in sent {
      let parts = text(message).components(separatedBy: "\n\n")
      for part in parts where part.contains("SYN-2026-0003") {
        for word in ["Bussen", "klagomål", "Hemtjänsten", "Mia", "Ask", "cases/", "mia.ask"] {
          #expect(!part.contains(word))
        }
      }
    }
    let log = try register.told().filter { $0.hasPrefix("0003") && $0.contains("avsändaren") }
    #expect(log == [])
  }

  @Test("L10 a mail about a protected case alone has nothing of it in the subject either")
  func subjectIsProtected() throws {
    for serial in ["0002", "0004"] {
      try register.write("cases/2026/00/SYN-2026-\(serial)/case.yaml", [])
    }
    try change(
      "cases/2026/00/SYN-2026-0003/case.yaml",
      "inkom:",
      "skyddad identitet: ja\ninkom:"
    )
    #expect(remind().status == .done)
    let karin = try #require(try messages().first { $0.to[0].address.hasPrefix("karin") })
    #expect(karin.subject == "SYN-2026-0003: för kännedom")
  }

  @Test("secrecy: what the case concerns stays in the register")
  func isSecret() throws {
    try change(
      "cases/2026/00/SYN-2026-0003/case.yaml",
      "inkom:",
      "sekretess:\n  lagrum: OSL 26:1\n  datum: 2026-11-20\n  av: anna.berg\ninkom:"
    )
    #expect(remind().status == .done)
    for message in try messages() {
      for line in text(message).split(separator: "\n") where line.contains("SYN-2026-0003  ") {
        Issue.record("\(line)")
      }
    }
  }

  @Test(
    "a title that names the sender stays in the register",
    arguments: [
      "Mia Ask klagar", "MIA ringde", "Klagomål från Ask", "Från mia.ask@mail.example",
      "Ring 0701234567",
    ]
  )
  func titleNamesSender(_ title: String) throws {
    try register.write(
      "cases/2026/00/SYN-2026-0003/sender.yaml",
      Array("namn: Mia Ask\ntelefon: 0701234567\ne-post: mia.ask@mail.example\n".utf8)
    )
    try change("cases/2026/00/SYN-2026-0003/case.yaml", "Bussen kommer inte", title)
    #expect(remind().status == .done)
    #expect(try messages().allSatisfy { !text($0).contains(title) })
    #expect(try messages().contains { text($0).contains("SYN-2026-0004  Bussen kommer inte") })
  }

  @Test("the register's own template is used; one with a fault is not, and stops nothing")
  func usesOwnTemplate() throws {
    let own = "Ämne: Om {{number}}\n\nEget brev om {{number}} från {{authority}}.\n"
    try register.write("templates/mail/sender.txt", Array(own.utf8))
    try register.write("templates/mail/staff.txt", Array("Ämne: x\n\nHej {{name}\n".utf8))
    #expect(remind().status == .done)
    let sent = try messages()
    let sender = try #require(sent.first { $0.to[0].address.hasPrefix("bo.ek") })
    #expect(sender.subject == "Om SYN-2026-0002")
    #expect(text(sender) == "Eget brev om SYN-2026-0002 från Exempelkommunen.\n")
    let anna = try #require(sent.first { $0.to[0].address.hasPrefix("anna") })
    #expect(anna.subject == "3 ärenden i synpunktsregistret")
    #expect(register.run(["check"]).output.contains("templates/mail/staff.txt:3:5: fel["))
  }

  @Test("a template that nobody can read, or a pipe in its place, does not hold anything up")
  func templateIsNoFile() throws {
    try register.write("templates/mail/sms.txt", Array("x".utf8))
    mkfifo(register.absolute("templates/mail/staff.txt"), 0o644)
    let run = remind()
    #expect(run.status == .done)
    #expect(run.errors.hasPrefix("templates/mail/staff.txt användes inte: "))
    #expect(run.errors.hasSuffix("; den inbyggda mallen gäller\n"))
    #expect(try register.outbox().map(SentMail.summary).sorted() == SentMail.messages)
    #expect(
      register.run(["check"]).output.contains("templates/mail/staff.txt: fel[unreadable-file]")
    )
  }

  @Test("S14 a link in the place of a template is found, and told where mail is sent")
  func templateIsLink() throws {
    try register.makeFolder("templates/mail")
    for (name, target) in [("staff", "../../cases/register.yaml"), ("sender", "nowhere")] {
      try FileManager.default.createSymbolicLink(
        atPath: register.absolute("templates/mail/\(name).txt"),
        withDestinationPath: target
      )
    }
    let run = remind()
    #expect(
      run.errors == """
        templates/mail/staff.txt användes inte: det är en länk; den inbyggda mallen gäller
        templates/mail/sender.txt användes inte: det är en länk; den inbyggda mallen gäller

        """
    )
    #expect(try register.outbox().map(SentMail.summary).sorted() == SentMail.messages)
    let check = register.run(["check"]).output
    for name in ["staff", "sender"] {
      #expect(check.contains("templates/mail/\(name).txt: fel[unreadable-file]"))
    }
  }

  @Test("a register in English writes in English")
  func speaksEnglish() throws {
    let register = try TemporaryRegister()
    #expect(register.run(["init", "--language", "en"]).status == .done)
    let new = [
      "new", "--kind", "complaint", "--channel", "web", "--email", "bo.ek@mail.example",
      "--address",
      "Street 1", "--title", "The bus", "--name", "Bo Ek", "--at", "2026-11-20T10:00",
    ]
    #expect(register.run(new, input: "The bus did not come.\n").errors == "")
    _ = register.run(["remind", "--at", MailRegister.now])
    let sent = try register.outbox().map { try IncomingMessage(parsing: Array($0.utf8)) }
    #expect(sent.map(\.subject) == ["SYN-2026-0001: a new case"])
    let body = text(try #require(sent.first))
    #expect(body.contains("A new case (complaint) has come in."))
    #expect(body.contains("Deadline: 2026-") || body.contains("Last day: 2026-"))
    let log = try register.read("cases/2026/00/SYN-2026-0001/log.yaml")
    #expect(String(decoding: log, as: UTF8.self).contains(" notified at=received to="))
  }
}
