import CaseStore
import Casework
import Findings
import Letters

/// A letter of a case that may go out and is not yet posted.
package struct PendingLetter {
  package let read: CaseReading
  package let letter: Letter

  package var number: CaseNumber { read.number }
}

/// The letters that may go out and are not yet posted.
package enum LetterQueue {
  /// In the order of the cases: answers that are signed off, or in need of no investigation and finished (K9), and
  /// every other letter that is finished – notices of delay, acknowledgements, corrections, questions.
  ///
  /// Cases that cannot be read are told beside them.
  package static func pending(
    _ desk: LetterDesk
  ) throws -> (letters: [PendingLetter], unread: UnreadCases) {
    let index = try CaseIndex(of: desk.folder, in: desk.register)
    let names = try LetterNames(desk.folder)
    let pending = try index.entries.filter { entry in
      guard entry.isReadable else { return false }
      let letters = names.letters(of: entry.number)
      return letters.contains { $0 != .reply }
        || letters.contains(.reply) && mayAwaitAnswer(entry, at: desk)
    }
    .flatMap { entry -> [PendingLetter] in
      let read = try desk.read(entry.number)
      return try read.bytes.letters(of: read.item).filter {
        try isPending($0, from: read, at: desk)
      }
      .map { PendingLetter(read: read, letter: $0) }
    }
    return (pending, UnreadCases(index))
  }

  private static func isPending(
    _ letter: Letter,
    from read: CaseReading,
    at desk: LetterDesk
  ) throws -> Bool {
    guard read.item.posting(of: letter) == nil else { return false }
    let facts = read.item.facts
    if letter.isAnswer {
      guard !facts.has(.answered), !facts.has(.closed) else {
        return try letter != .reply && isFinished(letter, from: read, at: desk)
      }
      if facts.has(.signedOff) { return true }
      return try desk.standing(read).obstacles(to: .post).isEmpty
        && isFinished(letter, from: read, at: desk)
    }
    return try isFinished(letter, from: read, at: desk)
  }

  private static func isFinished(
    _ letter: Letter,
    from read: CaseReading,
    at desk: LetterDesk
  ) throws -> Bool {
    let text = try desk.text(letter, of: read)
    return desk.findings(of: letter, in: text, for: read).allSatisfy {
      !LetterCode.preventsPrinting($0.code)
    }
  }

  /// Whether an answer of the case may wait.
  private static func mayAwaitAnswer(_ entry: IndexEntry, at desk: LetterDesk) -> Bool {
    // What is signed off has an investigator until then, so that few of the others are read.
    !entry.has(.answered) && !entry.has(.closed)
      && (entry.has(.signedOff) || !entry.has(.investigator) || !isSignedOff(entry, at: desk))
  }

  /// Whether the routine has such a case signed off.
  private static func isSignedOff(_ entry: IndexEntry, at desk: LetterDesk) -> Bool {
    guard let kind = entry.text(.kind).flatMap({ Kind(rawValue: $0) }),
      let routine = entry.text(.routine).flatMap({ RoutineID($0) })
    else { return true }
    return desk.register.routines[routine]?.asksForSignOff(kind) ?? true
  }
}
