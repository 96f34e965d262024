import Commands
import RegisterFixtures
import Testing

/// Who is told when somebody has left, has nothing to do, or has done their part.
@Suite struct PeopleTests {
  private static let organisation = "cases/organisation.yaml"

  /// An investigator of their own, who is no manager.
  private func withLisa() throws -> TimedRegister {
    let time = try TimedRegister()
    let text = try time.register.text(Self.organisation)
    try time.register.write(
      Self.organisation,
      text
        + "  - id: lisa.ek\n    namn: Lisa Ek\n    titel: handläggare\n    e-post: lisa.ek@kommun.example\n    roller:\n      - utredare\n"
    )
    return time
  }

  private func leave(_ time: TimedRegister) throws {
    try time.replace(
      "e-post: lisa.ek@kommun.example\n    roller:\n      - utredare\n",
      "e-post: lisa.ek@kommun.example\n",
      in: Self.organisation
    )
  }

  @Test("T7 who has left is found, and the manager of the unit is told instead, and why")
  func left() throws {
    let time = try withLisa()
    try time.distribute("2026-03-03", to: "lisa.ek")
    #expect(time.register.run(["check", "--at", "2026-03-04T09:00"]).status == .done)
    try leave(time)
    #expect(
      time.register.run(["check", "--at", "2026-03-04T09:00"]).output.contains(
        "fel[investigator-left]: lisa.ek ska utreda men har inga roller kvar i organisation.yaml"
      )
    )
    // What Lisa was told is not told again.
    #expect(time.told("2026-03-04") == [])
    #expect(
      time.told("2026-03-23") == ["omar.nilsson  påminnelse utreda, 5 arbetsdagar före 2026-03-30"]
    )
    let mail = try #require(try time.mails(to: "omar.nilsson").last)
    #expect(
      mail.text.contains(
        "Du får det här i stället för Lisa Ek, som inte längre arbetar med synpunkter."
      )
    )
    #expect(try time.mails(to: "lisa.ek").count == 1)
  }

  @Test("T7 no case goes to somebody who has left", arguments: ["distribute", "set"])
  func newCase(_ command: String) throws {
    let time = try withLisa()
    try leave(time)
    let words =
      command == "set"
      ? ["set", "1", "utredare=lisa.ek"]
      : ["distribute", "1", "--område", "Bemötande", "--enhet", "hemtjanst", "--till", "lisa.ek"]
    let run = time.register.run(words + ["--at", "2026-03-03T09:00"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("fel[investigator-left]"), "\(run.errors)")
    #expect(try !time.register.text(TimedRegister.folder + "case.yaml").contains("lisa.ek"))
  }

  @Test(
    "T7 a manager who has left is found where they stand, and the next one up or the registrar is told"
  )
  func managerLeft() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    try time.replace(
      "    e-post: omar.nilsson@kommun.example\n    roller:\n      - chef\n      - utredare\n",
      "    e-post: omar.nilsson@kommun.example\n",
      in: Self.organisation
    )
    let found = time.register.run(["check", "--at", "2026-03-04T09:00"]).output
    #expect(
      found.contains(
        "varning[post-of-leaver]: omar.nilsson har inga roller kvar men står som chef här"
      ),
      "\(found)"
    )
    #expect(
      time.told("2026-03-23") == ["anna.berg  påminnelse utreda, 5 arbetsdagar före 2026-03-30"]
    )
  }

  @Test("T7 the last managers with roles have left, too, when those were taken away")
  func allManagersLeft() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    for (person, roles) in [
      ("omar.nilsson", "      - chef\n      - utredare\n"),
      ("karin.lindqvist", "      - chef\n      - processägare\n"),
    ] {
      let start = "    e-post: \(person)@kommun.example\n    roller:\n"
      try time.replace(start + roles, start, in: Self.organisation)
    }
    let found = time.register.run(["check", "--at", "2026-03-04T09:00"]).output
    #expect(found.contains("post-of-leaver]: karin.lindqvist"), "\(found)")
    #expect(
      time.told("2026-03-23") == ["anna.berg  påminnelse utreda, 5 arbetsdagar före 2026-03-30"]
    )
  }

  @Test("T7 where nobody has roles nobody has left")
  func withoutRoles() throws {
    let time = try TimedRegister()
    let text = try time.register.text(Self.organisation)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !["    roller:"].contains(line) && !line.hasPrefix("      - chef")
        && !line.hasPrefix("      - utredare")
        && !line.hasPrefix("      - registrator") && !line.hasPrefix("      - arkivarie")
        && !line.hasPrefix("      - processägare")
    }
    try time.register.write(Self.organisation, lines.joined(separator: "\n"))
    try time.distribute("2026-03-03")
    #expect(!time.register.run(["check", "--at", "2026-03-04T09:00"]).output.contains("leaver"))
    #expect(
      time.told("2026-03-23") == ["omar.nilsson  påminnelse utreda, 5 arbetsdagar före 2026-03-30"]
    )
  }

  @Test(
    "T6 a complaint that nobody can be answered is met by the sign-off, and says so",
    arguments: [["--anonym", "ja"], ["--namn", "Gunnel Rask", "--kontakt", "ingen"]]
  )
  func nobodyToAnswer(_ sender: [String]) throws {
    let time = try TimedRegister(sender: sender)
    try time.distribute("2026-03-03")
    for words in [["due"], ["due", "1"]] {
      let due = time.register.run(words + ["--at", "2026-03-23T09:00"]).output
      #expect(due.contains("utreda"), "\(due)")
      #expect(!due.contains("svara"), "\(due)")
    }
    #expect(time.told("2026-03-23").count == 1)
    let mail = try #require(try time.mails(to: "omar.nilsson").last)
    #expect(mail.text.contains("Ärendet ska vara kvitterat i tid."))
    #expect(
      mail.text.contains(
        "Ingen ska ha svar, för den som hörde av sig är anonym eller vill inte bli kontaktad."
      )
    )
    try time.run("2026-03-24", "set", "1", "kvitterad=2026-03-24")
    #expect(time.told("2026-04-01") == [])
    #expect(time.told("2026-05-04") == [])
    #expect(time.register.run(["due", "--at", "2026-05-04T09:00"]).output == "")
  }

  @Test("T6 anonymous praise is not overdue")
  func anonymousPraise() throws {
    let time = try TimedRegister(kind: "beröm", sender: ["--anonym", "ja"])
    try time.distribute("2026-03-03", to: nil)
    #expect(time.register.run(["due", "--försenade", "--at", "2026-05-04T09:00"]).output == "")
    #expect(
      time.register.run(["due", "1", "--at", "2026-05-04T09:00"]).output.contains("svara") == false
    )
    #expect(time.register.run(["list", "--försenade", "--at", "2026-05-04T09:00"]).output == "")
  }

  @Test("T9 a reminder to the sender is refused, and nobody gets an empty mail")
  func reminderToSender() throws {
    let time = try TimedRegister(sender: ["--namn", "Bo Ek", "--e-post", "bo.ek@mail.example"])
    try time.distribute("2026-03-03")
    try time.replace(
      "    när: 5 arbetsdagar före\n    till:\n      - utredare\n",
      "    när: 5 arbetsdagar före\n    till:\n      - utredare\n      - synpunktslämnare\n",
      in: "cases/routines/synpunkten.yaml"
    )
    #expect(
      time.register.run(["check", "--at", "2026-03-23T09:00"]).output.contains(
        "fel[reminder-to-sender]"
      )
    )
    #expect(
      time.told("2026-03-23") == ["omar.nilsson  påminnelse utreda, 5 arbetsdagar före 2026-03-30"]
    )
    #expect(try time.mails(to: "bo.ek").isEmpty)
  }

  @Test("T15 after the sign-off the registrar is reminded, who has the letter")
  func signedOff() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    try time.run("2026-03-19", "set", "1", "kvitterad=2026-03-19")
    #expect(
      time.told("2026-03-23") == ["anna.berg  påminnelse utreda, 5 arbetsdagar före 2026-03-30"]
    )
    let mail = try #require(try time.mails(to: "anna.berg").last)
    #expect(
      mail.text.contains("Utredningen är kvitterad av Omar Nilsson, och svaret ligger hos dig.")
    )
  }

  @Test(
    "T15 an escalation names unit, investigator and days, and a digest says that cases are overdue"
  )
  func escalation() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    _ = time.told("2026-04-01")
    let mail = try #require(try time.mails(to: "karin.lindqvist").last)
    #expect(mail.subject == "SYN-2026-0001: tiden har gått ut, 2 dagar försenat")
    for line in [
      "  Enhet: Hemtjänsten\n", "  Utredare: Omar Nilsson\n", "  Sista dag: 2026-03-30 (måndag)\n",
    ] {
      #expect(mail.text.contains(line), "\(mail.text)")
    }
  }

  @Test("T14 T15 a mail of several says how many cases are overdue", arguments: [1, 2])
  func digest(_ count: Int) throws {
    let time = try TimedRegister()
    for _ in 1..<count {
      let new = time.register.run(
        [
          "new", "--typ", "klagomål", "--kanal", "brev", "--from", "-", "--rubrik", "Sen",
          "--anonym", "ja", "--at", "2026-03-02T09:30",
        ],
        input: "Sent.\n"
      )
      try #require(new.status == .done)
    }
    try time.register.write("cases/inbox/skannad.pdf", "x")
    try time.register.setModified("cases/inbox/skannad.pdf", 1_772_450_000)
    _ = time.told("2026-03-05")
    let digest = try #require(
      try time.mails(to: "anna.berg").last { $0.subject.contains("registret") }
    )
    #expect(
      digest.subject
        == (count == 1
          ? "1 ärende och 1 sak att se till i synpunktsregistret, 1 försenat"
          : "2 ärenden och 1 sak att se till i synpunktsregistret, 2 försenade")
    )
  }

  @Test(
    "T12 K27 who is asked gets the question by mail, is reminded, and is let be when it is answered"
  )
  func question() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    try time.run("2026-03-04", "redact", "1")
    try time.run("2026-03-04", "redact", "1", "--fråga", "Kan gatan nämnas?")
    let mail = try #require(
      try time.mails(to: "omar.nilsson").last { $0.subject.contains("fråga") }
    )
    #expect(mail.subject == "SYN-2026-0001: fråga om publicering")
    #expect(mail.text.contains("”Kan gatan nämnas?”"))
    #expect(time.told("2026-03-10") == [])
    #expect(
      time.told("2026-03-11") == [
        "anna.berg  obesvarad fråga om publicering, ställd 2026-03-04",
        "omar.nilsson  obesvarad fråga om publicering, ställd 2026-03-04",
      ]
    )
    #expect(time.told("2026-03-12") == [])
    try time.run("2026-03-12", "redact", "1", "--fråga", "Kan huset nämnas?")
    let path = TimedRegister.folder + "public/redaction.yaml"
    let text = try time.register.text(path)
    try time.register.write(path, text.replacing("svar:\n", with: "svar: Ja.\n"))
    #expect(time.told("2026-03-19") == [])
  }

  @Test("T12 K27 how long a question may wait is the routine's data")
  func questionTime() throws {
    let time = try TimedRegister()
    let path = "cases/routines/synpunkten.yaml"
    let text = try time.register.text(path)
    try time.register.write(
      path,
      text.replacing("frågor inom: 5 arbetsdagar", with: "frågor inom: 2 arbetsdagar")
    )
    try time.distribute("2026-03-03")
    try time.run("2026-03-04", "redact", "1")
    try time.run("2026-03-04", "redact", "1", "--fråga", "Kan gatan nämnas?")
    #expect(time.told("2026-03-05") == [])
    #expect(time.told("2026-03-06").count == 2)
  }

  @Test(
    "T10 B2 B3 the closing mail says where the case went",
    arguments: [
      (
        ["utfall=överförd", "överförd till.system=Diariet", "överförd till.referens=2026/17"],
        "Vi har därför lämnat över ärendet till Diariet, där det har nummer 2026/17."
      ),
      (
        ["utfall=utanför", "utanför=politiskt"],
        "Vi hanterar det inte som en synpunkt, eftersom det rör en politisk fråga."
      ),
      (["utfall=återtagen"], "Du har tagit tillbaka det"),
    ]
  )
  func outcome(_ fields: [String], _ words: String) throws {
    let time = try TimedRegister(
      "kontakt",
      sender: ["--namn", "Bo Ek", "--e-post", "bo.ek@mail.example"]
    )
    let run = time.register.run(
      ["set", "1", "avslutad=2026-03-04", "--at", "2026-03-04T09:00"] + fields
    )
    try #require(run.status == .done, "\(run.errors)")
    let mail = try #require(try time.mails(to: "bo.ek").last)
    #expect(mail.subject == "SYN-2026-0001: ditt ärende är avslutat")
    #expect(mail.text.contains(words), "\(mail.text)")
  }
}
