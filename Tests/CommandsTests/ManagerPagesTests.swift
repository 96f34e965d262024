import RegisterFixtures
import Testing

/// K32: what managers fetch on the web.
@Suite struct ManagerPagesTests {
  private static let unit = ".synpunkt/internal/places/hemtjanst/index.html"

  private func register(_ more: String = "") throws -> TemporaryRegister {
    try TemporaryRegister(FixtureText(MonthReportTests.register + more))
  }

  @Test("K32 a page for the whole, each department, operation and unit, and calendars")
  func pages() throws {
    let register = try register()
    let run = register.run(["report", "pages"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("6 sidor för chefer; 17 filer skrivna, 0 borttagna"))
    for place in ["omsorg", "aldreomsorg", "hemtjanst", "almhaga", "fridhem"] {
      let page = try register.text(".synpunkt/internal/places/\(place)/index.html")
      #expect(page.contains("default-src 'none'; style-src 'self'"))
      #expect(!page.contains("<script") && !page.contains(" style="))
    }
    let whole = try register.text(".synpunkt/internal/index.html")
    // Everybody who manages anything may read it.
    #expect(whole.contains("Omsorgsförvaltningen") && !whole.contains("Kall mat"))
    let unit = try register.text(Self.unit)
    #expect(unit.contains("Kall mat") && unit.contains("SYN-2026-0002"))
    let calendar = try register.text(".synpunkt/internal/people/omar.nilsson/last-days.ics")
    #expect(calendar.contains("SUMMARY:SYN-2026-0002: sista dag"))
    #expect(!calendar.contains("Kall mat"))
    // Who has left has none any more.
    #expect(!register.exists(".synpunkt/internal/people/ulla.borg/last-days.ics"))
  }

  @Test("K32 L10 of a protected identity there is the number alone, of no sender the name")
  func protected() throws {
    let register = try register()
    #expect(register.run(["report", "pages"]).status == .done)
    let page = try register.text(Self.unit)
    #expect(page.contains("SYN-2026-0003"))
    #expect(!page.contains("HEMLIG") && !page.contains("Mia Ask") && !page.contains("Granstigen"))
  }

  @Test("K32 where the routine says so, numbers are all that stands of a case")
  func numbersAlone() throws {
    let register = try register()
    let path = "cases/routines/synpunkten.yaml"
    try register.write(path, try register.text(path) + "chefssidor: nummer\n")
    #expect(register.run(["check", path]).status == .done)
    #expect(register.run(["report", "pages"]).status == .done)
    let page = try register.text(Self.unit)
    #expect(page.contains("SYN-2026-0002") && !page.contains("Kall mat"))
  }

  @Test("K31 K32 the month's mail links to the page of each place and to its calendar")
  func links() throws {
    let register = try register()
    let path = "cases/register.yaml"
    let settings = try register.text(path)
    try register.write(
      path,
      settings + "  chefssidor: https://intern.kommun.example/synpunkter/\n"
    )
    let words = ["report", "month", "2026-10", "--to", "omar.nilsson", "--dry-run"]
    let mail = register.run(words).output
    let place = "https://intern.kommun.example/synpunkter/places/hemtjanst/"
    #expect(mail.contains("Sidan på webben: \(place)index.html\n"))
    #expect(mail.contains("Sista dagarna i kalendern: \(place)last-days.ics\n"))
    try register.write(path, settings)
    #expect(!register.run(words).output.contains("https://"))
  }

  @Test("K32 only what has changed is written, and the page of a unit that went is removed")
  func changes() throws {
    let register = try register()
    #expect(register.run(["report", "pages"]).status == .done)
    #expect(register.run(["report", "pages"]).errors.contains("0 filer skrivna, 0 borttagna"))
    #expect(register.run(["set", "2", "rubrik=Kall soppa"]).status == .done)
    // Unit, operation and department; the whole has no cases.
    #expect(register.run(["report", "pages"]).errors.contains("3 filer skrivna, 0 borttagna"))
    #expect(try register.text(Self.unit).contains("Kall soppa"))
    let path = "cases/organisation.yaml"
    let without = try register.text(path).replacing(
      "          - id: almhaga\n            namn: Almhaga\n",
      with: ""
    )
    try register.write(path, without)
    #expect(register.run(["report", "pages"]).errors.contains("2 borttagna"))
    #expect(!register.exists(".synpunkt/internal/places/almhaga"))
  }

  @Test("K32 a unit without cases, with a long name, and one that is written from right to left")
  func names() throws {
    let register = try register()
    let path = "cases/organisation.yaml"
    let long = String(repeating: "Vårdochomsorgsboende ", count: 6) + "<Åsen & \"Co\">"
    let text = try register.text(path)
      .replacing("namn: Almhaga", with: "namn: '\(long)'")
      .replacing("namn: Fridhem", with: "namn: 'מרכז הבית'")
    try register.write(path, text)
    let run = register.run(["report", "pages"])
    #expect(run.status == .done, "\(run.errors)")
    let page = try register.text(".synpunkt/internal/places/almhaga/index.html")
    #expect(page.contains("&lt;Åsen &amp; &quot;Co&quot;&gt;") && !page.contains("<Åsen"))
    #expect(page.contains("Inget har kommit in"))
    #expect(
      try register.text(".synpunkt/internal/places/fridhem/index.html").contains("מרכז הבית")
    )
  }

  @Test(
    "K32 what stands around the pages is the register's own, and of half a template no page is made"
  )
  func frame() throws {
    let register = try register()
    #expect(register.run(["report", "pages"]).status == .done)
    #expect(try register.text(Self.unit).contains("Synpunkter för chefer"))
    let path = "templates/pages/foot.sv.html"
    try register.write(path, "</main>\n<p>{{authority}}: bara för chefer</p>\n</body>\n</html>\n")
    let run = register.run(["report", "pages"])
    #expect(run.status == .done && run.errors.contains("6 filer skrivna"), "\(run.errors)")
    #expect(try register.text(Self.unit).contains("Exempelkommunen: bara för chefer"))
    #expect(register.run(["report", "pages"]).errors.contains("0 filer skrivna"))
    try register.write(path, "{{#authority}}")
    let half = register.run(["report", "pages"])
    #expect(half.status == .findings && half.errors.contains("[template-unclosed-section]"))
    #expect(try register.text(Self.unit).contains("bara för chefer"))
  }
}
