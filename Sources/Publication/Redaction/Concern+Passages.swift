import Casework
import Findings
import PersonalData

extension Passage.Kind {
  /// As the register's files name it.
  var concern: Concern {
    switch self {
    case .name: .name
    case .personalIdentityNumber: .personalIdentityNumber
    case .phone: .phone
    case .email: .email
    case .address: .address
    case .property: .property
    case .vehicle: .vehicle
    case .birthDate: .birthDate
    case .account: .account
    case .link: .link
    case .role: .role
    case .health: .health
    case .politics: .politics
    case .union: .union
    case .crime: .crime
    case .socialServices: .socialServices
    case .swearing: .swearing
    case .threat: .threat
    case .sex: .sex
    case .genderIdentity: .genderIdentity
    case .ethnicity: .ethnicity
    case .religion: .religion
    case .disability: .disability
    case .sexualOrientation: .sexualOrientation
    case .age: .age
    }
  }
}

extension Concern {
  /// As a text is looked through for it.
  var kind: Passage.Kind {
    switch self {
    case .name: .name
    case .personalIdentityNumber: .personalIdentityNumber
    case .phone: .phone
    case .email: .email
    case .address: .address
    case .property: .property
    case .vehicle: .vehicle
    case .birthDate: .birthDate
    case .account: .account
    case .link: .link
    case .role: .role
    case .health: .health
    case .politics: .politics
    case .union: .union
    case .crime: .crime
    case .socialServices: .socialServices
    case .swearing: .swearing
    case .threat: .threat
    case .sex: .sex
    case .genderIdentity: .genderIdentity
    case .ethnicity: .ethnicity
    case .religion: .religion
    case .disability: .disability
    case .sexualOrientation: .sexualOrientation
    case .age: .age
    }
  }

  /// What stands in the place of what is masked.
  package func mask(_ language: Language) -> String { "[" + name[language] + "]" }

  /// Why it is masked.
  func reason(_ part: CasePeople.Part?) -> Wording {
    let whose: Wording? =
      switch part {
      case .sender: Wording("synpunktslämnaren", "the sender")
      case .staff: Wording("medarbetare", "staff")
      case .named: Wording("person som nämns i ärendet", "somebody whom the case names")
      case .elsewhere, nil: nil
      }
    guard let whose else {
      return Wording("kan peka ut en person", "may identify a person")
    }
    return whose
  }
}
