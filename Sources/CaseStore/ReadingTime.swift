import Synchronization
import System

/// When the reading began, by the file system's clock: found out before the first file is read.
final class ReadingTime: Sendable {
  private let found = Mutex<FileStamp.Time?>(nil)

  /// Whether anything had to be read.
  var isTaken: Bool { found.withLock { $0 != nil } }

  /// `.never` where nothing can be written: then no stamp is trusted.
  func time(at rootPath: String) -> FileStamp.Time {
    found.withLock { found in
      if let found { return found }
      let now = try? Folder(rootPath).makingDerived().time()
      found = now ?? .never
      return now ?? .never
    }
  }
}
