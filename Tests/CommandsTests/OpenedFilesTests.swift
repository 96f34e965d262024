import RegisterFixtures
import Testing

/// How often a change looks for what it has already.
@Suite(.enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built"))
struct OpenedFilesTests {
  @Test(
    "H9 a change opens the register's root three times at most, the facts twice, and waits for the disk seldom"
  )
  func set() throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    let words = ["set", "2", "rubrik=Ny rubrik", "--at", "2026-11-21T12:00"]
    // What is made once is there.
    #expect(register.run(["set", "2", "rubrik=Rubrik"]).status == .done)
    let calls = try Tracing.lines(words, in: register.path)
    let opened = calls.filter { $0.contains(" openat(") }
    #expect(!opened.isEmpty)
    let root = opened.filter {
      $0.contains(", \"\(register.path)\", ") || $0.contains(", \".\", ")
    }
    #expect((1...3).contains(root.count), "\(root)")
    let facts = opened.filter { $0.contains("case.yaml\"") && !$0.contains("O_CREAT") }
    #expect((1...2).contains(facts.count), "\(facts)")
    let waits = calls.filter { $0.contains(" fsync(") }
    #expect((1...24).contains(waits.count), "\(waits.count)")
    #expect(try register.text(PublishedCase.folder + "case.yaml").contains("Ny rubrik"))
  }
}
