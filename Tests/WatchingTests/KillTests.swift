import Foundation
import Laws
import RegisterFixtures
import Testing

/// A kill between any two changes that a round makes loses nothing and doubles nothing.
///
/// Calls are taken in samples; `SYNPUNKT_EXHAUSTIVE=1` takes every one.
@Suite(
  .waits,
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct KillTests {
  private static let words = ["watch", "--once", "--at", "2026-11-25T09:00"]
  private static let distributed =
    "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad:"

  private func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(Fixture.text))
    try register.write(
      Fixture.file,
      try register.text(Fixture.file)
        .replacingOccurrences(of: "område:\nenhet:\nutredare:\nfördelad:", with: Self.distributed)
    )
    try register.write(
      "cases/inbox/a.txt",
      "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBussen.\n"
    )
    return register
  }

  @Test(
    "killed before any change, and run again",
    arguments: [
      "write", "fsync", "renameat", "linkat", "unlinkat", "mkdirat",
    ]
  )
  func survivesKill(_ call: String) throws {
    var count = 1
    while true {
      let register = try register()
      let fault = Tracing.Fault(calls: call, effect: "signal=KILL", count: "\(count)")
      let run = try Tracing.run(Self.words, in: register.path, input: "", fault: fault)
      if run.status == 0 { break }
      try expectWhole(register, after: "killed in \(call) \(count)")
      // Every call would take minutes; what moves and removes is killed more often than the rest.
      count += Exhaustive.isAsked ? 1 : call.hasSuffix("at") ? 4 : 9
      try #require(count < 300)
    }
    #expect(count > 1)
  }

  private func expectWhole(_ register: TemporaryRegister, after kill: Comment) throws {
    // What was interrupted is finished when nobody can be at it any more.
    for name in register.names("cases/2026/00") {
      try register.setModified("cases/2026/00/" + name, 1_700_000_000)
    }
    let again = try Executable.run([Executable.path] + Self.words, in: register.path)
    #expect(again.status == 0, "\(kill): \(again.errors)\(again.output)")
    let texts = try register.files().filter { $0.hasSuffix("submission.txt") }
      .map { try register.text($0) }
    #expect(texts.filter { $0 == "Bussen.\n" }.count == 1, kill)
    #expect(register.names("cases/inbox") == [], kill)
    #expect(try register.text(Fixture.file).hasSuffix("fördelad: 2026-11-25\n"), kill)
    let log = try register.text("cases/2026/00/SYN-2026-0002/log.yaml").split(separator: "\n")
    for event in ["fördelad enhet=", "påmind frist=svara", "aviserad vid=fördelad"] {
      #expect(log.filter { $0.contains(" synpunkt \(event)") }.count == 1, "\(kill): \(event)")
    }
    let messages = try register.names(".synpunkt/outbox/new")
      .map { try register.text(".synpunkt/outbox/new/" + $0) }
    #expect(messages.filter { $0.contains("SYN-2026-0002") }.count == 1, kill)
    #expect(register.names(".synpunkt/mail/pending") == [], kill)
    #expect(register.names(".synpunkt/mail/queue") == [], kill)
  }
}
