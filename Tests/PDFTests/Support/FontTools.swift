import Foundation

/// The library fontTools as a second opinion on fonts; nothing here needs it to pass.
struct FontTools {
  private let python: String

  /// The first python3 that has it: that of `SYNPUNKT_TOOLS`, then those of `PATH`.
  init?() {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? "/root"
    let tools = environment["SYNPUNKT_TOOLS"] ?? home + "/.cache/synpunkt-tools"
    let folders = (environment["PATH"] ?? "/usr/bin:/usr/local/bin").split(separator: ":")
    let candidates = ["\(tools)/bin/python"] + folders.map { "\($0)/python3" }
    let found = candidates.first { candidate in
      FileManager.default.isExecutableFile(atPath: candidate)
        && (try? Self.run(candidate, ["-c", "import fontTools"]))?.status == 0
    }
    guard let found else { return nil }
    python = found
  }

  /// Runs a script with a font of the system, a subset of it, and which glyph has which number.
  ///
  /// - Returns: What the script printed.
  func compare(_ subset: [UInt8], with original: String, glyphs: [UInt16]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "subset.ttf")
    try Data(subset).write(to: file)
    let numbers = glyphs.map { "\($0)" }
    let run = try Self.run(python, ["-c", Self.script, original, file.path] + numbers)
    return String(decoding: run.output, as: UTF8.self)
  }

  /// Reads every table with its sum, compares outlines and advances, and counts `maxp` anew.
  private static let script = """
    import sys
    from fontTools.pens.recordingPen import DecomposingRecordingPen
    from fontTools.ttLib import TTFont
    original, subset = TTFont(sys.argv[1]), TTFont(sys.argv[2], checkChecksums=2)
    def outline(font, name):
        pen = DecomposingRecordingPen(font.getGlyphSet())
        font.getGlyphSet()[name].draw(pen)
        return pen.value
    same = 0
    for number, glyph in enumerate(map(int, sys.argv[3:])):
        here, there = subset.getGlyphName(number), original.getGlyphName(glyph)
        same += (outline(subset, here) == outline(original, there)
                 and subset["hmtx"][here] == original["hmtx"][there])
    most = dict(vars(subset["maxp"]))
    subset["maxp"].recalc(subset)
    print(same, "same,", "maxp right" if most == vars(subset["maxp"]) else "maxp wrong")
    """

  private static func run(
    _ path: String,
    _ arguments: [String]
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, bytes)
  }
}
