import CivilCalendar
import Laws
import Testing

/// L4: how periods are counted, and where they end.
@Suite struct PeriodTests {
  private static func period(_ text: String) -> Period {
    let parts = text.split(separator: " ")
    let units: [Substring: PeriodUnit] = ["wd": .workdays, "d": .days, "m": .months]
    return Period(count: Int(parts[0]) ?? -1, unit: units[parts[1]] ?? .days)
  }

  private static func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  @Test(
    "K12 K13 B11 L4 worked examples",
    arguments: [
      ("2024-12-02", "20 wd", "2025-01-07"), ("2024-12-02", "1 m", "2025-01-02"),
      ("2025-12-19", "10 wd", "2026-01-12"), ("2025-12-19", "14 d", "2026-01-02"),
      ("2026-03-02", "2 wd", "2026-03-04"), ("2026-03-06", "2 wd", "2026-03-10"),
      // Received on a day off: the first working day is day 1.
      ("2026-03-07", "1 wd", "2026-03-09"), ("2026-12-24", "1 wd", "2026-12-28"),
      // The same number, or the last day of the month.
      ("2025-01-31", "1 m", "2025-02-28"), ("2024-01-31", "1 m", "2024-02-29"),
      ("2026-03-31", "1 m", "2026-04-30"), ("2026-11-30", "3 m", "2027-03-01"),
      ("2026-02-28", "1 m", "2026-03-30"), ("2023-12-31", "14 m", "2025-02-28"),
      // The last day is off: Saturday, Sunday, holiday, eve.
      ("2026-04-20", "12 d", "2026-05-04"), ("2026-05-23", "14 d", "2026-06-08"),
      ("2026-05-19", "1 m", "2026-06-22"), ("2026-11-24", "1 m", "2026-12-28"),
      ("2026-12-17", "14 d", "2027-01-04"), ("2027-03-12", "14 d", "2027-03-30"),
      ("2004-05-17", "14 d", "2004-06-01"), ("2005-05-16", "21 d", "2005-06-07"),
      // Nothing is the day itself, whatever day it is.
      ("2026-03-07", "0 wd", "2026-03-07"), ("2026-03-07", "0 d", "2026-03-07"),
      // A year of working days.
      ("2026-01-01", "250 wd", "2026-12-29"), ("1990-01-01", "1 m", "1990-02-01"),
      ("2199-12-01", "1 m", nil), ("1989-12-31", "1 d", nil), ("2199-12-30", "10 wd", nil),
    ] as [(String, String, String?)]
  )
  func ends(start: String, period: String, end: String?) throws {
    let calendar = WorkCalendar()
    #expect(calendar.end(of: Self.period(period), from: try Self.date(start))?.iso == end)
    #expect(calendar.count(Self.period(period), from: try Self.date(start))?.end.iso == end)
  }

  @Test("a closed day delays working days, and moves no other end: the law knows no local days")
  func closedDays() throws {
    let calendar = WorkCalendar(
      closed: [ClosedDay(date: try Self.date("2026-05-15"), name: "klämdag")]
    )
    let start = try Self.date("2026-05-13")
    #expect(calendar.end(of: Self.period("1 wd"), from: start)?.iso == "2026-05-18")
    #expect(calendar.end(of: Self.period("2 d"), from: start)?.iso == "2026-05-15")
    // Nothing is sent there all the same.
    #expect(calendar.firstWorkday(from: try Self.date("2026-05-14"))?.iso == "2026-05-18")
  }

  @Test(
    "B12 days in a summer do not count",
    arguments: [
      ("2026-06-22", "10 wd", "2026-08-17"), ("2026-07-01", "10 wd", "2026-08-21"),
      ("2026-07-01", "14 d", "2026-08-24"), ("2026-06-22", "14 d", "2026-08-17"),
      ("2026-06-10", "1 m", "2026-08-21"), ("2026-06-01", "10 wd", "2026-06-15"),
      ("2026-08-09", "10 wd", "2026-08-21"), ("2026-08-10", "10 wd", "2026-08-24"),
    ]
  )
  func summers(start: String, period: String, end: String) throws {
    let summer = try Self.date("2026-06-29")...Self.date("2026-08-09")
    let start = try Self.date(start)
    let period = Self.period(period)
    for calendar in [
      WorkCalendar(summers: [summer]),
      // The same days in pieces that overlap and touch.
      WorkCalendar(summers: [
        try Self.date("2026-07-10")...Self.date("2026-08-09"),
        try Self.date("2026-06-29")...Self.date("2026-07-09"),
        try Self.date("2026-07-01")...Self.date("2026-07-20"),
      ]),
    ] {
      #expect(calendar.end(of: period, from: start, pace: .pausedInSummer)?.iso == end)
      #expect(calendar.count(period, from: start, pace: .pausedInSummer)?.end.iso == end)
    }
  }

