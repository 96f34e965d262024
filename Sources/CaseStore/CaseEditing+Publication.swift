import Casework
import Checksums
import Findings

/// A text of `public/`, as it was and as it shall be.
package struct PublicChange: Sendable {
  package let file: CaseFile
  /// `nil` for one that is not there.
  package let old: [UInt8]?
  package let new: [UInt8]

  package init(_ file: CaseFile, _ old: [UInt8]?, _ new: [UInt8]) {
    self.file = file
    self.old = old
    self.new = new
  }
}

/// The texts of a case that the public sees.
extension RegisterFolder {
  /// Writes texts into `public/`; one that somebody has changed meanwhile is not replaced.
  package func writePublic(
    _ number: CaseNumber,
    _ changes: [PublicChange],
    _ language: Language,
    event: LogEvent
  ) throws {
    let lock = try WriteLock(number, in: self)
    let folder = try open().folder(at: number.folder)
    try Self.refuseArchived(number, in: folder)
    let inner = try folder.makingFolder(at: CaseFile.publicFolder)
    for change in changes {
      if let old = change.old {
        try inner.replace(change.file.nameInFolder, old, with: change.new)
      } else {
        try inner.create(change.file.nameInFolder, change.new)
      }
    }
    try Self.append([event], language, in: folder)
    _ = consume lock
  }

  /// Notes an event if the files of the case are such that it may be: `isStill` is asked while nobody else
  /// of the program writes.
  ///
  /// - Returns: Whether it was noted.
  package func note(
    _ event: LogEvent,
    _ number: CaseNumber,
    _ language: Language,
    if isStill: (CaseBytes) -> Bool
  ) throws -> Bool {
    var isNoted = false
    try note(number, language) { bytes in
      isNoted = isStill(bytes)
      return isNoted ? [event] : []
    }
    return isNoted
  }
}
