import Commands
import RegisterFixtures
import Testing

/// Whom nobody can answer is found while they can still be asked.
@Suite struct UnanswerableTests {
  private static let code = "varning[reply-impossible]"

  private func register(_ words: [String], kind: String = "klagomål") throws -> Run {
    let register = try TemporaryRegister(FixtureText(""))
    return register.run(
      ["new", "--typ", kind, "--kanal", "webbformulär", "--from", "-", "--rubrik", "Kall mat"]
        + words,
      input: "Maten är kall.\n"
    )
  }

  @Test("U12 new says that a sender with an e-mail address alone cannot be answered by letter")
  func saysSo() throws {
    let run = try register(["--namn", "Gunnel Rask", "--e-post", "gunnel@rask.example"])
    #expect(run.status == .done)
    #expect(
      run.errors.contains(
        "\(Self.code): rutinen Synpunkten svarar med brev, men ”adress” saknas"
      ),
      "\(run.errors)"
    )
  }

  static let answerable = [
    ["--namn", "Gunnel Rask", "--adress", "Lindvägen 3, 999 10 Ekby"], ["--anonym", "ja"],
    ["--namn", "Gunnel Rask", "--kontakt", "ingen"],
    ["--namn", "Gunnel Rask", "--kontakt", "brev"],
  ]

  @Test("U12 who can be answered, or wants no answer, is not asked for more", arguments: answerable)
  func asksNoMore(_ words: [String]) throws {
    let run = try register(words)
    #expect(!run.errors.contains(Self.code), "\(run.errors)")
  }

  @Test("U12 praise need not be answered")
  func praise() throws {
    #expect(!(try register(["--namn", "Gunnel Rask"], kind: "beröm")).errors.contains(Self.code))
  }

  @Test("U12 intake says it, too")
  func intake() throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write(
      "cases/inbox/a.txt",
      "typ: klagomål\nkanal: webbformulär\nnamn: Gunnel Rask\ne-post: gunnel@rask.example\n\nMaten är kall.\n"
    )
    let run = register.run(["intake"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("sender.yaml:1:1: \(Self.code)"), "\(run.errors)")
  }

  @Test("U12 a routine with another way that the sender left asks for nothing")
  func otherWay() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let routine = "cases/routines/synpunkten.yaml"
    try register.write(
      routine,
      register.text(routine).replacing("  - brev\n", with: "  - brev\n  - e-post\n")
    )
    let run = register.run(
      [
        "new", "--typ", "klagomål", "--kanal", "webbformulär", "--from", "-", "--rubrik",
        "Kall mat", "--namn", "G R", "--e-post", "g@r.example",
      ],
      input: "Maten är kall.\n"
    )
    #expect(!run.errors.contains(Self.code))
  }
}
