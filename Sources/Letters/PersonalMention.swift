import Findings
import PersonalData

extension PersonalData.Passage.Kind {
  /// What of somebody is named where the writer has to judge it, as a finding says it; `nil` for words that a letter or a
  /// report may use, though they are not published.
  package var mention: Wording? {
    switch self {
    case .name: Wording("en person", "a person")
    case .personalIdentityNumber: Wording("ett personnummer", "a personal identity number")
    case .phone: Wording("ett telefonnummer", "a phone number")
    case .email: Wording("en e-postadress", "an e-mail address")
    case .address: Wording("en adress", "an address")
    case .property: Wording("en fastighet", "a property")
    case .vehicle: Wording("ett fordon", "a vehicle")
    case .birthDate: Wording("ett födelsedatum", "a date of birth")
    case .account: Wording("ett konto", "an account")
    case .link, .role, .health, .politics, .union, .crime, .socialServices, .swearing, .threat,
      .sex,
      .genderIdentity, .ethnicity, .religion, .disability,
      .sexualOrientation, .age:
      nil
    }
  }
}
