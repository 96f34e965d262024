import Findings

/// A text of a case that the public sees.
public enum PublicText: String, Term {
  case title
  case submission
  case reply

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .title: Wording("rubrik", "title")
    case .submission: Wording("synpunkt", "submission")
    case .reply: Wording("svar", "reply")
    }
  }
}

/// What a passage of a public text may be about (K25, K26).
public enum Concern: String, Term {
  case name, personalIdentityNumber, phone, email, address, property, vehicle, birthDate
  case account, link, role
  case swearing, threat
  case health, politics, union, crime, socialServices
  case sex, genderIdentity, ethnicity, religion, disability, sexualOrientation, age

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .name: Wording("namn", "name")
    case .personalIdentityNumber: Wording("personnummer", "identity number")
    case .phone: Wording("telefon", "phone")
    case .email: Wording("e-post", "email")
    case .address: Wording("adress", "address")
    case .property: Wording("fastighet", "property")
    case .vehicle: Wording("registreringsnummer", "number plate")
    case .birthDate: Wording("födelsedatum", "date of birth")
    case .account: Wording("konto", "account")
    case .link: Wording("nätadress", "link")
    case .role: Wording("befattning", "position")
    case .health: Wording("hälsa", "health")
    case .politics: Wording("politisk åsikt", "political opinion")
    case .union: Wording("fackligt", "union membership")
    case .crime: Wording("brott", "crime")
    case .socialServices: Wording("socialtjänst", "social services")
    case .swearing: Wording("svordom", "swearing")
    case .threat: Wording("hot", "threat")
    case .sex: Wording("kön", "sex")
    case .genderIdentity: Wording("könsidentitet", "gender identity")
    case .ethnicity: Wording("etnicitet", "ethnicity")
    case .religion: Wording("religion", "religion")
    case .disability: Wording("funktionsnedsättning", "disability")
    case .sexualOrientation: Wording("sexuell läggning", "sexual orientation")
    case .age: Wording("ålder", "age")
    }
  }

  /// Whether it tells of a person, so that it is masked; other words are judged.
  public var isPersonal: Bool {
    switch self {
    case .name, .personalIdentityNumber, .phone, .email, .address, .property, .vehicle, .birthDate,
      .account, .link:
      true
    case .role, .health, .politics, .union, .crime, .socialServices, .swearing, .threat, .sex,
      .genderIdentity, .ethnicity, .religion, .disability,
      .sexualOrientation, .age:
      false
    }
  }
}

/// What the registrar decides of a passage.
public enum Verdict: String, Term {
  case keep
  case remove

  /// The value as it stands in files.
  public var name: Wording {
    switch self {
    case .keep: Wording("får stå", "may stand")
    case .remove: Wording("tas bort", "is removed")
    }
  }
}
