import Commands
import Foundation
import Laws
import RegisterFixtures
import Testing

/// What a clone has on its own machine: rights, numbers in hand, and other repositories.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SharedMachineTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"

  private func mode(_ path: String, of register: TemporaryRegister) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: register.absolute(path))
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test(
    "G12 what Git checks out is closed to others by the first command, and what sync brings, too"
  )
  func modes() throws {
    let clones = try Clones(2)
    let sender = Self.folder + "sender.yaml"
    #expect(try mode(sender, of: clones[1]) & 0o004 == 0o004, "as Git makes it")
    clones.run(1, ["set", "1", "rubrik=Svar"])
    #expect(try mode("cases", of: clones[1]) & 0o007 == 0)
    #expect(try mode(sender, of: clones[1]) & 0o007 == 0)
    clones.run(1, ["sync"])
    for place in 0..<2 { clones.run(place, ["sync"]) }
    try clones.edit(0, sender, replacing: "Lindvägen 3", with: "Lindvägen 4")
    for place in 0..<2 { clones.run(place, ["sync"]) }
    #expect(try clones[1].text(sender).contains("Lindvägen 4"))
    #expect(try mode(sender, of: clones[1]) & 0o007 == 0)
  }

  @Test("a repository in the folder of a case is told of, and nothing in it is saved")
  func nested() throws {
    let clones = try Clones(1)
    clones.run(0, ["sync"])
    let inner = Self.folder + "attachments/karta"
    try clones[0].write(inner + "/karta.txt", "Karta\n")
    try Clones.git(["init", "-q"], in: clones[0].absolute(inner))
    try Clones.git(["add", "-A"], in: clones[0].absolute(inner))
    try Clones.git(["commit", "-q", "-m", "x"], in: clones[0].absolute(inner))
    let run = clones.run(0, ["sync"])
    #expect(run.status == .findings, "\(run)")
    #expect(run.errors.contains("\(inner)/: mappen är ett eget Git-förråd"), "\(run.errors)")
    let saved = try Clones.git(["ls-tree", "-r", "HEAD"], in: clones[0].path)
    #expect(!saved.contains("karta"))
    try FileManager.default.removeItem(atPath: clones[0].absolute(inner + "/.git"))
    #expect(clones.run(0, ["sync"]).status == .done)
    #expect(
      try Clones.git(["ls-tree", "-r", "--name-only", "HEAD"], in: clones[0].path)
        .contains("karta.txt")
    )
  }

  @Test("a link in the folder of a case is told of, and everything else is exchanged")
  func link() throws {
    let clones = try Clones(1)
    clones.run(0, ["sync"])
    try FileManager.default.createSymbolicLink(
      atPath: clones[0].absolute(Self.folder + "länk"),
      withDestinationPath: "/etc/hostname"
    )
    try clones[0].write("cases/inbox/brev.txt", "Maten är kall.\n")
    let run = clones.run(0, ["sync"])
    #expect(run.status == .findings, "\(run)")
    #expect(run.errors.contains("länk: filen är en länk, och länkar sparas inte"), "\(run.errors)")
    let saved = try Clones.git(["ls-tree", "-r", "--name-only", "HEAD"], in: clones[0].path)
    #expect(saved.contains("cases/inbox/brev.txt"))
    #expect(!saved.contains("nk\n"))
  }

  @Test("two names that macOS and others write in two ways are told of, and nothing is lost")
  func composed() throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    let folder = Self.folder + "attachments/"
    for (place, name, text) in [(0, "a\u{30A}.txt", "A"), (1, "\u{E5}.txt", "B")] {
      try clones[place].write(folder + name, text)
    }
    clones.run(0, ["sync"])
    let refused = clones.run(1, ["sync"])
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("två filer har samma namn"), "\(refused)")
    try clones[1].move(folder + "\u{E5}.txt", to: folder + "b.txt")
    for place in [1, 0] { #expect(clones.run(place, ["sync"]).status == .done) }
    for place in 0..<2 {
      #expect(try clones[place].text(folder + "a\u{30A}.txt") == "A")
      #expect(try clones[place].text(folder + "b.txt") == "B")
    }
    // Both on one side: no crash, and the same words.
    try clones[0].write(folder + "o\u{308}.txt", "C")
    try clones[0].write(folder + "\u{F6}.txt", "D")
    try clones.edit(1, Self.folder + "case.yaml", replacing: "Kort svar", with: "Svar")
    clones.run(0, ["sync"])
    #expect(clones.run(1, ["sync"]).errors.contains("två filer har samma namn"))
  }

  @Test("G13 a submodule beside the register goes its own way, and the register is exchanged")
  func submodule() throws {
    let clones = try Clones(1)
    let other = try TemporaryRegister()
    try Clones.git(["init", "-q", "-b", "main"], in: other.path)
    try other.write("mall.txt", "Mall\n")
    try Clones.git(["add", "-A"], in: other.path)
    try Clones.git(["commit", "-q", "-m", "mall"], in: other.path)
    let allow = ["-c", "protocol.file.allow=always"]
    try Clones.git(allow + ["submodule", "add", "-q", other.path, "delat"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "delat"], in: clones[0].path)
    try Clones.git(["push", "-q"], in: clones[0].path)
    try clones.addClone()
    try clones[0].write("delat/mall.txt", "Annan mall\n")
    try clones.edit(0, Self.folder + "case.yaml", replacing: "Kort svar", with: "Långt svar")
    try clones.edit(1, Self.folder + "sender.yaml", replacing: "Lindvägen 3", with: "Lindvägen 4")
    for place in [0, 1, 0] {
      let run = clones.run(place, ["sync"])
      #expect(run.status == .done, "\(run.errors)")
    }
    for place in 0..<2 {
      #expect(try clones[place].text(Self.folder + "case.yaml").contains("Långt svar"))
      #expect(try clones[place].text(Self.folder + "sender.yaml").contains("Lindvägen 4"))
      let tree = try Clones.git(["ls-tree", "HEAD", "delat"], in: clones[place].path)
      #expect(tree.hasPrefix("160000 commit"), "\(tree)")
    }
    #expect(try clones[0].text("delat/mall.txt") == "Annan mall\n")
  }

  @Test(
    "several that register at once take different numbers out of hand",
    .enabled(if: Executable.isBuilt, "the program is not built")
  )
  func race() throws {
    let clones = try Clones(1)
    clones.run(0, ["sync"])
    let (path, count) = (clones[0].path, Exhaustive.isAsked ? 12 : 3)
    DispatchQueue.concurrentPerform(iterations: count) { place in
      for _ in 0..<100 {
        let run = try? Executable.run(
          [
            Executable.path, "new", "--typ", "klagomål", "--kanal", "broschyr", "--som",
            "anna.berg",
          ]
            + ["--rubrik", "Sak \(place)", "--tid", "2026-11-21T13:00"],
          in: path,
          input: "Sak \(place)",
          environment: Clones.environment
        )
        // Whoever registers just now is waited for by the person.
        if run?.status == 0 { break }
      }
    }
    let names = clones[0].names("cases/2026/00")
    #expect(names == (1...(count + 1)).map { "SYN-2026-00" + ($0 < 10 ? "0" : "") + "\($0)" })
    let texts = try names.dropFirst().map {
      try clones[0].text("cases/2026/00/\($0)/submission.txt")
    }
    #expect(Set(texts) == Set((0..<count).map { "Sak \($0)" }))
  }
}
