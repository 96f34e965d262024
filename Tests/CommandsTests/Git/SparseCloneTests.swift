import Commands
import Foundation
import RegisterFixtures
import Testing

/// A clone that has the newest years and every open case.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SparseCloneTests {
  private static let year = "cases/2024/00/"

  /// A register with a closed and an open case of 2024 beside the closed one of 2026, and a clone with one year.
  private func sparse() throws -> Clones {
    let clones = try Clones(1)
    for (number, isOpen) in [("SYN-2024-0001", false), ("SYN-2024-0002", true)] {
      let folder = Self.year + number + "/"
      for name in ["case.yaml", "sender.yaml", "submission.txt", "log.yaml", "investigation.yaml"] {
        var text = try clones[0].text("cases/2026/00/SYN-2026-0001/" + name)
        text = text.replacing("SYN-2026-0001", with: number)
        if isOpen {
          text = text.replacing("avslutad: 2026-03-19\nutfall: besvarad\n", with: "")
        }
        try clones[0].write(folder + name, text)
      }
    }
    clones.run(0, ["sync"])
    let clone = try TemporaryRegister()
    try FileManager.default.removeItem(atPath: clone.path)
    let made = clones[0].run(
      ["clone", clones.remote.path, clone.path, "--år", "1"],
      environment: Clones.environment
    )
    #expect(made.status == .done, "\(made.errors)")
    clones.add(clone)
    return clones
  }

  @Test(
    "it has the register's files, the newest year and every open case, and says what it has not"
  )
  func list() throws {
    let clones = try sparse()
    #expect(clones[1].exists("cases/2026/00/SYN-2026-0001/case.yaml"))
    #expect(clones[1].exists(Self.year + "SYN-2024-0002/case.yaml"))
    #expect(!clones[1].exists(Self.year + "SYN-2024-0001"))
    clones.run(1, ["sync"])
    let listed = clones.run(1, ["list"])
    #expect(listed.errors.contains("och 1 äldre ärende finns inte på den här datorn"), "\(listed)")
    let shown = clones.run(1, ["show", "SYN-2024-0001"])
    #expect(shown.status == .done, "\(shown.errors)")
    #expect(clones[1].exists(Self.year + "SYN-2024-0001/case.yaml"))
    #expect(clones.run(1, ["list"]).errors == "")
  }

  @Test(
    "L10 a closed case of somebody protected is there, and new knows who it is; one that becomes so comes along"
  )
  func protected() throws {
    let clones = try sparse()
    clones.run(1, ["sync"])
    let facts = Self.year + "SYN-2024-0001/case.yaml"
    try clones[0].write(
      facts,
      try clones[0].text(facts).replacing("publicera: ja", with: "publicera: nej")
        + "skyddad identitet: ja\n"
    )
    clones.run(0, ["sync"])
    #expect(clones.run(1, ["sync"]).status == .done)
    #expect(clones[1].exists(facts))
    let run = clones.run(
      1,
      ["new", "--typ", "klagomål", "--kanal", "broschyr", "--namn", "Gunnel Rask"],
      input: "Kall mat"
    )
    let number = try #require(clones[1].names("cases/2026/00").last)
    let new = try clones[1].text("cases/2026/00/\(number)/case.yaml")
    #expect(new.contains("skyddad identitet: ja"), "\(run) \(new)")
    let clone = try TemporaryRegister()
    try FileManager.default.removeItem(atPath: clone.path)
    _ = clones[0].run(
      ["clone", clones.remote.path, clone.path, "--år", "1"],
      environment: Clones.environment
    )
    #expect(clone.exists(facts))
  }

  @Test("every case can be fetched, without a word of Git, and nothing is refused then")
  func whole() throws {
    let clones = try sparse()
    let run = clones.run(1, ["sync", "--alla-ärenden"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(clones[1].exists(Self.year + "SYN-2024-0001/case.yaml"))
    #expect(clones.run(1, ["statistics"]).status == .done)
    #expect(clones.run(1, ["list"]).errors == "")
    clones.run(0, ["sync"])
    #expect(try clones.areEqual)
  }

  @Test("a register that has no older years is cloned whole, and tells what waits to be sent")
  func small() throws {
    let clones = try Clones(1)
    let clone = try TemporaryRegister()
    try FileManager.default.removeItem(atPath: clone.path)
    _ = clones[0].run(["clone", clones.remote.path, clone.path], environment: Clones.environment)
    clones.add(clone)
    #expect(clones.run(1, ["statistics"]).status == .done)
    let before = clones.run(1, ["sync", "--läge"]).output
    #expect(before.hasPrefix("Inte synkroniserat sedan kopian gjordes.\n"), "\(before)")
    clones.run(1, ["sync"])
    try clones.edit(
      1,
      "cases/2026/00/SYN-2026-0001/case.yaml",
      replacing: "Kort svar i telefon",
      with: "Kort svar"
    )
    let state = clones.run(1, ["sync", "--läge"]).output
    #expect(state.hasSuffix("\nInte skickat än: 1 ärende.\n"), "\(state)")
  }

  @Test("what needs every case refuses, and changes and numbers go both ways")
  func work() throws {
    let clones = try sparse()
    clones.run(1, ["sync"])
    let refused = clones.run(1, ["publish"])
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("publish behöver alla ärenden"))
    #expect(refused.errors.contains("hämta dem: synpunkt sync --alla-ärenden"))
    let new = clones.run(
      1,
      ["new", "--typ", "klagomål", "--kanal", "broschyr"],
      input: "Kall mat"
    )
    #expect(new.output.hasPrefix("SYN-2026-0"), "\(new)")
    try clones.edit(
      0,
      Self.year + "SYN-2024-0001/case.yaml",
      replacing: "Kort svar i telefon",
      with: "Kort svar"
    )
    clones.run(0, ["sync"])
    #expect(clones.run(1, ["sync"]).status == .done)
    #expect(!clones[1].exists(Self.year + "SYN-2024-0001"))
    clones.run(0, ["sync"])
    #expect(clones[0].names("cases/2026/00").count == 2)
    let files = try Clones.git(["ls-tree", "-r", "--name-only", "main"], in: clones.remote.path)
    #expect(files.contains(Self.year + "SYN-2024-0001/case.yaml"))
  }
}
