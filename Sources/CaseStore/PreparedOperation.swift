import Casework
import Checksums
import System

/// An operation whose files are written beside their names.
struct PreparedOperation {
  let journal: OperationJournal
  private var files: [CaseFile: PreparedFile] = [:]
  /// The log with the lines of the operation.
  private var log: [UInt8]?
  /// Of files that were looked at and are as they were read.
  private var stamps: [CaseFile: FileStamp] = [:]

  /// What became of it.
  struct Outcome {
    var conflicts: [OperationConflict] = []
    /// The log as it is now; `nil` where that was not asked for.
    var log: [UInt8]?
  }

  /// Writes everything; what goes wrong leaves nothing.
  init(_ journal: OperationJournal, in folder: borrowing Folder) throws {
    self.journal = journal
    do {
      for change in journal.changes { try prepare(change, in: folder) }
      if !journal.lines.isEmpty { try prepareLog(in: folder) }
    } catch {
      discard(in: folder)
      throw error
    }
  }

  /// Goes on with one that was interrupted: what it had written is used again.
  init(resuming journal: OperationJournal, in folder: borrowing Folder) throws {
    self.journal = journal
    for change in journal.changes {
      guard let after = change.after else { continue }
      files[change.file] = try Self.within(folder, of: change.file) { inner, name in
        try inner.preparedFile(name, holding: after)
      }
    }
  }

  private mutating func prepare(
    _ change: OperationJournal.Change,
    in folder: borrowing Folder
  ) throws {
    guard let content = change.content else { return }
    files[change.file] = try Self.within(folder, of: change.file) { inner, name in
      try inner.prepare(name, holding: content)
    }
  }

  private mutating func prepareLog(in folder: borrowing Folder) throws {
    let name = CaseFile.log.rawValue
    let old = try folder.readIfPresent(name)
    let new = LogText.appending(journal.lines, to: old)
    log = new
    files[.log] = try folder.prepare(name, holding: new)
  }

  /// Throws away what was written.
  func discard(in folder: borrowing Folder) {
    for (file, prepared) in files {
      // What is left over `check` names, and the next writer removes.
      try? Self.within(folder, of: file) { inner, _ in inner.discard(prepared) }
    }
  }

  /// Refuses an operation of which somebody has changed a file since it was read; that version of the program is
  /// kept beside it.
  mutating func refuseChanged(in folder: borrowing Folder) throws {
    for change in journal.changes {
      stamps[change.file] = try Self.within(folder, of: change.file) { inner, name in
        let now = try inner.settledDigest(of: name)
        if now?.digest == change.before { return now?.stamp ?? .missing }
        let kept = try files[change.file].map { try inner.keepBeside($0) }
        throw FileRefusal.changedMeanwhile(
          path: inner.path + "/" + name,
          kept: inner.path + "/" + (kept ?? name)
        )
      }
    }
  }

  /// Gives every file its name, as far as that was not done.
  ///
  /// A file that is neither what it was nor what it shall be stays, with the operation's version beside it. Where
  /// nothing was done before that is seen, nothing is done at all.
  mutating func complete(in folder: borrowing Folder) throws -> Outcome {
    var outcome = Outcome()
    var waiting: [OperationJournal.Change] = []
    var conflicts: [OperationJournal.Change] = []
    for change in journal.changes {
      let now = try Self.within(folder, of: change.file) { inner, name in
        try isAsSeen(change.file, inner.stamp(name))
          ? change.before : inner.digestIfPresent(name)
      }
      if now == change.after { continue }
      if now == change.before { waiting.append(change) } else { conflicts.append(change) }
    }
    let isBegun = waiting.count + conflicts.count < journal.changes.count
    let isUndone = !conflicts.isEmpty && !isBegun
    for change in isUndone ? journal.changes : conflicts {
      if let conflict = try keep(change, in: folder) { outcome.conflicts.append(conflict) }
    }
    if isUndone {
      discard(in: folder)
      return outcome
    }
    for change in waiting { try carryOut(change, in: folder) }
    outcome.log = try writeLog(in: folder)
    for inner in Set(journal.changes.compactMap(\.file.innerFolder)) {
      try folder.folder(inner).sync()
    }
    try folder.sync()
    return outcome
  }

