import Findings

extension Fact {
  /// What a case is when the fact has happened, in the middle of a sentence.
  package var ofCase: Wording {
    switch self {
    case .received: Wording("mottaget", "received")
    case .distributed: Wording("fördelat", "distributed")
    case .signedOff: Wording("kvitterat", "signed off")
    case .answered: Wording("besvarat", "answered")
    case .published: Wording("publicerat", "published")
    case .closed: Wording("avslutat", "closed")
    }
  }
}
