import Casework
import Findings

/// Letters that go into the post together: all or none, so that what is wrong with one is told before another is
/// recorded.
package struct DaysPost {
  package let letters: [LetterPosting]
  /// Cases whose letter an earlier run has recorded, which was interrupted before the others.
  package let posted: [CaseNumber]

  /// `foreign`: the path of a letter that was made in another program.
  ///
  /// - Throws: ``Refusal`` where all of them are posted already.
  package init(
    of numbers: [CaseNumber],
    _ choice: LetterChoice,
    foreign: String?,
    at desk: LetterDesk
  ) throws {
    letters = try Self.postings(of: numbers, choice, foreign: foreign, at: desk)
    let new = Set(letters.map(\.number))
    posted = numbers.filter { !new.contains($0) }
    guard letters.isEmpty, let number = posted.first else { return }
    throw Refusal.refused(Self.words(posted: number))
  }

  /// What is said of a letter that is recorded already.
  package static func words(posted number: CaseNumber) -> Wording {
    Wording("\(number): brevet är redan postat", "\(number): the letter is posted already")
  }

  /// What is recorded of each letter; one that is recorded already is left out.
  private static func postings(
    of numbers: [CaseNumber],
    _ choice: LetterChoice,
    foreign: String?,
    at desk: LetterDesk
  ) throws -> [LetterPosting] {
    guard let foreign else {
      return try numbers.compactMap { number in
        let read = try desk.read(number)
        return try LetterPosting(choice.letter(in: read), of: read, at: desk)
      }
    }
    guard numbers.count == 1, let number = numbers.first else {
      throw Refusal.unclear(
        Wording("en fil är brevet i ett ärende", "a file is the letter of one case")
      )
    }
    let made = try ForeignLetter(at: foreign, desk.desk.world)
    let read = try desk.read(number)
    let letter = choice.letter(in: read, for: .drafting)
    return [try made.posting(as: letter, of: read, at: desk)]
  }
}
