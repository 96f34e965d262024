import Foundation
import RegisterFixtures

/// The built program, watching a register.
final class RunningWatcher {
  private let process = Process()
  /// Where it writes; beside the register, which may be moved.
  private let home: TemporaryRegister

  init(
    _ register: TemporaryRegister,
    _ options: [String] = [],
    within runner: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    home = try TemporaryRegister()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = runner + [Executable.path, "watch"] + options
    process.currentDirectoryURL = URL(fileURLWithPath: register.path)
    process.environment = ["PATH": OtherProgram.searchPath].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.file("output", home)
    process.standardError = try Self.file("errors", home)
    try process.run()
  }

  private static func file(_ name: String, _ home: TemporaryRegister) throws -> FileHandle {
    try home.write(name, "")
    return try FileHandle(forWritingTo: URL(fileURLWithPath: home.absolute(name)))
  }

  deinit {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    _ = wait { !process.isRunning }
  }

  var identifier: Int32 { process.processIdentifier }

  /// Everything it wrote, as it wrote it.
  var output: String { (try? home.text("output")) ?? "" }

  /// What it wrote to standard error.
  var errors: String { (try? home.text("errors")) ?? "" }

  /// Its lines so far, without the time.
  ///
  /// Where other programs have used up what the system tells of folders, it says so once, looks instead,
  /// and finds the same a little later: that line is left out.
  var lines: [String] {
    output.split(separator: "\n").map { String($0.drop { $0 != " " }.dropFirst()) }
      .filter { !Self.saysThatItLooks($0) }
  }

  /// Whether a line says only that it looks instead of being told.
  static func saysThatItLooks(_ line: some StringProtocol) -> Bool {
    line.contains("fallback=rescan") || line.contains(#""fallback": "rescan""#)
  }

  /// Waits until enough lines have some text; `false` when that takes longer than anything may.
  func says(_ text: String, count: Int = 1) -> Bool {
    wait { lines.filter { $0.contains(text) }.count >= count }
  }

  /// Waits until something holds.
  func wait(_ holds: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<4000 {
      if try holds() { return true }
      usleep(5000)
    }
    return try holds()
  }

  /// What it says until nothing more can come of what was done before.
  func linesWhenQuiet() -> [String] {
    var before = lines.count
    while true {
      usleep(400_000)
      if lines.count == before { return lines }
      before = lines.count
    }
  }

  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Its status, or that of the signal that killed it; -1 when it goes on.
  func end() -> Int32 {
    wait { !process.isRunning } ? process.terminationStatus : -1
  }
}
