import Foundation
import Laws
import RegisterFixtures
import Testing

/// Work in a case under interruption: after any call to the system that fails or is the last, and whatever command
/// comes next, all of the work is done or nothing, with the name of who began it.
///
/// Thousands of runs, which take minutes: only with `SYNPUNKT_EXHAUSTIVE=1`.
@Suite(
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built"),
  .enabled(if: Exhaustive.isAsked, "asked for with SYNPUNKT_EXHAUSTIVE=1")
)
struct OperationInterruptionTests {
  /// A command, and what leads to the register in which it is given.
  enum Work: String, CaseIterable, CustomTestStringConvertible {
    case set, redact, approve, publish, unpublish, close, reopen

    var testDescription: String { rawValue }

    var preparation: [[String]] {
      switch self {
      case .set, .reopen, .redact: []
      case .approve: [["redact", "2"]]
      case .publish: [["redact", "2"], ["approve", "2"]]
      case .unpublish: [["redact", "2"], ["approve", "2"], ["publish", "2"]]
      case .close:
        [
          ["redact", "2"], ["approve", "2"], ["publish", "2"],
          ["set", "2", "journalförd=ej aktuellt"],
        ]
      }
    }

    var words: [String] {
      let own =
        switch self {
        case .set: ["set", "2", "rubrik=Ny rubrik", "telefon=070-174 06 35"]
        case .redact, .approve, .publish, .close: [rawValue, "2"]
        case .unpublish: ["unpublish", "2", "--skäl", "Hen ångrade sig."]
        case .reopen: ["reopen", "1", "--skäl", "Nya uppgifter."]
        }
      return own + ["--at", "2026-11-21T12:00"]
    }
  }

  private static let calls =
    ["write", "fsync", "renameat", "linkat", "unlinkat", "mkdirat"]
    + ["openat", "fchmod", "fchown", "newfstatat", "getdents64"]
  private static let effects =
    ["signal=KILL", "error=EIO"]
    + ["error=ENOSPC", "error=EACCES", "error=EINTR"]

  @Test("S3 whole or undone, whichever call is interrupted", arguments: Work.allCases)
  func interrupted(_ work: Work) throws {
    let before = try register(for: work)
    let undone = try State(before, after: [])
    let done = try State(before, after: [work.words])
    #expect(undone != done)
    for call in Self.calls {
      for effect in Self.effects {
        var count = 1
        while try interrupt(
          work,
          .init(calls: call, effect: effect, count: "\(count)"),
          undone,
          done
        ) {
          count += 1
          try #require(count < 1_000)
        }
      }
    }
  }

  /// - Returns: Whether the fault came before the work was done, so that there may be a later one.
  private func interrupt(
    _ work: Work,
    _ fault: Tracing.Fault,
    _ undone: State,
    _ done: State
  ) throws -> Bool {
    let register = try register(for: work)
    let run = try Tracing.run(work.words, in: register.path, input: "", fault: fault)
    if run.status == 0 {
      #expect(try State(register, after: []) == done, "\(fault): 0 was said for half")
      return false
    }
    let context: Comment = "\(work), \(fault): \(run.errors)"
    // Of a page that is still to be made nobody but whoever publishes knows.
    let state = try State(register, after: [[work == .publish ? "publish" : "remind"]])
    #expect(state == done || state == undone, context)
    let journals = register.names(".synpunkt/state/operations").filter { !$0.hasPrefix(".") }
    #expect(journals == [], context)
    #expect(register.names(".synpunkt/state/withdrawn") == [], context)
    guard state == undone else { return true }
    #expect(try State(register, after: [work.words]) == done, context)
    return true
  }

  private func register(for work: Work) throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    for words in work.preparation {
      let run = register.run(words)
      #expect(run.status == .done, "\(words): \(run.errors)")
    }
    return register
  }

  /// Every file of the register, and what the public sees of the case.
  private struct State: Equatable {
    private let files: [String: [UInt8]]
    private let page: [String]

    /// `after` some commands, which must succeed.
    init(_ register: TemporaryRegister, after commands: [[String]]) throws {
      for words in commands {
        let run = register.run(words)
        #expect(run.status == .done, "\(words): \(run.errors)")
      }
      // What a write left before anything was decided is named by `check`, and removed by the next writer.
      let paths = try register.files().filter { !$0.contains("/.synpunkt-") }
      files = try Dictionary(uniqueKeysWithValues: paths.map { ($0, try register.read($0)) })
      page = try register.publicFiles(naming: "SYN-2026-0002").sorted()
    }
  }
}
