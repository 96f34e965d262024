import RegisterFixtures
import Testing

/// What people write in letters and mean no harm by.
@Suite struct LetterWordingTests {
  private static let letter = ReadyCase.folder + "letters/reply.txt"
  private static let text = """
    rubrik: Svar på ditt klagomål

    Hej Gunnel Rask,

    Tack för ditt klagomål. Ring mig på 0980-66 66 66 om du undrar över något.

    - Lampan är bytt.
    - Grannarna vet.

    Med vänlig hälsning

    Omar Nilsson
    enhetschef

    """

  private func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(ReadyCase.fixture))
    let sender = "namn: Gunnel Rask\nadress: |\n  Lindvägen 3\n  111 22 Ekhamra\nkontakt: brev\n"
    try register.write(ReadyCase.folder + "sender.yaml", sender)
    let organisation = OrganisationText { $0.phones = ["omar.nilsson": "0980-66 66 66"] }
    try register.write("cases/organisation.yaml", organisation.text)
    return register
  }

  private func said(_ old: String, _ new: String) throws -> String {
    let register = try register()
    #expect(Self.text.contains(old))
    try register.write(Self.letter, Self.text.replacing(old, with: new))
    let run = register.run(["letter", "2", "--at", "2026-11-23T10:00"])
    return run.output + run.errors
  }

  @Test(
    "P14 words that letters have are none that is found",
    arguments: [
      ("Omar", "Omar"), ("0980-66 66 66", "+46 980-66 66 66"), ("Med vänlig hälsning", "Vänligen"),
      ("Med vänlig hälsning", "Högaktningsfullt"), ("Med vänlig hälsning", "Vänliga hälsningar"),
      ("- Lampan", "\u{F0B7} Lampan"),
      ("rubrik: Svar på ditt klagomål", "rubrik: Svar på ditt klagomål\nfår nämnas:\n  - Rut Ask"),
    ]
  )
  func usual(_ old: String, _ new: String) throws {
    let said = try said(old, new)
    #expect(said.contains("Det är färdigt"), "\(said)")
    #expect(!said.contains("["), "\(said)")
  }

  @Test(
    "P14 what is wrong is said once, with what to do",
    arguments: [
      ("rubrik:", "rubik:", "unknown-field"),
      ("Hej Gunnel Rask,", "Hej Gunnel Rask och Rut Ask,", "letter-salutation"),
    ]
  )
  func wrong(_ old: String, _ new: String, _ code: String) throws {
    let said = try said(old, new)
    #expect(said.split(separator: "fel[").count == 2, "\(said)")
    #expect(said.contains("fel[\(code)]"), "\(said)")
    #expect(said.contains("En sak är kvar"))
    #expect(said.contains("    = "))
  }

  @Test("P14 a word of a template that is no letter, or is none, is told with those that are")
  func templates() throws {
    let register = try register()
    let form = register.run(["letter", "2", "--mall", "broschyr"])
    #expect(form.errors.contains("mallen broschyr är inget brev"))
    let none = register.run(["letter", "2", "--mall", "finnsinte"])
    #expect(none.errors.contains("klagomål, förslag, beröm"), "\(none.errors)")
    try register.write("templates/letters/tack.sv.txt", "rubrik: Tack\n\nHej {{namn}}!\n")
    let own = register.run(["letter", "2", "--mall", "finnsinte"])
    #expect(own.errors.contains("tack"), "\(own.errors)")
  }
}
