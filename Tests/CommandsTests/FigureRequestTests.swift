import RegisterFixtures
import Testing

/// B18: what cannot be asked for is refused with a word, and no misspelling is a nought.
@Suite struct FigureRequestTests {
  @Test(
    "B18 what cannot be counted is refused with the reason and what may have been meant",
    arguments: [
      ("--by unit,area,month", "högst två grupperingar korsas", "med ett villkor"),
      ("--by enhet,enhet", "enhet står två gånger", ""),
      ("--by enheter", "gruppera efter enheter", "menade du enhet?"),
      ("--by unit,", "gruppera efter", "välj bland"),
      ("typ=klagomal", "klagomal finns inte under typ", "menade du klagomål?"),
      ("kanal=brochyr", "brochyr finns inte under kanal", "menade du broschyr?"),
      ("område=Bemotande", "Bemotande finns inte under område", "menade du Bemötande?"),
      ("område=bemötande", "bemötande finns inte under område", "menade du Bemötande?"),
      ("verksamhet=hemtjanst", "hemtjanst finns inte under verksamhet", "menade du aldreomsorg?"),
      ("förvaltning=aldreomsorg", "aldreomsorg finns inte under förvaltning", "menade du omsorg?"),
      ("typ=klagomål kind=praise", "typ står två gånger bland villkoren", "--per typ"),
      ("år=26", "26 finns inte under år", ""),
      ("månad=2026-13", "2026-13 finns inte under månad", ""),
      ("--since 2026-06-02 --until 2026-06-01", "--till ligger före --sedan", ""),
      ("--since 2026-02-30", "2026-02-30 är inte en dag", ""),
      ("--period 2026-0", "2026-0 är ingen period", "maj till augusti"),
    ]
  )
  func refused(_ words: String, _ reason: String, _ hint: String) throws {
    let register = try TemporaryRegister(FixtureText(MonthReportTests.register))
    let run = register.run(["statistics"] + words.split(separator: " ").map(String.init))
    #expect(run.status == .usage && run.output == "", "\(run.output)")
    #expect(
      run.errors.contains(reason) && (hint.isEmpty || run.errors.contains(hint)),
      "\(run.errors)"
    )
  }

  @Test("B18 an area that no routine has any more is counted while a case has it")
  func formerArea() throws {
    let register = try TemporaryRegister(FixtureText(MonthReportTests.register))
    let path = "cases/2026/00/SYN-2026-0002/case.yaml"
    try register.write(
      path,
      try register.text(path).replacing("område: Bemötande", with: "område: Värme")
    )
    let run = register.run(["statistics", "område=Värme", "--at", "2026-11-24T09:00"])
    #expect(run.output.hasPrefix("inkomna                      1\n"), "\(run.output)\(run.errors)")
  }

  @Test("B18 names with quotes and semicolons are whole in both dialects of CSV, and no formula")
  func csv() throws {
    let register = try TemporaryRegister(FixtureText(MonthReportTests.register))
    let path = "cases/organisation.yaml"
    try register.write(
      path,
      try register.text(path)
        .replacing("namn: Hemtjänsten", with: "namn: '=Kök; \"norra\", väst'")
    )
    func first(_ words: String...) -> String? {
      let run = register.run(
        ["statistics", "--by", "unit", "--format", "csv"] + words + ["--at", "2026-11-24T09:00"]
      )
      return run.output.split(whereSeparator: \.isNewline).map(String.init).first {
        $0.contains("norra")
      }
    }
    let sheet = try #require(first())
    #expect(sheet.hasPrefix("\"'=Kök; \"\"norra\"\", väst\";3;3;3;"), "\(sheet)")
    let plain = try #require(first("--comma"))
    #expect(plain.hasPrefix("\"'=Kök; \"\"norra\"\", väst\",3,3,3,"), "\(plain)")
  }
}
