import Casework
import Findings
import Mustache
import Publication

/// A case that is stamped as published and is left out of the site, and why.
package struct Withheld: Error, Sendable {
  package let number: CaseNumber
  package let reason: Reason

  package enum Reason: Sendable {
    case unreadable
    case undecided
    case protected
    case notApproved
    /// Changed since.
    case stale(CaseFile)
    /// Something known of somebody remains; where it would have been written.
    case leak(Concern, place: String)
    case template(RenderingFault)
    /// Its page was taken away, and the rest is still to be done.
    case withdrawn
  }

  /// Whether nothing is wrong with the case itself.
  var isForTemplate: Bool {
    switch reason {
    case .template: true
    case .unreadable, .undecided, .protected, .notApproved, .stale, .leak, .withdrawn: false
    }
  }

  /// One line for people.
  package var words: Wording {
    let why: Wording =
      switch reason {
      case .unreadable:
        Wording("filerna kan inte läsas", "its files cannot be read")
      case .undecided:
        Wording("det är inte beslutat att det publiceras", "it is not decided that it is published")
      case .protected:
        Wording("sekretess eller skyddad identitet", "secrecy or protected identity")
      case .notApproved:
        Wording("det är inte godkänt", "it is not approved")
      case .stale(let file):
        Wording(
          "\(file.rawValue) är ändrad sedan den godkändes",
          "\(file.rawValue) has changed since it was approved"
        )
      case .leak(let concern, let place):
        Wording(
          "\(concern.name.swedish) finns kvar i \(place)",
          "\(concern.name.english) remains in \(place)"
        )
      case .template(let fault):
        Wording(
          "mallen kan inte fyllas i: \(fault.finding.message.swedish)",
          "the template cannot be filled in: \(fault.finding.message.english)"
        )
      case .withdrawn:
        Wording(
          "det togs från webbplatsen, och resten är inte klar",
          "it was taken off the site, and the rest is not done"
        )
      }
    return Wording(
      "\(number) är inte med: \(why.swedish)",
      "\(number) is left out: \(why.english)"
    )
  }

  package var remedy: Wording {
    switch reason {
    case .unreadable: Wording("se synpunkt check \(number)", "see synpunkt check \(number)")
    case .undecided:
      Wording(
        "godkänn det: synpunkt approve \(number)",
        "approve it: synpunkt approve \(number)"
      )
    case .protected:
      Wording(
        "avpublicera det: synpunkt unpublish \(number)",
        "unpublish it: synpunkt unpublish \(number)"
      )
    case .notApproved, .stale:
      Wording(
        "läs texterna och godkänn dem: synpunkt redact \(number), synpunkt approve \(number)",
        "read the texts and approve them: synpunkt redact \(number), synpunkt approve \(number)"
      )
    case .leak:
      Wording(
        "ta bort det ur texten eller rubriken i \(number.folder)/public och godkänn igen",
        "remove it from the text or the title in \(number.folder)/public and approve again"
      )
    case .template: Wording("se templates/site", "see templates/site")
    case .withdrawn: Wording("se synpunkt check \(number)", "see synpunkt check \(number)")
    }
  }
}
