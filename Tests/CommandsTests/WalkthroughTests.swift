import RegisterFixtures
import Testing

/// K36, B19: the routine is gone through with the staff once a year, and somebody sees where it was not.
@Suite struct WalkthroughTests {
  private static func register() throws -> TemporaryRegister {
    try TemporaryRegister(
      FixtureText(
        MonthReportTests.register.replacing(
          "utskick:\n  månadsrapport: ja\n  från och med: 2026-10-01\n",
          with: "genomgång: 2026-02-02\n"
        )
      )
    )
  }

  private func log(_ register: TemporaryRegister) -> [String] {
    ((try? register.text("cases/log.yaml")) ?? "").split(separator: "\n")
      .map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }
      .filter { $0.contains("genomgång") }.sorted()
  }

  private func remind(_ register: TemporaryRegister, _ day: String) -> Run {
    register.run(["remind", "--at", day + "T08:00"])
  }

  @Test(
    "U22 K36 each manager is reminded once a year, with the routine and the brochure in the mail"
  )
  func yearly() throws {
    let register = try Self.register()
    #expect(remind(register, "2026-01-30").status == .done)
    #expect(log(register) == [])
    _ = remind(register, "2026-02-02")
    _ = remind(register, "2026-02-03")
    let expected = [
      "synpunkt aviserad rapport=genomgång-2026 till=mikael.strand",
      "synpunkt aviserad rapport=genomgång-2026 till=omar.nilsson",
    ]
    #expect(log(register) == expected)
    let mails = try register.outbox().map { $0.replacing("=\n", with: "") }
    #expect(mails.contains { $0.contains("omar.nilsson@") && $0.contains("Broschyren") })
    #expect(mails.contains { $0.contains("synpunkt report walkthrough") })
    #expect(mails.allSatisfy { $0.contains("filename=\"broschyr.pdf\"") && $0.contains("JVBERi") })
    #expect(mails.allSatisfy { $0.contains("bifogad") })
    // The next year begins anew, on the first working day from the second of February.
    _ = remind(register, "2027-02-02")
    #expect(log(register).count == 4)
  }

  @Test(
    "K36 a manager says that it was done, and the department hears of the units that have not, a month later"
  )
  func acknowledged() throws {
    let register = try Self.register()
    _ = remind(register, "2026-02-02")
    let done = register.run(
      ["report", "walkthrough", "--som", "omar.nilsson", "--at", "2026-02-10T13:00"]
    )
    #expect(done.output == "2026  Hemtjänsten\n")
    #expect(log(register).contains("omar.nilsson uppföljd genomgång=2026 enhet=hemtjanst"))
    let list = register.run(["report", "walkthrough", "--lista", "--at", "2026-02-11T08:00"])
    #expect(
      list.output == """
        2026-02-10  Hemtjänsten  omar.nilsson
        inte gjord  Almhaga
        inte gjord  Fridhem  ulla.borg

        """
    )
    _ = remind(register, "2026-03-03")
    #expect(!log(register).contains { $0.contains("saknade") })
    _ = remind(register, "2026-03-04")
    #expect(
      log(register).contains(
        "synpunkt aviserad rapport=saknade-genomgångar-2026 till=karin.lindqvist"
      )
    )
    let again = remind(register, "2026-03-05")
    #expect(!again.output.contains("genomgång"))
  }

  @Test("K36 somebody who is new gets the routine and the brochure")
  func welcome() throws {
    let register = try Self.register()
    let words = ["report", "welcome", "--till", "anna.berg", "--at", "2026-05-04T08:00"]
    let shown = register.run(words + ["--bara-visa"])
    #expect(shown.output.contains("Ämne: Så tar vi hand om synpunkter"))
    #expect(shown.output.contains("Bemötande: Hur människor blir bemötta."))
    #expect(register.run(words).status == .done)
    #expect(try register.outbox().count == 1)
    #expect(register.run(["report", "welcome", "--till", "ulla.borg"]).status == .findings)
    #expect(register.run(["report", "welcome"]).status == .usage)
  }
}
