import Platform

/// The state of a file by which a change is noticed without reading it.
///
/// Times are those of the file system. A file that is written again within one tick of its clock
/// can keep them; so a stamp taken in the same tick as the index, or later, is never trusted
/// (git's *racy* rule).
package struct FileStamp: Equatable, Sendable {
  package let modified: Time
  package let changed: Time
  /// In bytes.
  package let size: Int64
  package let inode: UInt64

  package struct Time: Comparable, Sendable {
    package let seconds: Int64
    package let nanoseconds: UInt32

    package init(seconds: Int64, nanoseconds: UInt32) {
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }

    package static func < (left: Time, right: Time) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }

  package init(modified: Time, changed: Time, size: Int64, inode: UInt64) {
    self.modified = modified
    self.changed = changed
    self.size = size
    self.inode = inode
  }

  package init(_ status: FileStatus) {
    modified = status.modified
    changed = status.changed
    size = status.size
    inode = status.inode
  }

  /// Of a file that is not there.
  package static let missing = FileStamp(modified: .never, changed: .never, size: -1, inode: 0)
  /// Equal to no file's: the next look reads the file again.
  package static let untrusted = FileStamp(modified: .never, changed: .never, size: -2, inode: 0)

  /// This stamp, or ``untrusted`` when the file may have changed after it in the same tick.
  package func trusted(before now: Time) -> FileStamp {
    self == .missing || (modified < now && changed < now) ? self : .untrusted
  }
}

extension FileStamp.Time {
  package static let never = FileStamp.Time(seconds: 0, nanoseconds: 0)
}

extension Folder {
  /// The stamp of a name inside, links not followed; ``FileStamp/untrusted`` when it cannot be asked for.
  package func stamp(_ relative: String) -> FileStamp {
    do {
      return try asked(relative).map(FileStamp.init) ?? .missing
    } catch {
      return .untrusted
    }
  }

  /// The file system's own time now: that of a file made for the purpose, since a network drive has
  /// another clock than this machine.
  package func time() throws(FileError) -> FileStamp.Time {
    let name = Self.temporaryName(for: "time")
    let file = openat(descriptor, name, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: 0o600)
    guard file >= 0 else { throw FileError(.create, at: path + "/" + name) }
    defer {
      close(file)
      discard(name)
    }
    guard let status = FileStatus(descriptor: file) else {
      throw FileError(.read, at: path + "/" + name)
    }
    return status.modified
  }
}
