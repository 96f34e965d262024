import Foundation
import RegisterFixtures
import Testing

/// The program with a system clock that somebody else sets (faketime(1)).
@Suite(
  .waits,
  .serialized,
  .enabled(if: FakedClock.isPossible, "faketime is missing, or the program is not built")
)
struct FakedClockTests {
  private static let reminded = "event=told case=SYN-2026-0002 to=anna.berg deadline=svara"

  private func register() throws -> TemporaryRegister {
    try TemporaryRegister(FixtureText(Fixture.text))
  }

  @Test("it sends when the hour comes, by the time of the register's zone")
  func hourComes() throws {
    let register = try register()
    // Three seconds to seven in Sweden.
    let watcher = try FakedClock.watcher(register, "2026-11-25 05:59:57")
    #expect(watcher.says("event=ready"))
    #expect(!watcher.lines.contains { $0.contains("told") })
    // It looks at the clock at least once a minute, and when something happens.
    sleep(4)
    try register.write(Fixture.file, try register.text(Fixture.file) + "# sparad\n")
    #expect(watcher.says(Self.reminded))
    watcher.send(SIGTERM)
    #expect(watcher.end() == 0)
  }

  @Test("a day later by the clock, a day earlier, and on a Sunday: nothing twice")
  func restartedAtOtherTimes() throws {
    let register = try register()
    var said: [String] = []
    for time in [
      "2026-11-25 04:00:00", "2026-11-22 12:00:00", "2026-11-25 12:00:00", "2026-11-24 12:00:00",
      "2026-11-26 12:00:00", "2026-11-25 12:00:00",
    ] {
      let watcher = try FakedClock.watcher(register, time)
      #expect(watcher.says("event=ready"))
      said.append("\(watcher.linesWhenQuiet().filter { $0.contains(Self.reminded) }.count)")
      watcher.send(SIGKILL)
      _ = watcher.end()
    }
    #expect(said == ["0", "0", "1", "0", "0", "0"])
  }
}

/// A system clock of one's own, for one process.
private enum FakedClock {
  static var isPossible: Bool { library != nil && Executable.isBuilt }

  /// What faketime puts into its child, which gets the signals itself without it.
  private static let library: String? = {
    let words = ["faketime", "2026-11-25", "printenv", "LD_PRELOAD"]
    let run = try? Executable.run(words, in: NSTemporaryDirectory())
    return run?.status == 0 ? run?.output.split(separator: "\n").first.map(String.init) : nil
  }()

  /// A watcher whose clock goes on from a time in UTC; files keep their true times.
  static func watcher(_ register: TemporaryRegister, _ time: String) throws -> RunningWatcher {
    let environment = [
      "LD_PRELOAD": library ?? "", "FAKETIME": "@" + time, "TZ": "UTC", "NO_FAKE_STAT": "1",
      "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    ]
    return try RunningWatcher(register, environment: environment)
  }
}
