/// A place in a text where personal data, or words that are not published, were found.
package struct Passage: Hashable, Sendable {
  /// Bytes of the text.
  package var range: Range<Int>
  package var kind: Kind
  package var certainty: Certainty
  /// Places in the list of known people: everyone whom the passage can mean, in ascending order.
  ///
  /// Empty for somebody unknown.
  package var people: [Int]

  package init(
    _ range: Range<Int>,
    _ kind: Kind,
    certainty: Certainty = .certain,
    people: [Int] = []
  ) {
    self.range = range
    self.kind = kind
    self.certainty = certainty
    self.people = people
  }

  package enum Kind: String, CaseIterable, Sendable {
    case name, personalIdentityNumber, phone, email, address, property, vehicle, birthDate
    /// Of a bank, a card or a payment.
    case account
    /// Where somebody is to be found: an address of the network, a handle, a position.
    case link
    /// A title that is one person's.
    case role
    case swearing, threat
    /// What is told of somebody (GDPR articles 9 and 10).
    case health, politics, union, crime, socialServices
    /// The grounds of discrimination (K26).
    case sex, genderIdentity, ethnicity, religion, disability, sexualOrientation, age
  }

  /// How surely a passage is what its kind says.
  package enum Certainty: Int, CaseIterable, Comparable, Sendable {
    /// May be, and is more often something else: “berg” in a text when a Berg is known.
    case possible
    /// Has the form of it, as far as a form can say.
    case likely
    /// Is a detail of a known person, or carries its own proof, such as a check digit.
    case certain

    package static func < (left: Certainty, right: Certainty) -> Bool {
      left.rawValue < right.rawValue
    }

    /// One step less.
    var weaker: Certainty {
      switch self {
      case .certain: .likely
      case .likely, .possible: .possible
      }
    }
  }
}
