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

  /// Where somebody is named in the other case, and nowhere else.
  static let places: [(file: String, text: String)] = [
    (
      "letters/reply.txt",
      "ärende: SYN-2026-0003\nrubrik: Svar\nfår nämnas:\n  - Torvald Grumskog\n\nHej!\n"
    ),
    (
      "letters/follow-up.txt",
      "ärende: SYN-2026-0003\nrubrik: Svar\n\nHej!\n\nVi har talat med Torvald Grumskog om det.\n"
    ),
    (
      "public/redaction.yaml",
      "rubrik: Skymd sikt\nbedömningar:\n  - text: synpunkt\n    gäller: namn\n    ställe: Torvald Grumskog klippte häcken.\n    bedömning: får stå\n"
    ),
    ("message.yaml", "från:\n  - Torvald Grumskog <tg@post.example>\ntill:\n  - x@y.example\n"),
  ]

  @Test("R1 whom letters, judgements and messages of another case name is asked", arguments: places)
  func isNamed(_ place: (file: String, text: String)) throws {
    let register = try register("det var grumskog som ropade.")
    try register.write("cases/2026/00/SYN-2026-0003/" + place.file, place.text)
    #expect(register.run(["redact", "2"]).status == .done)
    let notes = try register.text(ReadyCase.folder + "public/redaction.yaml")
    #expect(notes.contains("    gäller: namn\n    ställe: det var grumskog som ropade.\n"))
    #expect(register.run(["approve", "2"]).status == .findings)
  }

  @Test("R1 whom another case's fields name is asked, too")
  func isInFields() throws {
    let register = try register("det var grumskog som ropade.")
    let facts = "cases/2026/00/SYN-2026-0003/case.yaml"
    try register.write(facts, register.text(facts) + "på uppdrag av: Torvald Grumskog (son)\n")
    #expect(register.run(["redact", "2"]).status == .done)
    #expect(
      try register.text(ReadyCase.folder + "public/redaction.yaml").contains("gäller: namn\n")
    )
  }
}
