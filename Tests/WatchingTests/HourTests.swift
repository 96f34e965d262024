import CivilCalendar
import RegisterFixtures
import Testing

/// When what falls due is sent: once, at its hour, whatever the clock does.
///
/// The case of the fixture is to be reminded of on Wednesday 2026-11-25.
@Suite(.waits) struct HourTests {
  private static let reminder =
    "level=info event=told case=SYN-2026-0002 to=anna.berg deadline=svara due=2026-12-18 "
    + #"when="17 workdays before""#

  private func settings(_ hour: String) -> String {
    """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    utskick:
      klockslag: \(hour)

    """
  }

  @Test("not before its hour, though somebody works early, and once after it")
  func hour() throws {
    let watched = try WatchedRegister(settings("08:30"), at: "2026-11-25T08:00")
    watched.round()
    watched.changed(Fixture.file)
    watched.setClock("2026-11-25T08:29:59")
    #expect(watched.lines() == [])
    watched.setClock("2026-11-25T08:30:00")
    #expect(watched.lines().map(\.withoutMessage) == [Self.reminder])
    watched.setClock("2026-11-25T08:31:00")
    watched.changed(Fixture.file)
    try watched.restart()
    watched.setClock("2026-11-26T12:00:00")
    #expect(watched.lines() == [])
    #expect(try watched.messages().count == 1)
  }

  @Test("another hour holds from when it is saved")
  func anotherHour() throws {
    let watched = try WatchedRegister(settings("15:00"), at: "2026-11-25T08:00")
    watched.wait(0)
    #expect(watched.lines() == [])
    try watched.edit("cases/register.yaml", "klockslag: 15:00", "klockslag: 07:45")
    watched.wait(0)
    #expect(watched.lines().map(\.withoutMessage) == [Self.reminder])
  }

  @Test("on a day off nothing, on the next working day everything once")
  func dayOff() throws {
    let closed = """
      //- cases/calendar.yaml
      stängda dagar:
        - datum: 2026-11-25
          namn: klämdag

      """
    let watched = try WatchedRegister(closed, at: "2026-11-25T12:00")
    try watched.edit(
      Fixture.file,
      "område:\nenhet:\nutredare:\nfördelad:",
      "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad: 2026-11-24"
    )
    watched.round()
    watched.wait(3600)
    #expect(watched.lines() == [])
    watched.setClock("2026-11-26T07:00")
    let said = watched.lines().map(\.withoutMessage)
    #expect(
      said.contains("level=info event=told case=SYN-2026-0002 to=omar.nilsson fact=distributed")
    )
    #expect(said.filter { $0.contains("deadline=svara") }.count == 1)
    #expect(said.count == 2)
    watched.setClock("2026-11-26T07:01")
    #expect(watched.lines() == [])
  }

  @Test("a clock that is set back or ahead sends nothing twice")
  func clockSteps() throws {
    let watched = try WatchedRegister(at: "2026-11-25T12:00")
    watched.round()
    #expect(watched.lines().map(\.withoutMessage) == [Self.reminder])
    for time in [
      "2026-11-24T12:00", "2026-11-25T12:00", "2026-11-23T00:00", "2026-11-25T11:00",
      "2026-11-25T06:00", "2026-11-27T12:00", "2026-11-25T12:00",
    ] {
      watched.setClock(time)
      watched.changed(Fixture.file)
    }
    #expect(watched.lines() == [])
    #expect(try watched.messages().count == 1)
  }

  @Test("a week of sleep loses nothing")
  func sleep() throws {
    let watched = try WatchedRegister(at: "2026-11-20T16:00")
    watched.round()
    #expect(watched.lines() == [])
    watched.wait(9 * 86_400)
    // A Sunday.
    #expect(watched.lines() == [])
    watched.wait(86_400)
    #expect(watched.lines().map(\.withoutMessage) == [Self.reminder])
  }

  @Test(
    "nights in which the clock is moved: exactly once, by minutes from Friday to Tuesday",
    arguments: [
      ("2026-03-27", "2026-03-30T02:30:00+02:00"), ("2026-10-23", "2026-10-26T02:30:00+01:00"),
    ]
  )
  func summerTime(_ friday: String, _ sent: String) throws {
    let watched = try WatchedRegister(settings("02:30"), at: friday + "T12:00")
    // Reminded of on the Saturday, so on Monday.
    try watched.edit("cases/routines/synpunkten.yaml", "17 arbetsdagar före", "1 dag efter")
    try watched.edit("cases/routines/synpunkten.yaml", "inom: 20 arbetsdagar", "inom: 1 dag")
    try watched.edit(Fixture.file, "inkom: 2026-11-20", "inkom: \(thursday(before: friday))")
    try watched.edit(
      Fixture.file,
      "registrerad: 2026-11-20",
      "registrerad: \(thursday(before: friday))"
    )
    _ = watched.lines()
    var times: [String] = []
    for _ in 0..<(4 * 24 * 60) {
      watched.wait(60)
      let said = watched.lines().filter { $0.contains("event=told case=SYN-2026-0002") }
      times += said.map { _ in watched.now.iso }
    }
    #expect(times == [sent])
    #expect(try watched.log("SYN-2026-0002").filter { $0.contains("påmind") }.count == 1)
  }

  private func thursday(before friday: String) -> String {
    CivilDate(iso: friday)?.adding(days: -1).iso ?? ""
  }
}
