import Commands
import RegisterFixtures
import Testing

/// Which day a message names, and whether it comes again when the day moves.
@Suite struct DayTests {
  @Test("T1 a reminder names the day that governs, and how late it is")
  func governing() throws {
    let time = try TimedRegister(received: "2025-12-12")
    let folder = "cases/2025/00/SYN-2025-0001/"
    try time.distribute("2025-12-15")
    _ = time.told("2026-01-12")
    let first = try #require(
      try time.mails(to: "omar.nilsson").last { $0.text.contains("Påminnelse") }
    )
    #expect(first.subject == "SYN-2025-0001: påminnelse, i dag är sista dagen")
    #expect(first.text.contains("Sista dag: 2026-01-12 (måndag)"))
    #expect(!first.text.contains("2026-01-19"))
    _ = time.told("2026-01-21")
    let second = try #require(
      try time.mails(to: "karin.lindqvist").first { $0.text.contains("Tiden") }
    )
    #expect(second.subject == "SYN-2025-0001: tiden har gått ut, 9 dagar försenat")
    #expect(second.text.contains("Ärendet är inte besvarat, och det är 9 dagar försenat."))
    #expect(second.text.contains("Sista dag: 2026-01-12 (måndag)"))
    #expect(try time.register.text(folder + "log.yaml").contains("sista-dag=2026-01-19"))
  }

  @Test(
    "T8 an acknowledgement promises no day that has passed",
    arguments: [("2026-03-16", true), ("2026-03-17", false)]
  )
  func promise(_ registered: String, _ isPromised: Bool) throws {
    let time = try TimedRegister("kontakt", sender: ["--anonym", "ja"])
    let run = time.register.run(
      [
        "new", "--typ", "klagomål", "--kanal", "brev", "--from", "-", "--rubrik", "Mörkt",
        "--inkom",
        "2026-03-02", "--namn", "Bo Ek", "--e-post", "bo.ek@mail.example", "--at",
        registered + "T09:00",
      ],
      input: "Det är mörkt.\n"
    )
    try #require(run.status == .done, "\(run.errors)")
    let mail = try #require(try time.mails(to: "bo.ek").first)
    #expect(mail.text.contains("Vi har tagit emot ditt ärende."))
    #expect(mail.text.contains("Du får svar senast den 16 mars 2026.") == isPromised)
    #expect(mail.text.contains("Du får svar") == isPromised)
  }

  @Test("T11 a corrected calendar repeats nothing whose new day has passed")
  func calendar() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    #expect(time.told("2026-03-23").count == 1)
    #expect(time.told("2026-04-01").count == 2)
    try time.register.write(
      "cases/calendar.yaml",
      "stängda dagar:\n  - datum: 2026-03-25\n    namn: Stängt\n"
    )
    #expect(time.told("2026-04-07") == [])
    #expect(try time.log().last == "ändrad frist=utreda sista-dag=2026-03-31")
    #expect(time.told("2026-04-08") == [])
  }

  @Test(
    "T11 a corrected day of receipt repeats nothing, earlier or later",
    arguments: ["2026-02-26", "2026-03-04"]
  )
  func received(_ day: String) throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-04")
    #expect(time.told("2026-03-23").count == 1)
    #expect(time.told("2026-04-01").count == 2)
    try time.run("2026-04-08", "set", "1", "inkom=" + day, "registrerad=2026-03-04")
    #expect(time.told("2026-04-08") == [])
    #expect(time.told("2026-04-13") == [])
  }

  @Test("T11 a last day that moves so far that its reminder is still to come is reminded of again")
  func extended() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    #expect(time.told("2026-03-23").count == 1)
    try time.run("2026-03-25", "set", "1", "förlängd.till=2026-04-30", "förlängd.skäl=Vi väntar.")
    #expect(time.told("2026-04-22") == [])
    #expect(
      time.told("2026-04-27") == ["omar.nilsson  påminnelse utreda, 5 arbetsdagar före 2026-04-30"]
    )
    #expect(time.told("2026-04-28") == [])
  }

  @Test(
    "T14 an extension that gives no more time is found",
    arguments: [("2026-03-30", true), ("2026-03-31", false)]
  )
  func extensionWithoutEffect(_ day: String, _ isFound: Bool) throws {
    let time = try TimedRegister()
    try time.run("2026-03-04", "set", "1", "förlängd.till=" + day, "förlängd.skäl=Vi väntar.")
    let found = time.register.run(["check", "--at", "2026-03-04T09:00"]).output
    #expect(
      found.contains(
        "varning[extension-without-effect]: förlängningen ändrar inget: utan den är sista dagen 2026-03-30"
      )
        == isFound,
      "\(found)"
    )
  }

  @Test("T14 W9 help ends no sentence twice, and names the law by its name")
  func helpOfCount() throws {
    let help = try TimedRegister().register.run(["help", "count"]).output
    #expect(!help.contains(".."), "\(help)")
    #expect(help.contains("enligt lagen (1930:173) om beräkning av lagstadgad tid."), "\(help)")
  }

  @Test(
    "T13 no time runs out in a summer, and no day of it is counted",
    arguments: [
      ("2027-06-10", "2027-06-24 tor  svara-dagar*", "14 dagar kvar (10 arbetsdagar)"),
      (
        "2027-06-11", "2027-08-09 mån  svara-dagar*",
        "59 dagar kvar (10 arbetsdagar utöver sommaren)"
      ),
      (
        "2027-06-14", "2027-08-09 mån  svara-dagar*",
        "56 dagar kvar (9 arbetsdagar utöver sommaren)"
      ),
    ]
  )
  func summer(_ received: String, _ day: String, _ left: String) throws {
    let time = try TimedRegister("kontakt", received: received)
    try time.register.write(
      "cases/calendar.yaml",
      "somrar:\n  - från: 2027-06-28\n    till: 2027-08-08\n"
    )
    let lines = try time.run(received, "due").output.split(separator: "\n").map(String.init)
    let line = try #require(lines.first { $0.contains("svara-dagar") })
    #expect(line.contains(day), "\(line)")
    #expect(line.hasSuffix(left), "\(line)")
    guard received != "2027-06-10" else { return }
    let explained = try time.run(received, "due", "1", "--explain").output
    #expect(
      explained.contains(
        "14 dagar, från inkom till besvarad; under sommaren räknas inga dagar, och ingen tid går ut"
      )
    )
  }
}
