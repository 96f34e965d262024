/// The days on which an authority works, and periods counted by them.
///
/// ```swift
/// let calendar = WorkCalendar()
/// calendar.end(of: Period(count: 20, unit: .workdays), from: received)
/// ```
///
/// Working days are Monday to Friday except public holidays (lag 1989:253), Midsummer Eve,
/// Christmas Eve and New Year's Eve (lag 1930:173, section 2), and the authority's own closed days.
/// The day a period is counted from is day 0.
///
/// | from | period | ends | because |
/// |---|---|---|---|
/// | 2024-12-02 | 20 working days | 2025-01-07 | 24, 25, 26, 31/12, 1/1, 6/1 are off |
/// | 2024-12-02 | 1 month | 2025-01-02 | the day of the same number |
/// | 2025-12-19 | 10 working days | 2026-01-12 | 24, 25, 26, 31/12, 1/1, 6/1 are off |
/// | 2025-12-19 | 14 days | 2026-01-02 | a Friday |
/// | 2025-01-31 | 1 month | 2025-02-28 | the last day of the month |
/// | 2026-05-23 | 14 days | 2026-06-08 | 6 June is a Saturday and the National Day |
///
/// A period of days or months that ends on a Saturday, Sunday, public holiday or one of the three
/// eves ends on the next day that is none (lag 1930:173, section 2). The law knows no local closed
/// days: they delay only what is counted in working days.
///
/// In a summer in which answers may wait no day is counted, and no time runs out (Kontakt Burlöv: *undantag från
/// handläggningstiden*): with a summer of 2027-06-28 to 2027-08-08 the 14 days from 2027-06-11 end on Midsummer Eve,
/// which moves them to the first weekday after the summer, 2027-08-09.
public struct WorkCalendar: Sendable {
  /// The years that are known: from when lag 1989:253 came into force.
  public static let years = 1990...2199

  /// The authority's own closed days.
  private let closed: [CivilDate: String]
  /// Summers in which answers may wait, in order, none touching another.
  public let summers: [ClosedRange<CivilDate>]
  /// Days that the law lets a period end on.
  private let lawful: DayTable
  private let workdays: DayTable
  private let lawfulOutsideSummers: DayTable
  private let workdaysOutsideSummers: DayTable

  /// A calendar with an authority's own days.
  ///
  /// Summers may overlap; closed days outside the known years have no effect.
  public init(closed: [ClosedDay] = [], summers: [ClosedRange<CivilDate>] = []) {
    self.closed = Dictionary(closed.map { ($0.date, $0.name) }) { first, _ in first }
    self.summers = Self.merged(summers)
    lawful = Self.withoutClosedDays
    workdays = closed.isEmpty ? lawful : lawful.without(closed.map(\.date))
    let paused = self.summers.flatMap(Self.days)
    lawfulOutsideSummers = paused.isEmpty ? lawful : lawful.without(paused)
    workdaysOutsideSummers = paused.isEmpty ? workdays : workdays.without(paused)
  }

  private static let withoutClosedDays = DayTable(
    weekdaysOf: years,
    without: years.flatMap { year in
      Holiday.allCases.compactMap { $0.date(in: year) }
        + Eve.allCases.compactMap { $0.date(in: year) }
    }
  )

  private static func days(_ range: ClosedRange<CivilDate>) -> [CivilDate] {
    (range.lowerBound.dayNumber...range.upperBound.dayNumber).map { CivilDate(dayNumber: $0) }
  }

