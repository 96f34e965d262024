import Foundation
import RegisterFixtures
import Testing

@testable import CaseStore

/// `remind`, killed or with a full disk at any call, and run again: in the end everybody has been told
/// everything once, and the logs say so once.
///
/// Calls are taken in samples; `SYNPUNKT_EXHAUSTIVE=1` takes every one.
@Suite(
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct MailInterruptionTests {
  private static let isExhaustive =
    ProcessInfo.processInfo.environment["SYNPUNKT_EXHAUSTIVE"] != nil

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
      + (isExhaustive ? ["openat", "close", "fchmod", "read", "flock", "fchown"] : [])
  )
  func survivesKill(_ call: String) throws {
    try interrupt(step: 11) { .init(calls: call, effect: "signal=KILL", count: "\($0)") }
  }

  @Test(
    "a disk that is full from some call on, for one run",
    arguments: ["write", "fsync", "mkdirat,linkat,renameat"]
  )
  func survivesFullDisk(_ calls: String) throws {
    try interrupt(step: 17) { .init(calls: calls, effect: "error=ENOSPC", count: "\($0)+") }
  }

  @Test(
    "a disk that fails once",
    arguments: ["write", "fsync", "renameat", "linkat", "unlinkat"]
  )
  func survivesFailure(_ calls: String) throws {
    try interrupt(step: 23) { .init(calls: calls, effect: "error=EIO", count: "\($0)") }
  }

  @Test("killed twice at places of its own")
  func survivesTwoKills() throws {
    for count in stride(from: 3, through: 43, by: Self.isExhaustive ? 1 : 20) {
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
      count += Self.isExhaustive ? 1 : step
      try #require(count < 1000)
    }
  }
}

/// A register in which something is to be told.
struct MailTrial {
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
      return try Executable.run([Executable.path] + words, in: register.path, environment)
    }
    return try Tracing.run(words, in: register.path, input: "", environment, fault: fault)
  }

  /// The bytes of each message in the outbox.
  func outbox() throws -> [String] {
    try register.names(".synpunkt/outbox/new").map {
      try register.text(".synpunkt/outbox/new/" + $0)
    }
  }

  /// What the logs say without time, each line as often as it is there.
  func told() throws -> [String] {
    try ["0002", "0003", "0004"].flatMap { serial in
      try register.text("cases/2026/00/SYN-2026-\(serial)/log.yaml").split(separator: "\n")
        .map { serial + " " + $0.split(separator: " ").dropFirst(3).joined(separator: " ") }
    }.filter { !$0.contains("registrerad") }.sorted()
  }

  func expectAllToldOnce(
    _ context: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    expectOnce(try outbox(), context, sourceLocation)
    try expectLogs(context, sourceLocation)
  }

  func expectLogs(_ context: Comment, _ sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try told() == Self.lines, context, sourceLocation: sourceLocation)
    #expect(register.names(".synpunkt/mail/pending") == [], context, sourceLocation: sourceLocation)
    #expect(register.names(".synpunkt/mail/queue") == [], context, sourceLocation: sourceLocation)
  }

  func expectOnce(
    _ messages: [String],
    _ context: Comment,
    _ sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let ids = messages.map { Self.field("Message-ID", $0) }
    #expect(Set(ids).count == ids.count, context, sourceLocation: sourceLocation)
    #expect(
      messages.map(Self.summary).sorted() == Self.messages,
      context,
      sourceLocation: sourceLocation
    )
  }

  /// To whom, and of which cases.
  static func summary(_ message: String) -> String {
    let numbers = Set(message.matches(of: /SYN-2026-(\d{4})/).map { String($0.output.1) }).sorted()
    return ([field("To", message)] + numbers).joined(separator: " ")
  }

  static func field(_ name: String, _ message: String) -> String {
    message.split(separator: "\n").first { $0.hasPrefix(name + ": ") }
      .map { String($0.dropFirst(name.count + 2)) } ?? ""
  }

  private static let messages = [
    "Anna Berg <anna.berg@kommun.example> 0002 0003 0004",
    "Karin Lindqvist <karin.lindqvist@kommun.example> 0003 0004",
    "Omar Nilsson <omar.nilsson@kommun.example> 0003 0004", "bo.ek@mail.example 0002",
    "eva.lund@mail.example 0004", "mia.ask@mail.example 0003",
  ]
  private static let lines = [
    "0002 aviserad vid=inkom till=anna.berg", "0002 aviserad vid=inkom till=avsändaren",
    "0003 aviserad vid=fördelad till=karin.lindqvist",
    "0003 aviserad vid=fördelad till=omar.nilsson",
    "0003 aviserad vid=inkom till=anna.berg", "0003 aviserad vid=inkom till=avsändaren",
    "0003 fördelad enhet=hemtjanst utredare=omar.nilsson",
    "0004 aviserad vid=fördelad till=karin.lindqvist",
    "0004 aviserad vid=fördelad till=omar.nilsson",
    "0004 aviserad vid=inkom till=anna.berg", "0004 aviserad vid=inkom till=avsändaren",
    "0004 fördelad enhet=hemtjanst utredare=omar.nilsson",
  ]
}
