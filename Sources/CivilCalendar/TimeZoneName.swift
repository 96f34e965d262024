/// The time zones a register can be in: those of the Nordic countries that keep the summer time of
/// the European Union, and UTC.
///
/// Summer time lasts from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of
/// October (directive 2000/84/EC, articles 2 and 3; in Sweden SFS 2001:127). The rule is computed
/// for every year: timestamps before 1996 would need the older rules, and there are none.
public enum TimeZoneName: String, CaseIterable, Sendable {
  case stockholm = "Europe/Stockholm"
  case helsinki = "Europe/Helsinki"
  case mariehamn = "Europe/Mariehamn"
  case copenhagen = "Europe/Copenhagen"
  case oslo = "Europe/Oslo"
  case utc = "UTC"

  /// Minutes east of Greenwich in winter.
  public var standardOffset: Int {
    switch self {
    case .stockholm, .copenhagen, .oslo: 60
    case .helsinki, .mariehamn: 120
    case .utc: 0
    }
  }

  /// Minutes east of Greenwich at an instant.
  public func offset(at instant: Instant) -> Int {
    if self == .utc { return 0 }
    let day = (instant.seconds >= 0 ? instant.seconds : instant.seconds - 86_399) / 86_400
    let year = CivilDate(dayNumber: Int32(clamping: day)).year
    guard let begins = Self.change(month: 3, of: year), let ends = Self.change(month: 10, of: year)
    else { return standardOffset }
    return instant >= begins && instant < ends ? standardOffset + 60 : standardOffset
  }

  /// 01:00 UTC on the last Sunday of a month.
  private static func change(month: Int, of year: Int) -> Instant? {
    guard let last = CivilDate(year: year, month: month, day: days) else { return nil }
    let sunday = last.adding(days: -(last.weekday % 7))
    return Instant(seconds: Int64(sunday.dayNumber) * 86_400 + 3600)
  }

  /// March and October both have 31 days.
  private static let days = 31
}
