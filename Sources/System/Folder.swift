#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// An open folder; everything in it is reached from here, and symbolic links are never followed.
///
/// Paths are only for messages: once a folder is open, nobody can put a link in its way.
package struct Folder: ~Copyable {
  let descriptor: Int32
  /// As people name it.
  package let path: String

  /// Opens a folder that the user named; links on the way to it are the user's own.
  package init(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.open, path) }
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
      openat(descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard inner >= 0 else { throw FileError(.open, path + "/" + name) }
    return Folder(descriptor: inner, path: path + "/" + name)
  }

  /// The folder at a path of names with `/` between them.
  package func folder(at relative: some StringProtocol) throws(FileError) -> Folder {
    let names = relative.split(separator: "/")
    guard let first = names.first else { throw FileError(.open, path, code: ENOENT) }
    var here = try folder(String(first))
    for name in names.dropFirst() { here = try here.folder(String(name)) }
    return here
  }

  /// The folders at a path, made where they are missing.
  package func makingFolder(at relative: String) throws(FileError) -> Folder {
    let names = relative.split(separator: "/").map(String.init)
    guard let first = names.first else { throw FileError(.open, path, code: ENOENT) }
    var here = try makingFolder(first)
    for name in names.dropFirst() { here = try here.makingFolder(name) }
    return here
  }

  private func makingFolder(_ name: String) throws(FileError) -> Folder {
    if try makeFolder(name) { try sync() }
    return try folder(name)
  }

  /// Makes a folder; whoever makes it first has it.
  ///
  /// - Returns: `false` when something of that name is there already.
  package func makeFolder(_ name: String) throws(FileError) -> Bool {
    if mkdirat(descriptor, name, 0o755) == 0 { return true }
    let error = FileError(.create, path + "/" + name)
    guard error.isExisting else { throw error }
    return false
  }

  /// Makes a folder that must not exist.
  package func makeNewFolder(_ name: String, mode: UInt32) throws(FileError) {
    guard mkdirat(descriptor, name, mode_t(mode)) == 0 else {
      throw FileError(.create, path + "/" + name)
    }
  }

  package func removeFile(_ name: String) throws(FileError) {
    guard unlinkat(descriptor, name, 0) == 0 else { throw FileError(.remove, path + "/" + name) }
  }

  /// Removes a folder that has nothing in it.
  package func removeFolder(_ name: String) throws(FileError) {
    guard unlinkat(descriptor, name, Int32(AT_REMOVEDIR)) == 0 else {
      throw FileError(.remove, path + "/" + name)
    }
  }

  /// Makes what was created, renamed or removed in the folder outlast a crash.
  package func sync() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(.sync, path) }
  }

  package func exists(_ relative: String) -> Bool { stat(relative) != nil }

  /// The state of a name inside, links not followed; `nil` when there is nothing.
  func stat(_ relative: String) -> Status? {
    var status = Status()
    // Given as it is, a name is copied for each call.
    let result = relative.withCString { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
    return result == 0 ? status : nil
  }
}

/// A folder that stays open for several who use it, from any thread.
package final class OpenFolder: Sendable {
  package let folder: Folder

  package init(_ folder: consuming Folder) { self.folder = folder }
}

/// What the system knows of a file.
typealias Status = stat

/// A name in a folder.
package struct FolderEntry: Sendable, Hashable {
  package let name: String
  package let kind: Kind

  package enum Kind: Sendable {
    case file
    case folder
    case link
    /// A device, socket or pipe.
    case other
  }

  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension Folder {
  /// Every name inside but `.` and `..`, in no order.
  package func entries() throws(FileError) -> [FolderEntry] {
    // The stream closes the descriptor it is given, and this folder keeps its own.
    let own = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard own >= 0, let stream = fdopendir(own) else { throw FileError(.list, path) }
    rewinddir(stream)
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileError(.list, path) }
        return entries
      }
      let name = UnsafeRawPointer(entry)
        .advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
        .assumingMemoryBound(to: CChar.self)
      if name[0] == 0x2E, name[1] == 0 || (name[1] == 0x2E && name[2] == 0) { continue }
      entries.append(FolderEntry(name: String(cString: name), kind: kind(entry, name)))
    }
  }

  private func kind(
    _ entry: UnsafeMutablePointer<dirent>,
    _ name: UnsafePointer<CChar>
  )
    -> FolderEntry.Kind
  {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .link
    case Int32(DT_UNKNOWN):
      stat(String(cString: name)).map { FolderEntry.Kind(mode: $0.st_mode) } ?? .other
    default: .other
    }
  }
}

extension FolderEntry.Kind {
  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
