import CivilCalendar
import Foundation
import RegisterFixtures
import Testing

/// L5: the public holidays of lag 1989:253 and the eves of lag 1930:173.
@Suite struct HolidayTests {
  @Test(
    "L5 every named day of a year",
    arguments: [
      (
        1990,
        """
        01-01 01-06 04-13 04-15 04-16 05-01 05-24 06-03 06-04 06-22 06-23 11-03 12-24 12-25 12-26 12-31
        """
      ),
      (
        2004,
        """
        01-01 01-06 04-09 04-11 04-12 05-01 05-20 05-30 05-31 06-25 06-26 11-06 12-24 12-25 12-26 12-31
        """
      ),
      (
        2005,
        """
        01-01 01-06 03-25 03-27 03-28 05-01 05-05 05-15 06-06 06-24 06-25 11-05 12-24 12-25 12-26 12-31
        """
      ),
      (
        2026,
        """
        01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-19 06-20 10-31 12-24 12-25 12-26 12-31
        """
      ),
      (
        2038,
        """
        01-01 01-06 04-23 04-25 04-26 05-01 06-03 06-06 06-13 06-25 06-26 11-06 12-24 12-25 12-26 12-31
        """
      ),
    ]
  )
  func ofAYear(year: Int, days: String) {
    let found = WorkCalendar().namedDays(of: year).map { String($0.date.iso.dropFirst(5)) }
    #expect(found.joined(separator: " ") == days)
  }

  @Test(
    "L5 the earliest and latest Easters, and those that simpler rules miss",
    arguments: [
      (1818, "03-22"), (1943, "04-25"), (1954, "04-18"), (1981, "04-19"), (2000, "04-23"),
      (2008, "03-23"), (2011, "04-24"), (2038, "04-25"), (2049, "04-18"), (2076, "04-19"),
      (2106, "04-18"), (2133, "04-19"), (2199, "04-14"),
    ]
  )
  func easter(year: Int, day: String) {
    #expect(Holiday.easterDay.date(in: year)?.iso == "\(year)-\(day)")
  }

  @Test("L5 Whit Monday went and the National Day came in 2005")
  func reform() {
    #expect(Holiday.whitMonday.date(in: 2004)?.iso == "2004-05-31")
    #expect(Holiday.whitMonday.date(in: 2005) == nil)
    #expect(Holiday.nationalDay.date(in: 2004) == nil)
    #expect(Holiday.nationalDay.date(in: 2005)?.iso == "2005-06-06")
  }

  @Test("a closed day has its own name, and a holiday keeps its own")
  func closedDays() throws {
    let bridge = try #require(CivilDate(iso: "2026-05-15"))
    let christmas = try #require(CivilDate(iso: "2026-12-25"))
    let calendar = WorkCalendar(
      closed: [
        ClosedDay(date: bridge, name: "klämdag"), ClosedDay(date: christmas, name: "stängt"),
      ]
    )
    #expect(calendar.dayOff(bridge) == .closed("klämdag"))
    #expect(calendar.dayOff(christmas) == .holiday(.christmasDay))
    #expect(!calendar.isWorkday(bridge))
    #expect(WorkCalendar().isWorkday(bridge))
  }

  @Test(
    "L5 the same days as the package holidays, every year from 1990 to 2100",
    .enabled("needs python3 with the package holidays") { Python(importing: "holidays") != nil }
  )
  func agreesWithHolidays() throws {
    let script = """
      import holidays
      days = holidays.country_holidays('SE', years=range(1990, 2101), categories=('public', 'de_facto'))
      print('\\n'.join(sorted(day.isoformat() for day in days)))
      """
    let python = try #require(Python(importing: "holidays"))
    let theirs = try python.lines(script)
    let ours = (1990...2100).flatMap { WorkCalendar().namedDays(of: $0).map(\.date.iso) }
    #expect(theirs.count == 1772)
    #expect(ours == theirs)
  }

  /// It has the law as it is since 2005, in every year.
  @Test(
    "L5 the same days as workalendar, every year from 2005 to 2100",
    .enabled("needs python3 with workalendar") { Python(importing: "workalendar") != nil }
  )
  func agreesWithWorkalendar() throws {
    let script = """
      from workalendar.europe import Sweden
      days = {day for year in range(2005, 2101) for day, _ in Sweden().holidays(year)}
      print('\\n'.join(sorted(day.isoformat() for day in days)))
      """
    let python = try #require(Python(importing: "workalendar"))
    let ours = (2005...2100).flatMap { WorkCalendar().namedDays(of: $0).map(\.date.iso) }
    #expect(ours == (try python.lines(script)))
  }
}

extension Python {
  /// What a script prints, by lines.
  fileprivate func lines(_ script: String) throws -> [String] {
    let (status, output) = try run(["-c", script])
    try #require(status == 0)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
