import Casework
import CivilCalendar
import Testing

@testable import Reports

/// K32, RFC 5545: the calendar of last days.
@Suite struct LastDayCalendarTests {
  private func calendar(named name: String, _ cases: [(String, String, String)]) throws -> String {
    let entries = try cases.map { number, received, due in
      LastDayCalendar.Entry(
        try #require(CaseNumber(number)),
        received: try #require(CivilDate(iso: received)),
        due: try #require(CivilDate(iso: due))
      )
    }
    let calendar = LastDayCalendar(of: entries, named: name, by: "Exempelkommunen", .swedish)
    return String(decoding: calendar.bytes, as: UTF8.self)
  }

  @Test("K32 a whole day for each case, by number alone")
  func days() throws {
    let text = try calendar(
      named: "Hemtjänsten",
      [
        ("SYN-2026-0003", "2026-12-01", "2026-12-31"),
        ("SYN-2026-0001", "2026-11-02", "2026-12-02"),
      ]
    )
    #expect(
      text == """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//synpunkt//SV\r
        CALSCALE:GREGORIAN\r
        METHOD:PUBLISH\r
        X-WR-CALNAME:Synpunkter: Hemtjänsten\r
        REFRESH-INTERVAL;VALUE=DURATION:PT1H\r
        X-PUBLISHED-TTL:PT1H\r
        BEGIN:VEVENT\r
        UID:SYN-2026-0001@exempelkommunen\r
        DTSTAMP:20261102T000000Z\r
        DTSTART;VALUE=DATE:20261202\r
        DTEND;VALUE=DATE:20261203\r
        SUMMARY:SYN-2026-0001: sista dag\r
        TRANSP:TRANSPARENT\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        UID:SYN-2026-0003@exempelkommunen\r
        DTSTAMP:20261201T000000Z\r
        DTSTART;VALUE=DATE:20261231\r
        DTEND;VALUE=DATE:20270101\r
        SUMMARY:SYN-2026-0003: sista dag\r
        TRANSP:TRANSPARENT\r
        END:VEVENT\r
        END:VCALENDAR\r

        """
    )
  }

  @Test("K32 no line is longer than 75 bytes, and no letter is broken, whatever a unit is called")
  func folding() throws {
    let name = String(repeating: "Åäö, מרכז; \\", count: 10)
    let text = try calendar(named: name, [])
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { Array($0) }
    #expect(lines.allSatisfy { $0.last == UInt8(ascii: "\r") && $0.count <= 76 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    let unfolded = text.replacing("\r\n ", with: "")
    #expect(unfolded.contains("Åäö\\, מרכז\\; \\\\"))
  }
}
