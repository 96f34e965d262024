/// A public holiday that is not an ordinary Sunday (lag 1989:253, sections 1 and 2).
///
/// | day | when |
/// |---|---|
/// | New Year's Day, Epiphany, 1 May, Christmas Day, Boxing Day | 1/1, 6/1, 1/5, 25/12, 26/12 |
/// | Good Friday, Easter Day, Easter Monday | Easter Day −2, 0, +1 |
/// | Ascension Day, Whit Sunday | Easter Day +39, +49 |
/// | Whit Monday | Easter Day +50, until 2004 (SFS 2004:1320) |
/// | National Day | 6/6, from 2005 (SFS 2004:1320) |
/// | Midsummer Day | the Saturday of 20–26 June |
/// | All Saints' Day | the Saturday of 31 October – 6 November |
public enum Holiday: String, CaseIterable, Sendable {
  case newYearsDay = "new-years-day"
  case epiphany
  case goodFriday = "good-friday"
  case easterDay = "easter-day"
  case easterMonday = "easter-monday"
  case mayDay = "may-day"
  case ascensionDay = "ascension-day"
  case whitSunday = "whit-sunday"
  case whitMonday = "whit-monday"
  case nationalDay = "national-day"
  case midsummerDay = "midsummer-day"
  case allSaintsDay = "all-saints-day"
  case christmasDay = "christmas-day"
  case boxingDay = "boxing-day"

  /// The day in a year from 1990 on, when the law came into force; `nil` in years without it.
  public func date(in year: Int) -> CivilDate? {
    switch self {
    case .newYearsDay: CivilDate(year: year, month: 1, day: 1)
    case .epiphany: CivilDate(year: year, month: 1, day: 6)
    case .goodFriday: Self.easterDay(year)?.adding(days: -2)
    case .easterDay: Self.easterDay(year)
    case .easterMonday: Self.easterDay(year)?.adding(days: 1)
    case .mayDay: CivilDate(year: year, month: 5, day: 1)
    case .ascensionDay: Self.easterDay(year)?.adding(days: 39)
    case .whitSunday: Self.easterDay(year)?.adding(days: 49)
    case .whitMonday: year < Self.reform ? Self.easterDay(year)?.adding(days: 50) : nil
    case .nationalDay: year < Self.reform ? nil : CivilDate(year: year, month: 6, day: 6)
    case .midsummerDay: CivilDate(year: year, month: 6, day: 20)?.next(weekday: 6)
    case .allSaintsDay: CivilDate(year: year, month: 10, day: 31)?.next(weekday: 6)
    case .christmasDay: CivilDate(year: year, month: 12, day: 25)
    case .boxingDay: CivilDate(year: year, month: 12, day: 26)
    }
  }

  /// The year in which the National Day took the place of Whit Monday.
  private static let reform = 2005

  /// The Sunday after the first full moon of spring, by the Gregorian computus.
  ///
  /// The form is Oudin's of 1940, as in the Explanatory Supplement to the Astronomical Almanac.
  static func easterDay(_ year: Int) -> CivilDate? {
    let century = year / 100
    let golden = year % 19
    let correction = (century - 17) / 25
    var epact = (century - century / 4 - (century - correction) / 3 + 19 * golden + 15) % 30
    epact -= (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + epact + 2 - century + century / 4) % 7
    let days = epact - weekday
    let month = 3 + (days + 40) / 44
    return CivilDate(year: year, month: month, day: days + 28 - 31 * (month / 4))
  }
}

/// An eve that counts as a Sunday for deadlines (lag 1930:173, section 2).
public enum Eve: String, CaseIterable, Sendable {
  case midsummerEve = "midsummer-eve"
  case christmasEve = "christmas-eve"
  case newYearsEve = "new-years-eve"

  /// The day in a year.
  public func date(in year: Int) -> CivilDate? {
    switch self {
    case .midsummerEve: Holiday.midsummerDay.date(in: year)?.adding(days: -1)
    case .christmasEve: CivilDate(year: year, month: 12, day: 24)
    case .newYearsEve: CivilDate(year: year, month: 12, day: 31)
    }
  }
}
