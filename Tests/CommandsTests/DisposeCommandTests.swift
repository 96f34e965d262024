import Commands
import Foundation
import RegisterFixtures
import Testing

/// What is shown, asked and kept when cases are disposed of (L11).
@Suite struct DisposeCommandTests {
  private let register: TemporaryRegister
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private static let words = DisposalRules.words

  init() throws {
    register = try TemporaryRegister(
      FixtureText(DisposalRules.text)
    )
  }

  private static let question =
    "Ska mapparna för 1 ärende tas bort enligt KS 2026/118? Det går inte att ångra. Skriv ja eller nej: "

  @Test("U18 on a terminal what goes is shown and asked, and nothing but a yes removes it")
  func asks() {
    for answer in ["nej\n", "\n", "j\n", "jaja\n", "yes\n", ""] {
      let run = register.run(Self.words, input: answer, isTerminal: true)
      #expect(run.status == .findings)
      #expect(run.output.contains("SYN-2026-0001  klagomål  avslutad 2026-03-19  KS 2026/118\n"))
      #expect(run.output.contains(Self.question))
      #expect(run.output.contains("Inget gallrades."))
      #expect(register.exists(Self.folder + "case.yaml"))
      #expect(!register.exists("cases/disposal"))
    }
    let run = register.run(Self.words, input: " Ja \n", isTerminal: true)
    #expect(run.status == .done, "\(run.errors)")
    #expect(!register.exists(Self.folder))
    let nothing = register.run(Self.words, isTerminal: true)
    #expect(!nothing.output.contains("Skriv ja eller nej"))
  }

  @Test("U18 a script that gives the decision is not asked")
  func script() {
    let run = register.run(Self.words)
    #expect(run.status == .done)
    #expect(!run.output.contains("Skriv ja eller nej"))
    #expect(!register.exists(Self.folder))
  }

  @Test(
    "A7 W11 after transfer the protocol keeps the hash that verify prints, and that is no disposal"
  )
  func proof() throws {
    #expect(register.run(["archive", "1", "--till", "arkiv"]).status == .done)
    let run = register.run(Self.words)
    let name = "uuid-9ea4efe4-942c-87a5-a6cd-780448b07722"
    #expect(
      run.output.contains(
        "SYN-2026-0001: mappen är borttagen efter leverans till e-arkivet i \(name)\n"
      ),
      "\(run.output)\(run.errors)"
    )
    let verified = register.run(["verify", "arkiv/" + name]).output
    let hash = try #require(verified.split(separator: " ").last).trimmingCharacters(in: .newlines)
    #expect(hash.count == 64)
    let text = try register.text("cases/disposal/2026-11-21.yaml")
    #expect(text.contains("  - ärende: SYN-2026-0001\n    paket: \(name)\n    sha256: \(hash)\n"))
    #expect(register.run(["check"]).output == "")
  }

  @Test(
    "A4 a number whose case is gone is known by its end, too, and where it is told",
    arguments: ["1", "2026-1", "SYN-2026-0001"]
  )
  func shown(_ word: String) {
    #expect(register.run(Self.words).status == .done)
    let run = register.run(["show", word])
    #expect(run.status == .findings)
    #expect(run.errors.contains("SYN-2026-0001 är gallrat"), "\(run.errors)")
    #expect(run.errors.contains("gallringsprotokollet är cases/disposal/2026-11-21.yaml"))
    #expect(register.run(["show", "7"]).errors.contains("det finns inget ärende 7"))
  }

  @Test("A4 the public figures are the same after a disposal, and say what the records do not know")
  func figures() throws {
    func numbers() throws -> [String] {
      #expect(register.run(["publish"]).status == .done)
      return try register.text(".synpunkt/site/statistics.html").split(separator: "\n")
        .filter { $0.hasPrefix("<tr") }.map(String.init)
    }
    let before = try numbers()
    #expect(before.count >= 3)
    #expect(register.run(Self.words).status == .done)
    #expect(try numbers() == before)
    let page = try register.text(".synpunkt/site/statistics.html")
    #expect(page.contains("<dt>Gallrade</dt><dd>1 ärende har gallrats"))
    #expect(!page.contains("<dt>Okänt</dt>"))
    try register.write(
      "cases/disposal/2025-10-12.yaml",
      """
      beslut: KS 2025/1
      tid: 2025-10-12T13:00:00+02:00
      av: anna.berg
      ärenden:
        - ärende: SYN-2025-0002
          typ: beröm
          inkom: 2025-09-08
          avslutad: 2025-09-10

      """
    )
    #expect(try numbers() == before)
    #expect(
      try register.text(".synpunkt/site/statistics.html")
        .contains("<dt>Okänt</dt><dd>1 ärende gallrades innan protokollen fick")
    )
  }
}
