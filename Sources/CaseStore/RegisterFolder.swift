import Casework
import Findings
import System

/// A register on disk: the folder that holds `cases/register.yaml`.
///
/// ```swift
/// let folder = try RegisterFolder.find(from: "/srv/register/cases/2026")
/// let (register, findings) = try folder.readRegister()
/// ```
package struct RegisterFolder: Sendable {
  /// Absolute, no `/` at the end; empty for the root of the file system.
  package let path: String
  private let root: RegisterRoot

  /// The register in a folder, which need not exist yet.
  ///
  /// The path is absolute, and may end with slashes.
  package init(path: String) {
    var path = path[...]
    while path.hasSuffix("/") { path.removeLast() }
    self.path = String(path)
    root = RegisterRoot(path.isEmpty ? "/" : String(path))
  }

  /// The register that a folder lies in, found by walking up as git does; `nil` when there is none.
  ///
  /// Where nobody can tell, it is the one: another above it is not what was meant.
  package static func find(from folder: String) -> RegisterFolder? {
    var here = folder[...]
    while true {
      let path = here.isEmpty ? "/" : String(here)
      if isThere(in: path) { return RegisterFolder(path: String(here)) }
      guard let slash = here.lastIndex(of: "/") else { return nil }
      here = here[..<slash]
    }
  }

  /// A path that `register.yaml` names, made absolute.
  package func absolute(_ relative: String) -> String {
    relative.hasPrefix("/") ? relative : path + "/" + relative
  }

  private static let settingsPath = RegisterLayout.settings

  /// The register's root, from which everything else is reached; opened once, however often it is asked for.
  func open() throws(FileError) -> Folder { try root.open() }

  /// Whether there is a register in the folder, or may be one that cannot be read: whoever opens it is told why.
  package var exists: Bool { Self.isThere(in: path) }

  private static func isThere(in path: String) -> Bool {
    do {
      _ = try FileStatus(unfollowed: path + "/" + settingsPath)
      return true
    } catch {
      return !error.leadsNowhere
    }
  }

  /// The language that `register.yaml` names; `nil` when it cannot be read.
  package var language: Language? {
    guard
      let bytes = try? open().folder(RegisterLayout.cases).read("register.yaml", limit: fileLimit)
    else {
      return nil
    }
    return RegisterReader.language(of: bytes)
  }
}

/// The most that is read of a file of fields.
let fileLimit = 1 << 20
