import Platform

/// A file or folder with which something failed: what was tried, with what, and the system's word for it.
package struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  package let operation: Operation
  /// With which file or folder.
  package let path: String
  /// The system's error number.
  package let code: Int32

  /// What can fail.
  package enum Operation: Sendable {
    case open
    case read
    case list
    case create
    case write
    case sync
    case rename
    case remove
  }

  package init(_ operation: Operation, at path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// For a name that leads to nothing.
  package static func missing(_ operation: Operation, at path: String) -> FileError {
    FileError(operation, at: path, code: ENOENT)
  }

  /// For a name that must be free and is not.
  package static func existing(_ operation: Operation, at path: String) -> FileError {
    FileError(operation, at: path, code: EEXIST)
  }

  /// For what must be a folder and is none.
  package static func notAFolder(_ operation: Operation, at path: String) -> FileError {
    FileError(operation, at: path, code: ENOTDIR)
  }

  /// For what must be an ordinary file and is none.
  package static func notAFile(_ operation: Operation, at path: String) -> FileError {
    FileError(operation, at: path, code: EOPNOTSUPP)
  }

  /// No folder of that name can be reached: nothing is there, or a link or a file is in its place.
  package var leadsNowhere: Bool { [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(code) }

  /// The system's number for more levels than are gone into.
  package static var tooManyLevels: Int32 { ENAMETOOLONG }

  /// Nothing is there.
  package var isMissing: Bool { code == ENOENT }
  /// Something is there already.
  package var isExisting: Bool { code == EEXIST }

  /// What the error number means, as far as people meet it.
  package enum Reason: Sendable {
    case notAllowed
    case missing
    case existing
    case notAFolder
    case folder
    case link
    /// A pipe, a socket or a device.
    case notAFile
    case full
    case readOnly
    case failing
    /// Rare, and told in the system's own words.
    case other
  }

  package var reasonKind: Reason {
    switch code {
    case EACCES, EPERM: .notAllowed
    case ENOENT: .missing
    case EEXIST: .existing
    case ENOTDIR: .notAFolder
    case EISDIR: .folder
    case ELOOP: .link
    case ENOSPC, EDQUOT: .full
    case EOPNOTSUPP: .notAFile
    case EROFS: .readOnly
    case EIO: .failing
    default: .other
    }
  }

  /// The system's own words for the error number, in English.
  package var systemWords: String { String(cString: strerror(code)) }
}

/// Why a file was not replaced.
package enum FileRefusal: Error, Sendable {
  /// Somebody changed the file since it was read; the program's version was put beside it.
  case changedMeanwhile(path: String, kept: String)
  /// The name belongs to a link, a folder or a device, and writing goes only to ordinary files.
  case notAFile(path: String)
}
