import Casework
import CivilCalendar
import Findings
import Letters
import PDF

/// What the watcher does about letters, where register.yaml asks for it.
extension Watcher {
  /// Drafts the letter of a case that was distributed, and sets letters whose text has changed.
  mutating func writeLetters(_ numbers: [CaseNumber]) throws {
    guard register.letters.drafts || register.letters.sets else { return }
    let desk = LetterDesk(desk)
    // The fonts are read once for all of them.
    var press: LetterPress?
    for number in numbers where !isStopping() {
      if register.letters.drafts { try draft(number, at: desk) }
      if register.letters.sets { try set(number, at: desk, with: &press) }
    }
  }

  private mutating func draft(
    _ number: CaseNumber,
    at desk: LetterDesk
  ) throws {
    guard let read = try? desk.read(number), read.bytes[Letter.reply.text] == nil,
      desk.waitsForLetter(read),
      let template = try desk.template(
        try desk.template(for: read.item).rawValue,
        in: register.language
      )
    else { return }
    do {
      guard try desk.draft(.reply, by: template, in: register.language, for: read, by: .program)
      else { return }
      report(.letterDrafted(path: read.path(.reply)))
    } catch let faults as Faults {
      tell(faults, of: number)
    }
  }

  /// Sets a letter anew unless its PDF is what the text gives; one that has faults stays as it is.
  private mutating func set(
    _ number: CaseNumber,
    at desk: LetterDesk,
    with shared: inout LetterPress?
  ) throws {
    guard let read = try? desk.read(number) else { return }
    for letter in read.bytes.letters(of: read.item) where read.item.posting(of: letter) == nil {
      let text = try desk.text(letter, of: read)
      // What is wrong with the text is said as a finding.
      let isClean = desk.findings(of: letter, in: text, for: read)
        .allSatisfy { !LetterCode.preventsPrinting($0.code) }
      guard isClean, Addressee.reasonForNobody(read.item) == nil else { continue }
      do {
        var press = try shared ?? LetterPress(desk)
        defer { shared = press }
        guard try press.kept(letter, text, from: read) == nil else { continue }
        let set = try press.set(letter, text, from: read, date: desk.now.date)
        try press.put(set, letter, text, from: read)
        report(.letterSet(path: read.path(letter.pdf)))
      } catch let faults as Faults {
        tell(faults, of: number)
      }
    }
  }

  private func tell(_ faults: Faults, of number: CaseNumber) {
    if let first = faults.findings.first { report(.letterRefused(number, first)) }
  }
}

extension LetterDesk {
  /// Whether a case is being investigated and somebody is to be answered by letter.
  fileprivate func waitsForLetter(_ read: CaseReading) -> Bool {
    standing(read).isUnderInvestigation && Addressee.findings(read.item, in: register).isEmpty
  }
}
