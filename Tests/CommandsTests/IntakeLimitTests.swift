import Foundation
import RegisterFixtures
import Testing

/// What is too large is told, and stays where it came in.
@Suite struct IntakeLimitTests {
  /// A file of a size that takes no room on the disk.
  private func grow(_ path: String, _ size: UInt64, in register: TemporaryRegister) throws {
    try register.write(path, Array("Hej.\n".utf8))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: register.absolute(path)))
    try file.truncate(atOffset: size)
    try file.close()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_795_200_000)],
      ofItemAtPath: register.absolute(path)
    )
  }

  @Test(
    "S12 what is too large is refused where it lies, with its size",
    arguments: [
      ("brev.txt", UInt64(4_000_001), "5 MB, och högst 4 MB"),
      ("brev.eml", 50_000_001, "51 MB, och högst 50 MB"), ("brev.eml", 3_000_000_000, "3000 MB"),
    ]
  )
  func refused(_ name: String, _ size: UInt64, _ words: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try grow("cases/inbox/" + name, size, in: register)
    let check = register.run(["check"])
    #expect(check.output.contains("cases/inbox/\(name): fel[incoming-too-large]"))
    #expect(check.output.contains(words))
    let intake = register.run(["intake"])
    #expect(intake.status == .findings)
    #expect(intake.errors.contains(words))
    #expect(!register.exists("cases/2026/00/SYN-2026-0002"))
    let attributes = try FileManager.default.attributesOfItem(
      atPath: register.absolute("cases/inbox/" + name)
    )
    #expect(attributes[.size] as? UInt64 == size)
  }

  @Test("S12 a text that is too large is refused also when it is named or piped in")
  func given() throws {
    let register = try TemporaryRegister(FixtureText(""))
    try grow("brev.txt", 4_000_001, in: register)
    let text = String(repeating: "Ni svarar kort.\n", count: 250_001)
    for run in [
      register.run(["new", "--kanal", "broschyr", "--from", "brev.txt"]),
      register.run(["new", "--kanal", "broschyr"], input: text),
      register.run(["intake", "brev.txt"]),
    ] {
      #expect(run.status == .findings)
      #expect(run.errors.contains("5 MB, och högst 4 MB"))
    }
    #expect(!register.exists("cases/2026/00/SYN-2026-0002"))
  }

  @Test(
    "S12 a message that is all text is refused before it is decoded, and check tells of it",
    arguments: ["8bit", "quoted-printable", "base64"]
  )
  func longText(_ encoding: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    let line =
      encoding == "base64" ? "SGVqIGhlaiBoZWogaGVqIGhlaiBoZWogaGVqCg==\n" : "Hej hej hej.\n"
    let head =
      "From: Bo Ek <bo@post.example>\nSubject: Bussen\nContent-Type: text/plain; format=flowed\n"
      + "Content-Transfer-Encoding: \(encoding)\n\n"
    let body = String(repeating: line, count: 12_000_000 / line.utf8.count)
    try register.write("cases/inbox/brev.eml", Array((head + body).utf8))
    let check = register.run(["check"])
    #expect(check.output.contains("cases/inbox/brev.eml: fel[incoming-too-large]"))
    let run = register.run(["intake"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("MB, och högst 4 MB"), "\(run.errors)")
    #expect(!register.exists("cases/2026/00/SYN-2026-0002"))
  }

  @Test("S12 a message of a mail server that is too large stays unseen, and the others are taken")
  func maildir() throws {
    let register = try TemporaryRegister(FixtureText(""))
    for part in ["new", "cur", "tmp"] { try register.write("post/\(part)/.keep", []) }
    try grow("post/new/1.large", 60_000_000, in: register)
    let mail = "From: Bo Ek <bo@post.example>\nSubject: Bussen\n\nBussen kom inte.\n"
    try register.write("post/new/2.small", Array(mail.utf8))
    let run = register.run(["intake", "post", "--kanal", "broschyr"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("60 MB, och högst 50 MB"))
    #expect(register.exists("cases/2026/00/SYN-2026-0002"))
    #expect(register.exists("post/new/1.large"))
    #expect(!register.exists("post/new/2.small"))
  }
}
