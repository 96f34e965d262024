import Commands
import RegisterFixtures
import Testing

/// Closing asks what the routine asks for a kind, and no more.
@Suite struct KontaktClosingTests {
  private func closing(_ kind: String) throws -> Run {
    let register = try TemporaryRegister()
    #expect(register.run(["init", "--routine", "kontakt"]).status == .done)
    let organisation = try register.text("cases/organisation.yaml")
    let unit = try #require(organisation.firstMatch(of: /enheter:\s+- id: ([a-z-]+)/)).1
    let person = try #require(organisation.firstMatch(of: /personer:\s+- id: ([a-z.]+)/)).1
    let commands = [
      [
        "new", "--typ", kind, "--kanal", "e-post", "--från", "-", "--rubrik", "Öppettider",
        "--namn",
        "Gunnel Rask", "--e-post", "gunnel@rask.example",
      ],
      ["distribute", "1", "--område", "Övrigt", "--enhet", String(unit), "--till", String(person)],
      ["set", "1", "besvarad=2026-11-21", "svarssätt=e-post"],
    ]
    for words in commands {
      let words = words.map { $0 == "--från" ? "--from" : $0 }
      let run = register.run(words + ["--as", String(person)], input: "När öppnar simhallen?\n")
      #expect(run.status == .done, "\(run.errors)")
    }
    return register.run(["close", "1", "--as", String(person)])
  }

  @Test(
    "U2 an answered question is closed without sign-off, action plan or deviation",
    arguments: ["fråga", "felanmälan"]
  )
  func answered(_ kind: String) throws {
    let run = try closing(kind)
    #expect(run.status == .done, "\(run.errors)")
  }

  @Test("U2 B10 K18 a complaint still needs its investigation")
  func complaint() throws {
    let run = try closing("klagomål")
    #expect(run.status == .findings)
    #expect(run.errors.contains("utredningen är inte kvitterad: synpunkt sign-off SYN"))
  }
}
