import Foundation
import Glibc
import RegisterFixtures
import Testing

/// Who may read and write what the program makes, by umask and by folder.
@Suite(.waits, .enabled(if: Executable.isBuilt, "nothing is built"))
struct RightsTests {
  private static let mail = """
    From: Bo Ek <bo.ek@post.example>
    Subject: Bussen
    Message-ID: <1@post.example>
    Date: Fri, 20 Nov 2026 09:00:00 +0100
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary=x

    --x
    Content-Type: text/plain

    Bussen kom inte.
    --x
    Content-Type: text/plain; name=bild.txt
    Content-Disposition: attachment; filename=bild.txt

    en bild
    --x--

    """

  private static let environment = [
    "GIT_AUTHOR_NAME": "Anna Berg", "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
  ]

  /// What is run as somebody, with a mask.
  private struct Person {
    var runner: [String] = []
    let mask: String

    func run(_ words: [String], in register: TemporaryRegister) throws -> Executable.Outcome {
      try Executable.run(
        runner + ["sh", "-c", "umask \(mask); exec \"$0\" \"$@\"", Executable.path] + words
          + ["--at", "2026-11-23T12:00"],
        in: register.path,
        input: "Bussen kom inte.\n",
        environment: RightsTests.environment
      )
    }
  }

  /// Everything that the program has made, and the rights of each.
  private func rights(_ register: TemporaryRegister) throws -> [(path: String, mode: mode_t)] {
    let all = FileManager.default.enumerator(atPath: register.path)?.allObjects ?? []
    return all.compactMap { $0 as? String }.sorted().map { path in
      var status = stat()
      lstat(register.absolute(path), &status)
      return (path, status.st_mode & 0o7777)
    }
  }

  private func isPublic(_ path: String) -> Bool {
    !path.hasPrefix("cases")
      && (!path.hasPrefix(".synpunkt/") || path.hasPrefix(".synpunkt/site"))
  }

  @Test(
    "S8 nothing is wider than umask, and what tells of people is not for others",
    arguments: ["002", "022", "027", "077"]
  )
  func masks(_ mask: String) throws {
    let register = try TemporaryRegister()
    let person = Person(mask: mask)
    #expect(try person.run(["init", "."], in: register).status == 0)
    try register.write("cases/inbox/brev.eml", Array(Self.mail.utf8))
    for words in [
      ["intake", "--typ", "klagomål"], ["set", "1", "rubrik=Bussen"], ["list"], ["remind"],
      ["letter", "1"], ["publish"], ["check"],
    ] {
      let run = try person.run(words, in: register)
      #expect(run.status < 2, "\(words): \(run.errors)")
    }
    let found = try rights(register)
    let bits = try #require(mode_t(mask, radix: 8))
    #expect(found.contains { $0.path.hasSuffix("attachments/bild.txt") })
    #expect(found.contains { $0.path.hasSuffix(".synpunkt/index") })
    #expect(found.contains { $0.path.hasPrefix(".synpunkt/site/") })
    for (path, mode) in found {
      #expect(mode & bits == 0, "\(path) \(String(mode, radix: 8))")
      // The inbox's file is made by the test.
      if !isPublic(path) { #expect(mode & 0o027 == 0, "\(path) \(String(mode, radix: 8))") }
    }
    let page = try #require(found.first { $0.path == ".synpunkt/site/index.html" })
    #expect(page.mode == 0o644 & ~bits)
    let folder = try #require(found.first { $0.path == ".synpunkt/site" })
    #expect(folder.mode == 0o755 & ~bits)
  }

  /// Whether this process may become others, who may start the program.
  private static let canBeOthers: Bool = {
    guard geteuid() == 0, let setpriv = OtherProgram.path("setpriv") else { return false }
    let run = try? OtherProgram.run(
      setpriv,
      ["--reuid=4001", "--regid=4100", "--clear-groups", Executable.path, "--version"],
      errors: FileHandle.nullDevice
    )
    return run?.status == 0
  }()

  private static func somebody(_ user: Int, mask: String) -> Person {
    Person(
      runner: ["setpriv", "--reuid=\(user)", "--regid=\(user)", "--groups=4100"],
      mask: mask
    )
  }

  @Test(
    "S6 two people who share a folder's group work in one register",
    .enabled(if: Self.canBeOthers, "this is not run as root, or without setpriv"),
    arguments: ["002", "007"]
  )
  func twoPeople(_ mask: String) throws {
    let register = try TemporaryRegister()
    chown(register.path, 4001, 4100)
    chmod(register.path, 0o2770)
    let (anna, omar) = (Self.somebody(4001, mask: mask), Self.somebody(4002, mask: mask))
    #expect(try anna.run(["init", "."], in: register).status == 0)
    for (person, words) in [
      (anna, ["new", "--typ", "klagomål", "--kanal", "broschyr"]),
      (omar, ["set", "1", "rubrik=Ett"]),
      (omar, ["remind"]), (omar, ["new", "--typ", "förslag", "--kanal", "broschyr"]),
      (anna, ["set", "2", "rubrik=Två"]), (anna, ["remind"]), (omar, ["intake"]), (anna, ["list"]),
      (omar, ["list"]), (anna, ["set", "2", "område=Bemötande"]), (omar, ["publish"]),
      (anna, ["publish"]),
    ] {
      let run = try person.run(words, in: register)
      #expect(run.status == 0, "\(words): \(run.errors)")
    }
    for (path, mode) in try rights(register) {
      if !isPublic(path) { #expect(mode & 0o007 == 0, "\(path) \(String(mode, radix: 8))") }
      #expect(mode & 0o020 != 0, "\(path) \(String(mode, radix: 8))")
    }
  }

  @Test(
    "S6 whoever may not write is told so, and nothing is half",
    .enabled(if: Self.canBeOthers, "this is not run as root, or without setpriv")
  )
  func notShared() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let stranger = Self.somebody(4002, mask: "022")
    let before = try register.read("cases/2026/00/SYN-2026-0001/case.yaml")
    let run = try stranger.run(["set", "1", "rubrik=Ett"], in: register)
    #expect(run.status == 3)
    #expect(run.errors.contains("rätt"))
    #expect(try register.read("cases/2026/00/SYN-2026-0001/case.yaml") == before)
  }

  @Test(
    "S8 G12 what earlier versions and Git left open is one finding, and closed by the next that writes"
  )
  func closes() throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write(".synpunkt/locks/.keep", [])
    try register.write(".synpunkt/outbox/new/1", Array("Hej Bo Ek".utf8))
    let person = Person(mask: "022")
    #expect(
      try person.run(["check"], in: register).output.components(separatedBy: "open-to-others").count
        == 2
    )
    #expect(try person.run(["set", "1", "rubrik=Ett"], in: register).status == 0)
    for (path, mode) in try rights(register) where !isPublic(path) {
      #expect(mode & 0o007 == 0, "\(path) \(String(mode, radix: 8))")
    }
    #expect(try person.run(["check"], in: register).output.contains("open-to-others") == false)
    // Git makes a file anew, for everybody to read: nobody else comes to it.
    try register.write("cases/2026/00/SYN-2026-0001/notes.yaml", Array("[]\n".utf8))
    #expect(try person.run(["check"], in: register).output.contains("open-to-others") == false)
  }
}
