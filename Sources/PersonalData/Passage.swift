/// A place in a text where personal data, or words that are not published, were found.
package struct Passage: Hashable, Sendable {
  /// Bytes of the text.
  package var range: Range<Int>
  package var kind: Kind

  package init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }

  package enum Kind: String, CaseIterable, Sendable {
    case name, personalIdentityNumber, phone, email, address, property, vehicle, birthDate
    case swearing, threat
    /// The grounds of discrimination (K26).
    case sex, genderIdentity, ethnicity, religion, disability, sexualOrientation, age
  }
}
