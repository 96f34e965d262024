import CaseText
import Foundation
import Laws
import RegisterFixtures
import System
import Testing

@testable import CaseStore

/// A kill between any two calls to the system, or a full disk, loses nothing and doubles nothing.
///
/// Calls that change files are interrupted in turn. `SYNPUNKT_EXHAUSTIVE=1` interrupts every one, and
/// every call that opens, reads or closes.
@Suite(
  .waits,
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct InterruptionTests {
  /// A command, and what a register must be after it.
  enum Work: String, CaseIterable, CustomTestStringConvertible {
    case new, intake, set, create

    var testDescription: String { rawValue }

    var words: [String] {
      switch self {
      case .new: ["new", "--kanal", "broschyr", "--at", "2026-11-21T12:00"]
      case .intake: ["intake", "--kanal", "broschyr", "--at", "2026-11-21T12:00"]
      case .set: ["set", "1", "rubrik=Ny rubrik", "--at", "2026-11-21T12:00"]
      case .create: ["set", "1", "namn=Bo Ek", "--at", "2026-11-21T12:00"]
      }
    }

    var input: String { self == .new ? InterruptionTests.post : "" }
  }

  fileprivate static let post = "typ: klagomål\nnamn: Bo Ek\n\nBussen kom inte alls.\n"

  @Test("killed before any change", arguments: Work.allCases)
  func survivesKill(_ work: Work) throws {
    var calls = ["write", "fsync", "renameat", "linkat", "unlinkat", "mkdirat", "fchmod"]
    if Exhaustive.isAsked { calls += ["openat", "close", "read", "getdents64", "fchown", "flock"] }
    for call in calls {
      var count = 1
      while try interrupt(work, by: .init(calls: call, effect: "signal=KILL", count: "\(count)")) {
        // What renames, links and removes is interrupted more often than the rest.
        count += Exhaustive.isAsked ? 1 : call.hasSuffix("at") ? 7 : 11
        try #require(count < 500)
      }
    }
  }

  @Test("a disk that is full from some call on", arguments: Work.allCases)
  func survivesFullDisk(_ work: Work) throws {
    for calls in ["write", "fsync", "mkdirat,linkat,renameat"]
      + (Exhaustive.isAsked ? ["fchmod"] : [])
    {
      var count = 1
      while try interrupt(work, by: .init(calls: calls, effect: "error=ENOSPC", count: "\(count)+"))
      {
        count += Exhaustive.isAsked || count < 3 ? 1 : 9
        try #require(count < 500)
      }
    }
  }

  @Test("a file system without hard links", arguments: Work.allCases)
  func needsNoLinks(_ work: Work) throws {
    let trial = try Trial(work)
    let fault = Tracing.Fault(calls: "linkat", effect: "error=EPERM", count: "1+")
    let run = try Tracing.run(work.words, in: trial.register.path, input: work.input, fault: fault)
    #expect(run.status == 0, "\(run.errors)")
    #expect(trial.leftovers == [])
    #expect(try trial.isDone())
  }

  /// - Returns: Whether the fault came before the work was done, so that there may be a later one.
  private func interrupt(_ work: Work, by fault: Tracing.Fault) throws -> Bool {
    let trial = try Trial(work)
    let before = try trial.register.contents()
    let run = try Tracing.run(work.words, in: trial.register.path, input: work.input, fault: fault)
    if run.status == 0 { return false }
    let context: Comment = "\(work), \(fault): \(run.errors)"
    #expect(run.wasKilled || (1...3).contains(run.status), context)
    try trial.expectNothingLost(since: before, context)
    if !run.wasKilled { #expect(trial.leftovers == [], context) }
    try trial.mend(context)
    let again = try Executable.run(
      [Executable.path] + work.words,
      in: trial.register.path,
      input: work.input
    )
    #expect(again.status == 0, "\(context): \(again.errors)")
    #expect(try trial.isDone(), context)
    #expect(try trial.findings() == [], context)
    return true
  }
}

/// A register in which one piece of work is done, and interrupted.
private struct Trial {
  let work: InterruptionTests.Work
  let register: TemporaryRegister

  private static let folder = "cases/2026/00/SYN-2026-0001/"

  init(_ work: InterruptionTests.Work) throws {
    self.work = work
    register = try TemporaryRegister(FixtureText(""))
    try register.makeFolder("cases/inbox")
    if work == .intake { try register.write("cases/inbox/a.txt", InterruptionTests.post) }
    if work == .create { try register.remove(Self.folder + "sender.yaml") }
  }

  /// What a write left beside its file.
  var leftovers: [String] {
    ((try? register.files()) ?? []).filter { $0.contains(Folder.temporaryPrefix) }
  }

  /// Codes and paths; what a case lacks that was only just registered is no fault.
  func findings() throws -> [String] {
    struct Item: Decodable {
      let code: String
      let path: String
    }
    let output = register.run(["check", "--format", "json"]).output
    return try JSONDecoder().decode([Item].self, from: Data(output.utf8))
      .filter { !["missing-field", "sender-missing", "reply-impossible"].contains($0.code) }
      .map { "\($0.code) \($0.path)" }
  }

  /// Every file is as it was, or as the work makes it.
  func expectNothingLost(since before: [String: [UInt8]], _ context: Comment) throws {
    let now = try register.contents()
    for (path, bytes) in before where path != "cases/inbox/a.txt" {
      let isChanged = now[path] != bytes
      guard isChanged else { continue }
      let text = String(decoding: now[path] ?? [], as: UTF8.self)
      switch path {
      case Self.folder + "case.yaml" where work == .set:
        #expect(
          text
            == String(decoding: bytes, as: UTF8.self)
            .replacingOccurrences(of: "Kort svar i telefon", with: "Ny rubrik"),
          context
        )
      case Self.folder + "log.yaml" where work == .set || work == .create:
        #expect(text.hasPrefix(String(decoding: bytes, as: UTF8.self)), context)
        #expect(text.hasSuffix("\n"), context)
      default: Issue.record("\(path) changed; \(context)")
      }
    }
    if work == .intake { try expectPostOnce(now, context) }
  }

  /// What came in is in the inbox or in a case, and in one of the two as a whole.
  private func expectPostOnce(_ now: [String: [UInt8]], _ context: Comment) throws {
    let originals = now.filter { $0.key.hasSuffix("a.txt") }
    let cases = now.filter {
      $0.key.hasSuffix("/submission.txt") && $0.value == Array("Bussen kom inte alls.\n".utf8)
    }
    #expect(originals.count + cases.count >= 1, context)
    #expect(originals.count <= 1 && cases.count <= 1, context)
    #expect(originals.values.allSatisfy { $0 == Array(InterruptionTests.post.utf8) }, context)
  }

  /// Does what `check` says about what is left.
  func mend(_ context: Comment) throws {
    let found = try findings()
    for path in leftovers {
      #expect(found.contains("interrupted-write \(path)"), context)
    }
    for name in register.names("cases/2026/00") where name != "SYN-2026-0001" {
      let folder = "cases/2026/00/" + name
      let isWhole =
        register.exists(folder + "/case.yaml") && !register.exists(folder + "/incoming.a.txt")
      guard !isWhole else { continue }
      #expect(
        found.contains("interrupted-registration \(folder)")
          || found.contains("case-file-missing \(folder)/case.yaml"),
        context
      )
      let run = register.run(["intake", name])
      #expect(run.status == .done, "\(context): \(run.errors)")
    }
    for path in leftovers { try register.remove(path) }
    // What may not have been whole waits for a person to read it, who throws it away here: what
    // `new` was told is told again.
    for name in register.names("cases/inbox") where name != "a.txt" {
      try register.remove("cases/inbox/" + name)
    }
  }

  /// Whether the work was done, and once.
  func isDone() throws -> Bool {
    let texts = try register.contents().filter { $0.key.hasSuffix("/submission.txt") }
      .filter { $0.value == Array("Bussen kom inte alls.\n".utf8) }
    switch work {
    case .new: return !texts.isEmpty
    case .intake: return texts.count == 1 && register.names("cases/inbox") == []
    case .set: return try register.text(Self.folder + "case.yaml").contains("Ny rubrik")
    case .create: return try register.text(Self.folder + "sender.yaml").contains("Bo Ek")
    }
  }
}

extension TemporaryRegister {
  /// The bytes of every file, without what is derived.
  fileprivate func contents() throws -> [String: [UInt8]] {
    try Dictionary(uniqueKeysWithValues: files().map { ($0, try read($0)) })
  }
}
