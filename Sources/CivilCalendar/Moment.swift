/// A point in time, in seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Leap seconds are not counted (POSIX).
  public let seconds: Int64

  /// The instant that many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int64) { self.seconds = seconds }

  /// Earlier instants first.
  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// A day, or a day and a time of day, as somebody wrote it.
///
/// ```
/// 2026-03-02
/// 2026-03-02 14:30
/// 2026-03-02T14:30:00+01:00
/// ```
public struct Moment: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// Seconds since midnight, or `nil` when only the day is known.
  public let secondOfDay: Int?
  /// Minutes east of Greenwich, or `nil` when the register's own zone is meant.
  public let offset: Int?

  /// A moment from its parts.
  public init(date: CivilDate, secondOfDay: Int? = nil, offset: Int? = nil) {
    self.date = date
    self.secondOfDay = secondOfDay
    self.offset = offset
  }

  /// The local time of an instant in a zone.
  public init(_ instant: Instant, in zone: TimeZoneName) {
    let offset = zone.offset(at: instant)
    let local = instant.seconds + Int64(offset) * 60
    let day = (local >= 0 ? local : local - 86_399) / 86_400
    self.init(
      date: CivilDate(dayNumber: Int32(day)),
      secondOfDay: Int(local - day * 86_400),
      offset: offset
    )
  }

  /// One of the forms above, else `nil`.
  public init?(_ text: String) { self.init(utf8: Array(text.utf8)[...]) }

  /// One of the forms above, else `nil`.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    guard let date = CivilDate(utf8: bytes.prefix(10)) else { return nil }
    if bytes.count == 10 {
      self.init(date: date)
      return
    }
    let separator = bytes[bytes.startIndex + 10]
    guard separator == UInt8(ascii: "T") || separator == UInt8(ascii: " ") else { return nil }
    var clock = bytes.dropFirst(11)
    var offset: Int?
    if clock.last == UInt8(ascii: "Z") {
      offset = 0
      clock = clock.dropLast()
    } else if clock.count > 6, let minutes = Self.offset(clock.suffix(6)) {
      offset = minutes
      clock = clock.dropLast(6)
    }
    guard let second = Self.secondOfDay(clock) else { return nil }
    self.init(date: date, secondOfDay: second, offset: offset)
  }

  /// The instant, where a time was given; without an offset, the zone's at that time.
  public func instant(in zone: TimeZoneName) -> Instant? {
    guard let secondOfDay else { return nil }
    let local = Int64(date.dayNumber) * 86_400 + Int64(secondOfDay)
    if let offset { return Instant(seconds: local - Int64(offset) * 60) }
    let guess = Instant(seconds: local - Int64(zone.standardOffset) * 60)
    return Instant(seconds: local - Int64(zone.offset(at: guess)) * 60)
  }

  /// The day it is in a zone; the day as it was written, where no offset was.
  public func day(in zone: TimeZoneName) -> CivilDate {
    guard offset != nil, let instant = instant(in: zone) else { return date }
    return Moment(instant, in: zone).date
  }

  /// `2026-03-02 14:30`, as people write it where they are; the date alone when no more is known.
  package var toTheMinute: String {
    guard let secondOfDay else { return date.iso }
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60]
    return date.iso + " " + time.map { padded($0, to: 2) }.joined(separator: ":")
  }

  /// `2026-03-02T14:30:00+01:00`, or less when less is known (RFC 3339).
  public var iso: String {
    guard let secondOfDay else { return date.iso }
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    let clock = date.iso + "T" + time.map { padded($0, to: 2) }.joined(separator: ":")
    guard let offset else { return clock }
    if offset == 0 { return clock + "Z" }
    let hours = padded(abs(offset) / 60, to: 2) + ":" + padded(abs(offset) % 60, to: 2)
    return clock + (offset < 0 ? "-" : "+") + hours
  }

  /// `14:30` or `14:30:00`.
  private static func secondOfDay(_ clock: ArraySlice<UInt8>) -> Int? {
    let start = clock.startIndex
    guard clock.count == 5 || clock.count == 8, clock[start + 2] == UInt8(ascii: ":"),
      let hour = CivilDate.number(in: clock, from: start, to: start + 2), hour < 24,
      let minute = CivilDate.number(in: clock, from: start + 3, to: start + 5), minute < 60
    else { return nil }
    if clock.count == 5 { return hour * 3600 + minute * 60 }
    guard clock[start + 5] == UInt8(ascii: ":"),
      let second = CivilDate.number(in: clock, from: start + 6, to: start + 8), second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  /// `+01:00`, in minutes; at most 14 hours, which no zone exceeds.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    guard bytes[start] == UInt8(ascii: "+") || bytes[start] == UInt8(ascii: "-"),
      bytes[start + 3] == UInt8(ascii: ":"),
      let hours = CivilDate.number(in: bytes, from: start + 1, to: start + 3), hours <= 14,
      let minutes = CivilDate.number(in: bytes, from: start + 4, to: start + 6), minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * (bytes[start] == UInt8(ascii: "-") ? -1 : 1)
  }
}
