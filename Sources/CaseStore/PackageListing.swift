import Checksums
import System

/// Everything below a folder that the user named, for whoever proves it; links are seen, not followed.
package final class PackageListing {
  /// By paths inside; folders only where they are empty.
  package private(set) var entries: [String: FolderEntry.Kind] = [:]
  private let root: Folder

  package init(of path: String) throws(FileError) {
    root = try Folder(path)
    // Deeper than any package: what lies below is told as no file.
    try list(root, "", depth: 20)
  }

  private func list(
    _ folder: borrowing Folder,
    _ prefix: String,
    depth: Int
  ) throws(FileError) {
    let found = try folder.entries()
    if found.isEmpty, !prefix.isEmpty { entries[String(prefix.dropLast())] = .folder }
    for entry in found {
      if entry.kind == .folder, depth > 0 {
        try list(folder.folder(entry.name), prefix + entry.name + "/", depth: depth - 1)
      } else {
        entries[prefix + entry.name] = entry.kind
      }
    }
  }

  /// The size and the hash of a file.
  package func measure(_ path: String) throws(FileError) -> (size: Int, digest: Digest) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { throw .missing(.open, at: root.path) }
    if parts.count == 1 { return try root.measure(name) }
    return try root.folder(at: parts.dropLast().joined(separator: "/")).measure(name)
  }

  /// The bytes of a file.
  package func read(_ path: String) throws(FileError) -> [UInt8] {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { throw .missing(.open, at: root.path) }
    if parts.count == 1 { return try root.read(name) }
    return try root.folder(at: parts.dropLast().joined(separator: "/")).read(name)
  }
}
