import Foundation
import RegisterFixtures
import Testing

/// What a new user meets in the first week.
@Suite(.waits) struct UseTests {
  /// Two units with a head each, and one without.
  private static let units = """
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
            enheter:
              - id: hemtjanst
                namn: Hemtjänsten
                chef: omar.nilsson
              - id: almhaga
                namn: Almhaga
                chef: eva.strand
              - id: fridhem
                namn: Fridhem
    personer:
      - id: anna.berg
        namn: Anna Berg
        e-post: anna.berg@kommun.example
      - id: omar.nilsson
        namn: Omar Nilsson
        titel: enhetschef
        e-post: omar.nilsson@kommun.example
      - id: karin.lindqvist
        namn: Karin Lindqvist
        e-post: karin.lindqvist@kommun.example
      - id: eva.strand
        namn: Eva Strand
        e-post: eva.strand@kommun.example
    //- cases/2026/00/SYN-2026-0002/case.yaml
    ärende: SYN-2026-0002
    rubrik: Kall mat
    rutin: synpunkten
    typ: klagomål
    inkom: 2026-11-20
    kanal: broschyr
    registrerad: 2026-11-20 09:12
    registrerad av: anna.berg
    //- cases/2026/00/SYN-2026-0002/submission.txt
    Maten är kall.
    //- cases/2026/00/SYN-2026-0002/sender.yaml
    anonym: ja
    //- cases/2026/00/SYN-2026-0002/log.yaml
    - 2026-11-20T09:12:00+01:00 anna.berg registrerad sha256=ad60cf6ca0312ec08a18a4001f0e2f42b283114a5fcbab115e7a23763af79200

    """

  private func register() throws -> TemporaryRegister {
    try TemporaryRegister(FixtureText(Self.units))
  }

