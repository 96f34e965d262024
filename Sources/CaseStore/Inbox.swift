import CivilCalendar

/// A file that has come in and is not yet registered.
package struct InboxFile: Sendable {
  package let name: String
  /// When it was left there.
  package let modified: Instant
}

extension RegisterFolder {
  /// What waits in `cases/inbox`, oldest first; leftovers and hidden files are nobody's post.
  package func inboxFiles() throws(FileError) -> [InboxFile] {
    let root = try open()
    guard root.exists(Registration.inboxPath) else { return [] }
    let inbox = try root.folder(at: Registration.inboxPath)
    var files: [InboxFile] = []
    for entry in try inbox.entries() {
      guard entry.kind == .file, !entry.name.hasPrefix("."), Leftover(entry.name) == nil else {
        continue
      }
      let seconds = inbox.stamp(entry.name).modified.seconds
      files.append(InboxFile(name: entry.name, modified: Instant(seconds: seconds)))
    }
    return files.sorted { ($0.modified, $0.name) < ($1.modified, $1.name) }
  }
}
