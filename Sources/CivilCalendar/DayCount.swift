/// How a period was counted: every day from the first to the last, with what became of it.
public struct DayCount: Sendable {
  /// The last day of the period.
  public let end: CivilDate
  /// From the day it is counted from to its last day.
  public let days: [Day]

  /// One day of a count.
  public struct Day: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// What became of it.
    public let role: Role
  }

  /// What becomes of a day in a count.
  public enum Role: Hashable, Sendable {
    /// Day 0, the day it is counted from.
    case start
    /// The day of this number; one that is a day off counts in days and months as any other.
    case counted(Int, DayOff?)
    /// Not a working day.
    case skipped(DayOff)
    /// In a summer in which answers may wait.
    case paused
    /// Behind the end, which may not lie here (lag 1930:173, section 2).
    case passed(DayOff)
    /// Where the end was moved to.
    case movedTo

    /// Whether the day is one of the period's own.
    public var isCounted: Bool {
      switch self {
      case .counted: true
      case .start, .skipped, .paused, .passed, .movedTo: false
      }
    }
  }
}

extension WorkCalendar {
  /// A period from a day with every day of it; `nil` when it reaches beyond the known years.
  public func count(
    _ period: Period,
    from start: CivilDate,
    pace: Pace = .always
  ) -> DayCount? {
    guard let last = unmovedEnd(of: period, from: start, pace: pace),
      let end = end(of: period, from: start, pace: pace)
    else { return nil }
    var days = [DayCount.Day(date: start, role: .start)]
    var number = 0
    var date = start
    while date < end {
      date = date.adding(days: 1)
      let role =
        date > last
        ? moved(date, to: end, pace: pace)
        : role(of: date, countedIn: period.unit, pace: pace, number: &number)
      days.append(DayCount.Day(date: date, role: role))
    }
    return DayCount(end: end, days: days)
  }

  private func moved(_ date: CivilDate, to end: CivilDate, pace: Pace) -> DayCount.Role {
    if pace == .pausedInSummer, isSummer(date) { return .paused }
    guard date < end, let dayOff = lawfulDayOff(date) else { return .movedTo }
    return .passed(dayOff)
  }

  private func role(
    of date: CivilDate,
    countedIn unit: PeriodUnit,
    pace: Pace,
    number: inout Int
  ) -> DayCount.Role {
    if pace == .pausedInSummer, isSummer(date) { return .paused }
    let dayOff = dayOff(date)
    if unit == .workdays, let dayOff { return .skipped(dayOff) }
    number += 1
    return .counted(number, dayOff)
  }
}
