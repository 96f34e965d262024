/// A day of the Gregorian calendar, without time and without time zone.
///
/// ```swift
/// CivilDate(iso: "2026-03-02")?.adding(days: 1).iso   // "2026-03-03"
/// ```
///
/// Years from 1 to 9999. The day number counts from 1970-01-01 and is the only thing stored, so
/// that differences are subtractions.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let dayNumber: Int32

  /// The day that many days after 1970-01-01.
  public init(dayNumber: Int32) { self.dayNumber = dayNumber }

  /// `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// The first day of a month.
  init(firstOf month: CivilMonth) {
    dayNumber = Self.dayNumber(year: month.year, month: month.month, day: 1)
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    // Years begin in March here, so that the leap day is the last of its year; `400` years are an era.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * daysOfEra + dayOfEra - epoch)
  }

  /// Exactly `YYYY-MM-DD`, else `nil`.
  public init?(iso text: String) { self.init(utf8: Array(text.utf8)[...]) }

  /// Exactly `YYYY-MM-DD`, else `nil`; reads bytes, because a check reads a million of them.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"),
      let year = Self.number(in: bytes, from: start, to: start + 4),
      let month = Self.number(in: bytes, from: start + 5, to: start + 7),
      let day = Self.number(in: bytes, from: start + 8, to: start + 10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The digits from one place up to another, and nothing else.
  static func number(in bytes: ArraySlice<UInt8>, from start: Int, to end: Int) -> Int? {
    var number = 0
    var place = start
    while place < end {
      guard bytes[place] >= 0x30, bytes[place] <= 0x39 else { return nil }
      number = number * 10 + Int(bytes[place] - 0x30)
      place += 1
    }
    return number
  }

  /// Earlier days first.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The day that many days later, or earlier when negative.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + Int32(days)) }

  /// Year, month from 1, day from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let days = Int(dayNumber) + Self.epoch
    let era = days / Self.daysOfEra
    let dayOfEra = days % Self.daysOfEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 1 to 9999.
  public var year: Int { components.year }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { (Int(dayNumber) + Self.epoch + 2) % 7 + 1 }

  /// `2026-03-02`.
  public var iso: String {
    let (year, month, day) = components
    return padded(year, to: 4) + "-" + padded(month, to: 2) + "-" + padded(day, to: 2)
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static let daysOfEra = 146_097
  /// Days from 0000-03-01 to 1970-01-01.
  private static let epoch = 719_468
}

/// A number with leading zeros.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
