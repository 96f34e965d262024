import Foundation
import Glibc

/// The program as it is built, beside the tests.
package enum Executable {
  package struct Outcome {
    package let status: Int32
    package let wasKilled: Bool
    package let output: String
    package let errors: String
  }

  /// `SYNPUNKT_PROGRAM` names another build.
  package static let path =
    ProcessInfo.processInfo.environment["SYNPUNKT_PROGRAM"]
    ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("synpunkt").path

  package static var isBuilt: Bool { access(path, X_OK) == 0 }

  /// Runs `words`, the program's path among them, in a folder.
  package static func run(
    _ words: [String],
    in folder: String,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": OtherProgram.searchPath, "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
    ].merging(environment) { $1 }
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (stdin, stdout)
    process.standardError = stderr
    try process.run()
    // A process that is killed before it reads breaks the pipe.
    signal(SIGPIPE, SIG_IGN)
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    let errors = stderr.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal || process.terminationStatus == 137,
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self)
    )
  }
}

/// Faults that the system makes on order (strace(1)).
package enum Tracing {
  /// Whether there is an strace that may trace.
  package static let isPossible: Bool = {
    let folder = NSTemporaryDirectory()
    let run = try? Executable.run(["strace", "-f", "-o", "/dev/null", "true"], in: folder)
    return run?.status == 0 && Executable.isBuilt
  }()

  /// Runs the program with a fault in one of its calls to the system.
  package static func run(
    _ words: [String],
    in folder: String,
    input: String,
    environment: [String: String] = [:],
    fault: Fault
  ) throws -> Executable.Outcome {
    let options = [
      "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(fault.calls)", "-e",
      "inject=\(fault.calls):\(fault.effect):when=\(fault.count)",
    ]
    return try Executable.run(
      options + [Executable.path] + words,
      in: folder,
      input: input,
      environment: environment
    )
  }

  /// How often the program makes each call.
  package static func calls(
    _ words: [String],
    in folder: String,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> [String: Int] {
    try lines(words, in: folder, input: input, environment: environment).reduce(into: [:]) {
      counts,
      line in
      // `4711 openat(AT_FDCWD, …`; what was interrupted by another thread goes on in a line of its own.
      let call = line.split(separator: " ").dropFirst().first?.prefix { $0 != "(" } ?? ""
      if !call.isEmpty, call.allSatisfy({ $0.isLetter || $0.isNumber }) {
        counts[String(call), default: 0] += 1
      }
    }
  }

  /// What the program asks the system for, a line for each call.
  package static func lines(
    _ words: [String],
    in folder: String,
    input: String = "",
    environment: [String: String] = [:]
  ) throws -> [Substring] {
    let trace = NSTemporaryDirectory() + "synpunkt-trace-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: trace) }
    _ = try Executable.run(
      ["strace", "-f", "-qq", "-o", trace, Executable.path] + words,
      in: folder,
      input: input,
      environment: environment
    )
    return try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
  }

  package struct Fault: CustomStringConvertible {
    /// As strace writes them, with commas.
    let calls: String
    let effect: String
    /// The first, the second, … call; `3+` for that and all that follow.
    let count: String

    package init(calls: String, effect: String, count: String) {
      self.calls = calls
      self.effect = effect
      self.count = count
    }

    package var description: String { "\(effect) in \(calls) \(count)" }
  }
}
