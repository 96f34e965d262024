import Commands
import Foundation
import RegisterFixtures
import Testing

/// What `sync` puts right in a clone before it exchanges anything.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct CloneSettingsTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private let facts = folder + "case.yaml"
  private let sender = folder + "sender.yaml"

  /// A clone as Windows makes it: every line ends with carriage return and line feed.
  private func windows() throws -> Clones {
    let clones = try Clones(1)
    let clone = try TemporaryRegister()
    try Clones.git(
      ["clone", "-q", "-c", "core.autocrlf=true", clones.remote.path, "."],
      in: clone.path
    )
    clones.add(clone)
    return clones
  }

  @Test(
    "G5 a clone with carriage returns is checked out anew, and what somebody wrote there is kept"
  )
  func lineEnds() throws {
    let clones = try windows()
    #expect(try clones[1].text(facts).contains("\r\n"))
    try clones.edit(1, sender, replacing: "Lindvägen 3", with: "Lindvägen 4")
    let run = clones.run(1, ["sync"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("core.autocrlf"))
    #expect(try !clones[1].text(facts).contains("\r"))
    #expect(try clones[1].text(sender).contains("Lindvägen 4"))
    let changed = try Clones.git(["log", "-1", "--name-only", "--format="], in: clones[1].path)
    #expect(changed == ".gitattributes\n" || changed == sender + "\n", "\(changed)")
    clones.run(0, ["sync"])
    #expect(try clones[0].text(sender).contains("Lindvägen 4"))
    #expect(try clones[0].text(facts) == clones[1].text(facts))
    #expect(try Clones.git(["status", "--porcelain"], in: clones[1].path) == "")
  }

  @Test("a clone that is not set up is told so by every command, in one line, with the remedy")
  func unarmed() throws {
    let clones = try Clones(1)
    let line =
      "Den här klonen är inte inställd för flera som arbetar samtidigt: kör synpunkt sync.\n"
    for words in [["list"], ["show", "1"], ["check"], ["set", "1", "rubrik=Svar"]] {
      #expect(clones.run(0, words).errors.hasPrefix(line), "\(words)")
    }
    #expect(clones.run(0, ["help"]).errors == "")
    clones.run(0, ["sync"])
    #expect(clones.run(0, ["list"]).errors == "")
  }

  @Test(
    "attributes of a register that was made before are brought up to date, and its own lines stay"
  )
  func attributes() throws {
    let clones = try Clones(1)
    try clones[0].write(".gitattributes", "*.pdf binary\nlog.yaml merge=union\n")
    #expect(clones.run(0, ["sync"]).errors.contains(".gitattributes"))
    #expect(
      try clones[0].text(".gitattributes") == """
        * -text
        *.pdf binary
        log.yaml merge=union
        *.yaml merge=synpunkt
        log.yaml merge=union

        """
    )
    #expect(clones.run(0, ["sync"]).errors == "")
  }

  @Test("sync ends with 1 when somebody has to choose, and with 0 when all is done")
  func status() throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    try clones.edit(0, sender, replacing: "Gunnel Rask", with: "Gunnel Raske")
    try clones.edit(1, sender, replacing: "Gunnel Rask", with: "Gunnel Rasck")
    #expect(clones.run(0, ["sync"]).status == .done)
    #expect(clones.run(1, ["sync"]).status == .findings)
    #expect(clones.run(1, ["sync"]).status == .done)
  }
}
