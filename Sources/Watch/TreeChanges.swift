/// What has changed below a root since the last look.
///
/// Paths begin at the root, with `/` between the names; the root's own is empty.
package struct TreeChanges: Sendable, Hashable {
  /// Files that are new, changed or gone, in the order of their paths, each once.
  package internal(set) var files: [String] = []
  /// Folders in which something changed, when it is not known what, in the order of their paths.
  ///
  /// Any file directly in them may be another. Folders that are gone are among them, and so is every
  /// folder that was below.
  package internal(set) var folders: [String] = []
  /// What the user should know about the watch itself.
  package internal(set) var notices: [Notice] = []
  /// Whether the descriptor to wake for is readable.
  package internal(set) var isWoken = false

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { files.isEmpty && folders.isEmpty && notices.isEmpty && !isWoken }
}

extension TreeChanges {
  /// Something about the watch itself, told once when it begins.
  package enum Notice: Sendable, Hashable {
    /// The system allows no more watches: what lies beyond is found by looking every few seconds.
    /// `setting` is the sysctl that sets the limit.
    case limitReached(watches: Int, setting: String)
    /// The system reports no changes at all: they are found by looking every few seconds.
    case noEvents
    /// The file system reports only what this machine does: the rest is found by looking every few
    /// seconds.
    case remoteFileSystem(name: String)
    /// More happened than the system remembers: everything is looked through.
    case overflow
    /// The root is gone; it is looked for every second, and nothing is reported meanwhile.
    case rootGone
    /// The root is there again, and everything has been looked through.
    case rootBack
  }
}
