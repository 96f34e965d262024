import System

/// Which folder the root's path leads to; another one may be mounted or moved there.
struct RootIdentity: Equatable {
  private let device: UInt64
  private let inode: UInt64

  init(existing path: String) throws(WatchFailure) {
    do throws(FileError) {
      let status = try FileStatus(at: path)
      guard status.kind == .folder else { throw .notAFolder(.open, at: path) }
      device = status.device
      inode = status.inode
    } catch {
      throw .root(path: path, code: error.code)
    }
  }
}

/// Whether the root is there.
enum RootState: Equatable {
  case gone
  case there(RootIdentity)
}
