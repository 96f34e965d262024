import Commands
import RegisterFixtures
import Testing

/// What is asked of the public texts is walked through one passage after the other (K26, K27).
@Suite struct RedactionReviewTests {
  private static let notes = ReadyCase.folder + "public/redaction.yaml"
  private static let text = ReadyCase.folder + "public/submission.txt"

  private func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(ReadyCase.fixture))
    try register.write(
      ReadyCase.folder + "submission.txt",
      "Det är så jävla dåligt.\nHon har psoriasis och verksamhetschefen svarar inte.\n"
    )
    return register
  }

  @Test("R8 K26 each passage is shown with its sentence and why, and what is decided is written")
  func decides() throws {
    let register = try register()
    let run = register.run(["redact", "2", "--review"], input: "m\nx\ns\ns\n", isTerminal: true)
    #expect(run.status == .done, "\(run.output)\(run.errors)")
    #expect(run.output.contains("1/3  synpunkt:1  svordom\n  Det är så »jävla« dåligt.\n"))
    #expect(run.output.contains("  = svordomar publiceras inte (K26)\n"))
    #expect(run.output.contains("3 avgjorda, 0 kvar"))
    #expect(
      try register.text(Self.text)
        == "Det är så [svordom] dåligt.\nHon har psoriasis och verksamhetschefen svarar inte.\n"
    )
    let notes = try register.text(Self.notes)
    #expect(!notes.contains("jävla"))
    #expect(notes.contains("    bedömning: tas bort\n"))
    #expect(notes.contains("    gäller: hälsa\n"))
    #expect(notes.contains("svarar inte.\n    bedömning: får stå\n"))
    #expect(register.run(["approve", "2"]).status == .done)
  }

  @Test("R8 whoever stops keeps what was decided, and the rest is still asked")
  func stops() throws {
    let register = try register()
    #expect(
      register.run(["redact", "2", "--review"], input: "s\nq\n", isTerminal: true).status
        == .findings
    )
    #expect(try register.text(Self.notes).contains("    bedömning: får stå\n"))
    let again = register.run(["redact", "2", "--review"], input: "h\nh\n", isTerminal: true)
    #expect(again.output.contains("1/2  synpunkt:2  "))
    #expect(again.output.contains("0 avgjorda"))
    #expect(register.run(["approve", "2"]).status == .findings)
  }

  @Test("K27 in doubt the manager is asked in the same walk")
  func asks() throws {
    let register = try register()
    let run = register.run(
      ["redact", "2", "--review"],
      input: "f\nFår det stå?\nm\nm\n",
      isTerminal: true
    )
    #expect(run.status == .findings)
    #expect(try register.text(Self.notes).contains("fråga: Får det stå?\n"))
  }

  @Test("R8 what was approved is not asked anew, and its page stays")
  func approved() throws {
    let register = try register()
    #expect(
      register.run(["redact", "2", "--review"], input: "s\ns\ns\n", isTerminal: true).status
        == .done
    )
    #expect(register.run(["approve", "2"]).status == .done)
    #expect(register.run(["publish", "2"]).status == .done)
    let notes = try register.text(Self.notes)
    // A word that is asked about from now on.
    try register.write(
      "cases/register.yaml",
      register.text("cases/register.yaml")
        + "maskering:\n  ord att fråga om:\n    - ord: svarar\n      gäller: svordom\n"
    )
    let run = register.run(["redact", "2"])
    #expect(run.output.contains("skulle frågas i dag"), "\(run.output)\(run.errors)")
    #expect(try register.text(Self.notes) == notes)
    #expect(register.run(["publish"]).status == .done)
    #expect(register.exists(ReadyCase.page))
  }
}
