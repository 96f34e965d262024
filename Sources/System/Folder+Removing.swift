import Platform

extension Folder {
  /// Removes a folder with everything in it; links are removed, not followed.
  package func removeTree(_ name: String) throws(FileError) {
    do {
      let inner = try folder(name)
      for entry in try inner.entries() {
        switch entry.kind {
        case .folder: try inner.removeTree(entry.name)
        case .file, .link, .other, .misnamed: try inner.removeFile(entry.name)
        }
      }
    } catch  where error.isMissing {
      return
    }
    try removeFolder(name)
  }

  /// Gives a folder a name that says that it is on its way out.
  ///
  /// - Returns: The name.
  package func setAside(_ name: String) throws(FileError) -> String {
    let temporary = Self.temporaryName(for: name)
    guard renameat(descriptor, name, to: descriptor, temporary) == 0 else {
      throw FileError(.rename, at: path + "/" + name)
    }
    try sync()
    return temporary
  }
}
