import Platform

/// What the system knows of a file.
package struct FileStatus: Sendable {
  package let kind: FolderEntry.Kind
  /// Rights and kind, in the bits of POSIX.
  package let mode: UInt32
  /// In bytes.
  package let size: Int64
  package let device: UInt64
  package let inode: UInt64
  /// By number, as the system keeps users.
  package let owner: UInt32
  package let group: UInt32
  /// When its bytes changed last.
  package let modified: FileStamp.Time
  /// When its bytes, name or rights changed last.
  package let changed: FileStamp.Time

  /// The rights: owner, group, others, and what is beside them.
  package var rights: UInt32 { mode & 0o7777 }

  /// What lies at a path, a link there followed.
  package init(at path: String) throws(FileError) {
    var status = Status()
    guard followedStatus(path, into: &status) == 0 else { throw FileError(.open, at: path) }
    self.init(status)
  }

  /// What lies at a path, a link there being the file.
  package init(unfollowed path: String) throws(FileError) {
    var status = Status()
    guard lstat(path, into: &status) == 0 else { throw FileError(.open, at: path) }
    self.init(status)
  }

  /// What lies at a path, a link there being the file; `nil` when there is nothing.
  package init?(ofLinkAt path: String) {
    var status = Status()
    guard lstat(path, into: &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of an open file; `nil` with the system's error number in `errno`.
  init?(descriptor: Int32) {
    var status = Status()
    guard fstat(descriptor, into: &status) == 0 else { return nil }
    self.init(status)
  }

  /// Of a name in an open folder, links not followed; `nil` when there is nothing.
  init?(_ name: UnsafePointer<CChar>, in descriptor: Int32) {
    var status = Status()
    guard fstatat(descriptor, name, into: &status, flags: AT_SYMLINK_NOFOLLOW) == 0 else {
      return nil
    }
    self.init(status)
  }

  private init(_ status: Status) {
    kind = FolderEntry.Kind(mode: status.st_mode)
    mode = UInt32(status.st_mode)
    size = Int64(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    owner = UInt32(status.st_uid)
    group = UInt32(status.st_gid)
    #if canImport(Darwin)
    modified = FileStamp.Time(status.st_mtimespec)
    changed = FileStamp.Time(status.st_ctimespec)
    #else
    modified = FileStamp.Time(status.st_mtim)
    changed = FileStamp.Time(status.st_ctim)
    #endif
  }
}

/// The system's own structure, which has the name of a function too.
private typealias Status = stat

extension FileStamp.Time {
  fileprivate init(_ time: timespec) {
    self.init(seconds: Int64(time.tv_sec), nanoseconds: UInt32(time.tv_nsec))
  }
}

extension FolderEntry.Kind {
  fileprivate init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
