/// What becomes of a passage in a text that the public is to see.
package enum Treatment: Sendable {
  /// Something else stands in its place.
  case mask
  /// Somebody decides.
  case ask
  /// It stands, and nobody is asked.
  case leave
}

extension Passage {
  /// What tells surely of a person is masked; words that are not published are asked.
  package var treatment: Treatment {
    if kind.isPersonal {
      return certainty >= .likely ? .mask : .ask
    }
    return .ask
  }
}

extension Passage.Kind {
  /// Whether it tells who somebody is, or how and where they are reached.
  package var isPersonal: Bool {
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
