import Commands
import Foundation
import RegisterFixtures
import Testing

/// Whatever is open in a case can be chosen: fields, values below items of lists, and whole texts.
@Suite struct ResolvingTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"

  private static func open(_ place: String, _ values: [String]) -> String {
    let proposals = values.map {
      "    - värde: \($0)\n      av: Anna Berg\n      tid: 2026-11-20T10:00:00+01:00\n"
    }
    return "- plats: \(place)\n  upptäckt: 2026-11-21T12:00:00+01:00\n  gäller: annat\n  förslag:\n"
      + proposals.joined()
  }

  private func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(""))
    let measures = Self.folder + "investigation.yaml"
    try register.write(
      measures,
      try register.text(measures).replacing(
        "    status: genomförd\n",
        with:
          "    status: genomförd\n    klar: 2026-12-20\n  - vad: Nya rutiner\n    status: planerad\n    klar: 2026-12-21\n"
      )
    )
    try register.write(
      Self.folder + "notes.yaml",
      "- tid: 2026-11-23 10:00\n  av: anna.berg\n  text: Ringde.\n"
    )
    try register.write(Self.folder + "attachments/plan.txt", "Plan A\n")
    try register.write(
      Self.folder + "conflict.yaml",
      Self.open("investigation.yaml/åtgärder/Samtalsträning./klar", ["2026-12-24", "2026-12-28"])
        + Self.open("investigation.yaml/åtgärder/Nya rutiner/klar", ["2026-12-25", "2026-12-29"])
        + Self.open("notes.yaml/2026-11-23 10:00/text", ["Ringde två gånger.", "Ringde inte."])
        + Self.open("attachments/plan.txt", ["Plan B", "Plan C"])
        + Self.open("sender.yaml/namn", ["Gunnel Raske", "Gunnel Rasck"])
    )
    return register
  }

  @Test("measures, notes and attachments by the number of a proposal, and by one's own words")
  func everything() throws {
    let register = try register()
    func resolve(_ words: String...) {
      let run = register.run(["resolve", "1"] + words + ["--som", "anna.berg"])
      #expect(run.status == .done, "\(words): \(run.errors)")
    }
    resolve("Samtalsträning./klar", "--förslag", "2")
    resolve("Nya rutiner/klar=2026-12-30")
    resolve("text", "--förslag", "1")
    resolve("attachments/plan.txt", "--förslag", "2")
    resolve("namn", "--förslag", "0")
    let measures = try register.text(Self.folder + "investigation.yaml")
    #expect(measures.contains("status: genomförd\n    klar: 2026-12-28\n"), "\(measures)")
    #expect(measures.contains("status: planerad\n    klar: 2026-12-30\n"), "\(measures)")
    #expect(
      try register.text(Self.folder + "notes.yaml")
        == "- tid: 2026-11-23 10:00\n  av: anna.berg\n  text: Ringde två gånger.\n"
    )
    #expect(try register.text(Self.folder + "attachments/plan.txt") == "Plan C")
    #expect(try register.text(Self.folder + "sender.yaml").contains("namn: Gunnel Rask\n"))
    #expect(!register.exists(Self.folder + "conflict.yaml"))
  }

  @Test("a word that means several places is refused, and nothing is settled")
  func unclear() throws {
    let register = try register()
    let before = try register.text(Self.folder + "conflict.yaml")
    let run = register.run(["resolve", "1", "klar", "--förslag", "1", "--som", "anna.berg"])
    #expect(run.status != .done)
    #expect(run.errors.contains("skriv hela stället"), "\(run.errors)")
    #expect(try register.text(Self.folder + "conflict.yaml") == before)
  }
}
