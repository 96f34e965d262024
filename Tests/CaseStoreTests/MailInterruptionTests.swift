import Foundation
import Laws
import RegisterFixtures
import Testing

@testable import CaseStore

/// `remind`, killed or with a full disk at any call, and run again: in the end everybody has been told
/// everything once, and the logs say so once.
///
/// Calls are taken in samples; `SYNPUNKT_EXHAUSTIVE=1` takes every one.
@Suite(
  .waits,
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct MailInterruptionTests {
  @Test("nothing interrupted: six messages, and a line for each that was told")
  func undisturbed() throws {
    let trial = try MailTrial()
    #expect(trial.register.run(["check"]).output == "")
    #expect(try trial.remind().status == 0)
    try trial.expectAllToldOnce("undisturbed")
    #expect(trial.register.run(["check"]).output == "")
    #expect(try trial.remind().output == "")
    try trial.expectAllToldOnce("a second time")
  }

  @Test(
    "killed before any change",
    arguments: ["write", "fsync", "renameat", "linkat", "unlinkat", "mkdirat"]
      + (Exhaustive.isAsked ? ["openat", "close", "fchmod", "read", "flock", "fchown"] : [])
  )
  func survivesKill(_ call: String) throws {
    try interrupt(step: 23) { .init(calls: call, effect: "signal=KILL", count: "\($0)") }
  }

  @Test(
    "a disk that is full from some call on, for one run",
    arguments: ["write", "fsync", "mkdirat,linkat,renameat"]
  )
  func survivesFullDisk(_ calls: String) throws {
    try interrupt(step: 41) { .init(calls: calls, effect: "error=ENOSPC", count: "\($0)+") }
  }

  @Test(
    "a disk that fails once",
    arguments: ["write", "fsync", "renameat", "linkat", "unlinkat"]
  )
  func survivesFailure(_ calls: String) throws {
    try interrupt(step: 61) { .init(calls: calls, effect: "error=EIO", count: "\($0)") }
  }

  @Test("killed twice at places of its own")
  func survivesTwoKills() throws {
    for count in stride(from: 3, through: 43, by: Exhaustive.isAsked ? 1 : 40) {
      let trial = try MailTrial()
      for _ in 0..<2 {
        _ = try trial.remind(fault: .init(calls: "renameat", effect: "signal=KILL", count: "3"))
        _ = try trial.remind(
          fault: .init(calls: "unlinkat", effect: "signal=KILL", count: "\(count)")
        )
      }
      #expect(try trial.remind().status == 0)
      try trial.expectAllToldOnce("\(count)")
    }
  }

  @Test(
    "killed while a program sends: what it had taken may come once more, with the same Message-ID",
    arguments: ["renameat", "unlinkat"]
  )
  func sendsThroughProgram(_ call: String) throws {
    for count in stride(from: 1, through: 80, by: Exhaustive.isAsked ? 1 : 37) {
      let trial = try MailTrial()
      let program = try trial.register.makeProgram("sendmail", "cat >> \"$OUT\"")
      let environment = ["SYNPUNKT_SENDMAIL": program]
      let fault = Tracing.Fault(calls: call, effect: "signal=KILL", count: "\(count)")
      let run = try trial.remind(environment, fault: fault)
      let context: Comment = "\(fault): \(run.errors)"
      #expect(try trial.remind(environment).status == 0, context)
      let ids = trial.register.programOutput().matches(of: /\nMessage-ID: (.*)\n/)
        .map { String($0.output.1) }
      #expect(Set(ids).count == 6, context)
      #expect(ids.count <= 7, context)
      try trial.expectLogs(context)
    }
  }

  /// Interrupts the first, and then every so many calls, until there is no such call any more.
  private func interrupt(step: Int, _ fault: (Int) -> Tracing.Fault) throws {
    var count = 1
    var quiet = 0
    // A fault may go unnoticed, where something need not succeed; several in a row came too late.
    while quiet < 3 {
      let trial = try MailTrial()
      let run = try trial.remind(fault: fault(count))
      let context: Comment = "\(fault(count)): \(run.errors)"
      #expect(run.wasKilled || [0, 3].contains(run.status), context)
      let again = try trial.remind()
      #expect(again.status == 0, "\(context): \(again.errors)")
      try trial.expectAllToldOnce(context)
      quiet = run.status == 0 ? quiet + 1 : 0
      count += Exhaustive.isAsked ? 1 : step
      try #require(count < 1000)
    }
  }
}

/// A register in which something is to be told.
private struct MailTrial {
  let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText(MailRegister.text)) }

  /// One run, with a program for mail or without.
  func remind(
    at time: String = MailRegister.now,
    _ environment: [String: String] = [:],
    fault: Tracing.Fault? = nil
  ) throws -> Executable.Outcome {
    let words = ["remind", "--at", time]
    guard let fault else {
      return try Executable.run(
        [Executable.path] + words,
        in: register.path,
        environment: environment
      )
    }
    return try Tracing.run(
      words,
      in: register.path,
      input: "",
      environment: environment,
      fault: fault
    )
  }

  func expectAllToldOnce(
    _ context: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let messages = try register.outbox()
    let ids = messages.map { SentMail.field("Message-ID", $0) }
    #expect(Set(ids).count == ids.count, context, sourceLocation: sourceLocation)
    let summaries = messages.map(SentMail.summary).sorted()
    #expect(summaries == SentMail.messages, context, sourceLocation: sourceLocation)
    try expectLogs(context, sourceLocation: sourceLocation)
  }

  func expectLogs(_ context: Comment, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let told = try register.told()
    #expect(told == SentMail.lines, context, sourceLocation: sourceLocation)
    #expect(register.waiting() == [], context, sourceLocation: sourceLocation)
  }
}
