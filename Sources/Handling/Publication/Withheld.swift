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
    /// Something remains of somebody of whom nothing may be said.
    case pointsOut
    /// Nobody can say whether anything does: not all files could be read.
    case unverified
    /// A merge of two versions is not resolved.
    case unmerged(CaseFile)
    case template(RenderingFault)
    /// Its page was taken away, and the rest is still to be done.
    case withdrawn
  }

  /// Whether nobody knows what is wrong, because the files cannot be read now.
  var isUnreadable: Bool { if case .unreadable = reason { true } else { false } }

  /// Whether nothing is wrong with the case itself.
  var isForTemplate: Bool {
    switch reason {
    case .template: true
    case .unreadable, .undecided, .protected, .notApproved, .stale, .leak, .pointsOut, .unverified,
      .unmerged, .withdrawn:
      false
    }
  }

  /// One line for people.
  package var words: Wording { Self.words([number], for: reason) }

  /// A line for each; many that are left out for the same of other people have one together.
  package static func lines(_ withheld: [Withheld]) -> [Wording] {
    var lines: [Wording] = []
    var isTold = (pointsOut: false, unverified: false)
    for one in withheld {
      switch one.reason {
      case .pointsOut where !isTold.pointsOut:
        isTold.pointsOut = true
        lines.append(together(withheld) { if case .pointsOut = $0 { true } else { false } })
      case .unverified where !isTold.unverified:
        isTold.unverified = true
        lines.append(together(withheld) { if case .unverified = $0 { true } else { false } })
      case .pointsOut, .unverified: break
      case .unreadable, .undecided, .protected, .notApproved, .stale, .leak, .unmerged, .template,
        .withdrawn:
        lines.append(one.words)
      }
    }
    return lines
  }

  private static func together(_ withheld: [Withheld], where isOne: (Reason) -> Bool) -> Wording {
    let those = withheld.filter { isOne($0.reason) }
    return those.first.map { words(those.map(\.number).sorted(), for: $0.reason) } ?? ""
  }

  private static func words(_ numbers: [CaseNumber], for reason: Reason) -> Wording {
    let why: Wording =
      switch reason {
      case .unreadable:
        Wording("filerna kan inte läsas", "its files cannot be read")
      case .undecided:
        Wording("det är inte beslutat att det publiceras", "it is not decided that it is published")
      case .protected:
        Wording("sekretess eller skyddade personuppgifter", "secrecy or protected personal data")
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
      case .pointsOut:
        Wording(
          "det som skulle visas pekar ut någon som inte får pekas ut",
          "what would be shown identifies somebody who may not be identified"
        )
      case .unverified:
        Wording(
          "uppgifterna om en synpunktslämnare kan inte läsas, så ingen kan säga om sidan pekar ut någon",
          "the details of a sender cannot be read, so nobody can say whether the page identifies somebody"
        )
      case .unmerged(let file):
        Wording(
          "\(file.rawValue) har märken efter en sammanslagning som inte är löst",
          "\(file.rawValue) has markers of a merge that is not resolved"
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
    let list = numbers.map(\.description).joined(separator: ", ")
    return Wording(
      "\(list) är inte med: \(why.swedish)",
      "\(list) \(numbers.count == 1 ? "is" : "are") left out: \(why.english)"
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
    case .pointsOut:
      Wording(
        "se var med synpunkt approve \(number), ta bort det ur \(number.folder)/public och godkänn igen",
        "see where by synpunkt approve \(number), remove it from \(number.folder)/public and approve again"
      )
    case .unverified:
      Wording(
        "rätta det som synpunkt check visar om sender.yaml och case.yaml",
        "correct what synpunkt check shows of sender.yaml and case.yaml"
      )
    case .unmerged(let file):
      Wording(
        "behåll det som ska gälla i \(number.folder)/\(file.rawValue), ta bort märkena och godkänn igen",
        "keep what is right in \(number.folder)/\(file.rawValue), remove the markers and approve again"
      )
    case .template: Wording("se templates/site", "see templates/site")
    case .withdrawn: Wording("se synpunkt check \(number)", "see synpunkt check \(number)")
    }
  }
}
