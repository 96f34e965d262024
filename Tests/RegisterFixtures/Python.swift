import Foundation

/// An interpreter of the system, as a second opinion; nothing here needs one to pass.
package struct Python {
  private let path: String

  /// The first python3 that has some modules: that of `SYNPUNKT_TOOLS`, then those of `PATH`; `nil`
  /// where there is none.
  package init?(importing modules: String) {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/root"
    let tools = environment["SYNPUNKT_TOOLS"] ?? home + "/.cache/synpunkt-tools"
    let folders = (environment["PATH"] ?? "/usr/bin:/usr/local/bin").split(separator: ":")
    let candidates = ["\(tools)/bin/python"] + folders.map { "\($0)/python3" }
    let found = candidates.first { candidate in
      FileManager.default.isExecutableFile(atPath: candidate)
        && (try? Self.run(candidate, ["-c", "import \(modules)"], isQuiet: true))?.status == 0
    }
    guard let found else { return nil }
    path = found
  }

  /// Runs it to its end.
  ///
  /// - Returns: Its exit status and what it printed.
  package func run(_ arguments: [String]) throws -> (status: Int32, output: Data) {
    try Self.run(path, arguments, isQuiet: false)
  }

  private static func run(
    _ path: String,
    _ arguments: [String],
    isQuiet: Bool
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    if isQuiet { process.standardError = FileHandle.nullDevice }
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, bytes)
  }
}
