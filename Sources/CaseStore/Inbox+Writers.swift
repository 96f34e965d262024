import CivilCalendar

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Files of the inbox that somebody is still writing to.
///
/// A program that fetches or scans may write for minutes; registered in between, a citizen's words
/// would be lost.
extension RegisterFolder {
  /// Whether a file of the inbox may not be whole yet.
  ///
  /// The system knows who has a file of one's own open for writing. Of others' files, and on network
  /// drives, it is only known when they changed: such a file must have been let be for a while.
  package func isBeingWritten(_ file: InboxFile, now: Instant) -> Bool {
    guard let inbox = try? open().folder(at: Registration.inboxPath) else { return false }
    return switch inbox.writers(of: file.name) {
    case .none: false
    case .some: true
    case .unknown:
      (0..<Self.quiet).contains(now.seconds - file.stamp.changed.seconds)
    }
  }

  /// In seconds.
  private static let quiet: Int64 = 5
}

/// What the system says about who writes to a file.
private enum Writers {
  case none
  case some
  case unknown
}

extension Folder {
  #if os(Linux)
  /// A read lease is refused while anybody has the file open for writing (fcntl(2)); it is given
  /// back at once.
  fileprivate func writers(of name: String) -> Writers {
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
  fileprivate func writers(of name: String) -> Writers { .unknown }
  #endif
}
