#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What the system says about who writes to a file.
package enum Writers {
  case none
  case some
  case unknown
}

extension Folder {
  #if os(Linux)
  /// A read lease is refused while anybody has the file open for writing (fcntl(2)); it is given
  /// back at once.
  package func writers(of name: String) -> Writers {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return .unknown }
    defer { close(file) }
    // Whoever opens the file while the lease is held has it ended by a signal: one that nobody hears.
    guard fcntl(file, Self.setSignal, SIGURG) == 0 else { return .unknown }
    if fcntl(file, Self.setLease, F_RDLCK) == 0 {
      _ = fcntl(file, Self.setLease, F_UNLCK)
      return .none
    }
    return errno == EAGAIN ? .some : .unknown
  }

  // F_SETSIG and F_SETLEASE of <fcntl.h>, which only GNU sources see.
  private static let setSignal: Int32 = 10
  private static let setLease: Int32 = 1024
  #else
  /// There are no leases.
  package func writers(of name: String) -> Writers { .unknown }
  #endif
}
