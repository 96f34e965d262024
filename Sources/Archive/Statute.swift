import Findings

/// Sections of law that several texts name.
package enum Statute {
  /// Facts about somebody who is persecuted or has protected registration.
  package static let protectedIdentity = Wording(
    "OSL 21 kap. 3 § och 22 kap. 1 §",
    "OSL 21:3 and 22:1"
  )
}
