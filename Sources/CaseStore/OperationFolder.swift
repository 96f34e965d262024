import Casework
import Findings
import System

/// The journals of operations that are decided and not ended: `.synpunkt/state/operations`, which is no cache.
enum OperationFolder {
  static let path = RegisterLayout.derived(inner)
  private static let inner = RegisterLayout.operations

  /// Decides an operation: before this returns nothing has happened, and then it has.
  ///
  /// Whoever calls holds the case's lock.
  static func put(_ journal: OperationJournal, in root: borrowing Folder) throws {
    let folder = try root.makingDerived(inner)
    let name = journal.number.description
    for left in try folder.preparedFiles(for: name) { folder.discard(left) }
    let file = try folder.prepare(name, holding: journal.bytes)
    do {
      try folder.give(file)
    } catch {
      folder.discard(file)
      throw error
    }
    do {
      try folder.sync()
    } catch {
      // Where it can be taken back nothing has happened; else it goes on.
      do { try folder.removeFile(name) } catch { return }
      throw error
    }
  }

  /// The operation of a case; `nil` where there is none.
  static func journal(
    of number: CaseNumber,
    in root: borrowing Folder
  ) throws -> OperationJournal? {
    do {
      let bytes = try root.folder(at: path)
        .read(number.description, limit: OperationJournal.limit)
      guard let journal = OperationJournal(bytes), journal.number == number else {
        throw UnreadableOperation(number: number)
      }
      return journal
    } catch let error as FileError where error.isMissing {
      return nil
    }
  }

  /// Forgets the operation of a case, which is ended.
  static func remove(_ number: CaseNumber, in root: borrowing Folder) throws(FileError) {
    let folder = try root.folder(at: path)
    do {
      try folder.removeFile(number.description)
    } catch  where error.isMissing {
      return
    }
    // One that came back after a crash of the machine would find the files changed by others.
    try folder.sync()
  }

  /// The cases of which a journal was being written and was not decided: it says what the case would have said.
  static func undecided(_ root: borrowing Folder) throws(FileError) -> [CaseNumber] {
    do {
      let numbers = try root.folder(at: path).entries().compactMap { entry in
        entry.name.hasPrefix(Folder.temporaryPrefix)
          ? CaseNumber(
            String(entry.name.drop { $0 != "-" }.dropFirst().drop { $0 != "-" }.dropFirst())
          )
          : nil
      }
      return Set(numbers).sorted()
    } catch  where error.isMissing {
      return []
    }
  }

  /// Removes what was not decided of a case; who holds its lock knows that nobody is writing it.
  static func sweep(_ number: CaseNumber, in root: borrowing Folder) throws(FileError) {
    do {
      let folder = try root.folder(at: path)
      for left in try folder.preparedFiles(for: number.description) { folder.discard(left) }
    } catch  where error.isMissing {
      return
    }
  }

  /// The cases that have one, in the order of their numbers.
  static func numbers(_ root: borrowing Folder) throws(FileError) -> [CaseNumber] {
    do {
      return try root.folder(at: path).entries().compactMap { CaseNumber($0.name) }.sorted()
    } catch  where error.isMissing {
      return []
    }
  }
}

/// An operation whose journal was damaged, or is of a newer program: nothing is done until somebody has looked.
package struct UnreadableOperation: Error {
  package let number: CaseNumber
}

extension RegisterFolder {
  /// The cases in which an operation was decided and not ended.
  package func unfinishedOperations() throws(FileError) -> [CaseNumber] {
    try OperationFolder.numbers(try open())
  }

  /// The cases of which an interrupted run has left a journal that was never decided.
  package func undecidedOperations() throws(FileError) -> [CaseNumber] {
    try OperationFolder.undecided(try open())
  }

  /// Removes what was not decided of a case, unless somebody is at it just now.
  ///
  /// The lock proves whose it is: the number of a process means nothing in another container.
  package func sweepUndecided(_ number: CaseNumber) throws {
    do {
      let lock = try WriteLock(idle: number, in: self)
      try sweep(number)
      _ = consume lock
    } catch WriteRefusal.locked {}
  }

  /// Ends the operation of a case that was interrupted.
  ///
  /// - Returns: What it was; `nil` where another has ended it. One of a case that was disposed of is forgotten.
  /// - Throws: ``UnreadableOperation`` as well.
  package func endOperation(_ number: CaseNumber) throws -> EndedOperation? {
    let lock = try WriteLock(number, in: self)
    let root = try open()
    if try root.kind(of: number.folder) == nil,
      try DisposedNumbers(root).numbers.contains(number)
    {
      try OperationFolder.remove(number, in: root)
      _ = consume lock
      return nil
    }
    let ended = try Self.endOperation(
      of: number,
      in: root,
      below: try root.folder(at: number.folder)
    )
    // What was written of it a second time is left of the first.
    try sweep(number)
    _ = consume lock
    return ended
  }

  /// What `check` tells of operations that are not ended; it ends none.
  static func operationFindings(_ root: borrowing Folder) -> [LocatedFinding] {
    do {
      return try OperationFolder.numbers(root).map { number in
        let place: [String: Wording] = ["case": "\(number)"]
        do {
          _ = try OperationFolder.journal(of: number, in: root)
          return StoreCode.operationUnfinished.finding(with: place).located(path: number.folder)
        } catch let error as FileError {
          return error.finding(as: StoreCode.unreadableFile)
            .located(path: OperationFolder.path + "/\(number)")
        } catch {
          return StoreCode.operationUnreadable.finding(with: place)
            .located(path: OperationFolder.path + "/\(number)")
        }
      }
    } catch {
      return [
        error.finding(as: StoreCode.unreadableFolder)
          .located(path: OperationFolder.path)
      ]
    }
  }
}
