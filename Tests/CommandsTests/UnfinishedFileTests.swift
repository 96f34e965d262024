import Foundation
import RegisterFixtures
import Testing

/// What comes in is not taken while somebody writes it, whichever way it comes.
@Suite struct UnfinishedFileTests {
  private let register: TemporaryRegister
  private static let half = "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBussen "
  private static let rest = "kom inte.\n"

  init() throws { register = try TemporaryRegister(FixtureText(MailFixture.register)) }

  private var cases: [String] {
    register.names("cases/2026/00").filter { $0 != "SYN-2026-0001" }
  }

  /// Writes half a file, lets the program look at it, and then at the whole.
  private func run(
    _ words: [String],
    half: String = half,
    rest: String = rest,
    whileWriting path: String
  ) throws -> (early: Run, late: Run) {
    try register.write(path, half)
    let writer = try register.writer(path)
    let early = register.run(words)
    #expect(cases == [])
    #expect(try register.text(path) == half)
    try writer.write(contentsOf: Data(rest.utf8))
    try writer.close()
    let late = register.run(words)
    #expect(try register.text("cases/2026/00/SYN-2026-0002/submission.txt") == "Bussen kom inte.\n")
    return (early, late)
  }

  @Test(
    "S2 a file still being written is not taken",
    arguments: [
      (["intake"], "cases/inbox/a.txt"),
      (["intake", "cases/inbox/a.txt"], "cases/inbox/a.txt"),
      (["intake", "skannat/a.txt"], "skannat/a.txt"),
      (["new", "--from", "skannat/a.txt"], "skannat/a.txt"),
    ]
  )
  func text(_ words: [String], path: String) throws {
    let (early, late) = try run(words, whileWriting: path)
    #expect(early.status == .failure)
    #expect(early.output == "")
    #expect(early.errors.contains("\(path): någon skriver fortfarande till filen\n"))
    #expect(early.errors.contains("  = kör igen när den är hel\n"))
    #expect(late.status == .done)
    #expect(late.errors == "")
  }

  @Test("S2 nor a message, in the inbox or in a mailbox", arguments: ["cases/inbox", "post/new"])
  func message(_ folder: String) throws {
    for part in ["tmp", "new", "cur"] { try register.makeFolder("post/" + part) }
    let words = folder == "post/new" ? ["intake", "post"] : ["intake"]
    let (early, late) = try run(
      words,
      half: MailFixture.plain("Bussen "),
      whileWriting: folder + "/a.eml"
    )
    #expect(early.status == .failure)
    #expect(early.errors.contains("a.eml: någon skriver fortfarande till filen\n"))
    #expect(late.status == .done)
  }

  @Test("S2 nor what an interrupted registration was made of")
  func interrupted() throws {
    let path = "cases/2026/00/SYN-2026-0002/incoming.a.txt"
    try register.write(path, Self.half)
    let writer = try register.writer(path)
    let early = register.run(["intake", "2"])
    #expect(early.status == .failure)
    #expect(early.errors.contains("SYN-2026-0002: någon skriver fortfarande till filen\n"))
    try writer.write(contentsOf: Data(Self.rest.utf8))
    try writer.close()
    #expect(register.run(["intake", "2"]).status == .done)
    #expect(try register.text("cases/2026/00/SYN-2026-0002/submission.txt") == "Bussen kom inte.\n")
  }

  @Test("S2 the others are taken meanwhile, and JSON names them alone")
  func others() throws {
    try register.write("cases/inbox/a.txt", Self.half)
    try register.write("cases/inbox/b.txt", Self.half + Self.rest)
    let writer = try register.writer("cases/inbox/a.txt")
    let run = register.run(["intake", "--format", "json"])
    #expect(run.status == .failure)
    #expect(run.output.contains("\"source\": \"cases/inbox/b.txt\""))
    #expect(cases == ["SYN-2026-0002"])
    #expect(register.names("cases/inbox") == ["a.txt"])
    try writer.close()
  }

  @Test("S2 a pipe is read to its end, and its writer is not disturbed")
  func pipe() throws {
    try #require(mkfifo(register.absolute("pipe"), 0o600) == 0)
    let path = register.absolute("pipe")
    let text = Self.half + Self.rest
    let writer = Thread {
      let file = FileHandle(forWritingAtPath: path)
      try? file?.write(contentsOf: Data(text.utf8))
      try? file?.close()
    }
    writer.start()
    let run = register.run(["new", "--from", "pipe"])
    #expect(run.status == .done)
    #expect(try register.text("cases/2026/00/SYN-2026-0002/submission.txt") == "Bussen kom inte.\n")
  }
}
