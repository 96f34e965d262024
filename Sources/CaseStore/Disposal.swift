import CaseText
import Casework
import CivilCalendar
import Findings
import System

/// Disposing of cases: the protocol first, then the folders (L11).
///
/// What a kill in between leaves stands in a note (``WorkNote``): `check` names the cases, and whoever comes next
/// ends the work. Cases that a protocol names and that are still there without one are another clone's work, or a
/// backup's: only the same command removes them.
extension RegisterFolder {
  /// Writes a protocol of cases, unless it is there.
  ///
  /// - Returns: Its path from the register's root.
  package func writeProtocol(_ bytes: [UInt8], on day: CivilDate) throws -> String {
    let folder = try open().makingFolder(at: DisposedNumbers.folder)
    // An interrupted run may have written it.
    if let found = try disposalProtocols().first(where: { $0.bytes == bytes }) { return found.path }
    var copy = 1
    while true {
      let name = day.iso + (copy == 1 ? "" : "-\(copy)") + ".yaml"
      do {
        try folder.create(name, holding: bytes)
        return DisposedNumbers.folder + "/" + name
      } catch let error as FileError where error.isExisting {
        copy += 1
      }
    }
  }

  /// Removes the folder of a case with everything in it, unless somebody changed the case since it was
  /// read.
  ///
  /// - Returns: Whether it was removed.
  /// - Throws: Where nobody knows whether somebody changed it; then it is left for another run.
  package func remove(_ number: CaseNumber, in state: CaseStateMark) throws -> Bool {
    let lock = try WriteLock(number, in: self)
    let root = try open()
    let now = try readForChange(number)
    let contents = CaseContents(try root.folder(at: number.folder), path: number.folder)
    // What cannot be read has not changed: it is removed later, by whoever comes next.
    if let failure = contents.failure { throw failure }
    guard CaseStateMark(of: now, holding: contents.paths) == state, contents.misfits.isEmpty else {
      _ = consume lock
      return false
    }
    let year = try root.folder(at: "\(RegisterLayout.cases)/\(number.year)")
    let hundred = try year.folder(number.hundred)
    let disposed = try root.makingDerived(RegisterLayout.disposedCases)
    try disposed.removeTree(number.description)
    // In one step it is no case any more; what a kill behind it leaves is removed by whoever comes next.
    try hundred.move(number.description, to: disposed, as: number.description)
    try hundred.sync()
    try disposed.sync()
    try disposed.removeTree(number.description)
    try disposed.sync()
    // What others still use stays.
    try? year.removeFolder(number.hundred)
    _ = consume lock
    return true
  }

  /// The cases of which an interrupted disposal has left something, in the order of their numbers.
  package func unfinishedDisposals() throws(FileError) -> [CaseNumber] {
    try Self.unfinishedDisposals(try open())
  }

  /// Removes what an interrupted disposal has left of a case.
  package func endDisposal(_ number: CaseNumber) throws {
    let lock = try WriteLock(number, in: self)
    let disposed = try open().folder(at: Self.disposedPath)
    try disposed.removeTree(number.description)
    try disposed.sync()
    _ = consume lock
  }

  /// Removes what disposals of older programs have left among the cases.
  ///
  /// - Returns: The cases.
  package func endOlderDisposals() throws(FileError) -> [CaseNumber] {
    let root = try open()
    let disposed = try DisposedNumbers(root).numbers
    if disposed.isEmpty { return [] }
    var ended: [CaseNumber] = []
    for hundred in CaseTree(root).hundreds {
      let folder = try root.folder(at: hundred.path)
      for entry in try folder.entries() {
        guard let number = entry.disposedNumber, disposed.contains(number) else { continue }
        try folder.removeTree(entry.name)
        try folder.sync()
        ended.append(number)
      }
    }
    return ended
  }

  private static func unfinishedDisposals(
    _ root: borrowing Folder
  ) throws(FileError) -> [CaseNumber] {
    do {
      return try root.folder(at: disposedPath).entries().compactMap { CaseNumber($0.name) }.sorted()
    } catch  where error.isMissing {
      return []
    }
  }

  /// Where a case is while it is removed: no case any more, and never in Git.
  private static let disposedPath = RegisterLayout.derived(RegisterLayout.disposedCases)

  /// The protocols that name some of these cases: their paths from the register's root, and their bytes.
  package func protocols(
    naming numbers: Set<CaseNumber>
  ) throws(FileError) -> [(path: String, bytes: [UInt8])] {
    try disposalProtocols().filter { !CaseNumber.all(in: $0.bytes).isDisjoint(with: numbers) }
  }

  /// Every protocol, by its path from the register's root, in the order of their names.
  package func disposalProtocols() throws(FileError) -> [(path: String, bytes: [UInt8])] {
    let root = try open()
    guard try root.kind(of: DisposedNumbers.folder) != nil else { return [] }
    let folder = try root.folder(at: DisposedNumbers.folder)
    var found: [(path: String, bytes: [UInt8])] = []
    // What an interrupted write has left names no protocol.
    for entry in try folder.entries()
    where entry.kind == .file && entry.name.hasSuffix(".yaml") && Leftover(entry.name) == nil {
      found.append((DisposedNumbers.folder + "/" + entry.name, try folder.read(entry.name)))
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Keeps the paths of what was disposed of for whoever purges the history of Git.
  ///
  /// - Returns: The path of the list, from the register's root.
  package func writePurgeList(_ numbers: [CaseNumber]) throws -> String {
    let text = numbers.map { $0.folder + "/\n" }.joined()
    try open().makingDerived().putDerived(RegisterLayout.purgeList, holding: Array(text.utf8))
    return RegisterLayout.derived(RegisterLayout.purgeList)
  }

  /// What is wrong with the protocols, and cases that one names although they are still there.
  static func disposalFindings(
    _ root: borrowing Folder,
    in language: Language
  ) -> [LocatedFinding] {
    let path = DisposedNumbers.folder
    do {
      var findings = try unfinishedDisposals(root).map { number in
        StoreCode.disposalUnfinished.finding(with: ["case": "\(number)"])
          .located(path: disposedPath + "/\(number)")
      }
      guard try root.kind(of: path) != nil else { return findings }
      let folder = try root.folder(at: path)
      for entry in try folder.entries() {
        guard entry.kind == .file, entry.name.hasSuffix(".yaml"), Leftover(entry.name) == nil else {
          findings.append(entry.misfit().located(path: path + "/" + entry.name))
          continue
        }
        let bytes = try folder.read(entry.name)
        findings += DisposalProtocol.findings(in: bytes, language: language)
          .map { $0.located(in: bytes, path: path + "/" + entry.name) }
      }
      // What stands in a note of unfinished work is told as that.
      let unfinished = Set((try? workNotes(root))?.flatMap(\.numbers) ?? [])
      for number in try DisposedNumbers(root).numbers.sorted()
      where try root.exists(number.folder) && !unfinished.contains(number) {
        findings.append(
          StoreCode.disposedButThere.finding(with: ["case": "\(number)"]).located(
            path: number.folder
          )
        )
      }
      return findings
    } catch {
      return [
        error.finding(as: StoreCode.unreadableFolder).located(path: path)
      ]
    }
  }
}

extension FolderEntry {
  /// The case whose folder an older program had set aside to remove it.
  var disposedNumber: CaseNumber? {
    guard kind == .folder, name.hasPrefix(Folder.temporaryPrefix) else { return nil }
    let rest = name.dropFirst(Folder.temporaryPrefix.count)
    return rest.firstIndex(of: "-").flatMap { CaseNumber(String(rest[rest.index(after: $0)...])) }
  }
}
