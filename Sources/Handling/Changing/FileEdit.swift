import CaseStore
import Casework
import Findings

/// What somebody has written into a copy of a case's file, put into its place.
package struct FileEdit {
  private let copy: EditedFile
  private let desk: Desk

  package init(_ copy: EditedFile, at desk: Desk) {
    self.copy = copy
    self.desk = desk
  }

  /// Puts it into place and notes it: both, or nothing.
  ///
  /// A page that the case may not have any more goes first, and others are doubted where somebody is protected
  /// anew; ``Withdrawing/refresh()`` follows.
  ///
  /// - Returns: The case as it is then.
  /// - Throws: ``FileRefusal/changedMeanwhile(path:kept:)`` when the file is no longer what the editor began with: what
  ///   was written is kept beside it.
  package func carryOut() throws -> CaseBytes {
    let new = try copy.bytes()
    let now = try desk.folder.readForChange(copy.number)
    var (before, after) = (now, now)
    before[copy.file] = copy.old
    after[copy.file] = new
    let withdrawing = Withdrawing(desk)
    try withdrawing.takePageIfUnfit(after)
    if CaseCheck(copy.number, at: desk).protectsAnew(after, from: before) {
      try withdrawing.doubtOtherPages()
    }
    let round = CaseFollowUp(desk)
    let done = try desk.folder.change(copy.number, in: desk.language) { bytes in
      var operation = Operation()
      operation.replace(copy.file, holding: copy.old, with: new)
      operation.note(event)
      var after = bytes
      after[copy.file] = new
      for event in round.missingEvents(after) { operation.note(event) }
      return operation
    }
    return done.bytes
  }

  private var event: LogEvent {
    LogEvent(
      time: desk.now,
      by: desk.actor,
      what: .changed,
      details: [LogEvent.Detail(.changedFile, copy.file.rawValue, in: desk.language)]
    )
  }
}
