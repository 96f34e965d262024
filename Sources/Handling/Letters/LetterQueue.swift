import CaseStore
import Casework
import Findings
import Letters
import PDF

/// The letters that may go out and are not yet posted.
package enum LetterQueue {
  /// The cases, in the order of their numbers, that have a letter and are not answered: signed off, or
  /// in need of no investigation and with a letter that is finished (K9).
  package static func pending(_ desk: LetterDesk) throws -> [CaseReading] {
    let index = try CaseIndex(of: desk.folder, desk.register)
    return try index.entries.filter { entry in
      // What is signed off has an investigator until then, so that few of the others are read.
      entry.isReadable && !entry.has(.answered) && !entry.has(.closed)
        && (entry.has(.signedOff) || !entry.has(.investigator) || !isSignedOff(entry, desk))
    }
    .map { try desk.read($0.number) }
    .filter { read in
      guard read.bytes[Letter.reply.text] != nil, read.item.posting(of: .reply) == nil else {
        return false
      }
      if read.item.facts.has(.signedOff) { return true }
      let text = try desk.text(.reply, of: read)
      return !desk.awaitsSignOff(read)
        && desk.findings(.reply, text, read)
          .allSatisfy { !LetterCode.preventsPrinting($0.code) }
    }
  }

  /// Whether the routine has such a case signed off.
  private static func isSignedOff(_ entry: IndexEntry, _ desk: LetterDesk) -> Bool {
    guard let kind = entry.text(.kind).flatMap({ Kind(rawValue: $0) }),
      let routine = entry.text(.routine).flatMap({ RoutineID($0) })
    else { return true }
    return desk.register.routines[routine]?.asksForSignOff(kind) ?? true
  }
}

/// Every letter that waits, set for one print file; each one's own PDF lies beside its text, and is what
/// `post` records.
package struct LetterBatch {
  /// In the order of the cases.
  package private(set) var numbers: [CaseNumber] = []
  /// What keeps others from being set.
  package private(set) var refused: [LocatedFinding] = []
  /// What is wrong with fonts, and letters that cannot be kept in an archive.
  package private(set) var warnings: [LocatedFinding] = []
  /// All of them behind a list to tick them off by, or `nil` when no letter waits.
  package private(set) var printFile: Document?

  /// Sets what waits; `progress` is told how many are done.
  package init(at desk: LetterDesk, progress: (Int) -> Void = { _ in }) throws {
    var press = try LetterPress(desk)
    var set: [(read: CaseReading, letter: LetterPress.SetLetter)] = []
    for (place, read) in try LetterQueue.pending(desk).enumerated() {
      do {
        let text = try desk.text(.reply, of: read)
        set.append((read, try press.set(.reply, text, read, date: desk.now.date)))
      } catch let faults as Faults {
        refused += faults.findings
      }
      progress(place + 1)
    }
    numbers = set.map(\.read.number)
    warnings =
      press.problems
      + set.filter { !$0.letter.isArchival }
      .map { SettingCode.notForArchive.finding().located(path: $0.read.path(.replyPDF)) }
    guard !set.isEmpty else { return }
    for (read, letter) in set {
      _ = try desk.folder.putLetterPDF(read.number, .reply, letter.document.bytes())
    }
    printFile = try press.printFile(set)
  }
}
