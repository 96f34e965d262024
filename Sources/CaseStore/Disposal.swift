import CaseText
import Casework
import CivilCalendar
import Findings
import System

/// Disposing of cases: the protocol first, then the folders (L11).
///
/// A kill in between leaves cases that a protocol names and that are still there: `check` names them, and
/// the same command ends the work.
extension RegisterFolder {
  /// Writes a protocol of cases, if none names them yet.
  ///
  /// - Returns: Its path from the register's root.
  package func writeProtocol(_ document: Document, on day: CivilDate) throws -> String {
    let folder = try open().makingFolder(at: DisposedNumbers.folder)
    var copy = 1
    while true {
      let name = day.iso + (copy == 1 ? "" : "-\(copy)") + ".yaml"
      do {
        try folder.create(name, document.bytes)
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
  package func remove(_ examined: CaseExamination) throws -> Bool {
    let number = examined.number
    let lock = try WriteLock(number, in: self)
    let root = try open()
    let now = try read(number)
    guard now.facts == examined.bytes.facts, now.log == examined.bytes.log else {
      _ = consume lock
      return false
    }
    let year = try root.folder(at: "cases/\(number.year)")
    let hundred = try year.folder(number.hundred)
    // In one step it is no case any more; a kill behind it leaves what `check` names.
    let temporary = try hundred.setAside(number.description)
    try hundred.removeTree(temporary)
    try hundred.sync()
    // Those that others still use stay.
    try? year.removeFolder(number.hundred)
    _ = consume lock
    return true
  }

  /// Keeps the paths of what was disposed of for whoever purges the history of Git.
  ///
  /// - Returns: The path of the list, from the register's root.
  package func writePurgeList(_ numbers: [CaseNumber]) throws -> String {
    let text = numbers.map { $0.folder + "/\n" }.joined()
    try open().makingDerived().putDerived("purge-paths.txt", Array(text.utf8))
    return ".synpunkt/purge-paths.txt"
  }

  /// What is wrong with the protocols, and cases that one names although they are still there.
  static func disposalFindings(
    _ root: borrowing Folder,
    _ language: Language
  ) -> [LocatedFinding] {
    guard root.exists(DisposedNumbers.folder) else { return [] }
    let path = DisposedNumbers.folder
    do {
      var findings: [LocatedFinding] = []
      let folder = try root.folder(at: path)
      for entry in try folder.entries() {
        guard entry.kind == .file, entry.name.hasSuffix(".yaml"), Leftover(entry.name) == nil else {
          findings.append(entry.misfit().located(path: path + "/" + entry.name))
          continue
        }
        let bytes = try folder.read(entry.name)
        findings += DisposalProtocol.findings(in: bytes, language)
          .map { $0.located(in: bytes, path: path + "/" + entry.name) }
      }
      for number in try DisposedNumbers(root).numbers.sorted() where root.exists(number.folder) {
        findings.append(
          StoreCode.disposedButThere.finding(["case": "\(number)"]).located(path: number.folder)
        )
      }
      return findings
    } catch {
      return [StoreCode.unreadableFolder.finding(["reason": error.reason]).located(path: path)]
    }
  }
}
