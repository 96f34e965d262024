import CivilCalendar

/// Dates as mail writes them (RFC 5322, section 3.3).
///
/// ```
/// Mon, 2 Mar 2026 14:30:00 +0100
/// ```
enum MailDate {
  /// A moment with its offset; a day without a time begins at midnight, and `-0000` says that the
  /// zone is not known.
  static func text(of moment: Moment) -> String {
    let (year, month, day) = moment.date.components
    let second = moment.secondOfDay ?? 0
    let clock = [second / 3600, second / 60 % 60, second % 60]
      .map { padded($0, to: 2) }.joined(separator: ":")
    return
      "\(days[moment.date.weekday - 1]), \(day) \(months[month - 1]) \(padded(year, to: 4)) \(clock) "
      + zone(moment.offset)
  }

  private static func zone(_ offset: Int?) -> String {
    guard let offset else { return "-0000" }
    return (offset < 0 ? "-" : "+") + padded(abs(offset) / 60, to: 2)
      + padded(abs(offset) % 60, to: 2)
  }

  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
