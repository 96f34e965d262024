import Platform

/// Files that nobody reads before all of them are written: they need not be durable one by one.
extension Folder {
  /// Gives a folder another name, which must be free.
  package func rename(_ name: String, to newName: String) throws(FileError) {
    guard renameat(descriptor, name, to: descriptor, newName) == 0 else {
      throw FileError(.rename, at: path + "/" + name)
    }
  }

  /// Moves a file here from another folder, over whatever has its name.
  package func replace(_ name: String, from other: borrowing Folder) throws(FileError) {
    guard renameat(other.descriptor, name, to: descriptor, name) == 0 else {
      throw FileError(.rename, at: path + "/" + name)
    }
  }

  /// Writes a new file, by its path inside, that is not durable yet.
  package func write(
    _ relative: String,
    holding bytes: [UInt8],
    for audience: Audience = .group
  ) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, relative, flags: flags, mode: audience.mode(ofFileIn: self))
    guard file >= 0 else { throw FileError(.create, at: path + "/" + relative) }
    let failure = Descriptor.writeAll(bytes, to: file)
    // Some network drives tell of a full disk only here.
    guard close(file) == 0 || failure != nil else {
      throw FileError(.write, at: path + "/" + relative)
    }
    if let failure { throw FileError(.write, at: path + "/" + relative, code: failure) }
  }

  /// Writes files that may be there already, and then stay as they are; all of them outlast a crash when this
  /// returns.
  ///
  /// Of more than a few the disk is waited for once instead of for each.
  package func createAll(_ files: [(name: String, bytes: [UInt8])]) throws {
    guard files.count > Self.few else { return try createMissing(files) }
    for (name, bytes) in files where try !exists(name) {
      let temporary = try writeTemporary(for: name, holding: bytes, isDurable: false)
      do {
        try give(temporary, named: name)
      } catch {
        unlinkat(descriptor, temporary, 0)
        throw error
      }
    }
    writeEverything()
    try sync()
  }

  private static let few = 12

  /// Writes files that may be there already, and then stay as they are: each is durable before it has its name, and all
  /// names are when this returns.
  package func createMissing(_ files: [(name: String, bytes: [UInt8])]) throws {
    for (name, bytes) in files where try !exists(name) {
      let temporary = try writeTemporary(for: name, holding: bytes)
      do {
        try give(temporary, named: name)
      } catch  where error.isExisting {
        discard(temporary)
      } catch {
        discard(temporary)
        throw error
      }
    }
    try sync()
  }

  /// Makes a file outlast a crash, or says why it may not.
  package func syncFile(_ relative: String) throws(FileError) {
    let file = openat(descriptor, relative, flags: O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw FileError(.open, at: path + "/" + relative) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw FileError(.sync, at: path + "/" + relative) }
  }
}

/// Lets the system write what it still holds, all at once: a thousand packages have many files, and to
/// wait for each costs a flush of the disk.
///
/// Linux returns when everything is written; others may return before (POSIX), and then each file is asked
/// for.
package func writeEverything() { sync() }
