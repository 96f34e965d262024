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

extension RootIdentity {
  /// Whether a path leads through a link, which may be pointed elsewhere without a word from the system.
  static func isLinked(_ path: String) -> Bool {
    var parts = path.split(separator: "/")[...]
    while !parts.isEmpty {
      if FileStatus(ofLinkAt: "/" + parts.joined(separator: "/"))?.kind == .link { return true }
      parts = parts.dropLast()
    }
    return false
  }
}

/// Whether the root is there.
enum RootState: Equatable {
  case gone
  case there(RootIdentity)
}
