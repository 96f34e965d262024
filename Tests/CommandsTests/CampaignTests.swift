import Foundation
import Laws
import RegisterFixtures
import Testing

/// Whatever call to the system fails or is the last: after the next command all of the work is done or nothing, it
/// stands in the log with the name of who began it, nobody is told twice or never, no page is left that should be
/// gone, and nothing is left over.
///
/// A sample each time; all of it, which takes hours, with `SYNPUNKT_EXHAUSTIVE=1`. `SYNPUNKT_INJECTIONS=500` asks for
/// a larger sample, `SYNPUNKT_SEED=7` for another, `SYNPUNKT_WORKS=set,post` for some commands,
/// `SYNPUNKT_CALLS=write,fsync` for some calls, and `SYNPUNKT_PROGRAM` names another build of the program.
@Suite(
  .waits,
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct CampaignTests {
  /// What changes files, and what looks at them.
  private static let calls =
    environment["SYNPUNKT_CALLS"].map { $0.split(separator: ",").map(String.init) }
    ?? (["write", "fsync", "renameat", "linkat", "unlinkat", "mkdirat", "fchmod", "fchown"]
      + ["openat", "newfstatat", "getdents64", "read", "fcntl"])
  private static let effects =
    ["signal=KILL", "error=EIO", "error=ENOSPC", "error=EACCES", "error=EINTR"]

  private static let environment = ProcessInfo.processInfo.environment
  private static let works: [CampaignWork] =
    environment["SYNPUNKT_WORKS"].map { names in
      names.split(separator: ",").compactMap { CampaignWork(rawValue: String($0)) }
    } ?? CampaignWork.allCases

  @Test("S1 S3 S4 S5 whole or undone, whichever call is interrupted")
  func interrupted() throws {
    let count = Self.environment["SYNPUNKT_INJECTIONS"].flatMap { Int($0) } ?? 6
    let seed = Self.environment["SYNPUNKT_SEED"].flatMap { Int($0) } ?? 1
    var chance = Seeded(seed)
    var injections = 0
    for work in Exhaustive.isAsked ? Self.works : Self.some(of: Self.works, count, &chance) {
      let campaign = try Campaign(work)
      var faults = Self.faults(campaign.calls)
      if !Exhaustive.isAsked {
        let own = max(1, count / Self.works.count)
        faults = (0..<min(own, faults.count)).map { _ in chance.pick(faults) }
      }
      for fault in faults { try campaign.judge(fault) }
      injections += faults.count
    }
    print("injections: \(injections)")
    #expect(injections > 0)
  }

  @Test(
    "S3 S4 what several cases or a place outside the register have part in, the next command ends",
    arguments: [CampaignWork.archive, .disclose, .dispose]
  )
  func outgoing(_ work: CampaignWork) throws {
    let campaign = try Campaign(work)
    for call in ["linkat", "renameat"] {
      for place in 0..<(campaign.calls[call] ?? 0) {
        try campaign.judge(
          Tracing.Fault(calls: call, effect: "signal=KILL", count: "\(place + 1)")
        )
      }
    }
  }

  /// In a small sample, so many of the commands.
  private static func some(
    of works: [CampaignWork],
    _ count: Int,
    _ chance: inout Seeded
  ) -> [CampaignWork] {
    count >= works.count ? works : (0..<count).map { _ in chance.pick(works) }
  }

  /// Each call that is made, with each effect.
  private static func faults(_ counts: [String: Int]) -> [Tracing.Fault] {
    calls.flatMap { call in
      (0..<(counts[call] ?? 0)).flatMap { place in
        effects.map { Tracing.Fault(calls: call, effect: $0, count: "\(place + 1)") }
      }
    }
  }
}

/// One command and the register in which it is given, as it is before, when nothing was done, and when all was.
private struct Campaign {
  private let work: CampaignWork
  private let before: TemporaryRegister
  private let undone, done, doneLater: CampaignState
  /// How often the command makes each call.
  let calls: [String: Int]

  private static let next = ["remind", "--at", "2026-11-23T12:00"]

  init(_ work: CampaignWork) throws {
    self.work = work
    before = try TemporaryRegister(FixtureText(CampaignWork.text))
    for words in work.preparation { try Self.prepare(words, before) }
    try Self.write(before: work.words, before)
    undone = try Self.state(before, after: [Self.next])
    done = try Self.state(before, after: [work.words, Self.next])
    doneLater = try Self.state(before, after: [Self.next, work.words, Self.next])
    let plain = try Self.run(work.words, try before.copied())
    #expect(undone != done || work == .remind, "\(work): \(plain.output)\(plain.errors)")
    let copy = try before.copied()
    calls = try Tracing.calls(
      work.words,
      in: copy.path,
      input: CampaignWork.input,
      environment: CampaignWork.environment
    )
  }

  private static func prepare(_ words: [String], _ register: TemporaryRegister) throws {
    try write(before: words, register)
    let run = try Self.run(words + ["--at", CampaignWork.now], register)
    #expect(run.status == 0, "\(words): \(run.errors)")
  }

  private static func write(before words: [String], _ register: TemporaryRegister) throws {
    for (path, text) in CampaignWork.writing(before: words[0]) { try register.write(path, text) }
  }

  private static func run(
    _ words: [String],
    _ register: TemporaryRegister
  ) throws -> Executable.Outcome {
    try Executable.run(
      [Executable.path] + words,
      in: register.path,
      input: CampaignWork.input,
      environment: CampaignWork.environment
    )
  }

  private static func state(
    _ register: TemporaryRegister,
    after commands: [[String]]
  ) throws -> CampaignState {
    let copy = try register.copied()
    for words in commands { _ = try run(words, copy) }
    return try CampaignState(copy)
  }

  /// What comes in is registered once, whatever happens; the watcher finishes what was interrupted.
  private func judge(
    _ texts: [String],
    isDone: Bool,
    _ register: TemporaryRegister,
    _ context: Comment
  ) throws {
    // The watcher leaves a registration alone that began less than a minute ago; here its clock is another.
    let environment = CampaignWork.environment.merging(["PATH": OtherProgram.searchPath]) { $1 }
    let next = register.run(
      ["watch", "--once", "--at", CampaignWork.now],
      environment: environment
    )
    let paths = try register.files()
    let submissions = try paths.filter { $0.hasSuffix("/submission.txt") }.map { path in
      try register.text(path)
    }
    for text in texts {
      let count = submissions.count { $0 == text }
      let least = work == .new && !isDone ? 0 : 1
      #expect((least...1).contains(count), "\(context); then \(next.errors): \(text)")
    }
    for path in paths where work == .new && path.hasSuffix("/submission.txt") {
      guard try texts.contains(register.text(path)) else { continue }
      let folder = path.dropLast("submission.txt".count)
      let facts = try register.text(folder + "case.yaml")
      #expect(facts.contains("typ: klagomål\n"), context)
      #expect(facts.contains("registrerad av: anna.berg\n"), context)
      #expect(try register.text(folder + "sender.yaml").contains("namn: Märta Sandelin\n"), context)
    }
    let left = try paths.filter { path in
      if path.contains("/incoming.") { return true }
      guard path.hasPrefix("cases/inbox/") else { return false }
      // What was typed, and may not be whole, is kept for a person.
      let text = try register.text(path)
      return work != .new || !texts.contains { $0.hasPrefix(text) }
    }
    #expect(left == [], context)
    let check = try Self.run(["check"], register)
    #expect(!check.output.contains("interrupted-registration"), "\(context): \(check.output)")
  }

  func judge(_ fault: Tracing.Fault) throws {
    let register = try before.copied()
    let first = try Tracing.run(
      work.words,
      in: register.path,
      input: CampaignWork.input,
      environment: CampaignWork.environment,
      fault: fault
    )
    let context: Comment = "\(work), \(fault): status \(first.status), \(first.errors)"
    if let texts = work.textsComingIn {
      return try judge(texts, isDone: first.status == 0, register, context)
    }
    let next = try Self.run(Self.next, register)
    let state = try CampaignState(register)
    if first.status == 0, state != done {
      Issue.record("\(context): 0 was said for half: \(state.difference(from: done))")
    } else if state != done, state != undone {
      let (more, less) = (state.difference(from: done), state.difference(from: undone))
      Issue.record("\(context); then \(next.errors): not done: \(more); not undone: \(less)")
    }
    guard state == undone else { return }
    _ = try Self.run(work.words, register)
    _ = try Self.run(Self.next, register)
    let last = try CampaignState(register)
    if last != doneLater, last != done {
      Issue.record("\(context): not done the second time: \(last.difference(from: doneLater))")
    }
  }
}
