/// Why a tree cannot be watched.
package enum WatchFailure: Error, Hashable, Sendable {
  /// The root is no folder that can be opened; `code` is the system's error number.
  case root(path: String, code: Int32)
  /// The system does not wait; `code` is its error number. A descriptor to wake for that is closed
  /// gives `EBADF`.
  case waiting(code: Int32)
}
