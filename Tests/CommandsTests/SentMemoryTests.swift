import Foundation
import RegisterFixtures
import Testing

/// What this machine has told is told once, whatever becomes of the logs.
@Suite struct SentMemoryTests {
  private let register: TemporaryRegister
  private static let path = "cases/2026/00/SYN-2026-0003/log.yaml"
  private static let memory = ".synpunkt/state/sent/2026.log"

  init() throws { register = try TemporaryRegister(FixtureText(MailRegister.text)) }

  private func remind(_ time: String = MailRegister.now, _ options: String...) -> Run {
    register.run(["remind", "--at", time] + options)
  }

  private func logs() throws -> [String: String] {
    let paths = try register.files().filter { $0.hasSuffix("log.yaml") && $0.contains("SYN-") }
    return Dictionary(uniqueKeysWithValues: try paths.map { ($0, try register.text($0)) })
  }

  private func putBack(_ logs: [String: String]) throws {
    for (path, text) in logs { try register.write(path, text) }
  }

  private static let problems = ["0002", "0003", "0004"].map {
    "SYN-2026-\($0): loggen saknar det som skickades härifrån 2026-11-23; "
      + "det skickas inte en gång till\n"
  }

  @Test("T4 logs that are put back tell nobody twice, and that is said")
  func putBack() throws {
    let before = try logs()
    #expect(remind().errors == "")
    let after = try logs()
    try putBack(before)
    let run = remind("2026-11-24T08:00")
    #expect(run.output == "")
    #expect(run.errors == Self.problems.joined())
    #expect(run.status == .done)
    #expect(remind("2026-11-24T08:00", "--dry-run").output == "")
    #expect(try register.outbox().count == 6)
    // Brought back, there is nothing to say.
    try putBack(after)
    #expect(remind("2026-11-25T08:00").errors == "")
    #expect(try register.outbox().count == 6)
  }

  @Test("T4 a log that is emptied and begun anew from Git tells nobody twice")
  func emptied() throws {
    let before = try register.text(Self.path)
    #expect(remind().status == .done)
    try register.write(Self.path, "")
    #expect(remind("2026-11-24T08:00").output == "")
    try register.write(Self.path, before)
    #expect(remind("2026-11-25T08:00").errors == Self.problems[1])
    #expect(try register.outbox().count == 6)
  }

  @Test("S5 what cannot be remembered is held, and goes out once with the next run")
  func held() throws {
    try register.makeFolder(".synpunkt/state/sent")
    chmod(register.absolute(".synpunkt/state/sent"), 0o550)
    #expect(WithoutRights.run { remind() }.status == .failure)
    #expect(try register.outbox().isEmpty)
    chmod(register.absolute(".synpunkt/state/sent"), 0o750)
    #expect(remind("2026-11-24T08:00").status == .done)
    #expect(try register.outbox().count == 6)
    #expect(register.names(".synpunkt/state/sent") == ["2026.log"])
    #expect(remind("2026-11-25T08:00").output == "")
    #expect(try register.outbox().count == 6)
  }

  @Test("T4 another case that has got the number is told of")
  func numberIsGivenAgain() throws {
    #expect(remind().status == .done)
    let text = try register.text(Self.path).split(separator: "\n")[0] + "\n"
    try register.write(Self.path, text.replacingOccurrences(of: "T10:00:00", with: "T11:00:00"))
    let run = remind("2026-11-24T08:00")
    #expect(run.errors == "")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.hasPrefix("SYN-2026-0003") })
    #expect(try register.outbox().count == 10)
  }

  @Test("T4 what a register's own log has lost is not told twice either")
  func registerLog() throws {
    try register.write("cases/inbox/a.txt", "?")
    #expect(remind("2026-11-24T08:00").output.contains("a.txt ligger i inkorgen"))
    try register.remove("cases/log.yaml")
    #expect(remind("2026-11-25T08:00").output == "")
  }

  @Test("T4 a machine that remembers nothing has the logs, and says nothing")
  func withoutMemory() throws {
    #expect(remind().status == .done)
    try register.remove(".synpunkt/state")
    let run = remind("2026-11-24T08:00")
    #expect(run.output == "")
    #expect(run.errors == "")
    #expect(!register.exists(".synpunkt/state"))
  }

  /// What may become of a file: to what from what it was.
  static let damages: [(String, @Sendable (String) -> String)] = [
    ("cut short", { String($0.dropLast(5)) }), ("garbage", { _ in "\u{0}hej\n\n" }),
    ("a letter", { $0.replacingOccurrences(of: "omar", with: "omas") }),
    ("glued", { $0.replacingOccurrences(of: "\n", with: "") }),
    ("conflict", { "<<<<<<< HEAD\n" + $0 + "=======\n" }),
  ]

  @Test(
    "T4 a damaged memory is told once, sends nothing twice and keeps nothing back",
    arguments: 0..<5
  )
  func damaged(_ place: Int) throws {
    #expect(remind().status == .done)
    let text = try register.text(Self.memory)
    #expect(text.split(separator: "\n").count == 10)
    try register.write(Self.memory, Self.damages[place].1(text))
    // Something new, so that it is asked at all.
    try register.write("cases/inbox/a.txt", "?")
    let run = remind("2026-11-24T08:00")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(
      run.errors
        == "\(Self.memory) har skadade rader, som inte räknas; vad som redan är skickat syns i loggarna\n"
    )
    #expect(run.status == .failure)
    #expect(register.exists(Self.memory + ".damaged"))
    try register.write("cases/inbox/b.txt", "?")
    let next = remind("2026-11-25T08:00")
    #expect(next.output.split(separator: "\n").count == 1)
    #expect(next.errors == "")
    #expect(try register.outbox().count == 8)
  }

  @Test("T4 a memory that cannot be read is told each time, and the logs count")
  func unreadable() throws {
    #expect(remind().status == .done)
    try register.remove(Self.memory)
    try register.makeFolder(Self.memory)
    try register.write("cases/inbox/a.txt", "?")
    let run = remind("2026-11-24T08:00")
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.errors.contains("kan inte läsa"))
    #expect(run.errors.contains("; vad som redan är skickat syns i loggarna\n"))
    #expect(run.status == .failure)
    #expect(try register.outbox().count == 7)
  }

  @Test("T4 the year before last is forgotten, but for cases that are open")
  func years() throws {
    #expect(remind().status == .done)
    let lines = try register.text(Self.memory)
    try register.move(Self.memory, to: ".synpunkt/state/sent/2024.log")
    try register.write("cases/inbox/a.txt", "?")
    let closed = "cases/2026/00/SYN-2026-0004/case.yaml"
    try register.write(closed, try register.text(closed) + "avslutad: 2026-11-23\nutfall: anonym\n")
    _ = remind("2026-11-24T08:00")
    #expect(register.names(".synpunkt/state/sent") == ["2025.log", "2026.log"])
    let kept = lines.split(separator: "\n").filter { !$0.contains("SYN-2026-0004") }
    #expect(kept.count == 6)
    #expect(
      try register.text(".synpunkt/state/sent/2025.log") == kept.map { $0 + "\n" }.joined()
    )
  }
}
