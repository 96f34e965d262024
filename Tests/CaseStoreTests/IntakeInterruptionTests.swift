import Foundation
import Laws
import RegisterFixtures
import System
import Testing

@testable import CaseStore

/// `intake` of a message with a file, killed or with a full disk at any call: it is registered once,
/// whole, and is nowhere else.
///
/// Calls are taken in samples; `SYNPUNKT_EXHAUSTIVE=1` takes every one.
@Suite(
  .waits,
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct IntakeInterruptionTests {
  /// Where a message comes from.
  enum Source: String, CaseIterable, CustomTestStringConvertible {
    case inbox, maildir

    var testDescription: String { rawValue }
  }

  @Test("S3 killed before any change", arguments: Source.allCases)
  func survivesKill(_ source: Source) throws {
    var calls = ["write", "fsync", "renameat", "linkat", "unlinkat", "mkdirat"]
    if Exhaustive.isAsked { calls += ["openat", "close", "fchmod", "getdents64"] }
    for call in calls {
      try interrupt(source) { .init(calls: call, effect: "signal=KILL", count: "\($0)") }
    }
  }

  @Test("a disk that is full from some call on", arguments: Source.allCases)
  func survivesFullDisk(_ source: Source) throws {
    for calls in ["write", "fsync", "mkdirat,linkat,renameat"] {
      try interrupt(source) { .init(calls: calls, effect: "error=ENOSPC", count: "\($0)+") }
    }
  }

  private func interrupt(_ source: Source, _ fault: (Int) -> Tracing.Fault) throws {
    var (count, quiet) = (1, 0)
    // A fault may go unnoticed, where something need not succeed; several in a row came too late.
    while quiet < (Exhaustive.isAsked ? 6 : 2) {
      let trial = try IntakeTrial(source)
      let run = try trial.intake(fault: fault(count))
      let context: Comment = "\(source), \(fault(count)): \(run.errors)"
      #expect(run.wasKilled || [0, 1, 3].contains(run.status), context)
      try trial.expectNothingLost(context)
      if !run.wasKilled { #expect(trial.leftovers == [], context) }
      try trial.mend(context)
      let again = try trial.intake()
      #expect(again.status == 0, "\(context): \(again.errors)")
      // What was registered just now may be left with its copy.
      try trial.mend(context)
      try trial.expectOnce(context)
      quiet = run.status == 0 ? quiet + 1 : 0
      count += Exhaustive.isAsked ? 1 : 13
      try #require(count < 400)
    }
  }
}

/// A register into which one message comes.
private struct IntakeTrial {
  let source: IntakeInterruptionTests.Source
  let register: TemporaryRegister

  init(_ source: IntakeInterruptionTests.Source) throws {
    self.source = source
    register = try TemporaryRegister(FixtureText(MailFixture.register))
    switch source {
    case .inbox: try register.write("cases/inbox/a.eml", MailFixture.withFile)
    case .maildir:
      for part in ["tmp", "new", "cur"] { try register.makeFolder("Maildir/" + part) }
      try register.write("Maildir/new/1795258800.M1P2.host", MailFixture.withFile)
    }
  }

  func intake(fault: Tracing.Fault? = nil) throws -> Executable.Outcome {
    let words =
      ["intake", "--at", "2026-11-21T12:00", "--kanal", "broschyr"]
      + (source == .maildir ? ["Maildir"] : [])
    guard let fault else {
      return try Executable.run([Executable.path] + words, in: register.path)
    }
    return try Tracing.run(words, in: register.path, input: "", fault: fault)
  }

  var leftovers: [String] {
    ((try? register.files()) ?? []).filter { $0.contains(Folder.temporaryPrefix) }
  }

  private var folders: [String] {
    register.names("cases/2026/00").filter { $0 != "SYN-2026-0001" }.map { "cases/2026/00/" + $0 }
  }

  /// The message is there as it came, or a case is whole.
  func expectNothingLost(_ context: Comment) throws {
    let messages = try register.files().filter { $0.hasSuffix(".eml") || $0.hasPrefix("Maildir/") }
      .filter { try register.text($0) == MailFixture.withFile }
    let cases = folders.filter { register.exists($0 + "/case.yaml") }
    #expect(messages.count + cases.count >= 1, context)
    for folder in cases { try expectWhole(folder, context) }
  }

  private func expectWhole(_ folder: String, _ context: Comment) throws {
    // What was said of it once is known to whoever finishes it.
    #expect(try register.text(folder + "/case.yaml").contains("kanal: broschyr\n"), context)
    #expect(try register.text(folder + "/submission.txt") == MailFixture.text, context)
    #expect(register.names(folder + "/attachments") == ["bild.png"], context)
    #expect(
      try register.read(folder + "/attachments/bild.png")
        == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A],
      context
    )
    let facts = try register.text(folder + "/case.yaml")
    #expect(facts.contains("rubrik: Bussen på Lindvägen\n"), context)
    #expect(facts.contains("inkom: 2026-11-20T10:00:05+01:00\n"), context)
    #expect(facts.contains("kanal: broschyr\n"), context)
    let sender = try register.text(folder + "/sender.yaml")
    #expect(sender.contains("namn: Bo Ek\n"), context)
    #expect(sender.contains("e-post: bo.ek@mail.example\n"), context)
    let log = try register.text(folder + "/log.yaml")
    #expect(log.matches(of: /registrer\S*.* message=[0-9a-f]{64}/).count == 1, context)
  }

  /// Does what `check` says about what is left.
  func mend(_ context: Comment) throws {
    let found = register.run(["check"]).output
    for folder in folders {
      let isWhole =
        register.exists(folder + "/case.yaml")
        && !register.names(folder).contains { $0.hasPrefix("incoming.") }
      if isWhole { continue }
      // A message of a Maildir is finished by reading it again.
      if source == .maildir, register.names(folder).contains("incoming.message.eml"),
        !register.exists(folder + "/case.yaml")
      {
        continue
      }
      let name = String(folder.suffix("SYN-2026-0002".count))
      #expect(found.contains("synpunkt intake \(name)"), "\(context): \(found)")
      let run = register.run(["intake", name])
      #expect(run.status == .done, "\(context): \(run.errors)")
    }
    for path in leftovers where !path.contains("/incoming.") {
      let isUnderWay = folders.contains { folder in
        path.hasPrefix(folder + "/") && !register.exists(folder + "/case.yaml")
      }
      if isUnderWay { continue }
      #expect(
        found.contains("\(path): fel[interrupted-write]")
          || found.contains("\(path): varning[interrupted-write]"),
        "\(context): \(found)"
      )
      try register.remove(path)
    }
  }

  /// One case, and the message nowhere else but where it was delivered.
  func expectOnce(_ context: Comment) throws {
    #expect(folders.count == 1, context)
    for folder in folders {
      try expectWhole(folder, context)
      #expect(
        register.names(folder)
          == [
            "attachments", "case.yaml", "log.yaml", "message.yaml", "sender.yaml", "submission.txt",
          ],
        context
      )
    }
    #expect(register.names("cases/inbox").filter { $0 != "aside" } == [], context)
    #expect(register.names("Maildir/new") == [], context)
    if source == .maildir {
      #expect(register.names("Maildir/cur") == ["1795258800.M1P2.host:2,S"], context)
    }
    let output = register.run(["check"]).output
    let found = output.split(separator: "\n").filter { $0.hasPrefix("cases/") }
    #expect(found.allSatisfy { $0.contains("[missing-field]") }, "\(context): \(output)")
  }
}
