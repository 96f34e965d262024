import CaseText
import Casework
import Findings
import PersonalData

/// What a title tells of somebody (U5): it stands in lists, mails and the register that anybody may ask for.
///
/// Where something is – a street, a property – may be told; who and how they are reached may not.
package struct CaseTitle: Sendable {
  private let register: Register
  package init(_ register: Register) { self.register = register }

  /// A title with a word in brackets in the place of what tells of somebody.
  package func proposed(_ title: String, from sender: KnownPerson) -> String {
    let bytes = Array(title.utf8)
    var result: [UInt8] = []
    var place = 0
    for passage in PeopleScanner(people: [sender]).passages(in: bytes) where Self.tells(passage) {
      result += bytes[place..<passage.range.lowerBound]
      result += Array(passage.kind.concern.mask(register.language).utf8)
      place = passage.range.upperBound
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  /// One finding for a title that tells of somebody.
  package var review: CaseReview {
    { item, _ in
      // Of nobody in particular: whoever is known of the case is found by the form of a name.
      guard let title = item.facts.text(.title), Self.mayTell(title),
        let passage = PeopleScanner().passages(in: Array(title.utf8)).first(where: Self.tells)
      else { return [] }
      let finding = PublicationCode.titleTells.finding(
        at: item.facts.range(.title),
        with: ["what": passage.kind.concern.name]
      )
      return [(.facts, finding.withoutExcerpt)]
    }
  }

  /// Whether a close look is needed, which costs the lists of names.
  ///
  /// Most titles are small letters alone. A name in small letters is looked for before anything is published.
  private static func mayTell(_ title: String) -> Bool {
    var isFirst = true
    for scalar in title.unicodeScalars {
      defer { isFirst = false }
      switch scalar {
      case "0"..."9", "@", "/": return true
      case "A"..."Z": if !isFirst { return true }
      // Small letters of Swedish and its neighbours, and the rest of ASCII, tell nothing.
      case "\u{0}"..."\u{7F}", "ß"..."ö", "ø"..."ÿ": continue
      default:
        if scalar.properties.numericType != nil { return true }
        if !isFirst, scalar.properties.isUppercase { return true }
      }
    }
    return false
  }

  private static func tells(_ passage: Passage) -> Bool {
    guard passage.treatment == .mask else { return false }
    return switch passage.kind {
    case .name, .personalIdentityNumber, .phone, .email, .birthDate, .account, .link, .vehicle: true
    case .address, .property, .role, .swearing, .threat, .health, .politics, .union, .crime,
      .socialServices, .sex, .genderIdentity, .ethnicity, .religion, .disability,
      .sexualOrientation,
      .age:
      false
    }
  }
}
