import CivilCalendar
import RegisterFixtures
import Testing

/// A year of simulated life sends exactly the reminders and notices that an independent table lists.
///
/// By default the program is run on the mornings when something is due and through December;
/// `SYNPUNKT_EXHAUSTIVE=1 swift test --filter YearOfLife` runs it twice every morning.
@Suite struct YearOfLifeTests {
  @Test("K7 K9 K10 K11 K14 K15 K23 B7 B8 B11 B12 L7 each is sent on its day, and nothing else")
  func table() throws {
    let played = try PlayedYear.whole.get()
    #expect(difference(played.sent, from: played.year.expected) == "")
    #expect(played.sent.count == played.year.expected.count)
    #expect(played.year.expected.count == 1457)
    #expect(played.runs.once >= 230)
  }

  @Test("a dry run says what is then sent, in the same order")
  func announced() throws { #expect(try PlayedYear.whole.get().unannounced == []) }

  @Test("a second run on the same morning sends nothing")
  func twice() throws {
    let played = try PlayedYear.whole.get()
    #expect(played.again == [])
    #expect(played.runs.twice >= 6)
  }

  @Test("everything has left in the end")
  func nothingWaits() throws { #expect(try PlayedYear.whole.get().waiting == []) }

  @Test("what people wrote is what check accepts")
  func isSound() throws {
    let findings = try PlayedYear.whole.get().findings.split(separator: "\n")
    let errors = findings.filter { $0.contains(": fel[") }
    // Whoever left in August still has some open cases.
    #expect(errors.filter { !$0.contains("fel[investigator-left]: johan.ek") } == [])
    #expect(!errors.isEmpty)
  }

  @Test(
    "the table is what table.py writes",
    .enabled("needs python3 with holidays and PyYAML") { Self.python != nil }
  )
  func isReproducible() throws {
    let script = SimulatedYear.folder.appendingPathComponent("table.py").path
    // -B: leaves nothing beside the script.
    let run = try #require(Self.python).run(["-B", script, "--check"])
    #expect(run.status == 0)
  }

  private static var python: Python? { Python(importing: "holidays, yaml") }
}
