import CivilCalendar
import Foundation
import Testing

@testable import Casework

/// Which cases may be disposed of (L11).
@Suite struct DisposalTests {
  private static func register(_ rules: String) -> Register {
    var bytes = RegisterBytes()
    bytes.settings = Array(
      ("myndighet: Exempelkommunen\nspråk: sv\nnummerserie: SYN\ngallring:\n" + rules).utf8
    )
    var reader = RegisterReader(bytes)
    return reader.read()
  }

  private static func item(_ facts: String) throws -> Case {
    var bytes = CaseBytes(number: try #require(CaseNumber("SYN-2024-0001")))
    bytes.facts =
      Array(
        """
        ärende: SYN-2024-0001
        rubrik: Kort svar
        rutin: synpunkten
        inkom: 2024-02-01
        kanal: broschyr
        registrerad: 2024-02-01
        registrerad av: anna.berg

        """.utf8
      ) + Array(facts.utf8)
    let reader = CaseReader(register: register(""), today: CivilDate(dayNumber: 20_800))
    return try #require(reader.read(bytes).case)
  }

  struct Example: CustomTestStringConvertible {
    let rule: String
    let facts: String
    let first: String?
    var testDescription: String { rule + "|" + facts }

    init(_ rule: String, _ facts: String, _ first: String?) {
      (self.rule, self.facts, self.first) = (rule, facts, first)
    }
  }

  @Test(
    "L11 the first day on which a case may go",
    arguments: [
      Example("efter: 24 månader", "typ: beröm\navslutad: 2024-02-29\n", "2026-03-01"),
      Example("efter: 24 månader", "typ: beröm\n", nil),
      Example("efter: 10 dagar", "avslutad: 2024-03-01\n", "2024-03-12"),
      Example(
        "typer:\n      - beröm\n    efter: 1 månad",
        "typ: beröm\navslutad: 2024-03-31\n",
        "2024-05-01"
      ),
      Example(
        "typer:\n      - beröm\n    efter: 1 månad",
        "typ: klagomål\navslutad: 2024-03-31\n",
        nil
      ),
      Example(
        "typer:\n      - beröm\n    efter: 1 månad",
        "typ: beröööm\navslutad: 2024-03-31\n",
        nil
      ),
      Example(
        "utfall:\n      - anonym\n    efter: 1 månad",
        "avslutad: 2024-03-31\nutfall: anonym\n",
        "2024-05-01"
      ),
      Example("utfall:\n      - anonym\n    efter: 1 månad", "avslutad: 2024-03-31\n", nil),
      Example("rutin: kontakt\n    efter: 1 månad", "avslutad: 2024-03-31\n", nil),
      Example("rutin: synpunkten\n    efter: 1 månad", "avslutad: 2024-03-31\n", "2024-05-01"),
    ]
  )
  func firstDay(_ example: Example) throws {
    let register = Self.register("  - beslut: KS 1\n    \(example.rule)\n")
    let rule = try #require(register.disposal.first)
    let day = rule.firstDay(of: try Self.item(example.facts), by: register.calendar)
    #expect(day?.iso == example.first)
  }

  @Test(
    "L11 a rule that lacks something or cannot be read is none",
    arguments: [
      "  - efter: 1 månad\n", "  - beslut: KS 1\n", "  - beslut: KS 1\n    efter: snart\n",
      "  - beslut: KS 1\n    efter: 1 månad\n    typer:\n      - beröööm\n",
      "  - beslut: KS 1\n    efter: 1 månad\n    typer:\n      - beröm\n      - x\n",
      "  - beslut: KS 1\n    efter: 1 månad\n    typer: beröm\n",
      "  - beslut: KS 1\n    efter: 1 månad\n    utfall: anonym\n",
      "  - beslut: KS 1\n    efter: 1 månad\n    rutin: Å\n",
    ]
  )
  func faultyRule(_ rule: String) { #expect(Self.register(rule).disposal.isEmpty) }

  @Test(
    "L11 L9 a secrecy marking keeps a case until it has expired, and one that cannot be read for ever"
  )
  func secrecy() throws {
    let register = Self.register("  - beslut: KS 1\n    efter: 1 månad\n")
    let rule = try #require(register.disposal.first)
    let closed = "avslutad: 2024-03-31\nsekretess:\n  lagrum: OSL 26 kap. 1 §\n"
    let until = try Self.item(closed + "  upphör: 2026-06-01\n")
    let day = { try #require(CivilDate(iso: $0)) }
    #expect(
      try until.obstacle(to: rule, by: register.calendar, today: day("2024-04-30"))
        == .tooEarly(day("2024-05-01"))
    )
    #expect(
      try until.obstacle(to: rule, by: register.calendar, today: day("2026-06-01")) == .secret
    )
    #expect(try until.obstacle(to: rule, by: register.calendar, today: day("2026-06-02")) == nil)
    let unclear = try Self.item(closed + "  upphör: aldrig\n")
    #expect(
      try unclear.obstacle(to: rule, by: register.calendar, today: day("2099-06-02")) == .secret
    )
    let open = try Self.item("typ: beröm\n")
    #expect(try open.obstacle(to: rule, by: register.calendar, today: day("2099-06-02")) == .open)
  }
}
