/// A point in time, in seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  public let seconds: Int64

  public init(seconds: Int64) { self.seconds = seconds }

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
  public let date: CivilDate
  /// Seconds since midnight, or `nil` when only the day is known.
  public let secondOfDay: Int?
  /// Minutes east of Greenwich, or `nil` when the register's own zone is meant.
  public let offset: Int?

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
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let date = CivilDate.parse(bytes.prefix(10)) else { return nil }
    if bytes.count == 10 {
      self.init(date: date)
      return
    }
    guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") else { return nil }
    var rest = bytes[11...]
    var offset: Int?
    if rest.last == UInt8(ascii: "Z") {
      offset = 0
      rest = rest.dropLast()
    } else if let sign = rest.lastIndex(where: {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }) {
      guard let parts = Self.numbers(rest[(sign + 1)...]), parts.count == 2, parts[0] < 15 else {
        return nil
      }
      offset = (parts[0] * 60 + parts[1]) * (rest[sign] == UInt8(ascii: "-") ? -1 : 1)
      rest = rest[..<sign]
    }
    guard let time = Self.numbers(rest), time.count >= 2, time[0] < 24 else { return nil }
    self.init(
      date: date,
      secondOfDay: time[0] * 3600 + time[1] * 60 + (time.count > 2 ? time[2] : 0),
      offset: offset
    )
  }

  /// The instant, where a time was given; without an offset, the zone's at that time.
  public func instant(in zone: TimeZoneName) -> Instant? {
    guard let secondOfDay else { return nil }
    let local = Int64(date.dayNumber) * 86_400 + Int64(secondOfDay)
    if let offset { return Instant(seconds: local - Int64(offset) * 60) }
    let guess = Instant(seconds: local - Int64(zone.standardOffset) * 60)
    return Instant(seconds: local - Int64(zone.offset(at: guess)) * 60)
  }

  /// `2026-03-02T14:30:00+01:00`, or less when less is known (RFC 3339).
  public var iso: String {
    guard let secondOfDay else { return date.iso }
    let time = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60]
    let clock = date.iso + "T" + time.map { padded($0, 2) }.joined(separator: ":")
    guard let offset else { return clock }
    if offset == 0 { return clock + "Z" }
    let hours = padded(abs(offset) / 60, 2) + ":" + padded(abs(offset) % 60, 2)
    return clock + (offset < 0 ? "-" : "+") + hours
  }

  /// Two or three numbers of two digits each with colons between, each below 60.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int]? {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.count == 2, part.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let number = Int(String(decoding: part, as: UTF8.self)), number < 60
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
