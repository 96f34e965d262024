#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Which folder the root's path leads to; another one may be mounted or moved there.
struct RootIdentity: Equatable {
  private let device: UInt64
  private let inode: UInt64

  init(existing path: String) throws(WatchFailure) {
    var status = Status()
    guard stat(path, &status) == 0 else { throw .root(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .root(path: path, code: ENOTDIR) }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }
}

/// Whether the root is there.
enum RootState: Equatable {
  case gone
  case there(RootIdentity)
}