  /// Whether a file that was looked at has not been touched since.
  private func isAsSeen(_ file: CaseFile, _ now: FileStamp) -> Bool {
    now != .untrusted && stamps[file] == now
  }

  private mutating func carryOut(
    _ change: OperationJournal.Change,
    in folder: borrowing Folder
  ) throws {
    if files[change.file] == nil { try prepare(change, in: folder) }
    try Self.within(folder, of: change.file) { inner, name in
      if let file = files[change.file] { try inner.give(file) } else { try inner.removeFile(name) }
    }
    files[change.file] = nil
  }

  /// Adds the lines: all of them to the log as it was, those that it lacks to one that has changed.
  ///
  /// - Returns: The log; `nil` where nothing was to be added.
  private mutating func writeLog(in folder: borrowing Folder) throws -> [UInt8]? {
    guard !journal.lines.isEmpty else { return nil }
    let name = CaseFile.log.rawValue
    let old = try folder.readIfPresent(name)
    let isAsBefore = old.map { SHA256.hash(of: $0) } == journal.log
    if !isAsBefore || files[.log] == nil {
      let lines = isAsBefore ? journal.lines : LogText.missing(journal.lines, in: old)
      if let prepared = files.removeValue(forKey: .log) { folder.discard(prepared) }
      if lines.isEmpty { return old }
      let new = LogText.appending(lines, to: old)
      log = new
      files[.log] = try folder.prepare(name, holding: new)
    }
    if let file = files.removeValue(forKey: .log) { try folder.give(file) }
    return log
  }

  /// Keeps the operation's version of a file beside the one that is there, once.
  private func keep(
    _ change: OperationJournal.Change,
    in folder: borrowing Folder
  ) throws -> OperationConflict? {
    guard let content = change.content, let after = change.after else { return nil }
    return try Self.within(folder, of: change.file) { inner, name in
      let kept =
        try inner.copy(of: name, holding: after)
        ?? inner.keepBeside(inner.prepare(name, holding: content))
      return OperationConflict(path: inner.path + "/" + name, kept: inner.path + "/" + kept)
    }
  }

  /// Does something in the folder that a file is in, which is made where it is missing.
  private static func within<Result>(
    _ folder: borrowing Folder,
    of file: CaseFile,
    body: (borrowing Folder, _ name: String) throws -> Result
  ) throws -> Result {
    guard let inner = file.innerFolder else { return try body(folder, file.nameInFolder) }
    return try body(try folder.makingFolder(at: inner), file.nameInFolder)
  }
}

extension CaseFile {
  /// The folder inside the case's that the file is in; `nil` for the case's own.
  var innerFolder: String? {
    rawValue.firstIndex(of: "/").map { String(rawValue[..<$0]) }
  }
}

extension Folder {
  /// The hash of a file; `nil` when there is none.
  func digestIfPresent(_ name: String) throws(FileError) -> Digest? {
    do {
      return try digest(of: name)
    } catch  where error.isMissing {
      return nil
    }
  }

  /// A file that an interrupted write has prepared, whole.
  fileprivate func preparedFile(
    _ name: String,
    holding digest: Digest
  ) throws -> PreparedFile? {
    for prepared in try preparedFiles(for: name)
    where try self.digest(of: prepared.temporary) == digest {
      return prepared
    }
    return nil
  }

  /// A version of a file that was kept beside it.
  fileprivate func copy(of name: String, holding digest: Digest) throws -> String? {
    for entry in try entries() where entry.kind == .file && entry.name.hasPrefix(name + ".ny-") {
      if try self.digest(of: entry.name) == digest { return entry.name }
    }
    return nil
  }
}
