import Foundation
import Glibc
import RegisterFixtures
import Testing

/// What is there and cannot be read is not away: it stops what depends on it.
@Suite struct UnreadableTests {
  private static let hide =
    ["set", "2", "publicera=nej", "publicerad=", "publiceringsskäl=Fel."]

  /// Forbids a file or a folder, and runs the program as somebody who owns the register and may not read it.
  private func run(
    _ words: [String],
    in register: TemporaryRegister,
    without path: String
  ) -> Run {
    for name in FileManager.default.enumerator(atPath: register.path) ?? .init() {
      if let name = name as? String { chown(register.absolute(name), 65534, 65534) }
    }
    chown(register.path, 65534, 65534)
    chmod(register.absolute(path), 0)
    defer { chmod(register.absolute(path), 0o755) }
    return WithoutRights.run { register.run(words) }
  }

  @Test(
    "S5 a case's files that cannot be listed or read stop who would change it",
    arguments: ["", "letters", "public", "case.yaml", "log.yaml"]
  )
  func caseFiles(_ name: String) throws {
    let register = try PublishedCase.register()
    try register.write(PublishedCase.folder + "letters/.keep", "")
    let facts = try register.read(PublishedCase.folder + "case.yaml")
    let names = register.names(PublishedCase.folder)
    let run = run(Self.hide, in: register, without: PublishedCase.folder + name)
    #expect(run.status == .failure, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("du har inte rätt till det"))
    #expect(try register.read(PublishedCase.folder + "case.yaml") == facts)
    #expect(register.names(PublishedCase.folder) == names)
    // With the rights back it is done.
    #expect(register.run(Self.hide).status == .done)
    #expect(!register.exists(PublishedCase.page))
  }

  @Test(
    "S5 no case is changed by half of the register's rules",
    arguments: ["organisation.yaml", "register.yaml", "routines", "routines/synpunkten.yaml"]
  )
  func registerFiles(_ name: String) throws {
    let register = try PublishedCase.register()
    let log = try register.read(PublishedCase.folder + "log.yaml")
    for words in [["set", "2", "rubrik=Mörkt"], ["close", "2"], ["remind"], ["publish"]] {
      let run = run(words, in: register, without: "cases/" + name)
      #expect(run.status == .failure, "\(words): \(run.errors)")
    }
    #expect(try register.read(PublishedCase.folder + "log.yaml") == log)
    #expect(register.exists(PublishedCase.page))
    let check = run(["check"], in: register, without: "cases/" + name)
    #expect(check.status == .findings)
    #expect(check.output.contains("fel[unreadable-"), "\(check.output)")
  }

  @Test(
    "S5 where a folder of cases cannot be listed nothing is said of all cases",
    arguments: ["cases/2026", "cases/2026/00"],
    [
      ["publish"], ["statistics"], ["due"], ["list"], ["letter", "--väntar"],
      ["report", "month", "2026-10", "--at", "2026-11-23T12:00"],
    ]
  )
  func folderOfCases(_ folder: String, _ words: [String]) throws {
    let register = try PublishedCase.register()
    let run = run(words, in: register, without: folder)
    #expect(run.status != .done, "\(words): \(run.output)\(run.errors)")
    #expect((run.output + run.errors).contains(folder), "\(words): \(run.output)\(run.errors)")
    #expect(register.exists(PublishedCase.page), "\(words)")
    #expect(try register.outbox() == [], "\(words)")
  }

  @Test(
    "S5 of a file that is there and cannot be read is not said that it is missing",
    arguments: ["cases/organisation.yaml", "cases/register.yaml"]
  )
  func notMissing(_ path: String) throws {
    let run = run(["check"], in: try PublishedCase.register(), without: path)
    #expect(run.output.contains("\(path): fel[unreadable-file]"), "\(run.output)")
    #expect(!run.output.contains("register-file-missing"), "\(run.output)")
  }

