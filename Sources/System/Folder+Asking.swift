import Platform

/// What is there, where a name that cannot be asked for is neither there nor away.
extension Folder {
  /// Where a link leads that the user or the system named; `nil` for what is none.
  package static func linkTarget(_ path: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 4096) { buffer in
      guard let base = buffer.baseAddress else { return nil }
      let count = readlink(path, base, buffer.count)
      guard count > 0 else { return nil }
      return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// What a name inside is, links not followed; `nil` when there is nothing.
  package func kind(of relative: String) throws(FileError) -> FolderEntry.Kind? {
    try asked(relative)?.kind
  }

  /// The state of a name inside, links not followed; `nil` when there is nothing.
  func asked(_ relative: String) throws(FileError) -> FileStatus? {
    if let status = status(relative) { return status }
    let error = FileError(.read, at: path + "/" + relative)
    // Below what is no folder there is nothing.
    guard error.isMissing || error.reasonKind == .notAFolder else { throw error }
    return nil
  }

  /// The state of a name inside, links not followed, by bytes that end with a zero: of very many names without a text for each;
  /// `nil` when there is nothing, or it cannot be asked for.
  package func status(of name: UnsafePointer<CChar>) -> FileStatus? {
    FileStatus(name, in: descriptor)
  }

  /// The stamp of a name that is there.
  package func stampOfFile(_ relative: String) throws(FileError) -> FileStamp {
    guard let status = try asked(relative) else { throw .missing(.read, at: path + "/" + relative) }
    return FileStamp(status)
  }

  /// Gives a file a place and name in another folder of the same file system, over whatever has it.
  package func move(
    _ name: String,
    to other: borrowing Folder,
    as newName: String
  ) throws(FileError) {
    guard renameat(descriptor, name, to: other.descriptor, newName) == 0 else {
      throw FileError(.rename, at: path + "/" + name)
    }
  }
}
