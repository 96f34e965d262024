import System

/// Everything below a folder that the user named, for whoever proves it; links are seen, not followed.
package final class PackageListing {
  /// By paths inside; folders only where they are empty.
  package private(set) var entries: [String: FolderEntry.Kind] = [:]
  private let root: Folder

  package init(of path: String) throws(FileError) {
    root = try Folder(path)
    // Deeper than any package: what lies below is told as no file.
    try list(root, at: "", depth: 20)
  }

  private func list(
    _ folder: borrowing Folder,
    at prefix: String,
    depth: Int
  ) throws(FileError) {
    let found = try folder.entries()
    if found.isEmpty, !prefix.isEmpty { entries[String(prefix.dropLast())] = .folder }
    for entry in found {
      if entry.kind == .folder, depth > 0 {
        try list(folder.folder(entry.name), at: prefix + entry.name + "/", depth: depth - 1)
      } else {
        entries[prefix + entry.name] = entry.kind
      }
    }
  }

  /// The size of a file, without reading it.
  package func size(_ path: String) throws(FileError) -> Int {
    guard let status = root.status(path) else { throw .missing(.open, at: root.path + "/" + path) }
    return Int(status.size)
  }

  /// Hands over the bytes of a file, piece by piece.
  package func pieces(_ path: String, _ take: (UnsafeRawBufferPointer) -> Void) throws(FileError) {
    let (above, name) = CaseFolder.divided(path)
    if above.isEmpty { return try Self.pieces(of: name, in: root, take) }
    try Self.pieces(of: name, in: root.folder(at: above), take)
  }

  private static func pieces(
    of name: String,
    in folder: borrowing Folder,
    _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(FileError) {
    _ = try folder.readPieces(of: name) { piece, _ in
      take(piece)
      return true
    }
  }
}