  @Test("S5 a template that is a pipe, or says nothing, is told by who would have used it")
  func templates() throws {
    let register = try TemporaryRegister(FixtureText(CampaignWork.text))
    try register.makeFolder("templates/mail")
    mkfifo(register.absolute("templates/mail/staff.txt"), 0o600)
    try register.write("templates/mail/sender.txt", "\n")
    let words = CampaignWork.new.words + ["--as", "anna.berg"]
    let run = register.run(words, input: CampaignWork.input)
    #expect(
      run.errors.contains(
        "templates/mail/staff.txt användes inte: det är ingen vanlig fil; den inbyggda mallen gäller"
      ),
      "\(run.errors)"
    )
    let check = register.run(["check"]).output
    #expect(check.contains("   = lägg en vanlig fil i dess ställe\n"), "\(check)")
    #expect(check.contains("templates/mail/sender.txt: fel[template-empty]"), "\(check)")
  }

  @Test("S5 a check of what cannot be listed says nothing of its pages")
  func checkOfFolder() throws {
    let run = run(["check"], in: try PublishedCase.register(), without: "cases/2026/00")
    #expect(run.output.contains("fel[unreadable-folder]"))
    #expect(!run.output.contains("har kvar sin sida"))
  }

  @Test("S5 an inbox that cannot be read is told in one language")
  func inbox() throws {
    let register = try PublishedCase.register()
    try register.makeFolder("cases/inbox")
    let run = run(["check"], in: register, without: "cases/inbox")
    #expect(run.output.contains("mappen kan inte läsas: du har inte rätt till det\n"))
  }

  @Test("S5 a page whose sender cannot be read is not shown: nobody would find the name on it")
  func senderOfPage() throws {
    let register = try PublishedCase.register()
    try register.remove(".synpunkt/site-state")
    let run = run(["publish"], in: register, without: PublishedCase.folder + "sender.yaml")
    #expect(run.status == .findings, "\(run.errors)")
    #expect(run.errors.contains("filerna kan inte läsas"))
    #expect(!register.exists(PublishedCase.page))
    // It comes back with whoever comes next when it can be read.
    #expect(register.run(["remind"]).status == .done)
    #expect(register.exists(PublishedCase.page))
  }

  @Test("S5 no public text is proposed while nobody knows whom it names")
  func senderOfText() throws {
    let register = try PublishedCase.register()
    for name in ["submission.txt", "redaction.yaml"] {
      try? register.remove(PublishedCase.folder + "public/" + name)
    }
    let run = run(["redact", "2"], in: register, without: PublishedCase.folder + "sender.yaml")
    #expect(run.status == .failure, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("sender.yaml kan inte läsas"), "\(run.errors)")
    #expect(!register.exists(PublishedCase.folder + "public/submission.txt"))
  }

  @Test("S5 nobody packs all closed cases while some of them cannot be seen")
  func unlisted() throws {
    let register = try TemporaryRegister(FixtureText(DisposalRules.text))
    let words = ["archive", "--avslutade-före", "2026-11-01", "--till", "arkiv"]
    let run = run(words, in: register, without: "cases/2026/00")
    #expect(run.status != .done)
    #expect(run.errors.contains("cases/2026/00: fel[unreadable-folder]"), "\(run.errors)")
    #expect(register.run(words).status == .done)
  }

  @Test(
    "S5 a list is never whole while a case in it cannot be read",
    arguments: [
      ["due"], ["letter", "--pending"], ["letter", "--batch", "brev.pdf"],
      ["dispose", "--dry-run"], ["dispose", "--decision", "KS 2026/118"],
      ["archive", "--closed-before", "2026-11-24", "--to", "arkiv"],
    ]
  )
  func unread(_ words: [String]) throws {
    let register = try TemporaryRegister(FixtureText(CampaignWork.text))
    let facts = PublishedCase.folder + "case.yaml"
    try register.write(facts, try register.text(facts) + "\t[\n")
    let run = register.run(words + ["--at", "2026-11-23T12:00"])
    #expect(run.status == .findings, "\(run.output)\(run.errors)")
    #expect(run.errors.contains("SYN-2026-0002"), "\(run.output)\(run.errors)")
    #expect(!run.output.contains("Inga brev väntar"))
  }

  @Test("S5 a letter is not drafted by another text in place of a part that cannot be read")
  func partOfTemplate() throws {
    let register = try TemporaryRegister(FixtureText(""))
    for word in ["complaint", "closing"] {
      let name = "templates/letters/\(word).sv.txt"
      try register.write(name, word == "closing" ? "Hälsningar\n" : "Hej!\n\n{{> closing}}\n")
    }
    try register.write(
      "cases/2026/00/SYN-2026-0001/case.yaml",
      try register.text("cases/2026/00/SYN-2026-0001/case.yaml")
        .replacingOccurrences(of: "avslutad: 2026-03-19\n", with: "")
    )
    let run = run(["letter", "1"], in: register, without: "templates/letters/closing.sv.txt")
    #expect(run.status == .failure, "\(run.output)\(run.errors)")
    #expect(!register.exists("cases/2026/00/SYN-2026-0001/letters/reply.txt"))
  }

  @Test("S5 a copy lacks nothing that could not be read")
  func copy() throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write("cases/2026/00/SYN-2026-0001/attachments/foto.jpg", "x")
    let folder = "cases/2026/00/SYN-2026-0001/attachments"
    let run = run(["disclose", "1", "--till", "kopia.txt"], in: register, without: folder)
    #expect(run.status != .done, "\(run.output)\(run.errors)")
    #expect(!register.exists("kopia.txt"))
    #expect(!(try register.text("cases/2026/00/SYN-2026-0001/log.yaml").contains("utlämnad")))
  }

  @Test("S5 a year that cannot be listed keeps mail from being registered a second time")
  func knownMail() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let mail = "From: Bo Ek <bo@post.example>\nSubject: Bussen\n\nBussen kom inte.\n"
    try register.write("cases/inbox/1.eml", Array(mail.utf8))
    #expect(register.run(["intake", "--kanal", "broschyr"]).status == .done)
    try register.write("cases/inbox/2.eml", Array(mail.utf8))
    let run = run(["intake", "--kanal", "broschyr"], in: register, without: "cases/2026/00")
    #expect(run.status != .done, "\(run.output)")
    #expect(!register.exists("cases/2026/00/SYN-2026-0003"))
  }
}
