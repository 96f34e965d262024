import RegisterFixtures
import Testing

/// K33 K18: what becomes of a report that was adopted: measures, the archive, the public.
@Suite struct ReportSequelTests {
  private static let words = ["2026-3", "--department", "omsorg"]

  /// A register whose report was adopted; `more`: lines of its routine.
  private func adopted(_ more: String = "") throws -> TemporaryRegister {
    let register = try TemporaryRegister(FixtureText(MonthReportTests.register))
    let routine = "cases/routines/synpunkten.yaml"
    try register.write(routine, try register.text(routine) + more)
    #expect(register.run(["report", "period"] + Self.words + PeriodReportTests.at).status == .done)
    try PeriodReportTests.finish(register)
    let run = register.run(
      ["report", "adopt"] + Self.words + ["--meeting", "Nämnden § 87"] + PeriodReportTests.at
    )
    #expect(run.status == .done, "\(run.errors)")
    return register
  }

  @Test(
    "K18 K33 proposals are followed up on the pages, in the month's mail and by due until they are done"
  )
  func measures() throws {
    let register = try adopted()
    let what = "Maten mäts varje vecka, enhetschefen, 2027-01-31"
    let page = ".synpunkt/internal/places/omsorg/index.html"
    #expect(register.run(["report", "pages"] + PeriodReportTests.at).status == .done)
    #expect(try register.text(page).contains(what))
    let mail =
      ["report", "month", "2026-10", "--to", "karin.lindqvist", "--dry-run"] + PeriodReportTests.at
    #expect(register.run(mail).output.contains("\(what) (2026-3-omsorg), ska vara klar 2027-01-31"))
    let due = ["due"] + PeriodReportTests.at
    #expect(
      register.run(due).output.contains(
        "2026-3-omsorg  2027-01-31 sön  åtgärd 1, 69 dagar kvar: \(what)\n"
      )
    )
    let json = register.run(due + ["--format", "json"]).output
    #expect(json.contains("\"report\": \"2026-3-omsorg\""))
    let late = ["due", "--overdue", "--at", "2027-02-01T09:00"]
    #expect(register.run(late).output.contains("åtgärd 1, försenad 1 dag: \(what)"))
    let facts = PeriodReportTests.folder + "/report.yaml"
    try register.write(
      facts,
      try register.text(facts).replacing("status: planerad", with: "status: genomförd")
    )
    #expect(!register.run(due).output.contains(what))
    #expect(register.run(["check", facts]).output == "")
    #expect(register.run(["report", "pages"] + PeriodReportTests.at).status == .done)
    #expect(try !register.text(page).contains(what))
    #expect(!register.run(mail).output.contains(what))
  }

  @Test(
    "K33 L11 a report stays as it is when cases behind it are disposed of, and the list says so"
  )
  func disposed() throws {
    let register = try adopted()
    let before = try register.read(PeriodReportTests.text)
    let gone = """
      beslut: KS 2026/118
      tid: 2026-11-24T10:12:00+01:00
      av: anna.berg
      ärenden:
        - ärende: SYN-2026-0091
      uppgifter:
        - inkom: 2026-09
          typ: klagomål
          rutin: synpunkten
          område: Bemötande
          enhet: hemtjanst
          avslutad: 2026-09
          utfall: besvarad
          ska besvaras: ja

      """
    try register.write("cases/disposal/2026-11-24.yaml", gone)
    let at = ["--at", "2026-11-25T09:00"]
    #expect(register.run(["report", "list"] + at).output.contains("(1 ärende är gallrat)"))
    #expect(register.run(["check", PeriodReportTests.folder] + at).output == "")
    #expect(try register.read(PeriodReportTests.text) == before)
  }

  @Test("K33 L12 adopted reports go to the archive in bags that verify, once")
  func archive() throws {
    let register = try adopted()
    let to = register.absolute("arkiv")
    let run = register.run(["archive", "--reports", "--to", to])
    #expect(run.status == .done, "\(run.errors)")
    let name = try #require(register.names("arkiv").first)
    #expect(name.hasPrefix("bag-report-2026-3-omsorg-"))
    #expect(run.output == "2026-3-omsorg  REGISTER/arkiv/\(name)\n")
    let verify = register.run(["verify", register.absolute("arkiv/" + name)])
    #expect(verify.status == .done, "\(verify.output)\(verify.errors)")
    #expect(verify.output.contains("hel och oförändrad, 1 rapport, 4 filer"))
    #expect(register.run(["archive", "--reports", "--to", to]).output.contains("fanns redan"))
    try register.write(PeriodReportTests.text, "Något annat.\n")
    let changed = register.run(["archive", "--reports", "--to", register.absolute("annan")])
    #expect(changed.status == .findings && changed.errors.contains("report-changed"))
  }

  @Test(
    "K33 R19 a report that tells of fewer than five is not published, whatever the routine says"
  )
  func few() throws {
    let register = try adopted("publicera rapporter: ja\n")
    #expect(try register.text(PeriodReportTests.folder + "/report.yaml").contains("publicera: nej"))
    #expect(register.run(["publish"]).status != .usage)
    #expect(!register.exists(".synpunkt/site/reports/2026-3-omsorg.html"))
  }

  @Test("K33 a report that is for everybody has its page on the site, and none when it is changed")
  func published() throws {
    let register = try PublishedCase.register()
    let routine = "cases/routines/synpunkten.yaml"
    try register.write(routine, try register.text(routine) + "publicera rapporter: ja\n")
    let folder = "cases/reports/2026-2"
    let text = "rubrik: Synpunkter & svar\ndatum: 2026-09-01\n\nUnder perioden kom {inkomna} in.\n"
    try register.write(folder + "/report.txt", text)
    let run = register.run(["report", "adopt", "2026-2", "--meeting", "Kommunstyrelsen § 5"])
    #expect(run.status != .usage, "\(run.errors)")
    #expect(try register.text(folder + "/report.yaml").contains("publicera: ja"))
    #expect(register.run(["publish"]).status == .done)
    let page = ".synpunkt/site/reports/2026-2.html"
    #expect(try register.text(page).contains("<h1>Synpunkter &amp; svar</h1>"))
    #expect(try register.text(page).contains("antogs av Kommunstyrelsen § 5 den"))
    #expect(try register.text(".synpunkt/site/statistics.html").contains("reports/2026-2.html"))
    try register.write(folder + "/report.txt", text + "\nNytt.\n")
    #expect(register.run(["publish"]).status == .done)
    #expect(!register.exists(page))
  }
}
