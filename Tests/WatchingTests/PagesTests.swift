import RegisterFixtures
import Testing

/// The watcher keeps the managers' pages as the register is (K32).
@Suite(.waits) struct PagesTests {
  @Test(
    "K32 pages are made again soon after a change and on a new day, once somebody asked for them"
  )
  func follows() throws {
    let watched = try WatchedRegister()
    let register = watched.register
    watched.changed("cases/2026/00/SYN-2026-0002/case.yaml")
    watched.wait(3)
    #expect(!watched.lines().map(\.event).contains("info pages"))
    #expect(!register.exists(".synpunkt/internal"))
    #expect(register.run(["report", "pages"]).status == .done)
    try watched.edit("cases/2026/00/SYN-2026-0001/case.yaml", "rubrik:", "rubrik: Nytt och")
    watched.wait(3)
    #expect(watched.lines().map(\.event).contains("info pages"))
    watched.wait(3)
    #expect(!watched.lines().map(\.event).contains("info pages"))
    watched.setClock("2026-11-25T09:00:00")
    #expect(watched.lines().map(\.event).contains("info pages"))
  }
}
