import CivilCalendar
import Testing

@Suite struct CivilDateTests {
  @Test(
    "days whose number and weekday are known",
    arguments: [
      ("0001-01-01", -719_162, 1), ("1582-10-15", -141_427, 5), ("1900-01-01", -25_567, 1),
      ("1900-02-28", -25_509, 3), ("1900-03-01", -25_508, 4), ("1969-12-31", -1, 3),
      ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3),
      ("2026-03-02", 20_514, 1), ("2100-03-01", 47_541, 1), ("9999-12-31", 2_932_896, 5),
    ]
  )
  func known(iso: String, number: Int, weekday: Int) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(date.dayNumber == Int32(number))
    #expect(date.weekday == weekday)
    #expect(CivilDate(dayNumber: Int32(number)).iso == iso)
  }

  @Test("every day from 1900 to 2200 follows the one before")
  func everyDay() throws {
    var date = try #require(CivilDate(iso: "1900-01-01"))
    var weekday = 1
    var count = 0
    for year in 1900...2200 {
      // The Gregorian rule, spelled out for these years.
      let isLeap = year.isMultiple(of: 4) && ![1900, 2100, 2200].contains(year)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for day in 1...length {
          let isSame =
            date.components == (year, month, day) && date.weekday == weekday
            && CivilDate(year: year, month: month, day: day) == date
            && CivilDate(iso: date.iso) == date
          if !isSame { Issue.record("\(year)-\(month)-\(day) is \(date.iso)") }
          date = date.adding(days: 1)
          weekday = weekday == 7 ? 1 : weekday + 1
          count += 1
        }
      }
    }
    #expect(date.iso == "2201-01-01")
    #expect(count == 109_938)
  }

  @Test(
    "what is no day",
    arguments: [
      "2026-02-29", "2026-02-30", "2100-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
      "2026-00-10", "2026-01-00", "2026-01-32", "0000-01-01", "2026-1-1", "26-01-01",
      "20260302", "2026/03/02", "2026-03-2", "2026-03-022", " 2026-03-02", "2026-03-02 ",
      "2026-03-02T09:00", "-026-03-02", "2026-+3-02", "", "i går",
      // Arabic digits are digits, but not ours.
      "٢٠٢٦-03-02", "202٦-03-0",
    ]
  )
  func refused(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test(
    "leap days are days where there are any",
    arguments: ["2000-02-29", "2024-02-29", "2400-02-29"]
  )
  func leapDays(text: String) { #expect(CivilDate(iso: text)?.iso == text) }

  @Test(
    "days are added across months, years and leap days",
    arguments: [
      ("2026-03-02", 0, "2026-03-02"), ("2026-02-28", 1, "2026-03-01"),
      ("2024-02-28", 1, "2024-02-29"), ("2026-12-31", 1, "2027-01-01"),
      ("2026-01-01", -1, "2025-12-31"), ("2026-03-02", 365, "2027-03-02"),
      ("2023-03-02", 366, "2024-03-02"), ("1970-01-01", -25_567, "1900-01-01"),
    ]
  )
  func adding(from: String, days: Int, to: String) throws {
    #expect(try #require(CivilDate(iso: from)).adding(days: days).iso == to)
  }

  @Test("days are ordered as they come")
  func order() throws {
    let isos = ["1899-12-31", "1970-01-01", "2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"]
    let dates = try isos.map { try #require(CivilDate(iso: $0)) }
    #expect(dates.reversed().sorted().map(\.iso) == isos)
  }
}
