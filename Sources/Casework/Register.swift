import CaseText
import CivilCalendar
import Findings

/// The authority's settings, organisation and routines: what every case is read against.
public struct Register: Sendable {
  public let authority: String
  public let language: Language
  public let series: Series
  public let timeZone: TimeZoneName
  public let organisation: Organisation
  public let routines: [RoutineID: Routine]

  init(
    settings: Record<RegisterField>?,
    language: Language,
    organisation: Organisation,
    routines: [RoutineID: Routine]
  ) {
    authority = settings?.text(.authority) ?? ""
    self.language = language
    series = settings?.text(.series).flatMap { Series($0) } ?? Self.defaultSeries
    timeZone = settings?.term(.timeZone) ?? .stockholm
    self.organisation = organisation
    self.routines = routines
  }

  /// What stands in for a series that cannot be read; `check` has said so.
  private static let defaultSeries = Series("SYN").unsafelyUnwrapped
}
