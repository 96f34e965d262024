import CaseStore
import Casework

/// What is to be done with a letter of a case.
package enum LetterUse {
  /// Where the last one is posted, the next is begun.
  case drafting
  case existing
}

extension CaseReading {
  /// The letter from a template: the one that is not posted, else the last.
  package func letter(from template: String, for use: LetterUse) -> Letter {
    let first = Letter(from: template, number: 1)
    let all = bytes.letters(of: item).filter { $0.parts.base == first.parts.base }
    guard let last = all.last(where: { item.posting(of: $0) == nil }) ?? all.last else {
      return first
    }
    guard use == .drafting, item.posting(of: last) != nil else { return last }
    // A case that is answered needs no second answer, unless it was opened again since.
    if last.isAnswer, item.facts.has(.answered), !wasReopened(since: last) { return last }
    return Letter(from: template, number: last.parts.number + 1)
  }

  private func wasReopened(since letter: Letter) -> Bool {
    guard
      let posting = item.log.lastIndex(where: { entry in
        Posting(entry.event, in: item.facts.language)?.letter == letter
      })
    else { return false }
    return item.log[posting...].contains { $0.event.what == .reopened }
  }
}

extension LetterDesk {
  /// The letter of a case that people call by one of some names: the path of its file, or what it is.
  package func letter(called names: [String], of number: CaseNumber) throws -> Letter? {
    try LetterNames(folder).letters(of: number).first { letter in
      names.contains(letter.text.rawValue) || names.contains(letter.name.swedish)
        || names.contains(letter.name.english)
    }
  }
}
