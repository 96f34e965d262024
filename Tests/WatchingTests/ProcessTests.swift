import Foundation
import RegisterFixtures
import Testing

/// The program as it is built, watching while others work in the register.
@Suite(.waits, .serialized, .enabled(if: Executable.isBuilt, "the program is not built"))
struct ProcessTests {
  private func register() throws -> TemporaryRegister {
    try TemporaryRegister(FixtureText(Fixture.text))
  }

  private func started(
    _ register: TemporaryRegister,
    _ options: [String] = []
  ) throws -> RunningWatcher {
    let watcher = try RunningWatcher(register, ["--at", "2026-11-24T06:00"] + options)
    try #require(watcher.says("ready"))
    return watcher
  }

  /// Ways in which programs save a file.
  enum Save: CaseIterable {
    case byRename, inPlace, truncatedFirst, truncatedLongBefore, likeVim, withCarriageReturns

    func run(_ register: TemporaryRegister, _ path: String, _ text: String) throws {
      let full = register.absolute(path)
      switch self {
      case .byRename:
        try register.write(path + ".tmp", text)
        try #require(rename(full + ".tmp", full) == 0)
      case .inPlace: try rewrite(full, text, pause: 0)
      case .truncatedFirst: try Data(text.utf8).write(to: URL(fileURLWithPath: full))
      case .truncatedLongBefore: try rewrite(full, text, pause: 200_000)
      case .likeVim:
        let trial = path.replacingOccurrences(of: "case.yaml", with: "4913")
        try register.write(trial, "")
        try register.remove(trial)
        try #require(rename(full, full + "~") == 0)
        try Data(text.utf8).write(to: URL(fileURLWithPath: full))
        try register.remove(path + "~")
      case .withCarriageReturns:
        try register.write(path, text.replacingOccurrences(of: "\n", with: "\r\n"))
      }
    }

    private func rewrite(_ path: String, _ text: String, pause: UInt32) throws {
      let file = try #require(FileHandle(forWritingAtPath: path))
      if pause > 0 {
        try file.truncate(atOffset: 0)
        try file.close()
        usleep(pause)
      }
      let again = try #require(FileHandle(forWritingAtPath: path))
      try again.write(contentsOf: Data(text.utf8))
      try again.truncate(atOffset: UInt64(text.utf8.count))
      try again.close()
    }
  }

  @Test("U19 a fault is found however it is saved, and that it is mended", arguments: Save.allCases)
  func saving(_ save: Save) throws {
    let register = try register()
    let watcher = try started(register)
    let right = try register.text(Fixture.file)
    let wrong = right.replacingOccurrences(of: "typ: klagomål", with: "typ: klago")
    try save.run(register, Fixture.file, wrong)
    #expect(watcher.says("event=finding code=unknown-value path=\(Fixture.file)"))
    try save.run(register, Fixture.file, right)
    #expect(watcher.says("event=mended code=unknown-value path=\(Fixture.file)"))
    let events = watcher.linesWhenQuiet().map(\.event)
    #expect(events == ["info ready", "error finding unknown-value", "info mended unknown-value"])
  }

  @Test("leftovers are ignored")
  func leftovers() throws {
    let register = try register()
    let watcher = try started(register)
    for name in [".case.yaml.swp", "case.yaml~", "4913", ".#case.yaml", "case.yaml.bak"] {
      try register.write("cases/2026/00/SYN-2026-0002/" + name, "typ: klago")
    }
    try register.write("cases/inbox/a.txt~", "Bussen kom inte.")
    #expect(watcher.linesWhenQuiet().count == 1)
  }

