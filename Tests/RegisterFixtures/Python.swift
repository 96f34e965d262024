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
    let folders = OtherProgram.searchPath.split(separator: ":")
    let candidates = ["\(tools)/bin/python"] + folders.map { "\($0)/python3" }
    let found = candidates.first { candidate in
      let run = try? OtherProgram.run(
        candidate,
        ["-c", "import \(modules)"],
        errors: FileHandle.nullDevice
      )
      return run?.status == 0
    }
    guard let found else { return nil }
    path = found
  }

  /// Runs it to its end.
  ///
  /// `arguments`: `FILE` among them is a file with the `input`.
  ///
  /// - Returns: Its exit status and what it printed.
  package func run(
    _ arguments: [String],
    file input: [UInt8] = []
  ) throws -> (status: Int32, output: Data) {
    try OtherProgram.run(path, arguments, file: input)
  }
}
