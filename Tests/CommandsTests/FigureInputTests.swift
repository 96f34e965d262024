import RegisterFixtures
import Testing

/// B18, K31, K34: registers as they are – begun in the middle of a month, with one case, with units that come and go.
@Suite struct FigureInputTests {
  /// The units of the monthly report, with cases of one of them: a number of them in each month.
  private static func register(
    _ cases: [(month: String, unit: String, count: Int)],
    change: (String) -> String = { $0 }
  ) throws -> TemporaryRegister {
    let head = MonthReportTests.register.components(separatedBy: "//- cases/2026")[0]
    var text = change(head)
    var serial = 10
    for (month, unit, count) in cases {
      for _ in 0..<count {
        serial += 1
        let number = "SYN-\(month.prefix(4))-\(String(10_000 + serial).dropFirst())"
        text += """
          //- cases/\(month.prefix(4))/0\(serial / 100)/\(number)/case.yaml
          ärende: \(number)
          rubrik: Något
          rutin: synpunkten
          typ: klagomål
          inkom: \(month)-15
          kanal: broschyr
          registrerad: \(month)-15 09:12
          registrerad av: anna.berg
          område: Bemötande
          enhet: \(unit)
          fördelad: \(month)-16

          """
      }
    }
    let register = try TemporaryRegister(FixtureText(text))
    // The case that every register of the tests begins with.
    try register.remove("cases/2026/00/SYN-2026-0001")
    return register
  }

  private func statistics(_ register: TemporaryRegister, _ words: String...) -> Run {
    register.run(["statistics"] + words)
  }

  @Test("B18 K34 a register of one case, begun in the middle of a month, has its months from there")
  func oneCase() throws {
    let register = try Self.register([("2026-09", "fridhem", 1)])
    let run = statistics(register, "--by", "month", "--format", "json", "--at", "2026-11-24T08:00")
    #expect(run.status == .done)
    let months = ["2026-09", "2026-10", "2026-11"]
    for month in months { #expect(run.output.contains("{\"month\": \"\(month)\"}")) }
    #expect(!run.output.contains("2026-08"))
    #expect(
      run.output.contains(
        "\"received\": {\"points\": 2, \"useful\": 2, \"median\": 0.5, \"longest_run\": 1, "
          + "\"longest_run_limit\": 4, \"crossings\": 1, \"crossings_limit\": 0, \"signal\": null, "
          + "\"why\": \"fewer than 12 useful points\", \"outside\": []}"
      )
    )
    #expect(run.output.contains("\"signals_by_chance\": 0"))
  }

  @Test("B18 a clock before the first case counts none, and a month before it is no fault")
  func clockBefore() throws {
    let register = try Self.register([("2026-09", "fridhem", 3)])
    let run = statistics(register, "--format", "json", "--at", "2026-01-02T08:00")
    #expect(run.status == .done)
    #expect(run.output.contains("\"received\": {\"value\": 0}"))
    let months = statistics(
      register,
      "--by",
      "month",
      "--format",
      "json",
      "--at",
      "2026-01-02T08:00"
    )
    #expect(months.status == .done)
    #expect(months.output.contains("\"groups\": []"))
    let report = register.run(["report", "month", "--dry-run", "--at", "2026-01-02T08:00"])
    #expect(report.status == .done)
  }

  @Test("B18 facts in the future have not happened, and a receipt in the future is not counted yet")
  func future() throws {
    let register = try Self.register([("2026-09", "fridhem", 1), ("2027-05", "fridhem", 1)])
    let path = "cases/2026/00/SYN-2026-0011/case.yaml"
    try register.write(path, register.text(path) + "besvarad: 2099-01-01\navslutad: 2099-01-02\n")
    let run = statistics(register, "--format", "json", "--at", "2026-11-24T08:00")
    #expect(run.output.contains("\"received\": {\"value\": 1}"))
    #expect(run.output.contains("\"answered\": {\"value\": 0, \"of\": 1}"))
    #expect(run.output.contains("\"closed\": {\"value\": 0, \"of\": 1}"))
    #expect(run.output.contains("\"overdue\": {\"value\": 1, \"of\": 1}"))
  }

