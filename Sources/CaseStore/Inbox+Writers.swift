import CivilCalendar
import System

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
