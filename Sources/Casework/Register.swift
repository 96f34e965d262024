import CaseText
import CivilCalendar
import Findings

/// The authority's settings, organisation and routines: what every case is read against.
public final class Register: Sendable {
  /// The authority's name.
  public let authority: String
  /// What its files are written in.
  public let language: Language
  /// How its case numbers begin.
  public let series: Series
  /// Whose clock its timestamps follow.
  public let timeZone: TimeZoneName
  /// Its departments and people.
  public let organisation: Organisation
  /// The days on which it works.
  public let calendar: WorkCalendar
  /// Its routines, by the names of their files.
  public let routines: [RoutineID: Routine]

  init(
    settings: Record<RegisterField>?,
    language: Language,
    organisation: Organisation,
    calendar: WorkCalendar,
    routines: [RoutineID: Routine]
  ) {
    authority = settings?.text(.authority) ?? ""
    self.language = language
    series = settings?.text(.series).flatMap { Series($0) } ?? Self.defaultSeries
    timeZone = settings?.term(.timeZone) ?? .stockholm
    self.organisation = organisation
    self.calendar = calendar
    self.routines = routines
  }

  /// What stands in for a series that cannot be read; `check` has said so.
  private static let defaultSeries = Series("SYN").unsafelyUnwrapped
}