  @Test("B18 a log without the newer keys, and none at all, are counted by the facts")
  func oldLog() throws {
    let register = try Self.register([("2026-09", "fridhem", 2)])
    try register.write(
      "cases/2026/00/SYN-2026-0011/log.yaml",
      "- 2026-09-15T09:12:00+02:00 anna.berg registrerad\n- 2026-09-16T09:12:00+02:00 anna.berg ändrad\n"
    )
    let run = statistics(register, "--format", "json", "--at", "2026-11-24T08:00")
    #expect(run.status == .done)
    #expect(run.output.contains("\"received\": {\"value\": 2}"))
    #expect(run.output.contains("\"recategorised\": {\"value\": 0, \"of\": 2}"))
  }

  /// Five a month in Almhaga until it became Fridhem, and in Fridhem after.
  private static func merged() throws -> TemporaryRegister {
    let months = ["2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12"]
    let later = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07"]
    return try register(
      months.enumerated().map { ($1, "almhaga", 4 + $0 % 3) }
        + later.enumerated().map { ($1, "fridhem", 4 + $0 % 3) }
    ) { text in
      text.replacing(
        "            namn: Almhaga\n",
        with: "            namn: Almhaga\n            till: 2025-12-31\n            blev: fridhem\n"
      )
      .replacing(
        "            namn: Fridhem\n",
        with: "            namn: Fridhem\n            sedan: 2026-01-01\n"
      )
    }
  }

