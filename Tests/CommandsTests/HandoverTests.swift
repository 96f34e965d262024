import RegisterFixtures
import Testing

/// K35: departments that are not connected have what concerns them as incoming documents in their case system.
@Suite struct HandoverTests {
  private static func register() throws -> TemporaryRegister {
    try TemporaryRegister(
      FixtureText(
        """
        //- cases/organisation.yaml
        förvaltningar:
          - id: omsorg
            namn: Omsorgsförvaltningen
            chef: karin.lindqvist
            registratorer:
              - anna.berg
            verksamheter:
              - id: aldreomsorg
                namn: Äldreomsorg
                chef: karin.lindqvist
                avvikelsebedömning: ja
                enheter:
                  - id: hemtjanst
                    namn: Hemtjänsten
                    chef: omar.nilsson
          - id: kultur
            namn: Kulturförvaltningen
            chef: eva.strand
            ansluten: nej
            ärendesystem: Evolution
            registratorer:
              - ida.holm
            verksamheter:
              - id: bibliotek
                namn: Biblioteken
                chef: eva.strand
                enheter:
                  - id: stadsbiblioteket
                    namn: Stadsbiblioteket
                    chef: eva.strand
        personer:
          - id: anna.berg
            namn: Anna Berg
            titel: registrator
            e-post: anna.berg@kommun.example
          - id: omar.nilsson
            namn: Omar Nilsson
            titel: enhetschef
            e-post: omar.nilsson@kommun.example
          - id: karin.lindqvist
            namn: Karin Lindqvist
            titel: verksamhetschef
            e-post: karin.lindqvist@kommun.example
          - id: eva.strand
            namn: Eva Strand
            titel: kulturchef
            e-post: eva.strand@kommun.example
          - id: ida.holm
            namn: Ida Holm
            titel: registrator
            e-post: ida.holm@kommun.example
        //- cases/2026/00/SYN-2026-0002/case.yaml
        ärende: SYN-2026-0002
        rubrik: För varmt i läsesalen
        rutin: synpunkten
        typ: klagomål
        inkom: 2026-11-20
        kanal: broschyr
        registrerad: 2026-11-20 09:12
        registrerad av: anna.berg
        //- cases/2026/00/SYN-2026-0002/submission.txt
        Det är för varmt i läsesalen.
        //- cases/2026/00/SYN-2026-0002/sender.yaml
        namn: Mia Ask
        kontakt: brev
        adress: |
          Granstigen 1
          999 17 Myrmåla
        //- cases/2026/00/SYN-2026-0002/log.yaml
        - 2026-11-20T09:12:00+01:00 anna.berg registrerad
        """
      )
    )
  }

