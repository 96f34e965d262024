import Casework
import Checksums
import Findings

/// A text of `public/`, as it was and as it shall be.
package struct PublicChange: Sendable {
  package let file: CaseFile
  /// `nil` for one that is not there.
  package let old: [UInt8]?
  package let new: [UInt8]

  package init(of file: CaseFile, from old: [UInt8]?, to new: [UInt8]) {
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
    by changes: [PublicChange],
    in language: Language,
    event: LogEvent
  ) throws {
    _ = try carryOut(number, in: language) { _ in
      var operation = Operation()
      for change in changes {
        operation.replace(change.file, holding: change.old, with: change.new)
      }
      operation.note(event)
      return operation
    }
  }

  /// Notes an event if the files of the case are such that it may be: `isStill` is asked while nobody else
  /// of the program writes.
  ///
  /// - Returns: Whether it was noted.
  package func note(
    _ event: LogEvent,
    of number: CaseNumber,
    in language: Language,
    if isStill: (CaseBytes) -> Bool
  ) throws -> Bool {
    var isNoted = false
    try note(number, in: language) { bytes in
      isNoted = isStill(bytes)
      return isNoted ? [event] : []
    }
    return isNoted
  }
}
