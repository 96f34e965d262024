/// A length of time as a routine states it: 20 working days, 14 days, one month.
public struct Period: Hashable, Sendable {
  /// At least 0.
  public let count: Int
  /// What is counted.
  public let unit: PeriodUnit

  /// A period from its parts.
  public init(count: Int, unit: PeriodUnit) {
    self.count = count
    self.unit = unit
  }
}

/// The unit in which a period is counted.
public enum PeriodUnit: String, CaseIterable, Sendable {
  case workdays
  case days
  case months
}

/// Whether a period also runs in the summers of `calendar.yaml`.
public enum Pace: Sendable {
  case always
  /// Days in a summer are not counted (Kontakt Burlöv, *Handläggning av ärenden*).
  case pausedInSummer
}
