/// Why nobody works on a day.
public enum DayOff: Hashable, Sendable {
  case saturday
  case sunday
  case holiday(Holiday)
  case eve(Eve)
  /// A day when this authority is closed, with the name it has there.
  case closed(String)
}

/// A local day when nobody works, from `calendar.yaml`.
public struct ClosedDay: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// What it is called.
  public let name: String

  /// A day and its name.
  public init(date: CivilDate, name: String) {
    self.date = date
    self.name = name
  }
}

/// A day off that has a name of its own; ordinary weekends have none.
public struct NamedDay: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// What it is; two on one date happen, as on 1 May 2008.
  public let daysOff: [DayOff]
}
