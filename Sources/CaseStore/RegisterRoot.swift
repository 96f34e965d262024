import Synchronization
import System

/// The root of a register, held open for as long as somebody works there.
final class RegisterRoot: Sendable {
  private let path: String
  private let held = Mutex<Held?>(nil)

  /// A folder, and by what it is known that it is still the one at its path.
  private struct Held {
    let folder: OpenFolder
    let device: UInt64
    let inode: UInt64
  }

  init(_ path: String) { self.path = path }

  /// The folder that is at the path now: a watcher that runs for months may see another put in its place.
  func open() throws(FileError) -> Folder {
    let now = try FileStatus(at: path)
    let folder = try held.withLock { held throws(FileError) in
      if let held, held.device == now.device, held.inode == now.inode { return held.folder }
      let folder = try Folder(path)
      let status = try folder.status()
      let open = OpenFolder(folder)
      held = Held(folder: open, device: status.device, inode: status.inode)
      return open
    }
    return try folder.folder.shared()
  }
}
