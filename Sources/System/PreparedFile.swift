import Platform

/// A file that is written to its end, and durable, beside the name that it shall have.
///
/// From here on it needs a new name and no free space.
package struct PreparedFile: Sendable {
  package let name: String
  /// Whether it replaces a file; else the name must be free.
  let isReplacing: Bool
  /// The name that it has until then.
  package let temporary: String
}

extension Folder {
  /// Writes a file beside the name that it shall have, with the rights of the one that is there.
  package func prepare(_ name: String, holding bytes: [UInt8]) throws -> PreparedFile {
    let old = try asked(name)
    if let old, old.kind != .file {
      throw FileRefusal.notAFile(path: path + "/" + name)
    }
    let temporary = try writeTemporary(for: name, holding: bytes, replacing: old)
    return PreparedFile(name: name, isReplacing: old != nil, temporary: temporary)
  }

  /// Gives a prepared file its name; ``sync()`` makes that durable.
  ///
  /// Over a file that it replaces; whoever calls has looked that it is the one.
  package func give(_ file: PreparedFile) throws(FileError) {
    guard file.isReplacing else { return try give(file.temporary, named: file.name) }
    guard renameat(descriptor, file.temporary, to: descriptor, file.name) == 0 else {
      throw FileError(.rename, at: path + "/" + file.name)
    }
  }

  /// What interrupted writes have left for a name, whole or not.
  package func preparedFiles(for name: String) throws(FileError) -> [PreparedFile] {
    let isReplacing = try asked(name) != nil
    let ending = "-" + name.shortened(to: 200)
    return try entries()
      .filter {
        $0.kind == .file && $0.name.hasPrefix(Self.temporaryPrefix) && $0.name.hasSuffix(ending)
      }
      .map { PreparedFile(name: name, isReplacing: isReplacing, temporary: $0.name) }
  }

  /// Throws a prepared file away.
  package func discard(_ file: PreparedFile) { discard(file.temporary) }

  /// Keeps a prepared file beside the one that somebody was faster to save.
  ///
  /// - Returns: The first free of `case.yaml.ny-1`, `case.yaml.ny-2`, ….
  package func keepBeside(_ file: PreparedFile) throws(FileError) -> String {
    try keepBeside(file.name, as: file.temporary)
  }
}
