import Foundation

/// Programs that are no part of Swift and Git: tests that need one are skipped where it is not.
package enum OtherProgram {
  /// Where to look for programs, for tests and for what they start.
  package static let searchPath =
    ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"

  /// The program that a shell would start, or `nil` where there is none.
  package static func path(_ name: String) -> String? {
    searchPath.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether all of some are there.
  package static func areThere(_ names: String...) -> Bool { names.allSatisfy { path($0) != nil } }

  /// Runs one to its end.
  ///
  /// `arguments`: `FILE` among them is a file with the `input`.
  ///
  /// - Returns: Its exit status, and what it printed.
  package static func run(
    _ path: String,
    _ arguments: [String],
    file input: [UInt8] = [],
    errors: FileHandle? = nil
  ) throws -> (status: Int32, output: Data) {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("synpunkt-\(UUID().uuidString)")
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
    process.standardOutput = output
    if let errors { process.standardError = errors }
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, bytes)
  }
}
