import Commands
import RegisterFixtures
import Testing

/// What happens again is told again, and what is only written otherwise is not.
@Suite struct OccurrenceTests {
  @Test("T2 praise that turns into a complaint is told to whoever had it for information")
  func praiseTurned() throws {
    let time = try TimedRegister(kind: "beröm")
    try time.distribute("2026-03-03", to: nil)
    #expect(time.told("2026-03-03") == [])
    try time.run("2026-03-05", "set", "1", "typ=klagomål", "utredare=omar.nilsson")
    #expect(
      try time.log().suffix(3) == [
        "ändrad fält=typ,utredare", "fördelad enhet=hemtjanst utredare=omar.nilsson gång=2",
        "aviserad vid=fördelad gång=2 till=omar.nilsson",
      ]
    )
    let mail = try #require(
      try time.mails(to: "omar.nilsson").first { $0.text.contains("utredning") }
    )
    #expect(mail.subject == "SYN-2026-0001: att utreda")
    #expect(time.told("2026-03-06") == [])
  }

  @Test("T2 an investigator who had it for information is told that it is to be investigated now")
  func sameInvestigator() throws {
    let time = try TimedRegister(kind: "beröm")
    try time.distribute("2026-03-03", to: "karin.lindqvist")
    try time.replace("typ: beröm", "typ: klagomål", in: TimedRegister.folder + "case.yaml")
    #expect(time.told("2026-03-05") == ["karin.lindqvist  besked: fördelad"])
    #expect(time.told("2026-03-06") == [])
  }

  @Test("T2 a sign-off that is taken back and given again is told again", arguments: [true, false])
  func signedOffAgain(_ byCommand: Bool) throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    let path = TimedRegister.folder + "case.yaml"
    try time.run("2026-03-10", "set", "1", "kvitterad=2026-03-10")
    #expect(try time.log().last == "aviserad vid=kvitterad till=anna.berg")
    if byCommand {
      try time.run("2026-03-10", "set", "1", "kvitterad=")
      try time.run("2026-03-10", "set", "1", "kvitterad=2026-03-10")
    } else {
      try time.replace("kvitterad: 2026-03-10\n", "", in: path)
      #expect(time.told("2026-03-11") == [])
      try time.replace(
        "fördelad: 2026-03-03\n",
        "fördelad: 2026-03-03\nkvitterad: 2026-03-12\n",
        in: path
      )
      #expect(time.told("2026-03-12") == ["anna.berg  besked: kvitterad"])
    }
    let log = try time.log()
    #expect(log.contains("ändrad borttaget=kvitterad"))
    #expect(log.suffix(2) == ["kvitterad gång=2", "aviserad vid=kvitterad gång=2 till=anna.berg"])
    #expect(time.told("2026-03-13") == [])
  }

  @Test("T2 a case that goes to another investigator and back is told each time, to nobody else")
  func thereAndBack() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    try time.run("2026-03-04", "set", "1", "utredare=anna.berg")
    try time.run("2026-03-05", "set", "1", "utredare=omar.nilsson")
    let told = try time.log().filter { $0.hasPrefix("aviserad vid=fördelad") }
    #expect(
      told == [
        "aviserad vid=fördelad till=karin.lindqvist", "aviserad vid=fördelad till=omar.nilsson",
        "aviserad vid=fördelad gång=2 till=anna.berg",
        "aviserad vid=fördelad gång=3 till=omar.nilsson",
      ]
    )
  }

  @Test("T2 the correction of a day is no other occurrence")
  func correctedDay() throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    try time.run("2026-03-05", "set", "1", "fördelad=2026-03-04")
    try time.run("2026-03-05", "set", "1", "inkom=2026-02-27")
    #expect(time.told("2026-03-05") == [])
    #expect(try !time.log().contains { $0.contains("gång=") })
  }

  @Test(
    "T2 an upgrade tells nobody anything twice: what older logs do not say happened once",
    arguments: [
      // Signed off twice, told once.
      "- 2026-03-11T09:00:00+01:00 omar.nilsson ändrad fält=kvitterad\n",
      // To another and back.
      """
      - 2026-03-11T09:00:00+01:00 anna.berg fördelad enhet=hemtjanst utredare=anna.berg
      - 2026-03-11T09:00:00+01:00 synpunkt aviserad vid=fördelad till=anna.berg
      - 2026-03-11T10:00:00+01:00 anna.berg fördelad enhet=hemtjanst utredare=omar.nilsson

      """,
      // Closed, opened and closed again.
      """
      - 2026-03-11T09:00:00+01:00 anna.berg avslutad utfall=hanterad
      - 2026-03-11T10:00:00+01:00 anna.berg återöppnad skäl=Fel.

      """,
      // Told of a last day that has moved since, and of the new one.
      """
      - 2026-03-23T07:00:00+01:00 synpunkt påmind frist=utreda sista-dag=2026-03-27 när=5_arbetsdagar_före till=omar.nilsson
      - 2026-03-23T08:00:00+01:00 synpunkt påmind frist=utreda sista-dag=2026-03-30 när=5_arbetsdagar_före till=omar.nilsson

      """,
    ]
  )
  func olderLog(_ lines: String) throws {
    let time = try TimedRegister()
    try time.distribute("2026-03-03")
    try time.run("2026-03-10", "set", "1", "kvitterad=2026-03-10")
    let path = TimedRegister.folder + "log.yaml"
    try time.register.write(path, time.register.text(path) + lines)
    #expect(time.told("2026-03-12") == [])
    #expect(time.told("2026-03-20") == [])
  }
}
