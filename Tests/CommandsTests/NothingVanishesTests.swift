import Commands
import RegisterFixtures
import Testing

/// Every synpunkt is documented and followed up, and none is reworded (K2, K3).
@Suite struct NothingVanishesTests {
  private static let folder = "cases/2026/00/SYN-2026-0001"

  @Test(
    "K2 whatever happens to a case's folder, check tells of it",
    arguments: [
      ("//- remove \(folder)/case.yaml", "\(folder)/case.yaml", "case-file-missing"),
      ("//- remove \(folder)/submission.txt", "\(folder)/submission.txt", "submission-missing"),
      ("//- remove \(folder)/log.yaml", "\(folder)/log.yaml", "log-missing"),
      ("//- \(folder)/case.yaml\n# nothing", "\(folder)/case.yaml", "unexpected-root"),
      ("//- forbid \(folder)", folder, "unreadable-folder"),
      ("//- forbid \(folder)/case.yaml", "\(folder)/case.yaml", "unreadable-file"),
      (
        "//- link \(folder)/submission.txt -> /etc/hostname", "\(folder)/submission.txt",
        "not-a-file"
      ),
      ("//- move \(folder) -> \(folder)-old", "\(folder)-old", "folder-not-a-case"),
      (
        "//- move \(folder) -> cases/2027/00/SYN-2026-0001", "cases/2027/00/SYN-2026-0001",
        "folder-misplaced"
      ),
      ("//- move \(folder) -> cases/old/SYN-2026-0001", "cases/old", "folder-not-a-case"),
      (
        "//- move \(folder) -> cases/2026/SYN-2026-0001", "cases/2026/SYN-2026-0001",
        "folder-not-a-case"
      ),
      ("//- folder \(folder)/more", "\(folder)/more", "unexpected-file"),
      (
        "//- folder cases/2026/00/SYN-2026-0002", "cases/2026/00/SYN-2026-0002/case.yaml",
        "case-file-missing"
      ),
      // Links are never followed: what lies behind one is not in the register.
      ("//- link cases/2025 -> /srv/old", "cases/2025", "not-a-file"),
      ("//- link cases/2026/01 -> /srv/old", "cases/2026/01", "not-a-file"),
      (
        "//- link cases/2026/00/SYN-2026-0002 -> /srv/old", "cases/2026/00/SYN-2026-0002",
        "not-a-file"
      ),
      (
        "//- cases/2026/00/SYN-2026-0002\nBussen kom aldrig.", "cases/2026/00/SYN-2026-0002",
        "unexpected-file"
      ),
      (
        "//- cases/routines/kontakt.yml\nrutin: kontakt", "cases/routines/kontakt.yml",
        "unexpected-file"
      ),
    ]
  )
  func isTold(change: String, path: String, code: String) throws {
    let register = try TemporaryRegister(FixtureText(change))
    let run = WithoutRights.run { register.run(["check"]) }
    let findings = run.output.split(separator: "\n").filter { $0.contains("[\(code)]") }
    #expect(findings.count == 1, "\(run.output)")
    #expect(findings.first?.hasPrefix("\(path):") ?? false, "\(run.output)")
  }

  @Test(
    "K2 a case stays in the list while its folder has its name",
    arguments: [
      "//- remove \(folder)/case.yaml", "//- \(folder)/case.yaml\n<<<<<<< HEAD",
      "//- \(folder)/case.yaml escaped\n\\xFF\\xFE\\0\\0", "//- forbid \(folder)/case.yaml",
      "//- link \(folder)/case.yaml -> /etc/hostname", "//- remove \(folder)/submission.txt",
    ]
  )
  func isListed(change: String) throws {
    let register = try TemporaryRegister(FixtureText(change))
    let run = WithoutRights.run { register.run(["list"]) }
    #expect(run.output.contains("\nSYN-2026-0001  "))
    // Once more, from the index.
    #expect(WithoutRights.run { register.run(["list"]) }.output == run.output)
  }

  @Test(
    "K3 what came in is kept byte for byte",
    arguments: [
      Array("Bussen kom aldrig.".utf8), Array("\r\nBussen\r\nkom aldrig.\r\n\r\n".utf8),
      [0xEF, 0xBB, 0xBF] + Array("Bussen\n".utf8), Array("Ba\u{30A}ten\tkom \n\n\n".utf8),
      [0x42, 0xC3, 0xA5, 0x74, 0x00, 0x0A],
    ] as [[UInt8]]
  )
  func isKept(bytes: [UInt8]) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write("brev.txt", bytes)
    let run = register.run(
      ["new", "--typ", "klagomål", "--kanal", "broschyr", "--anonym", "ja", "--rubrik", "Buss"]
        + ["--from", "brev.txt"]
    )
    #expect(run.output == "SYN-2026-0002  cases/2026/00/SYN-2026-0002/\n")
    #expect(try register.read("cases/2026/00/SYN-2026-0002/submission.txt") == bytes)
    #expect(try register.read("brev.txt") == bytes)
    #expect(register.run(["check"]).output == "")
  }

  @Test("K2 what cannot be registered stays where it was")
  func staysInTheInbox() throws {
    let form = "//- cases/inbox/fel.txt\ntyp: synpunkt\n\nBussen kom aldrig."
    let register = try TemporaryRegister(FixtureText(form))
    #expect(register.run(["intake"]).status == .findings)
    let bytes = try register.read("cases/inbox/fel.txt")
    #expect(bytes == Array("typ: synpunkt\n\nBussen kom aldrig.".utf8))
    #expect(!register.exists("cases/2026/00/SYN-2026-0002"))
  }

  @Test("K2 a number is given once, whatever became of the case")
  func numbers() throws {
    let register = try TemporaryRegister(FixtureText("//- folder cases/2026/00/SYN-2026-0099"))
    let words = ["new", "--typ", "beröm", "--kanal", "broschyr", "--anonym", "ja"]
    let first = register.run(words, input: "Maten är god.\n")
    #expect(first.output == "SYN-2026-0100  cases/2026/01/SYN-2026-0100/\n")
    let second = register.run(words, input: "Maten är god.\n")
    #expect(second.output == "SYN-2026-0101  cases/2026/01/SYN-2026-0101/\n")
  }
}
