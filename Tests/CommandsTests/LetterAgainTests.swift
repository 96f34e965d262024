import Commands
import Foundation
import RegisterFixtures
import Testing

/// Letters that are written again, come from another program, or have outlived their font.
@Suite(.waits) struct LetterAgainTests {
  private static let folder = "cases/2026/00/SYN-2026-0002"
  private static let letters = folder + "/letters/"

  private func run(
    _ words: String...,
    day: String = "2026-11-23",
    in register: TemporaryRegister
  ) -> Run {
    register.run(words + ["--at", day + "T10:00"])
  }

  private func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(LetterCommandTests.fixture()))
    try #require(run("sign-off", "2", in: register).status == .done)
    try #require(run("letter", "2", "--pdf", in: register).status == .done)
    return register
  }

  @Test("P4 a case that was opened again has a second reply, and the first stays as it was posted")
  func secondReply() throws {
    let register = try register()
    #expect(run("post", "2", in: register).status == .done)
    let first = try register.text(Self.letters + "reply.txt")
    #expect(run("set", "2", "journalförd=ej aktuellt", in: register).status == .done)
    let closed = run("close", "2", "--utfall", "besvarad", in: register)
    try #require(closed.status == .done, "\(closed.errors)")
    let day = "2026-11-30"
    let opened = run("reopen", "2", "--skäl", "Maten är kall igen.", day: day, in: register)
    try #require(opened.status == .done, "\(opened.errors)")
    let draft = run("letter", "2", day: day, in: register)
    #expect(draft.output == Self.letters + "reply_2.txt\n", "\(draft.errors)")
    try register.write(
      Self.letters + "reply_2.txt",
      "rubrik: Nytt svar\n\nHej Märta,\n\nNu är den varm.\n\nVänligen\n\nOmar Nilsson\n"
    )
    let signed = run("sign-off", "2", day: day, in: register)
    #expect(signed.status == .done, "\(signed.errors)")
    #expect(run("letter", "2", "--pdf", day: day, in: register).status == .done)
    let posted = run("post", "2", day: day, in: register)
    #expect(posted.status == .done, "\(posted.errors)")
    #expect(try register.text(Self.letters + "reply.txt") == first)
    let log = try register.text(Self.folder + "/log.yaml")
    #expect(log.contains("brev=svar ") && log.contains("brev=svar_2 "))
    #expect(run("check", "2", day: day, in: register).status == .done)
  }

  @Test(
    "P9 the text of a letter made elsewhere is taken out of the PDF",
    .enabled(if: OtherProgram.areThere("pdftotext"), "needs pdftotext (poppler-utils)")
  )
  func takenText() throws {
    let register = try register()
    let pdf = try register.read(Self.letters + "reply.pdf")
    try register.remove(Self.letters + "reply.pdf")
    try register.remove(Self.letters + "reply.txt")
    try register.write("svar.pdf", pdf)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let posted = register.run(
      ["post", "2", "--fil", "svar.pdf", "--at", "2026-11-23T10:00"],
      environment: ["GIT_AUTHOR_EMAIL": "anna.berg@kommun.example", "PATH": path]
    )
    try #require(posted.status == .done, "\(posted.errors)")
    #expect(try register.read(Self.letters + "reply.pdf") == pdf)
    let text = try register.text(Self.letters + "reply.txt")
    #expect(text.contains("Maten levereras nu varm."))
    #expect(text.contains("Omar Nilsson"))
    #expect(run("check", "2", in: register).status == .done)
  }

  @Test("P2 P14 a letter whose font is gone is posted, shown and archived as it was set")
  func fontIsGone() throws {
    let register = try register()
    let pdf = try register.read(Self.letters + "reply.pdf")
    let words = ["post", "2", "--at", "2026-11-23T10:00"]
    let environment = [
      "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example", "SYNPUNKT_FONTS": register.absolute("inga"),
    ]
    let posted = register.run(words, environment: environment)
    #expect(posted.status == .done, "\(posted.errors)")
    #expect(try register.read(Self.letters + "reply.pdf") == pdf)
    let check = register.run(
      ["check", "2", "--at", "2026-11-23T10:00"],
      environment: environment
    )
    #expect(check.status == .done, "\(check.output)")
    // Setting it anew would need the font, and nobody may: it is posted.
    let again = register.run(
      ["letter", "2", "--pdf", "--at", "2026-11-24T10:00"],
      environment: environment
    )
    #expect(try register.read(Self.letters + "reply.pdf") == pdf)
    #expect(!again.errors.contains("font"), "\(again.errors)")
  }
}
