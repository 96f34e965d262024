import Commands
import Foundation
import RegisterFixtures
import Testing

/// What is wrong with what is staged, before it is committed.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct StagedCheckTests {
  private static let facts = "cases/2026/00/SYN-2026-0001/case.yaml"

  @Test("G13 what is staged is checked, not what the working tree has")
  func staged() throws {
    let clones = try Clones(1)
    clones.run(0, ["sync"])
    let path = clones[0].path
    #expect(clones.run(0, ["check", "--staged"]).output == "")
    try clones.edit(0, Self.facts, replacing: "typ: klagomål", with: "typ: klagom")
    #expect(clones.run(0, ["check", "--staged"]).status == .done)
    try Clones.git(["add", "-A"], in: path)
    try clones.edit(0, Self.facts, replacing: "typ: klagom", with: "typ: klagomål")
    let found = clones.run(0, ["check", "--staged"])
    #expect(found.status == .findings)
    #expect(found.output.contains("\(Self.facts):4:6: fel[unknown-value]"), "\(found.output)")
    #expect(clones.run(0, ["check"]).status == .done)
  }

  @Test(
    "G13 marks that plain Git has left are found in what is staged, a new file with a strange name among it"
  )
  func marks() throws {
    let clones = try Clones(1)
    clones.run(0, ["sync"])
    try clones[0].write(
      "cases/2026/00/SYN-2026-0001/notes.yaml",
      "<<<<<<< HEAD\n- tid: 2026-11-20 10:00\n=======\n- tid: 2026-11-20 11:00\n>>>>>>> andra\n"
    )
    try clones[0].write("cases/2026/00/SYN-2026-0001/attachments/ \"å\tä\".txt", "x")
    try Clones.git(["add", "-A"], in: clones[0].path)
    let found = clones.run(0, ["check", "--staged"])
    #expect(found.output.contains("notes.yaml:1:1: fel[merge-conflict]"), "\(found.output)")
    #expect(clones.run(0, ["sync"]).status == .findings)
  }

  @Test("the hook is put down on request, runs the check, and never takes the place of another")
  func hook() throws {
    let clones = try Clones(1)
    let hook = ".git/hooks/pre-commit"
    #expect(clones.run(0, ["check", "--hook"]).status == .done)
    #expect(try clones[0].text(hook).hasSuffix("exec synpunkt check --staged\n"))
    #expect(FileManager.default.isExecutableFile(atPath: clones[0].absolute(hook)))
    #expect(clones.run(0, ["check", "--hook"]).status == .done)
    try clones[0].write(hook, "#!/bin/sh\nexit 0\n")
    let refused = clones.run(0, ["check", "--hook"])
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("egen krok"))
    #expect(try clones[0].text(hook) == "#!/bin/sh\nexit 0\n")
  }
}
