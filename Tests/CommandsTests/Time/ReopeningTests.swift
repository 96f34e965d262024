import Commands
import RegisterFixtures
import Testing

/// A case that is opened again has a time of its own.
@Suite struct ReopeningTests {
  private func due(_ time: TimedRegister, _ day: String) throws -> [String] {
    try time.run(day, "due").output.split(separator: "\n").map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).dropFirst().joined(separator: " ")
    }
  }

  /// A complaint that was answered in time and closed on 2026-03-20.
  private func answered(
    _ routine: String = "synpunkten",
    _ sender: [String]? = nil
  ) throws -> TimedRegister {
    let time =
      if let sender { try TimedRegister(routine, sender: sender) } else {
        try TimedRegister(routine)
      }
    try time.distribute("2026-03-03", area: routine == "kontakt" ? "Övrigt" : "Bemötande")
    try time.run("2026-03-16", "set", "1", "kvitterad=2026-03-16")
    try time.run("2026-03-17", "set", "1", "besvarad=2026-03-17", "svarssätt=brev")
    try time.run(
      "2026-03-20",
      "set",
      "1",
      "avslutad=2026-03-20",
      "utfall=besvarad",
      "publicera=nej",
      "publiceringsskäl=Nej."
    )
    _ = time.told("2026-03-20")
    return time
  }

  @Test(
    "T5 reopened after an answer: investigator and registrar are told, and its time runs from there"
  )
  func afterAnswer() throws {
    let time = try answered()
    let run = try time.run("2026-04-07", "reopen", "1", "--skäl", "Nya uppgifter.")
    #expect(
      run.errors == """
        SYN-2026-0001 är öppnat igen. Besked till anna.berg, omar.nilsson. Ska besvaras senast 6 maj 2026.

        """
    )
    #expect(
      try time.register.text(TimedRegister.folder + "case.yaml").contains(
        "återöppnad: 2026-04-07\n"
      )
    )
    let mail = try #require(
      try time.mails(to: "omar.nilsson").first { $0.subject.hasSuffix("öppnat igen") }
    )
    #expect(mail.text.contains("Att göra: ta upp utredningen på nytt."))
    #expect(mail.text.contains("Sista dag: 2026-05-06 (onsdag)"))
    #expect(
      try due(time, "2026-04-07") == [
        "2026-05-06 ons utreda* 29 dagar kvar (20 arbetsdagar)",
        "2026-05-07 tor svara 30 dagar kvar (21 arbetsdagar)",
      ]
    )
    #expect(time.told("2026-04-08") == [])
    #expect(
      time.told("2026-04-28") == [
        "omar.nilsson  påminnelse utreda, 5 arbetsdagar före 2026-05-06"
      ]
    )
    #expect(
      time.told("2026-05-08") == [
        "karin.lindqvist  påminnelse utreda, 2 arbetsdagar efter 2026-05-06",
        "omar.nilsson  påminnelse utreda, 2 arbetsdagar efter 2026-05-06",
      ]
    )
  }

  @Test("T5 B8 the second answer and the second closing are noted, and told to the sender")
  func answeredAgain() throws {
    let time = try answered("kontakt", ["--namn", "Bo Ek", "--e-post", "bo.ek@mail.example"])
    try time.run("2026-04-07", "reopen", "1", "--skäl", "Nya uppgifter.")
    try time.run("2026-04-14", "set", "1", "besvarad=2026-04-14")
    try time.run("2026-04-15", "set", "1", "avslutad=2026-04-15", "utfall=besvarad")
    let log = try time.log()
    #expect(
      log.filter { $0.hasPrefix("besvarad") } == [
        "besvarad svarssätt=brev", "besvarad svarssätt=brev gång=2",
      ]
    )
    #expect(
      log.filter { $0.hasSuffix("till=avsändaren") } == [
        "aviserad vid=inkom till=avsändaren", "aviserad vid=besvarad till=avsändaren",
        "aviserad vid=avslutad till=avsändaren", "aviserad vid=besvarad gång=2 till=avsändaren",
        "aviserad vid=avslutad gång=2 till=avsändaren",
      ]
    )
    #expect(try time.mails(to: "bo.ek").count == 5)
    #expect(time.told("2026-04-16") == [])
  }

  @Test("T5 reopened after a transfer: nobody is told that the time has run out")
  func afterTransfer() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    try time.run(
      "2026-03-10",
      "set",
      "1",
      "avslutad=2026-03-10",
      "utfall=överförd",
      "överförd till.system=Diariet",
      "överförd till.referens=2026/17",
      "publicera=nej",
      "publiceringsskäl=Flyttat."
    )
    try time.run("2026-06-01", "reopen", "1", "--skäl", "De tog inte emot det.")
    #expect(time.told("2026-06-01") == [])
    #expect(
      time.told("2026-06-23") == ["omar.nilsson  påminnelse utreda, 5 arbetsdagar före 2026-06-30"]
    )
  }

  @Test(
    "T5 a closing that is taken out of the file opens the case as well",
    arguments: [true, false]
  )
  func byHand(_ byCommand: Bool) throws {
    let time = try answered()
    if byCommand {
      try time.run("2026-04-07", "set", "1", "avslutad=", "utfall=")
    } else {
      let path = TimedRegister.folder + "case.yaml"
      try time.replace("avslutad: 2026-03-20\n", "", in: path)
      try time.replace("utfall: besvarad\n", "", in: path)
      #expect(
        time.told("2026-04-07") == [
          "anna.berg  besked: återöppnad", "omar.nilsson  besked: återöppnad",
        ]
      )
    }
    #expect(try time.log().contains("återöppnad dag=2026-04-07"))
    #expect(time.told("2026-04-08") == [])
    #expect(
      time.told("2026-04-28") == ["omar.nilsson  påminnelse utreda, 5 arbetsdagar före 2026-05-06"]
    )
  }

  @Test(
    "T5 a second answer on the very day of opening by hand is seen, in one change or two",
    arguments: [true, false]
  )
  func answeredOnTheDay(_ inOneChange: Bool) throws {
    let time = try answered("kontakt", ["--namn", "Bo Ek", "--e-post", "bo.ek@mail.example"])
    let path = TimedRegister.folder + "case.yaml"
    try time.replace("avslutad: 2026-03-20\n", "", in: path)
    try time.replace("utfall: besvarad\n", "", in: path)
    if !inOneChange { _ = time.told("2026-04-07") }
    try time.replace("besvarad: 2026-03-17\n", "besvarad: 2026-04-07\n", in: path)
    _ = time.told("2026-04-07")
    let log = try time.log()
    #expect(log.contains("återöppnad dag=2026-04-07"))
    #expect(
      log.filter { $0.hasPrefix("besvarad") } == [
        "besvarad svarssätt=brev", "besvarad svarssätt=brev gång=2",
      ]
    )
    #expect(log.contains("aviserad vid=besvarad gång=2 till=avsändaren"))
    _ = time.told("2026-04-08")
    #expect(try time.log().filter { $0.hasPrefix("besvarad") }.count == 2)
  }

  @Test("T5 what is signed off before the second answer is signed off anew, and told")
  func signedOffAgain() throws {
    let time = try answered()
    try time.run("2026-04-07", "reopen", "1", "--skäl", "Nya uppgifter.")
    // There is no letter in this register, which is all that is wrong.
    let refused = time.register.run(["sign-off", "1", "--at", "2026-04-09T09:00"])
    #expect(refused.errors.contains("har inget svar i letters/reply.txt"), "\(refused.errors)")
    try time.run("2026-04-10", "set", "1", "kvitterad=2026-04-10")
    #expect(
      try time.log().suffix(2) == [
        "kvitterad gång=2", "aviserad vid=kvitterad gång=2 till=anna.berg",
      ]
    )
    #expect(
      time.told("2026-04-28") == ["anna.berg  påminnelse utreda, 5 arbetsdagar före 2026-05-06"]
    )
    let due = try time.run("2026-04-28", "due", "1").output
    #expect(due.contains("2026-03-04 ons  fordela*  i tid, 2026-03-03"), "\(due)")
  }

  @Test("T5 the routine says how long it has")
  func byTheRoutine() throws {
    let time = try answered()
    try time.replace(
      "    inom: 20 arbetsdagar\n",
      "    inom: 20 arbetsdagar\n    efter återöppning: 10 arbetsdagar\n",
      in: "cases/routines/synpunkten.yaml"
    )
    try time.run("2026-04-07", "reopen", "1", "--skäl", "Nya uppgifter.")
    #expect(
      try due(time, "2026-04-07").first == "2026-04-21 tis utreda* 14 dagar kvar (10 arbetsdagar)"
    )
  }
}
