import Casework
import Findings
import System

/// The notes of work that is decided and not ended: `.synpunkt/state/work`, which is no cache.
extension RegisterFolder {
  /// Decides some work: before this returns nothing has happened, and then it has.
  ///
  /// Whoever calls holds the right to do work of this kind.
  ///
  /// - Throws: Where a note of the same work stands already, which has to be ended first.
  package func decide(_ note: WorkNote) throws {
    let folder = try open().makingDerived(RegisterLayout.work)
    for left in try folder.preparedFiles(for: note.name) { folder.discard(left) }
    let file = try folder.prepare(note.name, holding: note.bytes)
    do {
      guard try !folder.exists(note.name) else {
        throw FileError.existing(.create, at: folder.path + "/" + note.name)
      }
      try folder.give(file)
    } catch {
      folder.discard(file)
      throw error
    }
    do {
      try folder.sync()
    } catch {
      // Where it can be taken back nothing has happened; else it goes on.
      do { try folder.removeFile(note.name) } catch { return }
      throw error
    }
  }

  /// The notes of a kind of work, in the order of their names.
  ///
  /// - Throws: ``UnreadableWork``, ``FileError``.
  package func unfinishedWork(_ kind: WorkNote.Kind) throws -> [WorkNote] {
    try Self.workNotes(try open()).filter { $0.kind == kind }
  }

  static func workNotes(_ root: borrowing Folder) throws -> [WorkNote] {
    do {
      let folder = try root.folder(at: workPath)
      return try folder.entries().map(\.name).filter { !$0.hasPrefix(Folder.temporaryPrefix) }
        .sorted().map { name in
          guard let note = WorkNote(try folder.read(name, limit: WorkNote.limit), named: name)
          else {
            throw UnreadableWork(path: workPath + "/" + name)
          }
          return note
        }
    } catch let error as FileError where error.isMissing {
      return []
    }
  }

  /// Whether any work is noted, or was about to be.
  package func hasUnfinishedWork() throws(FileError) -> Bool {
    do {
      return try !open().folder(at: Self.workPath).entries().isEmpty
    } catch  where error.isMissing {
      return false
    }
  }

  /// Forgets work that is ended.
  package func forget(_ note: WorkNote) throws(FileError) {
    let folder = try open().folder(at: Self.workPath)
    do {
      try folder.removeFile(note.name)
    } catch  where error.isMissing {
      return
    }
    try folder.sync()
  }

  /// Removes what was about to be noted and was not decided; whoever calls has the right to do work of this kind.
  package func sweepUndecidedWork(_ kind: WorkNote.Kind) throws(FileError) {
    do {
      let folder = try open().folder(at: Self.workPath)
      for entry in try folder.entries() {
        guard entry.name.hasPrefix(Folder.temporaryPrefix), entry.name.contains("-\(kind.rawValue)")
        else { continue }
        try folder.removeFile(entry.name)
      }
    } catch  where error.isMissing {
      return
    }
  }

  fileprivate static let workPath = RegisterLayout.derived(RegisterLayout.work)

  /// What `check` tells of work that is not ended; it ends none.
  static func workFindings(_ root: borrowing Folder) -> [LocatedFinding] {
    do {
      return try workNotes(root).flatMap { note in
        let code =
          switch note.kind {
          case .archiving, .disclosing: StoreCode.operationUnfinished
          case .disposal: StoreCode.disposalUnfinished
          }
        return note.numbers.map { number in
          code.finding(with: ["case": "\(number)"]).located(path: number.folder)
        }
      }
    } catch let unreadable as UnreadableWork {
      return [
        StoreCode.operationUnreadable
          .finding(with: ["case": Wording(verbatim: visible(unreadable.path))])
          .located(path: unreadable.path)
      ]
    } catch {
      let reason = (error as? FileError)?.reason ?? Wording(verbatim: "\(error)")
      return [
        StoreCode.unreadableFolder.finding(with: ["reason": reason]).located(path: workPath)
      ]
    }
  }
}

extension WorkNote {
  /// Where it stands, from the register's root.
  package var path: String { RegisterFolder.workPath + "/" + name }
}
