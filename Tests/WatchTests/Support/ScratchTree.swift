import Foundation
import Glibc

/// A folder of its own to change things in, gone when the test is over.
final class ScratchTree: Sendable {
  let root: String
  /// The root may be moved within this one.
  private let home: String

  init(_ files: [String] = []) throws {
    home =
      FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("synpunkt-watch-\(UUID().uuidString)").path
    root = home + "/root"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for file in files { try save(file, "a: b\n") }
  }

  deinit { try? FileManager.default.removeItem(atPath: home) }

  func absolute(_ path: String) -> String { root + "/" + path }

  /// Beside the root, where nobody watches.
  func outside(_ name: String) -> String { home + "/" + name }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: absolute(path),
      withIntermediateDirectories: true
    )
  }

  /// Writes a file in one go, with the folders above it.
  func save(_ path: String, _ text: String) throws {
    try makeFolder((path as NSString).deletingLastPathComponent)
    let file = try open(path, O_CREAT | O_TRUNC)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// As careful editors do: written beside, then renamed over.
  func saveByRenaming(_ path: String, _ text: String) throws {
    try save(path + ".new~", text)
    try move(path + ".new~", path)
  }

  func append(_ path: String, _ text: String) throws {
    let file = try open(path, O_APPEND)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  /// Opens a file for writing.
  func open(_ path: String, _ flags: Int32) throws -> FileHandle {
    let descriptor = Glibc.open(absolute(path), O_WRONLY | O_CLOEXEC | flags, 0o644)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  func move(_ path: String, _ target: String) throws {
    try rename(absolute(path), absolute(target))
  }

  /// Renames by absolute paths; what is there is replaced.
  func rename(_ path: String, _ target: String) throws {
    guard Glibc.rename(path, target) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: absolute(path)) }

  func setMode(_ path: String, _ mode: mode_t) { chmod(absolute(path), mode) }
}
