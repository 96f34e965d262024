import RegisterFixtures
import Testing

/// K31: what comes back to managers each month.
@Suite struct MonthReportTests {
  /// Two units of one operation; the second has nobody, and a third has a manager who has left.
  static let register = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    språk: sv
    nummerserie: SYN
    e-post: kommunen@kommun.example
    utskick:
      månadsrapport: ja
      från och med: 2026-10-01
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
            chef: mikael.strand
            enheter:
              - id: hemtjanst
                namn: Hemtjänsten
                chef: omar.nilsson
              - id: almhaga
                namn: Almhaga
              - id: fridhem
                namn: Fridhem
                chef: ulla.borg
    personer:
      - id: anna.berg
        namn: Anna Berg
        e-post: anna.berg@kommun.example
        roller:
          - registrator
      - id: omar.nilsson
        namn: Omar Nilsson
        e-post: omar.nilsson@kommun.example
        roller:
          - chef
      - id: mikael.strand
        namn: Mikael Strand
        e-post: mikael.strand@kommun.example
        roller:
          - chef
      - id: karin.lindqvist
        namn: Karin Lindqvist
        e-post: karin.lindqvist@kommun.example
        roller:
          - chef
      - id: ulla.borg
        namn: Ulla Borg
        e-post: ulla.borg@kommun.example
    //- cases/2026/00/SYN-2026-0002/case.yaml
    ärende: SYN-2026-0002
    rubrik: Kall mat
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-10-05
    kanal: broschyr
    registrerad: 2026-10-05 09:12
    registrerad av: anna.berg
    område: Bemötande
    enhet: hemtjanst
    utredare: omar.nilsson
    fördelad: 2026-10-06
    //- cases/2026/00/SYN-2026-0002/submission.txt
    Maten är kall.
    //- cases/2026/00/SYN-2026-0002/sender.yaml
    namn: Mia Ask
    kontakt: brev
    adress: |
      Granstigen 1
      999 17 Myrmåla
    //- cases/2026/00/SYN-2026-0002/log.yaml
    - 2026-10-05T09:12:00+02:00 anna.berg registrerad
    //- cases/2026/00/SYN-2026-0003/case.yaml
    ärende: SYN-2026-0003
    rubrik: HEMLIG rubrik
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-10-07
    kanal: broschyr
    registrerad: 2026-10-07 09:12
    registrerad av: anna.berg
    område: Bemötande
    enhet: hemtjanst
    utredare: omar.nilsson
    fördelad: 2026-10-08
    skyddad identitet: ja
    //- cases/2026/00/SYN-2026-0003/submission.txt
    HEMLIG
    //- cases/2026/00/SYN-2026-0003/log.yaml
    - 2026-10-07T09:12:00+02:00 anna.berg registrerad
    """

  private func reports(_ register: TemporaryRegister) -> [String] {
    let log = (try? register.text("cases/log.yaml")) ?? ""
    return log.split(separator: "\n").filter { $0.contains("rapport=") }
      .compactMap { $0.split(separator: " ").dropFirst(3).joined(separator: " ") }
  }

  @Test("K31 each manager gets one report, on the first working day of the month, once")
  func once() throws {
    let register = try TemporaryRegister(FixtureText(Self.register))
    let remind = { (day: String) in register.run(["remind", "--at", day + "T08:00"]) }
    #expect(remind("2026-10-30").status == .done)
    #expect(reports(register) == [])
    // A Sunday.
    #expect(remind("2026-11-01").status == .done)
    #expect(reports(register) == [])
    let first = remind("2026-11-02")
    #expect(first.output.contains("registret  omar.nilsson  rapport för 2026-10"))
    let expected = [
      "aviserad rapport=2026-10 till=karin.lindqvist",
      "aviserad rapport=2026-10 till=mikael.strand",
      "aviserad rapport=2026-10 till=omar.nilsson",
    ]
    #expect(reports(register).sorted() == expected)
    #expect(!remind("2026-11-03").output.contains("rapport"))
    #expect(reports(register).count == 3)
  }

  @Test(
    "K31 a register that was not run for a week tells afterwards; one that is told not to is silent"
  )
  func later() throws {
    let register = try TemporaryRegister(FixtureText(Self.register))
    _ = register.run(["remind", "--at", "2026-11-12T08:00"])
    #expect(reports(register).count == 3)
    let silent = try TemporaryRegister(
      FixtureText(Self.register.replacing("månadsrapport: ja", with: "månadsrapport: nej"))
    )
    _ = silent.run(["remind", "--at", "2026-11-12T08:00"])
    #expect(reports(silent) == [])
    let since = try TemporaryRegister(
      FixtureText(Self.register.replacing("med: 2026-10-01", with: "med: 2026-11-01"))
    )
    _ = since.run(["remind", "--at", "2026-11-12T08:00"])
    #expect(reports(since) == [])
  }

  @Test("K31 L10 of a protected identity a report has the number alone")
  func protected() throws {
    let register = try TemporaryRegister(FixtureText(Self.register))
    let run = register.run(["report", "month", "2026-10", "--dry-run", "--at", "2026-11-24T08:00"])
    #expect(run.status == .done)
    #expect(run.output.contains("    SYN-2026-0003\n"))
    #expect(!run.output.contains("HEMLIG") && !run.output.contains("Mia"))
    #expect(reports(register) == [])
  }

  @Test("K31 where nobody manages a unit, or they have left, the next one up gets its report")
  func vacancies() throws {
    let register = try TemporaryRegister(FixtureText(Self.register))
    let run = register.run(
      [
        "report", "month", "2026-10", "--till", "mikael.strand", "--dry-run", "--at",
        "2026-11-24T08:00",
      ]
    )
    #expect(run.status == .done)
    // A month without cases is one line.
    #expect(run.output.contains("\nAlmhaga: inga ärenden i oktober 2026, och inget som väntar.\n"))
    #expect(!run.output.contains("Ulla"))
    let text = try register.text("cases/2026/00/SYN-2026-0002/case.yaml")
    try register.write(
      "cases/2026/00/SYN-2026-0002/case.yaml",
      text.replacing("enhet: hemtjanst", with: "enhet: fridhem")
    )
    let again = register.run(
      [
        "report", "month", "2026-10", "--till", "mikael.strand", "--dry-run", "--at",
        "2026-11-24T08:00",
      ]
    )
    #expect(again.output.contains("Du får det här i stället för Ulla Borg, som inte kan nås."))
  }

  @Test("K31 somebody who asks gets a report on one unit, and whoever cannot be told is refused")
  func asked() throws {
    let register = try TemporaryRegister(FixtureText(Self.register))
    let words = ["report", "month", "2026-10", "--enhet", "hemtjanst", "--at", "2026-11-24T08:00"]
    #expect(register.run(words + ["--till", "anna.berg"]).status == .done)
    #expect(reports(register) == ["aviserad rapport=2026-10/hemtjanst till=anna.berg"])
    #expect(register.run(words + ["--till", "ulla.borg"]).status == .findings)
    #expect(
      register.run(["report", "month", "2026-10", "--till", "anna.berg"]).status == .findings
    )
    #expect(register.run(["report", "month", "2027-10"]).status == .usage)
    #expect(register.run(["report"]).status == .usage)
  }

  @Test(
    "U22 K10 the head of operations gets the submission itself, unless secrecy or protection holds"
  )
  func submission() throws {
    let routine = RoutineText {
      $0.kinds = ["klagomål": "utredning"]
      $0.areas = ["Bemötande": "Hur människor blir bemötta."]
    }
    let register = try TemporaryRegister(
      FixtureText(
        Self.register + "\n//- cases/routines/synpunkten.yaml\n\(routine)\n"
          + "aviseringar:\n  - vid: fördelad\n    till:\n      - enhetschef\n      - verksamhetschef\n"
          + "    innehåll: synpunkten\n"
      )
    )
    _ = register.run(["remind", "--at", "2026-10-12T08:00"])
    let mails = try register.outbox()
    #expect(mails.contains { $0.contains("> Maten") && $0.contains("mikael.strand@") })
    #expect(!mails.contains { $0.contains("HEMLIG") })
  }
}
