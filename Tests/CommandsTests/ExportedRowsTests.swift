import RegisterFixtures
import Testing

/// U8: a table that a program has exported is many comments, and never one case.
@Suite struct ExportedRowsTests {
  private static let semicolons = """
    Datum;Typ;Text
    2025-01-03;klagomål;Bänken är trasig
    2025-01-04;beröm;"Tack för maten;
    den var god"

    """

  @Test(
    "U8 a table of many comments gets no number",
    arguments: [
      ("gamla.csv", semicolons), ("gamla.txt", semicolons), ("gamla", semicolons),
      ("gamla.txt", semicolons.split(separator: ";").joined(separator: "\t")),
      ("gamla.txt", "Datum,Typ,Namn,Text\n2025,a,b,c\n2025,d,e,f\n"), ("gamla.xlsx", "PK\u{3}"),
      ("en.csv", "Bänken är trasig\n"),
    ]
  )
  func refused(_ name: String, _ text: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write("ut/" + name, text)
    let run = register.run(["intake", register.absolute("ut/" + name)])
    #expect(run.status == .findings)
    #expect(run.errors.contains("ett ärende är en synpunkt"))
    #expect(register.names(in: "cases/2026/00") == ["SYN-2026-0001"])
  }

  @Test("U8 in the inbox and by new as well")
  func otherWays() throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write("cases/inbox/gamla.txt", Self.semicolons)
    try register.write("cases/inbox/gamla.csv", Self.semicolons)
    let intake = register.run(["intake"])
    #expect(intake.status == .findings)
    #expect(intake.errors.contains("gamla.txt: det är en tabell med 2 rader"))
    #expect(intake.errors.contains("gamla.csv: det är en tabell"))
    let new = register.run(
      ["new", "--typ", "klagomål", "--kanal", "brev", "--from", "cases/inbox/gamla.txt"]
    )
    #expect(new.status == .findings)
    #expect(register.names(in: "cases/2026/00") == ["SYN-2026-0001"])
    #expect(register.exists("cases/inbox/gamla.csv") && register.exists("cases/inbox/gamla.txt"))
  }

  @Test(
    "U8 what somebody wrote is a case, with a table in it or a list",
    arguments: [
      "Så här sena har bussarna varit:\nDag;Tid;Sen\nmåndag;8;5\ntisdag;8;7\n",
      "Bussen var sen; jag frös; ingen sade något.\nDet var kallt; mycket.\nHej; då; nu.\n",
      "kanal: broschyr\n\nBänken; bordet; lampan\nallt; är; trasigt\n",
    ]
  )
  func written(_ text: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write("ut/brev.txt", text)
    let run = register.run(["intake", register.absolute("ut/brev.txt")])
    #expect(run.status == .done, "\(run.errors)")
    #expect(register.names(in: "cases/2026/00").count == 2)
  }
}
