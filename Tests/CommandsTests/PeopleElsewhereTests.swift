import Commands
import RegisterFixtures
import Testing

/// Whoever is known of one case is known of every other (R1).
@Suite struct PeopleElsewhereTests {
  private static let other = """
    //- cases/2026/00/SYN-2026-0003/case.yaml
    ärende: SYN-2026-0003
    rubrik: Skymd sikt
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-10-02
    kanal: broschyr
    registrerad: 2026-10-02 09:12
    registrerad av: anna.berg
    //- cases/2026/00/SYN-2026-0003/sender.yaml
    namn: Ylvali Skyddsten
    adress: |
      Hemligvägen 7 B
      999 10 Exempelstad

    """

  private func register(_ text: String) throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(ReadyCase.fixture + Self.other))
    try register.write(ReadyCase.folder + "submission.txt", text + "\n")
    return register
  }

  @Test("R1 a text that names the sender of another case is asked, and not approved unasked")
  func isAsked() throws {
    let register = try register("Det var skyddsten som ropade.")
    #expect(register.run(["redact", "2"]).status == .done)
    let notes = try register.text(ReadyCase.folder + "public/redaction.yaml")
    #expect(notes.contains("gäller: namn\n"))
    let run = register.run(["approve", "2"])
    #expect(run.status == .findings)
    #expect(!run.errors.contains("0003"))
    try register.write(
      ReadyCase.folder + "public/redaction.yaml",
      notes.replacing("bedömning:\n", with: "bedömning: får stå\n")
    )
    #expect(register.run(["approve", "2"]).status == .done)
  }

  @Test("R1 when the other case is gone nobody is asked")
  func isGone() throws {
    let register = try register("Det var skyddsten som ropade.")
    #expect(register.run(["redact", "2"]).status == .done)
    try register.remove("cases/2026/00/SYN-2026-0003")
    try register.remove(ReadyCase.folder + "public")
    #expect(register.run(["redact", "2"]).status == .done)
    #expect(register.run(["approve", "2"]).status == .done)
  }
}
