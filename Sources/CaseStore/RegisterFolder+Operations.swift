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
    in language: Language,
    plan: (CaseBytes) throws -> Operation?
  ) throws -> Bool {
    try change(number, in: language, plan: plan).isChanged
  }

  /// Does a piece of work in a case, as ``carryOut(_:_:plan:)``.
  ///
  /// - Returns: The case as it is then, so that nobody has to read it again.
  package func change(
    _ number: CaseNumber,
    in language: Language,
    plan: (CaseBytes) throws -> Operation?
  ) throws -> ChangedCase {
    let lock = try WriteLock(number, in: self)
    let root = try open()
    let folder = try root.folder(at: number.folder)
    _ = try Self.endOperation(of: number, in: root, below: folder)
    let read = CaseFolder(number, in: folder, path: number.folder)
    if let failure = read.failure { throw failure }
    try read.removeLeftWrites(in: folder)
    guard let operation = try plan(read.bytes) else {
      _ = consume lock
      return ChangedCase(bytes: read.bytes, isChanged: false)
    }
    let journal = try Self.journal(operation, on: read, in: folder, language: language)
    // Lines are added to what is there: the rest of what an editor writes would be lost.
    if !journal.lines.isEmpty {
      try folder.refuseOpen(CaseFile.log.rawValue)
      if read.bytes.isLogWhole { try Self.refuseHalf(.log, of: read.bytes, in: folder) }
    }
    // What somebody has read and written anew replaces what they saw.
    let unseen = operation.files.filter { $0.before == .asRead }.map(\.file)
    if !unseen.isEmpty, !journal.changes.isEmpty {
      for file in Set(unseen).union([.facts]) {
        try Self.refuseHalf(file, of: read.bytes, in: folder)
      }
    }
    if !journal.changes.isEmpty { try Self.refuseArchived(read.bytes) }
    guard !journal.changes.isEmpty || !journal.lines.isEmpty else {
      _ = consume lock
      return ChangedCase(bytes: read.bytes, isChanged: false)
    }
    var now = read.bytes
    let log = try Self.finish(PreparedOperation(journal, in: folder), in: root, below: folder)
    for change in journal.changes { now.take(change) }
    if let log { now.log = log }
    _ = consume lock
    return ChangedCase(bytes: now, isChanged: true)
  }

  /// What an operation changes of the files as they were read.
  private static func journal(
    _ operation: Operation,
    on read: CaseFolder,
    in folder: borrowing Folder,
    language: Language
  ) throws -> OperationJournal {
    let bytes = read.bytes
    var changes: [OperationJournal.Change] = []
    for change in operation.files {
      // A file that could not be read is neither what it was nor away.
      if let error = read.errors[change.file] { throw error }
      let before =
        switch change.before {
        case .asRead: bytes.digest(of: change.file)
        case .known(let old): old.map { SHA256.hash(of: $0) }
        }
      let new = OperationJournal.Change(change.file, before: before, after: change.content)
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

  /// Refuses a file that was written a moment ago and is not what a file of its kind is: an editor or a program that
  /// copies may not be done with it, and of others' files nobody else can tell.
  ///
  /// What stands so for longer is a mistake, which may be mended.
  private static func refuseHalf(
    _ file: CaseFile,
    of bytes: CaseBytes,
    in folder: borrowing Folder
  ) throws {
    guard let content = bytes[file], HalfFile.mayBe(file, holding: content) else { return }
    try folder.refuseJustWritten(file.rawValue, now: folder.time())
  }

  /// Decides a prepared operation and ends it.
  ///
  /// - Returns: The log as it is then; `nil` where nothing was added.
  static func finish(
    _ operation: PreparedOperation,
    in root: borrowing Folder,
    below folder: borrowing Folder
  ) throws -> [UInt8]? {
    var prepared = operation
    let journal = prepared.journal
    let isOne = journal.changes.count + (journal.lines.isEmpty ? 0 : 1) == 1
    do {
      try prepared.refuseChanged(in: folder)
      if !isOne { try OperationFolder.put(journal, in: root) }
    } catch {
      prepared.discard(in: folder)
      throw error
    }
    do {
      let outcome = try prepared.complete(in: folder)
      if !isOne { try OperationFolder.remove(journal.number, in: root) }
      if let conflict = outcome.conflicts.first {
        throw FileRefusal.changedMeanwhile(path: conflict.path, kept: conflict.kept)
      }
      return outcome.log
    } catch let error as FileError where !isOne {
      throw UnfinishedOperation(number: journal.number, error: error)
    }
  }

  /// Ends the operation of a case that was interrupted; whoever calls holds the case's lock.
  ///
  /// - Returns: What it was; `nil` where there is none.
  static func endOperation(
    of number: CaseNumber,
    in root: borrowing Folder,
    below folder: borrowing Folder
  ) throws -> EndedOperation? {
    guard let journal = try OperationFolder.journal(of: number, in: root) else { return nil }
    var prepared = try PreparedOperation(resuming: journal, in: folder)
    let outcome = try prepared.complete(in: folder)
    try OperationFolder.remove(number, in: root)
    return EndedOperation(number: number, journal: journal, conflicts: outcome.conflicts)
  }
}

/// A case after a piece of work.
package struct ChangedCase: Sendable {
  package let bytes: CaseBytes
  /// Whether anything is another than before.
  package let isChanged: Bool
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
  fileprivate mutating func take(_ change: OperationJournal.Change) {
    switch change.file {
    case .letterPDF: letters[change.file] = change.after.map { .pdf($0) }
    case .submission: submission = change.after
    case .facts, .sender, .message, .original, .investigation, .notes, .log, .conflicts, .letter,
      .publicSubmission, .publicReply,
      .redaction:
      self[change.file] = change.content
    }
  }

  /// The hash of a file as it was read; `nil` for one that is not there.
  fileprivate func digest(of file: CaseFile) -> Digest? {
    switch file {
    case .submission: submission
    case .original: original
    case .facts, .sender, .message, .investigation, .notes, .log, .conflicts, .publicSubmission,
      .publicReply,
      .redaction:
      self[file].map { SHA256.hash(of: $0) }
    case .letter, .letterPDF:
      letters[file]?.digest
    }
  }
}
