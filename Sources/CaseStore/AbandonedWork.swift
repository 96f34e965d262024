import Casework
import System

/// What killed writes have left beside names that never got them.
///
/// A right whose holder is gone says where that may be: nobody else has to look.
extension RegisterFolder {
  /// The rights that somebody had and cannot have any more.
  ///
  /// - Throws: Where nobody can say.
  package func hasAbandonedRights() throws(FileError) -> Bool {
    let root = try open()
    return try Self.abandoned(root) { _, _ in } > 0
  }

  /// Cases whose registration was killed: those that are whole, with what they were made of beside them, and those that are not.
  package func leftRegistrations() throws -> [CaseNumber] {
    let root = try open()
    var numbers: [CaseNumber] = []
    _ = try Self.abandoned(root) { number, _ in if let number { numbers.append(number) } }
    return try numbers.filter { number in
      guard try root.kind(of: number.folder) == .folder else { return false }
      let folder = try root.folder(at: number.folder)
      return try !folder.exists(CaseFile.facts.rawValue)
        || folder.entries().contains { $0.name.hasPrefix(CaseFolder.incomingPrefix) }
    }
  }

  /// Removes what was left where somebody had a right and is gone, and gives the right free.
  package func sweepAbandoned() throws {
    var numbers: [CaseNumber] = []
    var works: [WriteLock.Work] = []
    _ = try Self.abandoned(try open()) { number, work in
      if let number { numbers.append(number) }
      if let work { works.append(work) }
    }
    for number in numbers {
      do {
        let lock = try WriteLock(idle: number, in: self)
        try sweep(number)
        _ = consume lock
      } catch WriteRefusal.locked {}
    }
    for work in works {
      do {
        let lock = try WriteLock(idle: work, in: self)
        try sweep(work)
        _ = consume lock
      } catch WriteRefusal.locked {}
    }
  }

  /// Removes what was left of writes in a case; whoever calls holds its lock.
  func sweep(_ number: CaseNumber) throws {
    let root = try open()
    try OperationFolder.sweep(number, in: root)
    guard try root.kind(of: number.folder) == .folder else { return }
    let folder = try root.folder(at: number.folder)
    try CaseFolder(number, in: folder, path: number.folder).removeLeftWrites(in: folder)
  }

  private func sweep(_ work: WriteLock.Work) throws {
    let root = try open()
    switch work {
    case .log: try root.folder(RegisterLayout.cases).removeLeft(for: CaseFile.log.rawValue)
    case .disposal:
      guard try root.kind(of: DisposedNumbers.folder) == .folder else { return }
      try root.folder(at: DisposedNumbers.folder).removeLeft(for: "")
    // What these leave is theirs, and told apart from what they do by the next of their kind.
    case .mail, .intake, .watch, .site, .pages, .archiving, .disclosing, .sync, .numbers: break
    }
  }

  private static func abandoned(
    _ root: borrowing Folder,
    tell: (CaseNumber?, WriteLock.Work?) -> Void
  ) throws(FileError) -> Int {
    var count = 0
    do {
      let locks = try root.folder(at: WriteLock.locksPath)
      for entry in try locks.entries() where entry.name.hasSuffix(WriteLock.ending) {
        let name = String(entry.name.dropLast(WriteLock.ending.count))
        let (number, work) = (CaseNumber(name), WriteLock.Work(rawValue: name))
        guard number != nil || work == .log || work == .disposal,
          try !NamedLock.isHeld(entry.name, in: locks)
        else { continue }
        count += 1
        tell(number, work)
      }
    } catch  where error.isMissing {
      return count
    }
    return count
  }
}

extension Folder {
  /// Removes what interrupted writes of a file have left; of all files for an empty name.
  fileprivate func removeLeft(for name: String) throws(FileError) {
    for entry in try entries()
    where entry.kind == .file && entry.name.hasPrefix(Self.temporaryPrefix)
      && (name.isEmpty || entry.name.hasSuffix("-" + name))
    {
      try removeFile(entry.name)
    }
  }
}
