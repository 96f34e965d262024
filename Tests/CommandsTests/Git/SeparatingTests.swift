import Commands
import Foundation
import RegisterFixtures
import Testing

/// What plain Git mixes is found by `check`, and taken apart.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SeparatingTests {
  private static let (one, two) = (
    "cases/2026/00/SYN-2026-0001/", "cases/2026/00/SYN-2026-0002/"
  )

  /// A disposes of a case and registers another; B changes the phone of the first, and plain Git merges: a likeness of files
  /// counts for it.
  private func mixed() throws -> Clones {
    let clones = try Clones(2)
    try disposeAndRegister(in: clones)
    try clones.edit(
      1,
      Self.one + "sender.yaml",
      replacing: "kontakt: brev",
      with: "kontakt: brev\ntelefon: 070-174 06 35"
    )
    try Clones.git(["commit", "-q", "-a", "-m", "arbete"], in: clones[1].path)
    try Clones.git(["pull", "-q", "--no-rebase", "--no-edit"], in: clones[1].path)
    return clones
  }

  @Test(
    "G1 what Git has put into another case is found, goes aside, and what was written since is kept"
  )
  func renamed() throws {
    let clones = try mixed()
    #expect(try clones[1].text(Self.two + "sender.yaml").contains("070-174"))
    let found = clones.run(1, ["check"])
    #expect(found.status == .findings)
    #expect(found.output.contains("\(Self.two)sender.yaml: fel[case-mixed]"), "\(found.output)")
    #expect(found.output.contains("synpunkt separate SYN-2026-0001 SYN-2026-0002"))
    try clones.edit(1, Self.two + "sender.yaml", replacing: "Lindvägen 3", with: "Lindvägen 4")
    let run = clones.run(1, ["separate", "SYN-2026-0001", "SYN-2026-0002"])
    #expect(run.status == .done, "\(run.errors)")
    let sender = try clones[1].text(Self.two + "sender.yaml")
    #expect(!sender.contains("070-174"))
    #expect(sender.contains("Lindvägen 4"))
    #expect(clones[1].names(".synpunkt/state/aside").count == 1)
    #expect(!clones.run(1, ["check"]).output.contains("case-mixed"))
    clones.run(1, ["sync"])
    clones.run(0, ["sync"])
    #expect(!clones.run(0, ["check"]).output.contains("case-mixed"))
    #expect(clones.run(1, ["separate", "1", "2"]).status == .findings)
  }

  /// How people bring a change that was not exchanged on top of what others have done.
  enum Way: String, CaseIterable {
    case rebase, cherryPick, stash
  }

  @Test(
    "G1 what rebase, cherry-pick and stash have put into another case is found, and goes aside",
    arguments: Way.allCases
  )
  func displaced(_ way: Way) throws {
    let clones = try Clones(2)
    try disposeAndRegister(in: clones)
    let path = clones[1].path
    if way == .cherryPick { try Clones.git(["switch", "-q", "-c", "sida"], in: path) }
    try clones.edit(
      1,
      Self.one + "sender.yaml",
      replacing: "kontakt: brev",
      with: "kontakt: brev\ntelefon: 070-174 06 35"
    )
    let saved = ["commit", "-q", "-a", "-m", "arbete"]
    let words =
      switch way {
      case .rebase: [saved, ["pull", "-q", "--rebase"]]
      case .cherryPick:
        [saved, ["switch", "-q", "main"], ["pull", "-q"], ["cherry-pick", "sida"]]
          + [["branch", "-q", "-D", "sida"]]
      case .stash: [["stash", "-q"], ["pull", "-q"], ["stash", "pop", "-q"]]
      }
    for words in words { try Clones.git(words, in: path) }
    #expect(try clones[1].text(Self.two + "sender.yaml").contains("070-174"), "Git mixes them")
    let found = clones.run(1, ["check"])
    #expect(found.status == .findings)
    #expect(found.output.contains("\(Self.two)sender.yaml: fel[case-mixed]"), "\(found.output)")
    let run = clones.run(1, ["separate", "SYN-2026-0001", "SYN-2026-0002"])
    #expect(run.status == .done, "\(run.errors)")
    let sender = try clones[1].text(Self.two + "sender.yaml")
    #expect(!sender.contains("070-174") && sender.contains("Bo Ek"), "\(sender)")
    let aside = try #require(clones[1].names(".synpunkt/state/aside").first)
    let kept = try clones[1].text(".synpunkt/state/aside/\(aside)/sender.yaml")
    #expect(kept.contains("070-174") && kept.contains("Gunnel Rask"), "\(kept)")
    #expect(!clones.run(1, ["check"]).output.contains("case-mixed"))
  }

  /// One disposes of a case and registers another, and pushes it by plain Git.
  private func disposeAndRegister(in clones: Clones) throws {
    try clones[0].move("cases/2026/00/SYN-2026-0001", to: "cases/2026/00/SYN-2026-0002")
    try clones.edit(0, Self.two + "case.yaml", replacing: "SYN-2026-0001", with: "SYN-2026-0002")
    try clones.edit(0, Self.two + "sender.yaml", replacing: "Gunnel Rask", with: "Bo Ek")
    try clones[0].write("cases/disposal/2026-11-21.yaml", "gallrat:\n  - SYN-2026-0001\n")
    try Clones.git(["add", "-A"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "arbete"], in: clones[0].path)
    try Clones.git(["push", "-q"], in: clones[0].path)
  }

  @Test("G2 two cases that plain Git has made one are two again, and both live")
  func numbers() throws {
    let clones = try Clones(2)
    for (place, title) in [(0, "Kall mat"), (1, "Sen buss")] {
      clones.run(
        place,
        ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", title],
        input: title
      )
      try Clones.git(["add", "-A"], in: clones[place].path)
      try Clones.git(["commit", "-q", "-m", title], in: clones[place].path)
    }
    try Clones.git(["push", "-q"], in: clones[0].path)
    // As people do who want it over with: theirs, everywhere, and the logs of both.
    try Clones.git(["pull", "-q", "--no-rebase", "--no-edit", "-X", "theirs"], in: clones[1].path)
    let log = try Clones.git(["show", "HEAD^1:\(Self.two)log.yaml"], in: clones[1].path)
    try clones[1].write(Self.two + "log.yaml", try clones[1].text(Self.two + "log.yaml") + log)
    let found = clones.run(1, ["check"])
    #expect(found.output.contains("synpunkt separate SYN-2026-0002"), "\(found.output)")
    let run = clones.run(1, ["separate", "2"])
    #expect(run.output.contains("det andra har numret SYN-2026-0003"), "\(run)")
    #expect(try clones[1].text(Self.two + "submission.txt") == "Kall mat")
    let new = "cases/2026/00/SYN-2026-0003/"
    #expect(try clones[1].text(new + "submission.txt") == "Sen buss")
    #expect(try clones[1].text(new + "case.yaml").contains("tidigare nummer:\n  - SYN-2026-0002\n"))
    let checked = clones.run(1, ["check"])
    #expect(!checked.output.contains("registered-twice"), "\(checked.output)")
    #expect(!checked.output.contains("submission-changed"), "\(checked.output)")
  }

  @Test("numbers that were reserved and never given are recorded when their year is over")
  func unused() throws {
    let clones = try Clones(1)
    clones.run(0, ["sync"])
    clones.run(0, ["new", "--typ", "klagomål", "--kanal", "broschyr"], input: "Kall mat")
    clones.run(0, ["sync", "--tid", "2027-01-11T08:00"])
    let numbers = (3...6).map { "SYN-2026-000\($0)" }.joined(separator: ",")
    #expect(try clones[0].text("cases/log.yaml").contains("synpunkt ändrad ej-använt=\(numbers)\n"))
    clones.run(0, ["sync", "--tid", "2027-01-12T08:00"])
    let log = try clones[0].text("cases/log.yaml")
    #expect(log.split(separator: "\n").count { $0.contains("ej-använt") } == 1)
  }
}
