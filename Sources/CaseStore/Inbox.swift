import CivilCalendar
import Findings
import System

/// A file that has come in and is not yet registered.
package struct InboxFile: Sendable {
  package let name: String
  /// By which another file of the same name, or another state of it, is told from this one.
  package let stamp: FileStamp
  /// When it was left there.
  package var modified: Instant { Instant(seconds: stamp.modified.seconds) }
}

extension RegisterFolder {
  /// What waits in `cases/inbox`, oldest first; leftovers and hidden files are nobody's post.
  package func inboxFiles() throws(FileError) -> [InboxFile] {
    let root = try open()
    guard try root.exists(Registration.inboxPath) else { return [] }
    let inbox = try root.folder(at: Registration.inboxPath)
    var files: [InboxFile] = []
    for entry in try inbox.entries() where entry.isPost {
      files.append(InboxFile(name: entry.name, stamp: inbox.stamp(entry.name)))
    }
    return files.sorted { ($0.modified, $0.name) < ($1.modified, $1.name) }
  }

  /// When a file was last changed, at a path from the register's root; `nil` when it is not there, or cannot be asked for.
  package func modified(_ path: String) -> Instant? {
    guard let stamp = try? open().stamp(path), stamp != .missing, stamp != .untrusted else {
      return nil
    }
    return Instant(seconds: stamp.modified.seconds)
  }

  /// - Throws: ``UnfinishedFile`` while a file of the inbox may not be whole; ``FileError``.
  package func refuseUnfinished(_ file: InboxFile, now: Instant) throws {
    try open().folder(at: Registration.inboxPath).refuseUnfinished(file.name, now: now.seconds)
  }

  /// The bytes of a file of the inbox.
  ///
  /// - Throws: ``OversizeFile``, ``FileError``.
  package func readInbox(_ name: String) throws -> [UInt8] {
    try open().folder(at: Registration.inboxPath)
      .readWhole(name, limit: IntakeLimits.limit(ofFile: name))
  }

  /// A file of the inbox that is too large to be registered.
  private static func oversize(_ name: String, in inbox: borrowing Folder) -> Finding? {
    let limit = IntakeLimits.limit(ofFile: name)
    guard let size = inbox.status(name)?.size, size > limit else { return nil }
    return OversizeFile(size: Int(size), limit: limit).finding
  }

  /// What lies in the inbox and will never be registered, unless somebody looks at it.
  static func inboxFindings(_ root: borrowing Folder) -> [LocatedFinding] {
    let path = Registration.inboxPath
    do {
      guard try root.exists(path) else { return [] }
      let inbox = try root.folder(at: path)
      return try inbox.entries().compactMap { entry in
        let here = path + "/" + entry.name
        if entry.isPost { return oversize(entry.name, in: inbox).map { $0.located(path: here) } }
        let isMisfit = entry.kind != .file || Leftover(entry.name) != nil
        guard isMisfit, entry != FolderEntry(name: "aside", kind: .folder) else { return nil }
        return entry.misfit().located(path: here)
      }
    } catch {
      return [
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      ]
    }
  }
}

extension FolderEntry {
  /// A copy of a file that came in is post as well: nobody else can tell which of the two counts.
  fileprivate var isPost: Bool {
    guard kind == .file, !name.hasPrefix(".") else { return false }
    return Leftover(name).map(\.isConflictCopy) ?? true
  }
}
