import Casework
import Findings

extension Concern {
  /// Why somebody is asked.
  package var why: Wording {
    switch self {
    case .name, .address, .property, .vehicle, .birthDate, .phone, .email, .account, .link:
      Wording("kan peka ut en person (K25)", "may identify a person (K25)")
    case .personalIdentityNumber:
      Wording("personnummer publiceras aldrig (L8)", "identity numbers are never published (L8)")
    case .role:
      Wording(
        "en befattning som bara en person har pekar ut den (K25)",
        "a position that one person has identifies that person (K25)"
      )
    case .swearing:
      Wording("svordomar publiceras inte (K26)", "swearing is not published (K26)")
    case .threat: Wording("hot publiceras inte (K26)", "threats are not published (K26)")
    case .health, .politics, .union, .socialServices:
      Wording(
        "känslig personuppgift, om någon går att känna igen (dataskyddsförordningen, artikel 9)",
        "sensitive, if somebody can be recognised (GDPR, article 9)"
      )
    case .crime:
      Wording(
        "uppgift om brott, om någon går att känna igen (dataskyddsförordningen, artikel 10)",
        "of crime, if somebody can be recognised (GDPR, article 10)"
      )
    case .sex, .genderIdentity, .ethnicity, .religion, .disability, .sexualOrientation, .age:
      Wording(
        "det som kan vara diskriminerande publiceras inte (K26)",
        "what may be discriminatory is not published (K26)"
      )
    }
  }
}
