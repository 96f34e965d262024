extension CivilDate {
  /// The first day from this one on that is a weekday: 1 for Monday to 7 for Sunday.
  public func next(weekday wanted: Int) -> CivilDate {
    adding(days: (wanted - weekday + 7) % 7)
  }

  /// The week of ISO 8601: week 1 is the one with the year's first Thursday.
  public var isoWeek: (year: Int, week: Int) {
    let thursday = adding(days: 4 - weekday)
    let year = thursday.year
    let first = CivilDate(year: year, month: 1, day: 1) ?? thursday
    return (year, Int(thursday.dayNumber - first.dayNumber) / 7 + 1)
  }

  /// The day of the same number so many months later, or the last of its month where there is no
  /// such day (lag 1930:173, section 1); `nil` beyond the year 9999.
  ///
  /// 2025-01-31 and one month give 2025-02-28.
  public func adding(months: Int) -> CivilDate? {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    guard total >= 12 else { return nil }
    let (newYear, newMonth) = (total / 12, total % 12 + 1)
    let last = Self.days(inMonth: newMonth, of: newYear)
    return CivilDate(year: newYear, month: newMonth, day: min(day, last))
  }
}
