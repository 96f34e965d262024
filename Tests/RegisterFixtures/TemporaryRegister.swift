import CivilCalendar
import Commands
import Foundation
import Synchronization

/// A register in a folder of its own, which is gone when the test is over.
package final class TemporaryRegister {
  package let path: String

  /// Memory, where the system has a folder for it and nobody has named another place: thousands of files need not wait for
  /// a disk.
  package static let parent: URL = {
    let memory = "/dev/shm"
    let isNamed = ProcessInfo.processInfo.environment["TMPDIR"] != nil
    return !isNamed && FileManager.default.isWritableFile(atPath: memory)
      ? URL(fileURLWithPath: memory) : FileManager.default.temporaryDirectory
  }()

  /// An empty folder.
  package init(in parent: URL = parent) throws {
    let folder = parent.appendingPathComponent("synpunkt-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o755]
    )
    path = folder.resolvingSymlinksInPath().path
  }

  /// The base register with a fixture's changes.
  package convenience init(
    _ fixture: FixtureText,
    in parent: URL = parent
  ) throws {
    try self.init(in: parent)
    for entry in FixtureText(BaseRegister.text).entries + fixture.entries { try apply(entry) }
  }

  /// The register in another folder, as it is.
  package func copied() throws -> TemporaryRegister {
    let copy = try TemporaryRegister()
    for name in names() {
      try FileManager.default.copyItem(atPath: absolute(name), toPath: copy.absolute(name))
    }
    return copy
  }

  deinit {
    // What was forbidden must be removable.
    for case let path as String in FileManager.default.enumerator(atPath: path) ?? .init() {
      chmod(self.path + "/" + path, 0o755)
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  private func apply(_ entry: FixtureText.Entry) throws {
    switch entry {
    case .file(let path, let bytes): try write(path, bytes)
    case .remove(let path): try FileManager.default.removeItem(atPath: absolute(path))
    case .link(let path, let target):
      try? FileManager.default.removeItem(atPath: absolute(path))
      try FileManager.default.createSymbolicLink(
        atPath: absolute(path),
        withDestinationPath: target
      )
    case .folder(let path):
      try FileManager.default.createDirectory(
        atPath: absolute(path),
        withIntermediateDirectories: true
      )
    case .move(let path, let target):
      try makeFolder(above: target)
      try FileManager.default.moveItem(atPath: absolute(path), toPath: absolute(target))
    case .copy(let path, let target):
      try makeFolder(above: target)
      try FileManager.default.copyItem(atPath: absolute(path), toPath: absolute(target))
    case .grow(let path, let size):
      let bytes = try read(path)
      let comment = [UInt8](repeating: UInt8(ascii: "#"), count: size - bytes.count)
      try write(path, bytes + comment)
    case .repeat(let path, let count, let line):
      let lines = [[UInt8]](repeating: Array((line + "\n").utf8), count: count)
      try write(path, read(path) + lines.joined())
    case .forbid(let path): chmod(absolute(path), 0)
    case .misname(let path): try makeEmptyFile(path)
    }
  }

  package func absolute(_ path: String) -> String { self.path + "/" + path }

  package func write(_ path: String, _ bytes: [UInt8]) throws {
    try makeFolder(above: path)
    let file = try writer(path, O_TRUNC)
    try file.write(contentsOf: Data(bytes))
    try file.close()
    guard path.hasPrefix("cases/inbox/") || path.contains("/incoming.") else { return }
    // When a file was left in the inbox is when it came in: the evening before, in every test.
    let yesterday = Date(timeIntervalSince1970: Double(Self.now.seconds) - 16 * 3600)
    try FileManager.default.setAttributes(
      [.modificationDate: yesterday],
      ofItemAtPath: absolute(path)
    )
  }

  /// Makes a file whose name may be no UTF-8.
  package func makeEmptyFile(_ path: [UInt8]) throws {
    let folder = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
    try FileManager.default.createDirectory(
      atPath: absolute(String(decoding: folder, as: UTF8.self)),
      withIntermediateDirectories: true
    )
    let whole = Array((self.path + "/").utf8) + path + [0]
    let file = whole.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { name in
        name.baseAddress.map { open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644) } ?? -1
      }
    }
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    close(file)
  }

  private func makeFolder(above path: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: absolute(path)).deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
  }

  package func read(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: absolute(path))))
  }

  package func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: absolute(path))
  }

  /// Every file, by path, without what is derived.
  package func files() throws -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: absolute(name), isDirectory: &isFolder)
      return !isFolder.boolValue && !name.hasPrefix(".synpunkt/")
    }.sorted()
  }
}

/// What a run of the program gave.
package struct Run {
  package let status: ExitStatus
  package let output: String
  package let errors: String
}

/// What a person sees: the output, and what was typed between.
private final class Screen: Sendable {
  private let shown = Mutex<[UInt8]>([])

  var bytes: [UInt8] { shown.withLock { $0 } }

  @discardableResult
  func show(_ bytes: [UInt8]) -> Bool {
    shown.withLock { $0 += bytes }
    return true
  }

  static func lines(of text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
      .map { $0 + [UInt8(ascii: "\n")] }
  }
}

extension TemporaryRegister {
  /// 2026-11-21 at noon: today, in every test.
  package static let now = Instant(seconds: 1_795_258_800)

  /// Runs the program in this register as Anna Berg, on 2026-11-21, with nothing of the real world.
  ///
  /// - Parameters:
  ///   - words: The command line without the program's name.
  ///   - input: What is typed or piped in.
  ///   - isTerminal: Whether a person types it, line by line; the output then shows the answers, too.
  ///   - environment: All the variables there are.
  ///   - clock: What time it is.
  ///   - patience: How many seconds a program that sends mail gets.
  /// - Returns: How it ended, and what it wrote.
  package func run(
    _ words: [String],
    input: String = "",
    isTerminal: Bool = false,
    environment: [String: String] = [
      "GIT_AUTHOR_NAME": "Anna Berg", "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
    ],
    clock: @escaping @Sendable () -> Instant = { now },
    patience: Int = 120
  ) -> Run {
    let screen = Screen()
    var lines = isTerminal ? Screen.lines(of: input) : [Array(input.utf8)]
    let terminal = Terminal(
      input: Input(isTerminal: isTerminal) {
        guard !lines.isEmpty else { return nil }
        let line = lines.removeFirst()
        if isTerminal { screen.show(line) }
        return line
      },
      output: Output(isTerminal: isTerminal, width: isTerminal ? 100 : nil) { screen.show($0) },
      errors: Output(),
      environment: environment.merging(["NO_COLOR": "1", "SYNPUNKT_FONTS": ""]) { given, _ in
        given
      },
      workingFolder: path,
      clock: clock,
      patience: patience
    )
    let status = Program.run(words, on: terminal)
    return Run(
      status: status,
      output: normalized(screen.bytes),
      errors: normalized(terminal.errors.bytes)
    )
  }

  /// The folder's path differs from run to run.
  private func normalized(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: path, with: "REGISTER")
  }
}
