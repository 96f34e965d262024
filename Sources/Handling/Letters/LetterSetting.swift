import Casework
import Findings
import Letters

/// A letter as it is printed and posted, put beside its text.
package struct LetterSetting {
  /// From the register's root.
  package let path: String
  package let pages: Int
  /// Whether it may be kept in an archive.
  package let isArchival: Bool
  /// What is wrong and does not keep it from being printed.
  package let warnings: [LocatedFinding]

  /// Sets a letter, dated today unless its header says another day.
  ///
  /// - Throws: ``Refusal`` when it is posted or there is nobody to write to, ``Faults`` with everything
  ///   that keeps it from being printed.
  package init(_ letter: Letter, of read: CaseReading, at desk: LetterDesk) throws {
    try desk.folder.refuseUnfinished([letter.text, .facts, .sender], of: read.number)
    let text = try desk.text(letter, of: read)
    guard read.item.posting(of: letter) == nil else {
      throw Refusal.refused(
        Wording("brevet är postat och sätts inte om", "the letter is posted and is not set again"),
        hint: Wording(verbatim: read.path(letter.pdf))
      )
    }
    try desk.refuseNobody(read)
    var press = try LetterPress(desk)
    let set = try press.set(letter, text, from: read, date: desk.now.date)
    try press.put(set, letter, text, from: read)
    path = read.path(letter.pdf)
    pages = set.pages
    isArchival = set.isArchival
    warnings =
      set.findings + press.problems
      + (set.isArchival ? [] : [SettingCode.notForArchive.finding().located(path: path)])
  }
}
