import Casework
import Checksums
import Findings
import System

/// Work in cases that is whole, or did not happen.
///
/// Everything is written beside its name first. The operation is decided when its journal has its name in
/// `.synpunkt/state/operations`; from then on it only gives names, and whoever comes next to a case where that was
/// interrupted does it. What changes one file alone needs no journal.
extension RegisterFolder {
  /// Does a piece of work in a case.
  ///
  /// `plan`: from the files as they are, while nobody else of the program writes, to what shall change; `nil` for
  /// nothing.
  ///
  /// - Returns: Whether anything changed.
  /// - Throws: ``WriteRefusal``, ``FileRefusal``, ``FileError``, what `plan` throws, or ``UnfinishedOperation`` where
  ///   the work is decided and could not be ended.
  package func carryOut(
    _ number: CaseNumber,
    _ language: Language,
    plan: (CaseBytes) throws -> Operation?
  ) throws -> Bool {
    let lock = try WriteLock(number, in: self)
    let root = try open()
    let folder = try root.folder(at: number.folder)
    _ = try Self.endOperation(number, root, folder)
    let read = CaseFolder(number, folder, path: number.folder)
    try read.removeLeftWrites(in: folder)
    guard let operation = try plan(read.bytes) else {
      _ = consume lock
      return false
    }
    let journal = try Self.journal(operation, read.bytes, folder, language)
    if !journal.changes.isEmpty { try Self.refuseArchived(number, in: folder) }
    guard !journal.changes.isEmpty || !journal.lines.isEmpty else {
      _ = consume lock
      return false
    }
    try Self.finish(PreparedOperation(journal, in: folder), root, folder)
    _ = consume lock
    return true
  }

  /// What an operation changes of the files as they were read.
  private static func journal(
    _ operation: Operation,
    _ bytes: CaseBytes,
    _ folder: borrowing Folder,
    _ language: Language
  ) throws -> OperationJournal {
    var changes: [OperationJournal.Change] = []
    for change in operation.files {
      // A file that could not be read is neither what it was nor away.
      if bytes.unreadable.contains(change.file) {
        _ = try folder.read(change.file.rawValue)
      }
      let before =
        switch change.before {
        case .asRead: bytes.digest(of: change.file)
        case .known(let old): old.map { SHA256.hash(of: $0) }
        }
      let new = OperationJournal.Change(change.file, before: before, change.content)
      if new.before != new.after { changes.append(new) }
    }
    return OperationJournal(
      number: bytes.number,
      log: operation.events.isEmpty
        ? nil : try folder.digestIfPresent(CaseFile.log.rawValue),
      lines: operation.events.map { $0.line(language) },
      changes: changes
    )
  }

  /// Decides a prepared operation and ends it.
  private static func finish(
    _ operation: PreparedOperation,
    _ root: borrowing Folder,
    _ folder: borrowing Folder
  ) throws {
    var prepared = operation
    let journal = prepared.journal
    let isOne = journal.changes.count + (journal.lines.isEmpty ? 0 : 1) == 1
    do {
      try prepared.refuseChanged(in: folder)
      if !isOne { try OperationFolder.put(journal, root) }
    } catch {
      prepared.discard(in: folder)
      throw error
    }
    do {
      let outcome = try prepared.complete(in: folder)
      if !isOne { try OperationFolder.remove(journal.number, root) }
      if let conflict = outcome.conflicts.first {
        throw FileRefusal.changedMeanwhile(path: conflict.path, kept: conflict.kept)
      }
    } catch let error as FileError where !isOne {
      throw UnfinishedOperation(number: journal.number, error: error)
    }
  }

  /// Ends the operation of a case that was interrupted; whoever calls holds the case's lock.
  ///
  /// - Returns: What it was; `nil` where there is none.
  static func endOperation(
    _ number: CaseNumber,
    _ root: borrowing Folder,
    _ folder: borrowing Folder
  ) throws -> EndedOperation? {
    guard let journal = try OperationFolder.journal(of: number, root) else { return nil }
    var prepared = try PreparedOperation(resuming: journal, in: folder)
    let outcome = try prepared.complete(in: folder)
    try OperationFolder.remove(number, root)
    return EndedOperation(number: number, journal: journal, conflicts: outcome.conflicts)
  }
}

/// An operation that is decided and could not be ended; the next run does it.
package struct UnfinishedOperation: Error {
  package let number: CaseNumber
  /// What was in the way.
  package let error: FileError
}

/// An operation that an earlier run had decided and this one has ended.
package struct EndedOperation: Sendable {
  package let number: CaseNumber
  private let journal: OperationJournal
  /// Files that somebody had changed meanwhile, and where the operation's version was put.
  package let conflicts: [OperationConflict]

  init(number: CaseNumber, journal: OperationJournal, conflicts: [OperationConflict]) {
    self.number = number
    self.journal = journal
    self.conflicts = conflicts
  }

  /// What the log says of it.
  package func events(_ language: Language) -> [LogEvent] { journal.events(language) }
}

/// A file that was another than the operation knew, with the operation's version beside it.
package struct OperationConflict: Sendable, Hashable {
  package let path: String
  package let kept: String
}

extension CaseBytes {
  /// The hash of a file as it was read; `nil` for one that is not there.
  fileprivate func digest(of file: CaseFile) -> Digest? {
    switch file {
    case .submission: submission
    case .original: original
    case .facts, .sender, .message, .investigation, .notes, .log, .publicSubmission, .publicReply,
      .redaction:
      self[file].map { SHA256.hash(of: $0) }
    case .letter, .letterPDF:
      letters[file]?.digest
    }
  }
}
