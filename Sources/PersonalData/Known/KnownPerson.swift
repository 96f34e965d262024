/// Somebody whose details the case or the organisation holds, and whom a text may give away.
package struct KnownPerson: Hashable, Sendable {
  /// As it is written: `Anna Berg`, `Berg, Anna`, `Inga-Lill af Törnqvist`.
  package var name: String?
  package var email: String?
  package var phone: String?
  /// Lines as on an envelope, the street first.
  package var address: String?
  /// With or without century; a coordination number, or a date of birth alone.
  package var personalIdentityNumber: String?
  /// The firm or association that somebody writes for: a sole trader's is the trader.
  package var organisation: String?
  /// Other words that are this person: a nickname, a former name.
  package var otherNames: [String]

  package init(
    name: String? = nil,
    email: String? = nil,
    phone: String? = nil,
    address: String? = nil,
    personalIdentityNumber: String? = nil,
    organisation: String? = nil,
    otherNames: [String] = []
  ) {
    self.name = name
    self.email = email
    self.phone = phone
    self.address = address
    self.personalIdentityNumber = personalIdentityNumber
    self.organisation = organisation
    self.otherNames = otherNames
  }
}
