import Platform

/// An open folder; everything in it is reached from here, and symbolic links are never followed.
///
/// Paths are only for messages: once a folder is open, nobody can put a link in its way.
package struct Folder: ~Copyable {
  let descriptor: Int32
  /// As people name it.
  package let path: String

  /// What a link in a folder's place is.
  package enum Link {
    /// The user's own way to it.
    case followed
    /// No folder.
    case refused
  }

  /// Opens a folder that the user named; links on the way to it are the user's own.
  package init(_ path: String, link: Link = .followed) throws(FileError) {
    let flags =
      switch link {
      case .followed: O_RDONLY | O_DIRECTORY | O_CLOEXEC
      case .refused: O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
      }
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { throw FileError(.open, at: path) }
    self.init(descriptor: descriptor, path: path)
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// The folder with this name inside; a link in its place is an error.
  package func folder(_ name: String) throws(FileError) -> Folder {
    let inner = name.withCString {
      openat(descriptor, $0, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard inner >= 0 else { throw FileError(.open, at: path + "/" + name) }
    return Folder(descriptor: inner, path: path + "/" + name)
  }

  /// The folder at a path of names with `/` between them.
  package func folder(at relative: some StringProtocol) throws(FileError) -> Folder {
    let names = relative.split(separator: "/")
    guard let first = names.first else { throw FileError(.open, at: path, code: ENOENT) }
    var here = try folder(String(first))
    for name in names.dropFirst() { here = try here.folder(String(name)) }
    return here
  }

  /// The folders at a path, made where they are missing.
  package func makingFolder(
    at relative: String,
    for audience: Audience = .group
  ) throws(FileError) -> Folder {
    let names = relative.split(separator: "/").map(String.init)
    guard let first = names.first else { throw FileError(.open, at: path, code: ENOENT) }
    var here = try makingFolder(first, for: audience)
    for name in names.dropFirst() { here = try here.makingFolder(name, for: audience) }
    return here
  }

  private func makingFolder(
    _ name: String,
    for audience: Audience
  ) throws(FileError) -> Folder {
    if try makeFolder(name, for: audience) { try sync() }
    return try folder(name)
  }

  /// Makes a folder; whoever makes it first has it.
  ///
  /// - Returns: `false` when something of that name is there already.
  package func makeFolder(
    _ name: String,
    for audience: Audience = .group
  ) throws(FileError) -> Bool {
    if mkdirat(descriptor, name, mode: audience.mode(ofFolderIn: self)) == 0 { return true }
    let error = FileError(.create, at: path + "/" + name)
    guard error.isExisting else { throw error }
    return false
  }

  /// Makes a folder that must not exist.
  package func makeNewFolder(_ name: String) throws(FileError) {
    guard try makeFolder(name) else { throw .existing(.create, at: path + "/" + name) }
  }

  package func removeFile(_ name: String) throws(FileError) {
    guard unlinkat(descriptor, name, flags: 0) == 0 else {
      throw FileError(.remove, at: path + "/" + name)
    }
  }

  /// Removes a folder that has nothing in it.
  package func removeFolder(_ name: String) throws(FileError) {
    guard unlinkat(descriptor, name, flags: Int32(AT_REMOVEDIR)) == 0 else {
      throw FileError(.remove, at: path + "/" + name)
    }
  }

  /// Makes what was created, renamed or removed in the folder outlast a crash.
  package func sync() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(.sync, at: path) }
  }

  /// Whether something has a name inside; one that cannot be asked for is neither there nor away.
  package func exists(_ relative: String) throws(FileError) -> Bool { try asked(relative) != nil }

  /// The state of a name inside, links not followed; `nil` when there is nothing, or it cannot be asked for.
  package func status(_ relative: String) -> FileStatus? {
    // Given as it is, a name is copied for each call.
    relative.withCString { FileStatus($0, in: descriptor) }
  }

  /// The state of the folder itself.
  package func status() throws(FileError) -> FileStatus {
    guard let status = FileStatus(descriptor: descriptor) else { throw FileError(.read, at: path) }
    return status
  }
}

/// A folder that stays open for several who use it, from any thread.
package final class OpenFolder: Sendable {
  package let folder: Folder

  package init(_ folder: consuming Folder) { self.folder = folder }
}

extension Folder {
  /// The folder for somebody else, who need not look for it again.
  package func shared() throws(FileError) -> Folder {
    let own = retrying { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard own >= 0 else { throw FileError(.open, at: path) }
    return Folder(descriptor: own, path: path)
  }
}
