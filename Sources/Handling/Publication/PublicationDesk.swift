import CaseStore
import Casework
import CivilCalendar
import Findings
import Letters
import Publication

/// What the commands about publication share: a register, its cases and the review of their public texts.
package struct PublicationDesk {
  package let desk: Desk
  package let letters: LetterDesk
  private let review: PublicationReview

  package init(_ desk: Desk) {
    self.desk = desk
    letters = LetterDesk(desk)
    let (protected, others) = (desk.protected, desk.others)
    review = PublicationReview(of: desk.register) {
      protected.people
    } knowing: {
      others.people
    }
  }

  package var folder: RegisterFolder { desk.folder }
  package var protected: ProtectedPeopleLookup { desk.protected }
  package var register: Register { desk.register }
  package var now: Moment { desk.now }

  /// Where a case stands.
  package func standing(_ item: Case) -> Standing { Standing(item, in: register) }

  /// A case as it is.
  package func read(_ number: CaseNumber) throws -> CaseReading { try letters.read(number) }

  /// Whom the texts of a case may name: its own people, those of other cases, and whoever is protected.
  func people(in read: CaseReading) -> CasePeople {
    CasePeople(
      of: read.item,
      from: read.bytes[(read.item.postedAnswer ?? .reply).text],
      in: register,
      protected: protected.people,
      others: desk.others.people
    )
  }

  /// Refuses while nobody can say whether a text gives away somebody whose identity is protected (L10).
  package func refuseUnknown() throws(Refusal) {
    guard !protected.people.isComplete || !desk.others.people.isComplete else { return }
    throw .refused(
      Wording(
        "uppgifterna om en synpunktslämnare kan inte läsas, så ingen kan säga om texterna pekar ut någon",
        "the details of a sender cannot be read, so nobody can say whether the texts identify somebody"
      ),
      hint: Wording(
        "rätta det som synpunkt check visar om sender.yaml och case.yaml, och försök igen",
        "correct what synpunkt check shows of sender.yaml and case.yaml, and try again"
      )
    )
  }

  /// What keeps the public texts from being approved, with its places.
  package func findings(in item: Case, from bytes: CaseBytes) -> [LocatedFinding] {
    review.findings(in: item, from: bytes).map {
      $1.located(in: bytes[$0] ?? [], path: item.number.folder + "/" + $0.rawValue)
    }
  }
}

/// Everything that is found in a case by who knows more than its fields.
package enum CaseReviews {
  package static func all(
    of register: Register,
    protecting protected: ProtectedPeopleLookup
  ) -> CaseReview {
    let letters = LetterReview(register).review
    // The senders of other cases are for whoever redacts and approves: a check of one case reads no other.
    let publication = PublicationReview(of: register) {
      protected.people
    } knowing: {
      .nobody
    }
    .review
    let title = CaseTitle(register).review
    return { letters($0, $1) + publication($0, $1) + title($0, $1) }
  }
}
