/// What the template of the mail with an adopted report may ask for.
package enum AdoptedName: String, CaseIterable, Sendable {
  case name, authority
  /// Of the report.
  case title, day, meeting, text, path
  /// Where the staff find the register.
  case location
}
