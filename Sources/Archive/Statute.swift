import Findings

/// Sections of law that several texts name.
package enum Statute {
  /// Facts about somebody who is persecuted or has protected registration.
  package static let protectedIdentity = Wording(
    "OSL 21 kap. 3 och 3 a §§",
    "OSL 21:3 and 21:3 a"
  )

  /// Personal data that may be used against the data protection regulation once they are handed out.
  package static let personalData = Wording("OSL 21 kap. 7 §", "OSL 21:7")
}