  @Test(
    "K14 K15 beside a due date",
    arguments: [
      ("5 wd", Side.before, "2025-01-07", "2024-12-23"),
      ("2 wd", .after, "2025-01-07", "2025-01-09"),
      ("0 d", .after, "2026-03-07", "2026-03-09"), ("5 d", .before, "2026-03-06", "2026-03-02"),
      ("1 wd", .before, "2026-03-08", "2026-03-06"), ("1 m", .before, "2026-03-31", "2026-03-02"),
      ("1 wd", .after, "2026-03-06", "2026-03-09"),
    ]
  )
  func beside(period: String, side: Side, due: String, day: String) throws {
    let found = WorkCalendar().day(Self.period(period), side, of: try Self.date(due))
    #expect(found?.iso == day)
  }

  @Test("a derivation names every day, and counts as many as the period has")
  func derivation() throws {
    let count = try #require(
      WorkCalendar().count(Self.period("20 wd"), from: try Self.date("2024-12-02"))
    )
    #expect(count.days.count == 37)
    #expect(count.days.filter { $0.role.isCounted }.count == 20)
    let off = count.days.compactMap { day in
      if case .skipped(.holiday) = day.role { return day.date.iso }
      if case .skipped(.eve) = day.role { return day.date.iso }
      return nil
    }
    #expect(
      off == ["2024-12-24", "2024-12-25", "2024-12-26", "2024-12-31", "2025-01-01", "2025-01-06"]
    )
  }

  @Test("a law: the table finds what walking day by day finds, over thirty years and more")
  func walking() throws {
    var random = Seeded(253)
    let calendar = WorkCalendar(
      closed: [ClosedDay(date: try Self.date("2031-05-02"), name: "klämdag")]
    )
    let first = try Self.date("1990-01-01").dayNumber
    for _ in 0..<3000 {
      let start = CivilDate(dayNumber: first + Int32(random.below(70_000)))
      let count = random.below(random.below(20) == 0 ? 5000 : 60)
      var (day, left) = (start, count)
      while left > 0 {
        day = day.adding(days: 1)
        if calendar.dayOff(day) == nil { left -= 1 }
      }
      let end = calendar.end(of: Period(count: count, unit: .workdays), from: start)
      #expect(end == (calendar.covers(day) ? day : nil), "\(start.iso) + \(count)")
      if let end { #expect(calendar.workdays(from: start, to: end) == count) }
    }
  }

  @Test(
    "a law: a longer period never ends earlier, and a later start never ends before an earlier one"
  )
  func monotone() throws {
    var random = Seeded(173)
    let calendar = WorkCalendar(summers: [try Self.date("2026-06-29")...Self.date("2026-08-09")])
    let first = try Self.date("2025-06-01").dayNumber
    for unit in PeriodUnit.allCases {
      for pace in [Pace.always, .pausedInSummer] {
        for _ in 0..<400 {
          let start = CivilDate(dayNumber: first + Int32(random.below(800)))
          let count = random.below(40) + 1
          let end = try #require(
            calendar.end(of: Period(count: count, unit: unit), from: start, pace: pace)
          )
          let longer = calendar.end(
            of: Period(count: count + 1, unit: unit),
            from: start,
            pace: pace
          )
          let later = calendar.end(
            of: Period(count: count, unit: unit),
            from: start.adding(days: 1),
            pace: pace
          )
          #expect(end > start)
          #expect(try end <= #require(longer), "\(start.iso) \(count) \(unit) \(pace)")
          #expect(try end <= #require(later), "\(start.iso) \(count) \(unit) \(pace)")
        }
      }
    }
  }

  @Test(
    "weeks of ISO 8601",
    arguments: [
      ("2024-12-30", 2025, 1), ("2026-01-01", 2026, 1), ("2026-12-31", 2026, 53),
      ("2027-01-03", 2026, 53), ("2027-01-04", 2027, 1), ("2021-01-03", 2020, 53),
      ("2026-06-19", 2026, 25),
    ]
  )
  func weeks(iso: String, year: Int, week: Int) throws {
    let found = try Self.date(iso).isoWeek
    #expect(found == (year, week))
  }
}
