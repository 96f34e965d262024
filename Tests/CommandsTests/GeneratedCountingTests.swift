import Foundation
import Laws
import RegisterFixtures
import Testing

/// B18: registers that nobody wrote, with facts in any order and in the future, are counted as the independent count has them.
@Suite struct GeneratedCountingTests {
  private static let units = ["hemtjansten", "linden", "tallen", "solbackaskolan", "gatuenheten"]
  private static let channels = ["webbformulär", "broschyr", "e-post", "telefon"]

  /// The sample register's settings, and cases that come of a seed.
  private func register(_ seed: Int) throws -> TemporaryRegister {
    let register = try CountingTests.register()
    for name in ["2025", "2026"] { try register.remove("cases/" + name) }
    var random = Seeded(seed)
    // One register in five begins in the middle of a month, with a single case.
    let count = random.chance(oneIn: 5) ? 1 : 4 + random.below(12)
    for serial in 1...count {
      let number = "SYN-2026-" + String(1000 + serial)
      let folder = "cases/2026/10/" + number + "/"
      let (facts, log) = self.facts(of: number, &random)
      try register.write(folder + "case.yaml", facts)
      try register.write(folder + "log.yaml", log)
      try register.write(folder + "submission.txt", "Hej\n")
      try register.write(folder + "sender.yaml", sender(&random))
      if random.chance(oneIn: 2) {
        try register.write(folder + "investigation.yaml", investigation(&random))
      }
    }
    return register
  }

  /// A day of the year before or after, one that lies ahead now and then.
  private func day(_ random: inout Seeded, after start: Int, within span: Int) -> (Int, String) {
    let number = start + random.below(span)
    let base = Date(timeIntervalSince1970: 1_740_787_200)  // 2025-03-01
    let text = base.addingTimeInterval(Double(number) * 86400).formatted(
      .iso8601.year().month().day()
    )
    return (number, text)
  }

  private func facts(of number: String, _ random: inout Seeded) -> (facts: String, log: String) {
    let isContact = random.chance(oneIn: 3)
    let kinds =
      isContact
      ? ["klagomål", "förslag", "fråga", "felanmälan"] : ["beröm", "klagomål", "förslag"]
    let (received, first) = day(&random, after: 0, within: 640)
    var facts = """
      ärende: \(number)
      rubrik: Något
      rutin: \(isContact ? "kontakt" : "synpunkten")
      typ: \(random.pick(kinds))
      inkom: \(first)
      kanal: \(random.pick(Self.channels))
      registrerad av: anna.berg

      """
    var log = "- \(first)T09:12:00+01:00 anna.berg registrerad\n"
    var last = received
    let steps = ["fördelad", "kvitterad", "besvarad", "avslutad"].prefix(random.below(5))
    for step in steps {
      let (number, text) = day(&random, after: last, within: step == "besvarad" ? 40 : 8)
      last = number
      facts += "\(step): \(text)\n"
      if step == "fördelad" {
        facts += "område: Bemötande\nenhet: \(random.pick(Self.units))\n"
        log += "- \(text)T10:00:00+01:00 anna.berg fördelad\n"
      }
    }
    if random.chance(oneIn: 6) {
      let until = day(&random, after: received + 20, within: 60).1
      facts += "förlängd:\n  till: \(until)\n  skäl: Semester.\n"
      let noted = day(&random, after: received, within: 60).1
      log += "- \(noted)T11:00:00+01:00 anna.berg ändrad fält=förlängd\n"
    }
    if steps.last == "avslutad" {
      let outcomes = ["besvarad", "besvarad", "överförd", "återtagen", "utanför"]
      facts += "utfall: \(random.pick(outcomes))\n"
    }
    return (facts, log)
  }

  private func sender(_ random: inout Seeded) -> String {
    switch random.below(6) {
    case 0: "anonym: ja\n"
    case 1: "namn: Mia Ask\nkontakt: ingen\n"
    default: "namn: Mia Ask\nkontakt: brev\n"
    }
  }

  private func investigation(_ random: inout Seeded) -> String {
    "genomförande: Samtal.\nåtgärder:\n"
      + (0...random.below(3)).map { _ in
        "  - vad: Ny rutin\n    status: \(random.pick(["planerad", "genomförd"]))\n"
          + "    klar: \(day(&random, after: 100, within: 600).1)\n"
      }.joined()
  }

  @Test(
    "B18 generated registers are counted as the independent count has them",
    .enabled(if: CountingTests.python != nil, "needs Python with PyYAML and holidays"),
    // One in which an answered case waits for its closing past its day.
    arguments: Exhaustive.isAsked ? Array(0..<200) : [18]
  )
  func agree(_ seed: Int) throws {
    let register = try register(seed)
    try CountingTests.compare(
      register,
      on: Exhaustive.isAsked ? ["2025-11-14", "2026-11-24"] : ["2026-11-24"],
      by: Exhaustive.isAsked ? ["kind", "unit", "month", "channel"] : ["unit"],
      named: "\(seed)"
    )
  }

  @Test("B18 a case that cannot be read is named, and everything else is counted")
  func unreadable() throws {
    let register = try register(7)
    let folder = try #require(register.names("cases/2026/10").sorted().first)
    let all = register.run(["statistics", "--format", "json", "--at", "2027-06-01T09:00"])
    try register.write("cases/2026/10/\(folder)/case.yaml", "ärende: [\n")
    let run = register.run(["statistics", "--format", "json", "--at", "2027-06-01T09:00"])
    #expect(run.status == .findings)
    #expect(run.output.contains("\"unreadable\": [\"\(folder)\"]"))
    #expect(run.errors.contains("\(folder) kan inte läsas och är inte räknat"))
    #expect(all.status == .done)
  }
}
