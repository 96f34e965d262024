import Archive
import CaseStore
import Casework
import Findings
import Letters
import PersonalData

/// What the copy of a case shows that is no field, from its folder.
package struct DisclosedContent {
  private let folder: RegisterFolder
  private let register: Register

  package init(_ folder: RegisterFolder, in register: Register) {
    self.folder = folder
    self.register = register
  }

  package func content(of item: Case) throws -> Disclosure.Content {
    let bytes = try folder.read(item.number)
    let letters = try bytes.letters(of: item).compactMap {
      letter -> (letter: Letter, text: String)? in
      // A letter that was not sent is a draft, and no public record.
      let isSent =
        item.posting(of: letter) != nil || (letter == .reply && item.facts.has(.answered))
      guard isSent, let bytes = try folder.readLetter(of: item.number, letter.text) else {
        return nil
      }
      return (letter, LetterText(parsing: bytes, in: register.language).plain(register.language))
    }
    return Disclosure.Content(
      submission: try folder.read(item.number, .submission) ?? [],
      letters: letters,
      files: try folder.files(of: item.number).map(\.path)
    )
  }
}

extension Disclosure {
  /// The section of law is all of a restricted copy that somebody wrote: it tells nothing of the sender.
  package func refuseLeaks(of item: Case) throws(Refusal) {
    guard let sender = item.sender else { return }
    let person = KnownPerson(
      name: sender.text(.name),
      email: sender.text(.email),
      phone: sender.text(.phone),
      address: sender.text(.address),
      personalIdentityNumber: sender.text(.personalIdentityNumber),
      otherNames: [sender.text(.organisation)].compactMap { $0 }
    )
    let words = Array(exceptions.joined(separator: "\n").utf8)
    guard !PeopleScanner(people: [person]).leaks(in: words).isEmpty else { return }
    throw .refused(
      Wording(
        "kopian av \(item.number) skulle röja vem som skrev",
        "the copy of \(item.number) would give the sender away"
      ),
      hint: Wording(
        "ingen kopia gjordes; pröva utlämnandet för hand",
        "no copy was made; decide on the disclosure by hand"
      )
    )
  }
}
