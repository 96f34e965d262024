/// What the template of the yearly walk-through may ask for.
package enum WalkthroughName: String, CaseIterable, Sendable {
  /// Of the mail.
  case name, authority, year, lastDay
  /// Why it is sent: once a year, to who is new, or because units have not answered.
  case yearly, welcome, missing
  /// Units, one to a line, and who manages each.
  case units, unit, person
  /// The routines: their kinds, areas and deadlines.
  case routines, routine, kinds, areas, area, description, deadlines, deadline
  /// The brochure's text, and whether it is enclosed to be printed.
  case brochure, enclosed
}
