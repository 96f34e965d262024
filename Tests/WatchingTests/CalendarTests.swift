import RegisterFixtures
import Testing

/// A changed calendar moves the last days of open cases, and the watcher says so.
@Suite(.waits) struct CalendarTests {
  private static let closed = """
    stängda dagar:
      - datum: 2026-11-30
        namn: klämdag

    """
  private static let line =
    "level=info event=redated case=SYN-2026-0002 deadline=svara from=2026-12-18 to=2026-12-21"

  @Test("said of open cases, once, and of closed ones never")
  func redated() throws {
    let watched = try WatchedRegister()
    watched.round()
    try watched.save("cases/calendar.yaml", Self.closed)
    #expect(watched.lines() == [Self.line])
    watched.changed("cases/calendar.yaml")
    try watched.restart()
    #expect(watched.lines() == [])
  }

  @Test("said though the calendar was changed while nobody watched")
  func whileAway() throws {
    let watched = try WatchedRegister()
    watched.round()
    try watched.register.write("cases/calendar.yaml", Self.closed)
    try watched.restart()
    #expect(watched.lines() == [Self.line])
  }

  @Test("not while the calendar has faults")
  func faulty() throws {
    let watched = try WatchedRegister()
    watched.round()
    try watched.save("cases/calendar.yaml", Self.closed + "  - datum: 2026-13-01\n")
    #expect(watched.lines().filter { $0.contains("redated") } == [])
    try watched.save("cases/calendar.yaml", Self.closed)
    #expect(watched.lines().filter { $0.contains("redated") } == [Self.line])
  }
}