  @Test(
    "K34 a unit that took over another is counted from its first day, and nothing before is a trend"
  )
  func mergedFigures() throws {
    let register = try Self.merged()
    let run = statistics(
      register,
      "--by",
      "unit,month",
      "--format",
      "json",
      "--at",
      "2026-08-24T08:00"
    )
    #expect(run.status == .done, "\(run.errors)")
    // Seven months of its own; the six of the other are the other's.
    #expect(
      run.output.contains(
        "{\"group\": {\"unit\": \"fridhem\"}, \"trend\": {\"received\": {\"points\": 7, "
      )
    )
    #expect(
      run.output.contains(
        "{\"group\": {\"unit\": \"almhaga\"}, \"trend\": {\"received\": {\"points\": 6, "
      )
    )
  }

  @Test("K31 K34 the month's mail has what a unit was before as its past")
  func mergedMonth() throws {
    let register = try Self.merged()
    let words = ["report", "month", "2026-07", "--enhet", "fridhem", "--till", "mikael.strand"]
    let run = register.run(words + ["--dry-run", "--at", "2026-08-24T08:00"])
    #expect(run.output.contains("5 6 4 5 6 4 5 6 4 5 6 4"), "\(run.output)")
    #expect(!run.output.contains("har ändrats mer än slumpen"))
  }

  @Test(
    "K31 K34 a unit that became another twice within a year has all of it as its past, also in a ring",
    arguments: ["", "            blev: almhaga\n"]
  )
  func becameTwice(_ ring: String) throws {
    let cases = [
      ("2026-01", "almhaga", 5), ("2026-02", "almhaga", 5), ("2026-03", "hemtjanst", 4),
      ("2026-04", "hemtjanst", 4), ("2026-05", "fridhem", 6), ("2026-06", "fridhem", 6),
    ]
    let register = try Self.register(cases) { text in
      text.replacing(
        "            namn: Almhaga\n",
        with:
          "            namn: Almhaga\n            till: 2026-02-28\n            blev: hemtjanst\n"
      )
      .replacing(
        "            namn: Hemtjänsten\n",
        with: "            namn: Hemtjänsten\n            sedan: 2026-03-01\n"
          + "            till: 2026-04-30\n            blev: fridhem\n"
      )
      .replacing(
        "            namn: Fridhem\n",
        with: "            namn: Fridhem\n            sedan: 2026-05-01\n" + ring
      )
    }
    let words = ["report", "month", "2026-06", "--enhet", "fridhem", "--till", "mikael.strand"]
    let run = register.run(words + ["--dry-run", "--at", "2026-07-20T08:00"])
    #expect(run.output.contains("sedan januari 2026: 5 5 4 4 6 6\n"), "\(run.output)")
    let figures = statistics(
      register,
      "--by",
      "unit",
      "--format",
      "csv",
      "--comma",
      "--at",
      "2026-07-20T08:00"
    )
    for line in ["Almhaga,10,", "Hemtjänsten,8,", "Fridhem,12,"] {
      #expect(figures.output.contains("\n" + line), "\(figures.output)")
    }
  }

  @Test("K8 nothing is distributed to a unit that is no more, and it is told what became of it")
  func ended() throws {
    let register = try Self.merged()
    let words = ["distribute", "2026-41", "--område", "Bemötande", "--enhet"]
    let at = ["--som", "anna.berg", "--at", "2026-08-24T08:00"]
    let run = register.run(words + ["almhaga"] + at)
    #expect(run.status == .findings)
    #expect(run.errors.contains("Almhaga upphörde 2025-12-31"))
    #expect(run.errors.contains("den blev fridhem"))
    #expect(!register.run(words + ["fridhem"] + at).errors.contains("upphörde"))
  }

  @Test(
    "B18 a unit that got another name, or moved to another department, is the same in all figures"
  )
  func renamed() throws {
    let register = try Self.register([("2026-09", "fridhem", 2)])
    let before = statistics(
      register,
      "--by",
      "unit",
      "--format",
      "json",
      "--at",
      "2026-11-24T08:00"
    )
    let organisation = try register.text("cases/organisation.yaml")
    try register.write(
      "cases/organisation.yaml",
      organisation.replacing("namn: Fridhem", with: "namn: Nya Fridhem")
    )
    let after = statistics(register, "--by", "unit", "--format", "json", "--at", "2026-11-24T08:00")
    #expect(after.output == before.output)
  }

  @Test(
    "K31 of a unit with very many cases a mail names a hundred of a kind, and says how many more there are"
  )
  func veryMany() throws {
    let register = try Self.register([("2026-09", "fridhem", 60), ("2026-09", "fridhem", 42)])
    let words = ["report", "month", "2026-09", "--enhet", "fridhem", "--till", "mikael.strand"]
    let run = register.run(words + ["--dry-run", "--at", "2026-10-12T08:00"])
    #expect(run.output.contains("Kom in: 102 klagomål.\n"), "\(run.output.prefix(300))")
    #expect(run.output.contains("    och 2 till\n"))
    #expect(run.output.split(separator: "\n").count { $0.contains("kom in 2026-09-15") } == 100)
  }

  @Test("K31 whoever manages two units gets one mail, and whoever takes over a unit the next one")
  func managers() throws {
    let register = try Self.register([("2026-09", "fridhem", 1), ("2026-10", "almhaga", 1)]) {
      $0.replacing("namn: Almhaga\n", with: "namn: Almhaga\n            chef: omar.nilsson\n")
    }
    _ = register.run(["remind", "--at", "2026-11-02T08:00"])
    let log = try register.text("cases/log.yaml")
    #expect(log.ranges(of: "rapport=2026-10 till=omar.nilsson").count == 1)
    let organisation = try register.text("cases/organisation.yaml")
    try register.write(
      "cases/organisation.yaml",
      organisation.replacing("chef: omar.nilsson", with: "chef: karin.lindqvist")
    )
    _ = register.run(["remind", "--at", "2026-12-01T08:00"])
    let later = try register.text("cases/log.yaml")
    #expect(!later.contains("rapport=2026-11 till=omar.nilsson"))
    #expect(later.contains("rapport=2026-11 till=karin.lindqvist"))
  }
}
