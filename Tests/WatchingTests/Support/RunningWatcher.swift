import Foundation
import RegisterFixtures
import Synchronization

/// The built program, watching a register.
final class RunningWatcher {
  private let process = Process()
  private let said = Said()
  private let errors = Pipe()

  init(
    _ register: TemporaryRegister,
    _ options: [String] = [],
    environment: [String: String] = [:]
  ) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [Executable.path, "watch"] + options
    process.currentDirectoryURL = URL(fileURLWithPath: register.path)
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = errors
    output.fileHandleForReading.readabilityHandler = { [said] handle in
      let bytes = handle.availableData
      if bytes.isEmpty { handle.readabilityHandler = nil }
      said.add(bytes)
    }
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  var identifier: Int32 { process.processIdentifier }

  /// Its lines so far, without the time.
  var lines: [String] {
    output.split(separator: "\n")
      .map { String($0.drop { $0 != " " }.dropFirst()) }
  }

  /// Everything it wrote, as it wrote it.
  var output: String { said.text }

  /// Waits until enough lines have some text; `false` when that takes longer than anything may.
  func says(_ text: String, count: Int = 1) -> Bool {
    wait { lines.filter { $0.contains(text) }.count >= count }
  }

  /// Waits until something holds.
  func wait(_ holds: () -> Bool) -> Bool {
    for _ in 0..<4000 {
      if holds() { return true }
      usleep(5000)
    }
    return holds()
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

  /// Its status, or that of the signal that killed it.
  func end() -> Int32 {
    _ = wait { !process.isRunning && said.isComplete }
    return process.isRunning ? -1 : process.terminationStatus
  }

  /// What it wrote to standard error until its end.
  func errorText() -> String {
    String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}

/// What a process has written, read by another thread.
private final class Said: Sendable {
  private let state = Mutex<(bytes: [UInt8], isComplete: Bool)>(([], false))

  var text: String { state.withLock { String(decoding: $0.bytes, as: UTF8.self) } }
  var isComplete: Bool { state.withLock(\.isComplete) }

  /// No bytes are the end.
  func add(_ bytes: Data) {
    state.withLock {
      $0.bytes += bytes
      $0.isComplete = bytes.isEmpty
    }
  }
}
