/// A month of the Gregorian calendar, without days.
///
/// ```swift
/// CivilMonth(CivilDate(iso: "2026-03-02"))?.next.iso   // "2026-04"
/// ```
public struct CivilMonth: Hashable, Comparable, Sendable {
  /// Months since the beginning of year 0.
  private let number: Int32

  /// The month that a day is in.
  public init(_ date: CivilDate) {
    let (year, month, _) = date.components
    number = Int32(year * 12 + month - 1)
  }

  /// `nil` when there is no such month: years from 1 to 9999, months from 1.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    number = Int32(year * 12 + month - 1)
  }

  /// Exactly `YYYY-MM`, else `nil`.
  public init?(iso text: String) {
    guard let first = CivilDate(iso: text + "-01") else { return nil }
    self.init(first)
  }

  private init(number: Int32) { self.number = number }

  /// The year, 1 to 9999.
  public var year: Int { Int(number) / 12 }

  /// From 1 for January to 12.
  public var month: Int { Int(number) % 12 + 1 }

  /// `2026-03`.
  public var iso: String { padded(year, to: 4) + "-" + padded(month, to: 2) }

  /// From 28 to 31.
  public var days: Int { CivilDate.days(inMonth: month, of: year) }

  /// Its first day.
  public var first: CivilDate { CivilDate(firstOf: self) }

  /// Its last day.
  public var last: CivilDate { first.adding(days: days - 1) }

  /// The month that many months later, or earlier when negative.
  public func adding(months: Int) -> CivilMonth { CivilMonth(number: number + Int32(months)) }

  /// Whether all of it lies before a day.
  public func isOver(on today: CivilDate) -> Bool { self < CivilMonth(today) }

  /// Earlier months first.
  public static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.number < right.number }

  /// From one month to another, both with it; empty when the last comes first.
  public static func all(from first: CivilMonth, through last: CivilMonth) -> [CivilMonth] {
    first <= last ? (first.number...last.number).map(CivilMonth.init(number:)) : []
  }
}

/// Four months of a year, for which an analysis is made (K33): `2026-2` is May to August.
public struct CivilThird: Hashable, Comparable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// From 1 to 3.
  public let third: Int

  /// The four months that a month belongs to.
  public init(_ month: CivilMonth) {
    year = month.year
    third = (month.month + 3) / 4
  }

  /// Exactly `YYYY-N` with N from 1 to 3, else `nil`.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 1, let third = Int(parts[1]),
      (1...3).contains(third), let month = CivilMonth(iso: parts[0] + "-01")
    else { return nil }
    year = month.year
    self.third = third
  }

  /// `2026-2`.
  public var iso: String { padded(year, to: 4) + "-\(third)" }

  /// The four months, in order.
  public var months: [CivilMonth] {
    (0..<4).compactMap { CivilMonth(year: year, month: third * 4 - 3 + $0) }
  }

  /// Earlier ones first.
  public static func < (left: CivilThird, right: CivilThird) -> Bool {
    (left.year, left.third) < (right.year, right.third)
  }
}
