import Casework
import Findings
import Letters
import PDF

/// Every letter that waits, set for one print file; each one's own PDF lies beside its text, and is what
/// `post` records.
///
/// A letter that was set before and is what it would be now is kept with its date: it may have been mailed.
package struct LetterBatch {
  /// In the order of the cases.
  package private(set) var letters: [PendingLetter] = []
  /// What keeps others from being set.
  package private(set) var refused: [LocatedFinding] = []
  /// Cases of which nobody knows whether a letter waits.
  package let unread: UnreadCases
  /// What is wrong with fonts, and letters that cannot be kept in an archive.
  package private(set) var warnings: [LocatedFinding] = []
  /// All of them behind a list to tick them off by, or `nil` when no letter waits.
  package private(set) var printFile: Document?

  /// Sets what waits; `progress` is told how many are done.
  package init(at desk: LetterDesk, progress: (Int) -> Void = { _ in }) throws {
    var press = try LetterPress(desk)
    var set: [(pending: PendingLetter, letter: LetterPress.SetLetter)] = []
    let (waiting, unread) = try LetterQueue.pending(desk)
    self.unread = unread
    for (place, pending) in waiting.enumerated() {
      let (read, letter) = (pending.read, pending.letter)
      do {
        let text = try desk.text(letter, of: read)
        if let kept = try press.kept(letter, text, from: read) {
          set.append((pending, kept))
        } else {
          let new = try press.set(letter, text, from: read, date: desk.now.date)
          try press.put(new, letter, text, from: read)
          set.append((pending, new))
        }
      } catch let faults as Faults {
        refused += faults.findings
      }
      progress(place + 1)
    }
    letters = set.map(\.pending)
    warnings =
      press.problems
      + set.filter { !$0.letter.isArchival }
      .map {
        SettingCode.notForArchive.finding()
          .located(path: $0.pending.read.path($0.pending.letter.pdf))
      }
    guard !set.isEmpty else { return }
    printFile = try press.printFile(set.map { ($0.pending.read, $0.letter) })
  }

  /// What records the letters once they are in the post: a command for each kind of letter, answers first.
  package var postCommands: Wording {
    let kinds = Dictionary(grouping: letters) { $0.letter.parts.base }
    let answers = Letter.reply.rawValue
    let parts = kinds.sorted { $0.key == answers || $1.key != answers && $0.key < $1.key }
      .map { base, letters -> Wording in
        var numbers: [String] = []
        for letter in letters where numbers.last != "\(letter.number)" {
          numbers.append("\(letter.number)")
        }
        let start = "synpunkt post " + numbers.joined(separator: " ")
        guard base != answers else { return Wording(verbatim: start) }
        let name = Letter(from: base, number: 1).name
        return Wording("\(start) --mall \(name.swedish)", "\(start) --template \(name.english)")
      }
    return Wording(
      parts.map(\.swedish).joined(separator: "; "),
      parts.map(\.english).joined(separator: "; ")
    )
  }
}