  @Test(
    "U22 K35 what concerns such a department is handed over with a trace and a mail, closed and counted"
  )
  func handsOver() throws {
    let register = try Self.register()
    let words = ["distribute", "2", "--område", "Bemötande", "--enhet", "stadsbiblioteket"]
    let run = register.run(words + ["--som", "anna.berg", "--at", "2026-11-23T10:00"])
    #expect(run.status == .done)
    #expect(run.errors.contains("överlämnat till Evolution och avslutat här"))
    let facts = try register.text("cases/2026/00/SYN-2026-0002/case.yaml")
    for line in [
      "fördelad: 2026-11-23", "avslutad: 2026-11-23", "utfall: överförd", "  system: Evolution",
      "  referens: SYN-2026-0002",
    ] {
      #expect(facts.contains(line + "\n"), "\(line)")
    }
    #expect(!facts.contains("utredare:"))
    _ = register.run(["remind", "--at", "2026-11-23T11:00"])
    let mail = try #require(register.outbox().first { $0.contains("ida.holm@") })
      .replacing("=\n", with: "")
    #expect(mail.contains("Evolution") && mail.contains("> Det"), "\(mail)")
    #expect(try register.told().contains("0002 aviserad vid=avslutad till=ida.holm"))
    let figures = register.run(
      ["statistics", "--by", "department", "--format", "json", "--at", "2026-11-24T08:00"]
    ).output
    #expect(figures.contains("\"kultur\""))
    #expect(figures.contains("\"transferred\": {\"value\": 1, \"of\": 1}"))
    #expect(
      !register.run(["check", "--at", "2026-11-24T08:00"]).output.contains(
        "SYN-2026-0002/case.yaml"
      )
    )
  }

  @Test(
    "K35 the number that the case has in the other system is kept and shown, and the log tells of it"
  )
  func otherNumber() throws {
    let register = try Self.register()
    let words = ["distribute", "2", "--område", "Bemötande", "--enhet", "stadsbiblioteket"]
    let run = register.run(words + ["--som", "anna.berg", "--at", "2026-11-23T10:00"])
    let command = "synpunkt set SYN-2026-0002 överförd-till.referens=NUMMER"
    #expect(run.errors.contains(command), "\(run.errors)")
    let set = ["set", "SYN-2026-0002", "överförd-till.referens=KUL 2026/88 \"B\""]
    #expect(
      register.run(set + ["--som", "anna.berg", "--at", "2026-11-24T10:00"]).status == .done
    )
    let show = register.run(["show", "2", "--at", "2026-11-24T11:00"]).output
    #expect(show.contains("överförd till: referens  KUL 2026/88 \"B\"\n"), "\(show)")
    let json = register.run(["show", "2", "--format", "json", "--at", "2026-11-24T11:00"]).output
    #expect(json.contains("{\"system\": \"Evolution\", \"reference\": \"KUL 2026/88 \\\"B\\\"\"}"))
    #expect(
      try register.text("cases/2026/00/SYN-2026-0002/log.yaml")
        .contains("anna.berg ändrad fält=överförd_till.referens")
    )
    let check = register.run(["check", "--at", "2026-11-24T11:00"]).output
    #expect(!check.contains("SYN-2026-0002/case.yaml"), "\(check)")
  }

  @Test("K35 B18 a unit that two departments have under one id is found, and its cases count once")
  func twoDepartments() throws {
    let register = try Self.register()
    let path = "cases/organisation.yaml"
    try register.write(
      path,
      try register.text(path).replacing("id: stadsbiblioteket", with: "id: hemtjanst")
    )
    #expect(register.run(["check", path]).output.contains("fel[duplicate-id]: ”hemtjanst” finns"))
    let figures = register.run(
      ["statistics", "--by", "department", "--format", "csv", "--at", "2026-11-24T08:00"]
    ).output
    #expect(figures.split(separator: "\n").count { $0.contains(";1;1;1;") } == 1, "\(figures)")
  }

  @Test("K35 what concerns a connected department is distributed as ever")
  func connected() throws {
    let register = try Self.register()
    let words = ["distribute", "2", "--område", "Bemötande", "--enhet", "hemtjanst"]
    #expect(
      register.run(words + ["--som", "anna.berg", "--at", "2026-11-23T10:00"]).status == .done
    )
    let facts = try register.text("cases/2026/00/SYN-2026-0002/case.yaml")
    #expect(facts.contains("utredare: omar.nilsson\n") && !facts.contains("avslutad"))
  }

  @Test("K31 a unit that has ended is in reports only while there is something to say of it")
  func ended() throws {
    let text = MonthReportTests.register.replacing(
      "            namn: Almhaga\n",
      with: "            namn: Almhaga\n            till: 2026-06-30\n"
    )
    let register = try TemporaryRegister(FixtureText(text))
    let words = ["report", "month", "2026-10", "--till", "mikael.strand", "--bara-visa"]
    let run = register.run(words + ["--at", "2026-11-24T08:00"])
    #expect(!run.output.contains("Almhaga"))
    #expect(run.output.contains("Fridhem"))
    let earlier = register.run(
      [
        "report", "month", "2026-06", "--till", "mikael.strand", "--bara-visa", "--at",
        "2026-11-24T08:00",
      ]
    )
    #expect(earlier.output.contains("Almhaga"))
  }
}
