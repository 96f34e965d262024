import RegisterFixtures
import Testing

/// K17, K18: a planned measure has its day, and somebody asks for it, whatever has become of the case.
@Suite struct MeasureFollowUpTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"

  /// The closed case of the base register, with two measures.
  private static func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(""))
    let path = folder + "investigation.yaml"
    try register.write(
      path,
      register.text(path).replacing(
        "    status: genomförd\n",
        with:
          "    status: planerad\n    klar: 2026-04-04\n  - vad: Ny rutin vid byte av personal.\n"
          + "    status: planerad\n    klar: 2026-12-18\n"
      )
    )
    return register
  }

  private func log(_ register: TemporaryRegister) throws -> [String] {
    try register.text(Self.folder + "log.yaml").split(separator: "\n")
      .map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }
  }

  @Test("K18 due shows planned measures, of a closed case too, and the late ones among the overdue")
  func due() throws {
    let register = try Self.register()
    let due = register.run(["due", "--at", "2026-04-07T09:00"])
    #expect(
      due.output == """
        SYN-2026-0001  2026-04-04 lör  åtgärd 1, försenad 3 dagar: Samtalsträning.
        SYN-2026-0001  2026-12-18 fre  åtgärd 2, 255 dagar kvar: Ny rutin vid byte av personal.

        """
    )
    let late = register.run(["due", "--försenade", "--format", "json", "--at", "2026-04-07T09:00"])
    #expect(late.output.contains("\"deadline\": \"measure\""))
    #expect(!late.output.contains("Ny rutin"))
  }

  @Test("K18 the unit's manager is reminded once, on the first working day from the measure's own")
  func reminder() throws {
    let register = try Self.register()
    _ = register.run(["remind", "--at", "2026-04-03T09:00"])
    #expect(try !log(register).contains { $0.contains("åtgärd=") })
    // The fourth is a Saturday, and the sixth Easter Monday.
    _ = register.run(["remind", "--at", "2026-04-06T09:00"])
    #expect(try !log(register).contains { $0.contains("åtgärd=") })
    _ = register.run(["remind", "--at", "2026-04-07T09:00"])
    _ = register.run(["remind", "--at", "2026-04-08T09:00"])
    let told = try log(register).filter { $0.contains("åtgärd=") }
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("synpunkt påmind åtgärd=") ?? false)
    #expect(told.first?.hasSuffix("sista-dag=2026-04-04 till=omar.nilsson") ?? false)
    #expect(try register.outbox().contains { $0.contains("omar.nilsson@") })
  }

  @Test(
    "K18 set marks a measure as done in the log; the case's other files stay, and nobody is reminded"
  )
  func done() throws {
    let register = try Self.register()
    let before = try register.text(Self.folder + "investigation.yaml")
    let words = [
      "set", "1", "åtgärd.1=genomförd", "--som", "omar.nilsson", "--at", "2026-04-02T09:00",
    ]
    #expect(register.run(words).status == .done)
    #expect(try register.text(Self.folder + "investigation.yaml") == before)
    #expect(try log(register).last?.hasPrefix("omar.nilsson uppföljd åtgärd=") ?? false)
    #expect(register.run(words).status == .findings)
    #expect(
      register.run(["set", "1", "åtgärd.7=genomförd", "--som", "omar.nilsson"]).status == .findings
    )
    #expect(
      register.run(["set", "1", "åtgärd.1=planerad", "--som", "omar.nilsson"]).status == .usage
    )
    _ = register.run(["remind", "--at", "2026-04-07T09:00"])
    #expect(try !log(register).contains { $0.contains("påmind åtgärd=") })
    #expect(!register.run(["due", "--at", "2026-04-07T09:00"]).output.contains("åtgärd 1"))
    #expect(register.run(["check", "--at", "2026-04-07T09:00"]).status == .done)
    let figures = register.run(["statistics", "--format", "json", "--at", "2026-04-07T09:00"])
      .output
    #expect(figures.contains("\"measures_done\": {\"value\": 1, \"of\": 2}"))
    let earlier = register.run(["statistics", "--format", "json", "--at", "2026-04-01T09:00"])
      .output
    #expect(earlier.contains("\"measures_done\": {\"value\": 0, \"of\": 2}"))
  }
}