  private func fact(_ name: String, _ register: TemporaryRegister) throws -> String? {
    try register.text("cases/2026/00/SYN-2026-0002/case.yaml").split(separator: "\n")
      .first { $0.hasPrefix(name + ":") }
      .map { $0.dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces) }
  }

  @Test(
    "U1 distributed again to another unit: its head investigates, unless somebody else is named"
  )
  func distributeAgain() throws {
    let register = try register()
    let first = ["distribute", "2", "--område", "Bemötande", "--enhet", "hemtjanst"]
    #expect(register.run(first).status == .done)
    #expect(try fact("utredare", register) == "omar.nilsson")
    #expect(register.run(["distribute", "2", "--enhet", "almhaga"]).status == .done)
    #expect(try fact("utredare", register) == "eva.strand")
    let named = ["distribute", "2", "--enhet", "hemtjanst", "--till", "anna.berg"]
    #expect(register.run(named).status == .done)
    #expect(try fact("utredare", register) == "anna.berg")
    // The same unit again keeps whom somebody has chosen.
    #expect(register.run(["distribute", "2", "--område", "Information"]).status == .done)
    #expect(try fact("utredare", register) == "anna.berg")
    // Of a unit without a head somebody must be named.
    let headless = register.run(["distribute", "2", "--enhet", "fridhem"])
    #expect(headless.status == .findings)
    #expect(headless.errors.contains("[distributed-without-investigator]"))
    #expect(try fact("enhet", register) == "hemtjanst")
  }

  @Test("U9 the end of a number means this year's case, and that is told")
  func thisYear() throws {
    let register = try register()
    try register.makeFolder("cases/2025/00/SYN-2025-0002")
    try register.makeFolder("cases/2024/00/SYN-2024-0002")
    let run = register.run(["show", "2"])
    #expect(run.output.contains("SYN-2026-0002"))
    #expect(run.errors.hasPrefix("2 är SYN-2026-0002; för SYN-2025-0002, skriv 2025-2\n"))
    #expect(register.run(["show", "2026-2"]).errors == "")
    // Of two years that are both past nobody knows which.
    let past = register.run(["show", "2", "--tid", "2027-03-01"])
    #expect(past.status == .usage)
    #expect(past.errors.contains("2 kan vara flera ärenden"))
  }

  @Test("U10 units, people and numbers are listed")
  func listed() throws {
    let output = try register().run(["fields", "case.yaml"]).output
    #expect(output.contains("\nenheter i organisation.yaml\n  omsorg       Omsorgsförvaltningen\n"))
    #expect(output.contains("  almhaga      Almhaga, Äldreomsorg, Omsorgsförvaltningen\n"))
    #expect(output.contains("  omar.nilsson     Omar Nilsson, enhetschef\n"))
    #expect(output.contains("\n  SYN-2026-0001 – SYN-2026-0002\n"))
  }

  @Test(
    "U10 whoever misspells an id is told which one was meant",
    arguments: [
      (["distribute", "2", "--område", "Bemötande", "--enhet", "Hemtjänst"], "hemtjanst"),
      (["distribute", "2", "--område", "Bemötande", "--enhet", "Hemtjänsten"], "hemtjanst"),
      (["distribute", "2", "--område", "Bemötande", "--enhet", "almhagga"], "almhaga"),
      (["set", "2", "utredare=Omar Nilsson"], "omar.nilsson"),
      (["set", "2", "utredare=omar nilson"], "omar.nilsson"),
      (["set", "2", "utredare=eva.stran"], "eva.strand"),
      (["list", "enhet=Hemtjänst"], "hemtjanst"), (["list", "utredare=omar"], "omar.nilsson"),
      (["set", "2", "rubrik=X", "--som", "Eva Strand"], "eva.strand"),
    ]
  )
  func suggested(_ words: [String], meant: String) throws {
    let run = try register().run(words)
    #expect(run.status != .done)
    if words != ["list", "utredare=omar"] {
      #expect(run.errors.contains("menade du"))
      #expect(run.errors.contains(meant))
    }
  }

  @Test("U10 a file that has an id misspelt, too")
  func suggestedByCheck() throws {
    let register = try register()
    let path = "cases/2026/00/SYN-2026-0002/case.yaml"
    try register.write(path, try register.text(path) + "enhet: Almhaga\nutredare: Eva Strand\n")
    let output = register.run(["check", "2"]).output
    #expect(output.contains("menade du ”almhaga”?"))
    #expect(output.contains("menade du ”eva.strand”?"))
  }

  @Test(
    "U10 what a shell completes",
    arguments: [
      (["distribute", "enhet"], "omsorg\tOmsorgsförvaltningen"),
      (["distribute", "unit"], "almhaga\tAlmhaga, Äldreomsorg, Omsorgsförvaltningen"),
      (["distribute", "till"], "omar.nilsson\tOmar Nilsson, enhetschef"),
      (["list", "utredare"], "eva.strand\tEva Strand"), (["set", "som"], "anna.berg\tAnna Berg"),
      (["show", "case"], "SYN-2026-0002\tKall mat"), (["set", "område"], "Bemötande"),
      (["new", "typ"], "klagomål"), (["list", "läge"], "fördelad"),
      (["new", "registrerad-av"], "omar.nilsson\tOmar Nilsson, enhetschef"),
    ]
  )
  func completed(_ words: [String], line: String) throws {
    let run = try register().run(["completion", "values"] + words)
    #expect(run.status == .done)
    #expect(run.output.split(separator: "\n").contains(Substring(line)))
  }

  @Test("U10 nothing is completed where there is nothing to choose from")
  func nothingToComplete() throws {
    let register = try register()
    for words in [["archive", "to"], ["new", "from"], ["set", "rubrik"]] {
      let run = register.run(["completion", "values"] + words)
      #expect(run.status == .findings)
      #expect(run.output == "")
    }
  }

  @Test("U10 bash takes an area's name as it is, whatever the shell would make of it")
  func bash() throws {
    guard OtherProgram.areThere("bash"), Executable.isBuilt else { return }
    let register = try register()
    let routine = "cases/routines/synpunkten.yaml"
    let hostile = "Kost $(touch ran) `touch ran` \\\"x\\\""
    try register.write(
      routine,
      try register.text(routine).replacingOccurrences(
        of: "namn: Information",
        with: "namn: \"\(hostile)\""
      )
    )
    try register.write("bin/synpunkt", "#!/bin/sh\nexec '\(Executable.path)' \"$@\"\n")
    chmod(register.absolute("bin/synpunkt"), 0o755)
    try register.write("complete", register.run(["completion", "bash"]).output)
    let script = """
      PATH="$PWD/bin:$PATH"; . ./complete
      COMP_WORDS=(synpunkt set 2 område = Ko); COMP_CWORD=5; _synpunkt; printf '%s\\n' "${COMPREPLY[@]}"
      COMP_WORDS=(synpunkt distribute 2 --enhet alm); COMP_CWORD=4; _synpunkt; printf '%s\\n' "${COMPREPLY[@]}"
      COMP_WORDS=(synpunkt show SYN-2026-0002); COMP_CWORD=2; _synpunkt; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try Executable.run(["bash", "-c", script], in: register.path)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("Kost\\ \\$\\(touch\\ ran\\)") == true)
    #expect(Array(lines.dropFirst()) == ["almhaga", "SYN-2026-0002"])
    #expect(!register.exists("ran"))
  }

  @Test("U11 after a step one line says what became of it, who was told, and what is next by when")
  func followsUp() throws {
    let register = try register()
    let words = ["distribute", "2", "--område", "Bemötande", "--enhet", "hemtjanst"]
    let told = register.run(words + ["--at", "2026-11-23T09:00"]).errors
    #expect(told == "SYN-2026-0002 är fördelat. Ska kvitteras senast 21 december 2026.\n")
  }

  @Test(
    "U13 words of a text or of a sender find their cases, and nobody who is protected",
    arguments: [
      ("KALL", ["0002"]), ("maten är", ["0002"]), ("mia", ["0002"]), ("svarar ringer", ["0001"]),
      ("HEMLIG", []), ("finns inte", []), ("", ["0001", "0002", "0003"]),
    ]
  )
  func search(_ words: String, _ numbers: [String]) throws {
    let register = try TemporaryRegister(FixtureText(MonthReportTests.register))
    let run = register.run(["list", "--sök", words, "--at", "2026-11-24T08:00"])
    #expect(run.status == (numbers.isEmpty ? .findings : .done), "\(run.errors)")
    for number in ["0001", "0002", "0003"] {
      #expect(run.output.contains("SYN-2026-" + number) == numbers.contains(number))
    }
  }

  @Test("U15 days and numbers in mails are written as people write them")
  func mails() throws {
    let register = try TemporaryRegister(FixtureText(MailRegister.text))
    for serial in ["0002", "0004"] { try register.remove("cases/2026/00/SYN-2026-\(serial)") }
    let path = "cases/2026/00/SYN-2026-0003/case.yaml"
    let text = try register.text(path)
    try register.write(
      path,
      text.replacingOccurrences(of: "utredare: omar.nilsson", with: "utredare: anna.berg")
    )
    #expect(register.run(["remind", "--at", MailRegister.now]).status == .done)
    let sent = try register.outbox()
    let sender = try #require(sent.first { $0.contains("To: mia.ask@mail.example") })
    #expect(sender.contains("svar senast den 21 december 2026."))
    let anna = try #require(sent.first { $0.contains("To: Anna Berg") })
    #expect(anna.contains("Subject: =?utf-8?Q?1_=C3=A4rende_i_synpunktsregistret?="))
    try register.write("cases/inbox/a.txt", "?")
    try register.write("cases/inbox/b.txt", "?")
    #expect(register.run(["remind", "--at", "2026-11-24T08:00"]).status == .done)
    let waiting = try register.outbox().filter { $0.contains("inkorgen  a.txt") }
    #expect(waiting.count == 1)
    #expect(waiting[0].contains("Subject: 2 saker att se till i synpunktsregistret"))
  }

  @Test("U24 help has every command in one group, the ten of every day first")
  func help() throws {
    let output = try TemporaryRegister().run(["help"]).output
    let groups = output.components(separatedBy: "\n\n")
    let daily = try #require(groups.first { $0.hasPrefix("Varje dag:") })
    #expect(
      daily.split(separator: "\n").dropFirst().map { $0.split(separator: " ")[0] } == [
        "new", "intake", "list", "show", "distribute", "set", "edit", "due", "check", "remind",
      ]
    )
    for command in ["letter", "archive", "unpublish", "watch", "completion", "parse", "help"] {
      #expect(output.matches(of: try Regex("\n  \(command) ")).count == 1)
    }
  }

  @Test(
    "U23 the demo plays in English, too",
    arguments: [["--language", "en"], ["--språk", "sv"]]
  )
  func demo(_ options: [String]) throws {
    let folder = try TemporaryRegister()
    let run = folder.run(["demo", folder.absolute("register")] + options)
    #expect(run.status == .done)
    #expect(run.errors == "")
    let settings = try folder.text("register/cases/register.yaml")
    let isEnglish = options.last == "en"
    #expect(settings.contains(isEnglish ? "language: en" : "språk: sv"))
    #expect(run.output.contains(isEnglish ? "Tuesday 3 March" : "Tisdag 3 mars"))
    #expect(run.output.contains("SYN-2026-0001"))
    // The story holds: the package is whole, and the mended files are free of faults.
    #expect(run.output.contains(isEnglish ? "whole and unaltered" : "hel och oförändrad"))
    if isEnglish {
      let own = run.output.replacingOccurrences(of: "Lindvägen", with: "")
      #expect(!own.contains(/[åäöÅÄÖ]/))
    }
  }

  @Test("U two registers at once are refused with a word", arguments: ["--store", "--register"])
  func oneRegister(_ second: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    let run = register.run(["list", "--store", register.path, second, register.path])
    #expect(run.status == .usage)
    #expect(run.errors.contains("ett kommando gäller ett register"))
    #expect(run.output.isEmpty)
  }
}