  private static func merged(_ ranges: [ClosedRange<CivilDate>]) -> [ClosedRange<CivilDate>] {
    var merged: [ClosedRange<CivilDate>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = merged.last, range.lowerBound <= last.upperBound.adding(days: 1) else {
        merged.append(range)
        continue
      }
      merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
    return merged
  }

  /// Whether a day lies in the known years.
  public func covers(_ date: CivilDate) -> Bool { lawful.covers(date) }

  /// Whether the authority works on a day of the known years.
  public func isWorkday(_ date: CivilDate) -> Bool { workdays.contains(date) }

  /// Whether a day lies in a summer.
  public func isSummer(_ date: CivilDate) -> Bool { summers.contains { $0.contains(date) } }

  /// The first working day from a day on; `nil` beyond the known years.
  public func firstWorkday(from date: CivilDate) -> CivilDate? {
    covers(date) ? workdays.day(ofRank: workdays.rank(date)) : nil
  }

  /// How many working days lie behind one day up to and including another, negative backwards, without those of
  /// summers where the pace leaves them out; `nil` beyond the known years.
  public func workdays(
    from start: CivilDate,
    to end: CivilDate,
    pace: Pace = .always
  ) -> Int? {
    let (after, last) = (start.adding(days: 1), end.adding(days: 1))
    guard covers(after), covers(last) else { return nil }
    let table =
      switch pace {
      case .always: workdays
      case .pausedInSummer: workdaysOutsideSummers
      }
    return table.rank(last) - table.rank(after)
  }

  /// Why nobody works on a day, or `nil` on a working day; a holiday goes before a weekend.
  public func dayOff(_ date: CivilDate) -> DayOff? { lawfulDayOff(date) ?? closedDay(date) }

  private func closedDay(_ date: CivilDate) -> DayOff? { closed[date].map { .closed($0) } }

  func lawfulDayOff(_ date: CivilDate) -> DayOff? {
    guard covers(date), !lawful.contains(date) else { return nil }
    let year = date.year
    if let holiday = Holiday.allCases.first(where: { $0.date(in: year) == date }) {
      return .holiday(holiday)
    }
    if let eve = Eve.allCases.first(where: { $0.date(in: year) == date }) { return .eve(eve) }
    return date.weekday == 6 ? .saturday : .sunday
  }

  /// The days off of a year that have names, in order: holidays, eves and closed days.
  public func namedDays(of year: Int) -> [NamedDay] {
    var days: [CivilDate: [DayOff]] = [:]
    for holiday in Holiday.allCases {
      if let date = holiday.date(in: year) { days[date, default: []].append(.holiday(holiday)) }
    }
    for eve in Eve.allCases {
      if let date = eve.date(in: year) { days[date, default: []].append(.eve(eve)) }
    }
    for (date, name) in closed where date.year == year {
      days[date, default: []].append(.closed(name))
    }
    return days.map { NamedDay(date: $0.key, daysOff: $0.value) }.sorted { $0.date < $1.date }
  }
}

extension WorkCalendar {
  /// The last day of a period from a day; `nil` when it reaches beyond the known years.
  public func end(
    of period: Period,
    from start: CivilDate,
    pace: Pace = .always
  ) -> CivilDate? {
    guard let last = unmovedEnd(of: period, from: start, pace: pace) else { return nil }
    switch period.unit {
    case .workdays: return last
    case .days, .months:
      if period.count == 0 { return last }
      let table =
        switch pace {
        case .always: lawful
        case .pausedInSummer: lawfulOutsideSummers
        }
      return table.day(ofRank: table.rank(last))
    }
  }

  /// Where a period ends before a day off moves it.
  func unmovedEnd(of period: Period, from start: CivilDate, pace: Pace) -> CivilDate? {
    guard covers(start), period.count > 0 else { return covers(start) ? start : nil }
    let end: CivilDate?
    switch (period.unit, pace) {
    case (.workdays, .always): end = Self.day(period.count, after: start, in: workdays)
    case (.workdays, .pausedInSummer):
      end = Self.day(period.count, after: start, in: workdaysOutsideSummers)
    case (.days, .always): end = start.adding(days: period.count)
    case (.days, .pausedInSummer): end = paused(start.adding(days: period.count), from: start)
    case (.months, .always): end = start.adding(months: period.count)
    case (.months, .pausedInSummer):
      end = start.adding(months: period.count).map { paused($0, from: start) }
    }
    return end.flatMap { covers($0) ? $0 : nil }
  }

  private static func day(_ count: Int, after start: CivilDate, in table: DayTable) -> CivilDate? {
    let next = start.adding(days: 1)
    return table.covers(next) ? table.day(ofRank: table.rank(next) + count - 1) : nil
  }

  /// An end, later by every day of a summer that it passes.
  private func paused(_ end: CivilDate, from start: CivilDate) -> CivilDate {
    var end = end
    for summer in summers where summer.lowerBound <= end && summer.upperBound > start {
      let first = max(summer.lowerBound, start.adding(days: 1))
      end = end.adding(days: Int(summer.upperBound.dayNumber - first.dayNumber) + 1)
    }
    return end
  }

  /// The day a period before or after another, moved on to a working day; `nil` beyond the known
  /// years.
  ///
  /// Five working days before a day are five working days that are left when it begins.
  public func day(_ period: Period, _ side: Side, of date: CivilDate) -> CivilDate? {
    guard covers(date) else { return nil }
    let day: CivilDate?
    switch (side, period.unit) {
    case (.after, .workdays):
      day = period.count == 0 ? date : Self.day(period.count, after: date, in: workdays)
    case (.before, .workdays):
      day = period.count == 0 ? date : workdays.day(ofRank: workdays.rank(date) - period.count)
    case (.after, .days): day = date.adding(days: period.count)
    case (.before, .days): day = date.adding(days: -period.count)
    case (.after, .months): day = date.adding(months: period.count)
    case (.before, .months): day = date.adding(months: -period.count)
    }
    return day.flatMap(firstWorkday(from:))
  }
}

/// On which side of a due date something lies.
public enum Side: String, CaseIterable, Sendable {
  case before
  case after
}