  @Test("what comes in is registered when it is whole, and once")
  func inbox() throws {
    let register = try register()
    try register.makeFolder("cases/inbox")
    let watcher = try started(register)
    let writer = try register.writer("cases/inbox/a.txt")
    try writer.write(contentsOf: Data("typ: klagomål\nkanal: broschyr\nanonym: ja\n\n".utf8))
    // Longer than any other file is waited for.
    sleep(7)
    #expect(watcher.lines.count == 1)
    try writer.write(contentsOf: Data("Bussen kom inte.\n".utf8))
    try writer.close()
    #expect(watcher.says("event=registered case=SYN-2026-0003 source=cases/inbox/a.txt"))
    #expect(
      try register.text("cases/2026/00/SYN-2026-0003/submission.txt") == "Bussen kom inte.\n"
    )
    #expect(watcher.linesWhenQuiet().filter { $0.contains("registered") }.count == 1)
    #expect(register.names("cases/2026/00").count == 3)
  }

  @Test("it ends with status 0 within a second, and says so", arguments: [SIGTERM, SIGINT])
  func stops(_ signal: Int32) throws {
    let register = try register()
    let watcher = try started(register)
    let start = Date()
    watcher.send(signal)
    #expect(watcher.end() == 0)
    #expect(Date().timeIntervalSince(start) < 1)
    #expect(watcher.lines.last == "level=info event=stopped")
    #expect(register.names(".synpunkt/locks") == ["held"])
  }

  @Test("T14 a terminal that is closed ends no watcher: SIGHUP, and an output that nobody reads")
  func goesOn() throws {
    let register = try register()
    let watcher = try started(register)
    watcher.send(SIGHUP)
    watcher.send(SIGPIPE)
    try register.write(
      "cases/inbox/a.txt",
      "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBussen kom inte.\n"
    )
    #expect(watcher.says("event=registered case=SYN-2026-0003 source=cases/inbox/a.txt"))
    watcher.send(SIGTERM)
    #expect(watcher.end() == 0)
  }

  @Test("a second watcher is refused, and one after a kill is not")
  func second() throws {
    let register = try register()
    let first = try started(register)
    let second = try RunningWatcher(register)
    #expect(second.end() == 3)
    #expect(second.errors.contains("en vakt arbetar redan (\(first.identifier)@"))
    #expect(try RunningWatcher(register, ["--once"]).end() == 3)
    first.send(SIGKILL)
    _ = first.end()
    #expect(register.names(".synpunkt/locks") == ["held", "watch.lock"])
    let third = try started(register)
    third.send(SIGTERM)
    #expect(third.end() == 0)
  }

  @Test("a register that is away for a while is watched again, with what changed meanwhile")
  func away() throws {
    let home = try TemporaryRegister()
    let register = try register()
    let watcher = try started(register)
    let away = home.absolute("away")
    try #require(rename(register.path, away) == 0)
    #expect(watcher.says("level=error event=register-gone register=\(register.path)"))
    let file = away + "/" + Fixture.file
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try Data(text.replacingOccurrences(of: "klagomål", with: "klago").utf8)
      .write(to: URL(fileURLWithPath: file))
    try #require(rename(away, register.path) == 0)
    #expect(watcher.says("level=info event=register-back register=\(register.path)"))
    #expect(watcher.says("event=finding code=unknown-value"))
    #expect(!watcher.linesWhenQuiet().contains { $0.contains("mended") })
    watcher.send(SIGTERM)
    #expect(watcher.end() == 0)
  }

  @Test("a single round does everything once, a second one nothing")
  func once() throws {
    let register = try register()
    try register.write(
      "cases/inbox/a.txt",
      "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBussen.\n"
    )
    let at = ["--once", "--at", "2026-11-25T09:00"]
    let first = try RunningWatcher(register, at)
    #expect(first.end() == 0)
    let events = first.lines.map(\.event)
    // Both open cases came in on the same day, and have their reminders today.
    #expect(events == ["info registered", "info told", "info told"])
    let before = try register.contents()
    let second = try RunningWatcher(register, at)
    #expect(second.end() == 0)
    #expect(second.output == "")
    #expect(try register.contents() == before)
  }

  @Test("with JSON every line is an object with a time, a level and an event")
  func json() throws {
    let register = try register()
    let watcher = try started(register, ["--format", "json"])
    let text = try register.text(Fixture.file)
    try register.write(Fixture.file, text.replacingOccurrences(of: "klagomål", with: "kl\"agö"))
    #expect(watcher.says("unknown-value"))
    watcher.send(SIGTERM)
    #expect(watcher.end() == 0)
    let lines = watcher.output.split(separator: "\n").filter { !RunningWatcher.saysThatItLooks($0) }
    #expect(lines.count == 3)
    for line in lines {
      let object = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
      #expect(object["time"]?.hasPrefix("2026-11-24T06:00:00+01:00") == true)
      #expect(["info", "error"].contains(object["level"]))
      #expect(object["event"] != nil)
    }
  }
}

extension TemporaryRegister {
  /// The bytes of every file and message, without locks and what makes the program fast.
  func contents() throws -> [String: [UInt8]] {
    let messages = names(".synpunkt/outbox/new").map { ".synpunkt/outbox/new/" + $0 }
    return try Dictionary(uniqueKeysWithValues: (files() + messages).map { ($0, try read($0)) })
  }
}
