import CaseText
import Casework
import CivilCalendar
import Dispatch
import Glibc
import RegisterFixtures
import Synchronization
import System
import Testing

@testable import CaseStore

/// A number is one case's, whoever asks at once.
@Suite struct NumberTests {
  private let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText("")) }

  private static func registration(_ folder: RegisterFolder) throws -> Registration {
    Registration(
      folder,
      in: try folder.readRegister().register,
      now: Moment(TemporaryRegister.now, in: .stockholm),
      by: .program
    )
  }

  @Test("each thread's cases have numbers of their own and are whole")
  func allocatesConcurrently() throws {
    let registration = try Self.registration(register.folder)
    let numbers = Mutex([CaseNumber]())
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for round in 0..<25 {
        let draft = CaseDraft(submission: Array("thread \(thread), round \(round)".utf8))
        guard let number = try? registration.register(draft) else { continue }
        numbers.withLock { $0.append(number) }
      }
    }
    let sorted = numbers.withLock { $0.sorted() }
    #expect(sorted.map(\.serial) == Array(2...101))
    for number in sorted {
      #expect(
        register.names(number.folder) == ["case.yaml", "log.yaml", "sender.yaml", "submission.txt"]
      )
    }
    let texts = try Set(sorted.map { try register.text($0.folder + "/submission.txt") })
    #expect(texts.count == 100)
  }

  @Test("post that several take in at once becomes one case each")
  func takesInOnce() throws {
    for place in 0..<10 { try register.write("cases/inbox/\(place).txt", "post \(place)") }
    let registration = try Self.registration(register.folder)
    DispatchQueue.concurrentPerform(iterations: 3) { _ in
      for place in 0..<10 {
        _ = try? registration.register(inboxFile: "\(place).txt") { CaseDraft(submission: $0) }
      }
    }
    #expect(register.names("cases/inbox") == [])
    let cases = register.names("cases/2026/00").dropFirst()
    let texts = try cases.map { try register.text("cases/2026/00/\($0)/submission.txt") }
    #expect(texts.sorted() == (0..<10).map { "post \($0)" })
  }

  /// What lies in `cases`, and the next number.
  static let table: [(folders: [String], next: String)] = [
    ([], "SYN-2026-0002"),
    (["2026/00/SYN-2026-0005"], "SYN-2026-0006"),
    (["2026/00/SYN-2026-0099"], "SYN-2026-0100"),
    (["2026/01"], "SYN-2026-0002"),
    (["2026/01/SYN-2026-0100", "2026/02", "2026/07"], "SYN-2026-0101"),
    (["2026/99/SYN-2026-9999"], "SYN-2026-10000"),
    (["2026/99/SYN-2026-9998", "2026/100/SYN-2026-10041"], "SYN-2026-10042"),
    (["2026/00/ABC-2026-0007"], "SYN-2026-0008"),
    (["2025/03/SYN-2025-0344", "2027/03/SYN-2027-0344"], "SYN-2026-0002"),
    (["2026/00/SYN-2025-0050"], "SYN-2026-0002"),
    (["2026/extra", "2026/-1", "2026/+9", "2026/x9"], "SYN-2026-0002"),
    (["2026/00/SYN-2026-0002x", "2026/00/syn-2026-0003"], "SYN-2026-0002"),
  ]

  @Test("the next number follows the highest of the year", arguments: table)
  func follows(_ row: (folders: [String], next: String)) throws {
    for folder in row.folders { try register.makeFolder("cases/" + folder) }
    let number = try Self.registration(register.folder).register(CaseDraft(submission: [0x61]))
    #expect(number.description == row.next)
    #expect(register.names(number.folder).count == 4)
  }

  @Test("a file with a number's name takes the number")
  func skipsFile() throws {
    try register.write("cases/2026/00/SYN-2026-0002", "?")
    let number = try Self.registration(register.folder).register(CaseDraft(submission: [0x61]))
    #expect(number.serial == 3)
  }

  @Test("what cannot be registered has no number and stays", arguments: ["file", "link"])
  func givesUp(_ obstacle: String) throws {
    try register.write("cases/inbox/a.txt", "post")
    if obstacle == "file" {
      try register.write("cases/2026/01", "in the way")
    } else {
      try register.link("cases/2026/01", to: "00")
    }
    for serial in 2...99 {
      try register.makeFolder("cases/2026/00/SYN-2026-00" + (serial < 10 ? "0" : "") + "\(serial)")
    }
    #expect(throws: FileError.self) {
      try Self.registration(register.folder)
        .register(inboxFile: "a.txt") { CaseDraft(submission: $0) }
    }
    #expect(try register.text("cases/inbox/a.txt") == "post")
    #expect(register.names("cases/2026/00").count == 99)
  }

  @Test("what is refused after it was claimed moves back and frees its number")
  func movesBack() throws {
    try register.write("cases/inbox/a.txt", "post")
    var count = 0
    #expect(throws: FileError.self) {
      try Self.registration(register.folder).register(inboxFile: "a.txt") {
        count += 1
        if count == 2 { throw FileError(.read, at: "a.txt", code: EIO) }
        return CaseDraft(submission: $0)
      }
    }
    #expect(try register.text("cases/inbox/a.txt") == "post")
    #expect(register.names("cases/2026/00") == ["SYN-2026-0001"])
  }

  @Test("a file that grows while it is taken in is registered whole")
  func takesInWhatIsThere() throws {
    try register.write("cases/inbox/a.txt", "half")
    var isFirst = true
    let number = try Self.registration(register.folder).register(inboxFile: "a.txt") { bytes in
      if isFirst { try register.write("cases/inbox/a.txt", "half and whole") }
      isFirst = false
      return CaseDraft(submission: bytes)
    }
    #expect(try register.text(number.folder + "/submission.txt") == "half and whole")
  }

  @Test("the longest names can be taken in")
  func takesInLongName() throws {
    let name = String(repeating: "å", count: 125) + ".txt"
    try register.write("cases/inbox/" + name, "post")
    let run = register.run(["intake"])
    #expect(run.status == .done)
    #expect(try register.text("cases/2026/00/SYN-2026-0002/submission.txt") == "post")
  }
}
