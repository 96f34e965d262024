/// What the template of a monthly report may ask for.
package enum MonthName: String, CaseIterable, Sendable {
  /// Of the mail.
  case name, authority, month, places, sections, unreadable
  /// Of a place: whether nothing is to be told of it, and why the reader gets it.
  case place, quiet, instead, vacant
  /// What came in and what was answered, as words.
  case received, answered
  /// Lists, and what stands in each entry.
  case cases, parts, overdue, waiting, measures
  case number, title, about, day, state, due, late, what
  /// The twelve months, and what has moved.
  case row, since, trend
  /// The place's page, and its calendar of last days.
  case page, calendar
}
