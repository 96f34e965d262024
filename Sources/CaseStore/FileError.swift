#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A file or folder with which something failed: what was tried, with what, and the system's word for it.
public struct FileError: Error, Hashable, Sendable {
  /// What was tried.
  public let operation: Operation
  /// With which file or folder.
  public let path: String
  /// The system's error number.
  public let code: Int32

  /// What can fail.
  public enum Operation: Sendable {
    case open
    case read
    case list
    case create
    case write
    case sync
    case rename
    case remove
  }

  init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// The system's words, in its language: `Permission denied`.
  public var reason: String { String(cString: strerror(code)) }

  /// Nothing is there.
  public var isMissing: Bool { code == ENOENT }
  /// Something is there already.
  public var isExisting: Bool { code == EEXIST }
}

/// Why a file was not replaced.
public enum WriteRefusal: Error, Sendable {
  /// Somebody changed the file since it was read; the program's version was put beside it.
  case changedMeanwhile(path: String, kept: String)
  /// The name belongs to a link, a folder or a device, and writing goes only to ordinary files.
  case notAFile(path: String)
  /// Another process of this machine or another is writing to the case.
  case locked(path: String, holder: String)
}
