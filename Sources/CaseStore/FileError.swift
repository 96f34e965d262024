import Findings

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

  /// What the error number means; the system's own words where it is a rare one.
  public var reason: Wording {
    let system = String(cString: strerror(code))
    let swedish =
      switch code {
      case EACCES, EPERM: "du har inte rätt till det"
      case ENOENT: "det finns inte"
      case EEXIST: "det finns redan"
      case ENOTDIR: "det är ingen mapp"
      case EISDIR: "det är en mapp"
      case ELOOP: "det är en länk"
      case ENOSPC, EDQUOT: "disken är full"
      case EROFS: "disken är skrivskyddad"
      case EIO: "disken svarar inte som den ska"
      default: system
      }
    return Wording(swedish, system)
  }

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
  /// The case was delivered to the archive, and stays as it was delivered (L12).
  case archived(number: String)
}
