import Casework
import Checksums
import RegisterFixtures
import System
import Testing

@testable import CaseStore

/// Work in a case is whole, or did not happen.
@Suite struct OperationTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private static let journal = ".synpunkt/state/operations/SYN-2026-0001"
  private static let line = "2026-11-21T12:00:00+01:00 anna.berg ändrad fält=rubrik"

  private func number() throws -> CaseNumber { try #require(CaseNumber("SYN-2026-0001")) }

  private func event() throws -> LogEvent { try #require(LogEvent(Self.line, in: .swedish)) }

  /// Three files and a line: one replaced, one made, one removed.
  private func plan(_ bytes: CaseBytes) throws -> Operation {
    var operation = Operation()
    operation.write(.facts, holding: try #require(bytes.facts) + Array("# ny\n".utf8))
    operation.write(.reply, holding: Array("Hej!\n".utf8))
    operation.remove(.investigation)
    operation.note(try event())
    return operation
  }

  private func contents(_ register: TemporaryRegister) throws -> [String: [UInt8]] {
    try Dictionary(
      uniqueKeysWithValues: register.files().filter { $0.hasPrefix(Self.folder) }
        .map { (String($0.dropFirst(Self.folder.count)), try register.read($0)) }
    )
  }

  /// The files before and after, and the journal that leads from one to the other.
  private func played() throws -> (
    before: [String: [UInt8]], after: [String: [UInt8]], journal: OperationJournal
  ) {
    let register = try TemporaryRegister(FixtureText(""))
    let before = try contents(register)
    let isDone = try register.folder.carryOut(number(), in: .swedish, plan: plan)
    #expect(isDone)
    let after = try contents(register)
    let facts = try #require(before["case.yaml"])
    let log = try #require(before["log.yaml"])
    let investigation = try #require(before["investigation.yaml"])
    let journal = OperationJournal(
      number: try number(),
      log: SHA256.hash(of: log),
      lines: [Self.line],
      changes: [
        .init(.facts, before: SHA256.hash(of: facts), after: facts + Array("# ny\n".utf8)),
        .init(.reply, before: nil, after: Array("Hej!\n".utf8)),
        .init(.investigation, before: SHA256.hash(of: investigation), after: nil),
      ]
    )
    return (before, after, journal)
  }

  @Test("S3 an operation changes all its files and its log, and leaves nothing else")
  func whole() throws {
    let (before, after, _) = try played()
    #expect(after["case.yaml"] == before["case.yaml"].map { $0 + Array("# ny\n".utf8) })
    #expect(after["letters/reply.txt"] == Array("Hej!\n".utf8))
    #expect(after["investigation.yaml"] == nil)
    #expect(after["log.yaml"] == before["log.yaml"].map { $0 + Array("- \(Self.line)\n".utf8) })
    #expect(Set(after.keys).subtracting(before.keys) == ["letters/reply.txt"])
  }

  @Test("S3 whatever part of it was carried out, the next who comes ends it once")
  func rollsForward() throws {
    let (_, after, journal) = try played()
    let paths = ["case.yaml", "letters/reply.txt", "investigation.yaml", "log.yaml"]
    for done in 0..<(1 << paths.count) {
      let register = try TemporaryRegister(FixtureText(""))
      for (place, path) in paths.enumerated() where done >> place & 1 == 1 {
        if let bytes = after[path] {
          try register.write(Self.folder + path, bytes)
        } else {
          try register.remove(Self.folder + path)
        }
      }
      try register.write(Self.journal, journal.bytes)
      let ended = try #require(try register.folder.endOperation(number()))
      #expect(ended.conflicts == [])
      #expect(ended.events(.swedish).map { $0.line(.swedish) } == [Self.line])
      #expect(try contents(register) == after, "\(done)")
      #expect(!register.exists(Self.journal))
      #expect(try register.folder.endOperation(number()) == nil)
    }
  }

  @Test("S3 a log that others have added to keeps their lines, and gets those that it lacks")
  func logMeanwhile() throws {
    let (_, _, journal) = try played()
    let other = "- 2026-11-21T12:00:01+01:00 omar.nilsson ändrad fält=enhet\n"
    for own in ["", "- \(Self.line)\n"] {
      let register = try TemporaryRegister(FixtureText(""))
      let log = try register.text(Self.folder + "log.yaml")
      try register.write(Self.folder + "log.yaml", log + own + other)
      try register.write(Self.journal, journal.bytes)
      _ = try register.folder.endOperation(number())
      let lines = try register.text(Self.folder + "log.yaml").split(separator: "\n")
      #expect(lines.filter { $0.hasSuffix(Self.line) }.count == 1)
      #expect(lines.contains { $0.hasSuffix("fält=enhet") })
    }
  }

  @Test("S3 a file that is neither what it was nor what it shall be stays, and both are kept")
  func conflictBeforeAll() throws {
    let (before, _, journal) = try played()
    let register = try TemporaryRegister(FixtureText(""))
    try register.write(Self.folder + "case.yaml", "någon annans\n")
    try register.write(Self.journal, journal.bytes)
    let ended = try #require(try register.folder.endOperation(number()))
    // Nothing had been done, and nothing is done; whoever began finds it beside.
    #expect(
      ended.conflicts.map { $0.kept.split(separator: "/").last } == [
        "case.yaml.ny-1", "reply.txt.ny-1",
      ]
    )
    let now = try contents(register)
    #expect(now["case.yaml"] == Array("någon annans\n".utf8))
    #expect(now["case.yaml.ny-1"] == before["case.yaml"].map { $0 + Array("# ny\n".utf8) })
    #expect(now["letters/reply.txt"] == nil)
    #expect(now["investigation.yaml"] == before["investigation.yaml"])
    #expect(now["log.yaml"] == before["log.yaml"])
    #expect(!register.exists(Self.journal))
  }

  @Test("S3 where some of it was done before, the rest is done and the conflict kept")
  func conflictBetween() throws {
    let (_, after, journal) = try played()
    let register = try TemporaryRegister(FixtureText(""))
    try register.write(Self.folder + "case.yaml", try #require(after["case.yaml"]))
    try register.write(Self.folder + "letters/reply.txt", "någon annans\n")
    try register.write(Self.journal, journal.bytes)
    let ended = try #require(try register.folder.endOperation(number()))
    #expect(ended.conflicts.count == 1)
    let now = try contents(register)
    #expect(now["letters/reply.txt"] == Array("någon annans\n".utf8))
    #expect(now["letters/reply.txt.ny-1"] == Array("Hej!\n".utf8))
    #expect(now["investigation.yaml"] == nil)
    #expect(now["log.yaml"] == after["log.yaml"])
  }

  @Test("S3 an editor that was faster keeps its version, and nothing of the operation is done")
  func editorIsFaster() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let before = try contents(register)
    #expect(throws: FileRefusal.self) {
      try register.folder.carryOut(number(), in: .swedish) { bytes in
        try register.write(Self.folder + "case.yaml", "editor\n")
        return try plan(bytes)
      }
    }
    let now = try contents(register)
    #expect(now["case.yaml"] == Array("editor\n".utf8))
    #expect(now["case.yaml.ny-1"] == before["case.yaml"].map { $0 + Array("# ny\n".utf8) })
    #expect(now["log.yaml"] == before["log.yaml"])
    #expect(now["investigation.yaml"] == before["investigation.yaml"])
    #expect(now["letters/reply.txt"] == nil)
    #expect(!register.exists(Self.journal))
    #expect(!now.keys.contains { $0.contains(".synpunkt-") })
  }

  @Test("S3 the next work in the case ends the interrupted one first")
  func nextWork() throws {
    let (_, after, journal) = try played()
    let register = try TemporaryRegister(FixtureText(""))
    try register.write(Self.journal, journal.bytes)
    _ = try register.folder.carryOut(number(), in: .swedish) { bytes in
      #expect(bytes.facts == after["case.yaml"])
      #expect(bytes.log == after["log.yaml"])
      return nil
    }
    #expect(try contents(register) == after)
  }

  @Test("S3 a journal is read as it was written, and none that was damaged or cut is")
  func journalBytes() throws {
    let (_, _, journal) = try played()
    let bytes = journal.bytes
    #expect(OperationJournal(bytes) == journal)
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 1
      #expect(OperationJournal(damaged) == nil, "\(place)")
      #expect(OperationJournal(Array(bytes[..<place])) == nil, "\(place)")
    }
    #expect(OperationJournal(bytes + [0]) == nil)
  }

  @Test("S3 a journal that cannot be read stops work in its case, and nothing else")
  func unreadableJournal() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let before = try contents(register)
    try register.write(Self.journal, "synpunkt-operation 2\n")
    #expect(throws: UnreadableOperation.self) {
      try register.folder.carryOut(number(), in: .swedish, plan: plan)
    }
    #expect(throws: UnreadableOperation.self) { try register.folder.endOperation(number()) }
    #expect(try contents(register) == before)
    #expect(register.exists(Self.journal))
  }

  @Test("S3 what was begun in a case that was disposed of is forgotten with it")
  func disposedCase() throws {
    let (_, _, journal) = try played()
    let register = try TemporaryRegister(FixtureText(""))
    try register.write(Self.journal, journal.bytes)
    try register.remove(Self.folder)
    #expect(throws: FileError.self) { try register.folder.endOperation(number()) }
    #expect(register.exists(Self.journal))
    try register.write("cases/disposal/2026-11-21.yaml", "ärenden:\n  - ärende: SYN-2026-0001\n")
    #expect(try register.folder.endOperation(number()) == nil)
    #expect(!register.exists(Self.journal))
  }

  @Test("S3 what interrupted writes left is used again, or removed")
  func leftWrites() throws {
    let (_, after, journal) = try played()
    let register = try TemporaryRegister(FixtureText(""))
    // Of processes that are gone.
    try register.write(
      Self.folder + ".synpunkt-4194304.1-case.yaml",
      try #require(after["case.yaml"])
    )
    try register.write(Self.folder + ".synpunkt-4194304.2-case.yaml", "half")
    try register.write(Self.journal, journal.bytes)
    _ = try register.folder.carryOut(number(), in: .swedish) { _ in nil }
    #expect(try contents(register) == after)
  }

  @Test("S7 a file that somebody has open for writing is not replaced")
  func writerIsSeen() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let writer = try register.writer(Self.folder + "case.yaml")
    let before = try contents(register)
    #expect(throws: UnfinishedFile.self) {
      try register.folder.carryOut(number(), in: .swedish, plan: plan)
    }
    #expect(try contents(register) == before)
    #expect(!register.exists(Self.journal))
    try writer.close()
    let isDone = try register.folder.carryOut(number(), in: .swedish, plan: plan)
    #expect(isDone)
  }
}
