import RegisterFixtures
import Testing

/// K29: what the registrar signs off is closed.
@Suite struct ClosingByDecisionTests {
  private static let facts = ReadyCase.folder + "case.yaml"
  private static let by = ["--som", "anna.berg", "--at", "2026-10-20T09:00"]

  @Test("K29 a reasoned decision not to publish, and the closing with it, are one step")
  func withheld() throws {
    let register = try TemporaryRegister(FixtureText(ReadyCase.fixture))
    try register.write(Self.facts, register.text(Self.facts) + "journalförd: ej aktuellt\n")
    let early = register.run(["close", "2"] + Self.by)
    #expect(early.status == .findings && early.errors.contains("publicer"), "\(early.errors)")
    #expect(try !register.text(Self.facts).contains("avslutad"))
    let words = [
      "publicera=nej", "publiceringsskäl=Går inte att avidentifiera.", "utfall=besvarad",
      "avslutad=2026-10-20",
    ]
    let run = register.run(["set", "2"] + words + Self.by)
    #expect(run.status == .done, "\(run.errors)")
    #expect(try register.text(Self.facts).contains("avslutad: 2026-10-20\n"))
    let log = try register.text(ReadyCase.folder + "log.yaml")
    #expect(log.contains("ändrad fält=publicera,publiceringsskäl,utfall,avslutad"), "\(log)")
    let unreasoned = register.run(["set", "2", "publiceringsskäl="] + Self.by)
    #expect(unreasoned.errors.contains("withheld-without-reason"), "\(unreasoned.errors)")
  }

  @Test("K29 what has been published is closed at once, and a case nobody has decided about is not")
  func published() throws {
    let register = try TemporaryRegister(FixtureText(ReadyCase.fixture))
    let end = "journalförd: ej aktuellt\npublicera: ja\npublicerad: 2026-10-19\n"
    try register.write(Self.facts, register.text(Self.facts) + end)
    let run = register.run(["close", "2"] + Self.by)
    #expect(run.status == .done, "\(run.errors)")
    #expect(try register.text(Self.facts).contains("avslutad: 2026-10-20\nutfall: besvarad\n"))
  }
}
