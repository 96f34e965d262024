import CivilCalendar
import RegisterFixtures
import Testing

/// Faults that stand over night are mailed to who can mend them.
@Suite(.waits) struct FaultTests {
  private static let folder = "cases/2026/00/SYN-2026-0002"
  private static let person = "utredare: omar.nilsson"

  /// A register in which a file was last saved at some time, on 2026-11-24 before the hour.
  private func watched(
    _ path: String,
    _ text: String,
    saved: String
  ) throws -> WatchedRegister {
    let watched = try WatchedRegister(at: "2026-11-24T06:00")
    try watched.register.write(path, text)
    try modify(watched, path, saved)
    return watched
  }

  private func modify(_ watched: WatchedRegister, _ path: String, _ time: String) throws {
    let instant = try #require(Moment(time)?.instant(in: .stockholm))
    try watched.register.setModified(path, instant.seconds)
  }

  private func facts(_ text: String) throws -> String {
    try TemporaryRegister(FixtureText(Fixture.text)).text(Fixture.file)
      .replacingOccurrences(
        of: "område:\nenhet:\nutredare:",
        with: "område:\nenhet: hemtjanst\n\(Self.person)"
      )
      .replacingOccurrences(of: "typ: klagomål", with: text)
  }

  @Test("in case.yaml to the registrar, once, and another fault anew")
  func facts() throws {
    let watched = try watched(Fixture.file, try facts("typ: klago"), saved: "2026-11-23T23:59:59")
    watched.setClock("2026-11-24T07:00")
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=told case=SYN-2026-0002 to=anna.berg faults=case.yaml codes=unknown-value"
      ]
    )
    watched.setClock("2026-11-25T06:00")
    try watched.restart()
    watched.setClock("2026-11-25T07:00")
    #expect(!watched.lines().contains { $0.contains("faults=") })
    try watched.register.write(Fixture.file, try facts("typ: klagomål\nfärg: röd"))
    try modify(watched, Fixture.file, "2026-11-25T12:00")
    watched.setClock("2026-11-26T07:00")
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=told case=SYN-2026-0002 to=anna.berg faults=case.yaml codes=unknown-field"
      ]
    )
  }

  @Test("T14 a folder whose files are still on their way, as of a pull, is no fault")
  func arriving() throws {
    let watched = try WatchedRegister(at: "2026-11-24T09:00")
    let folder = "cases/2026/00/SYN-2026-0007"
    try watched.register.write(folder + "/submission.txt", "Hej.\n")
    try modify(watched, folder, "2026-11-24T09:00")
    watched.changed(folder + "/submission.txt")
    #expect(watched.lines() == [])
    watched.wait(20)
    #expect(watched.lines().contains { $0.contains("code=case-file-missing") })
  }

  @Test("not on the day on which it was saved")
  func savedToday() throws {
    let watched = try watched(Fixture.file, try facts("typ: klago"), saved: "2026-11-24T00:00:00")
    watched.setClock("2026-11-24T23:59")
    #expect(watched.lines() == [])
    watched.setClock("2026-11-25T07:00")
    #expect(watched.lines().filter { $0.contains("faults=case.yaml") }.count == 1)
  }

  @Test("in investigation.yaml to the investigator")
  func investigation() throws {
    let watched = try watched(
      Self.folder + "/investigation.yaml",
      "genomförande: Samtal med Gunnel Rask.\nfärg: röd\n",
      saved: "2026-11-23T12:00"
    )
    try watched.register.write(Fixture.file, try facts("typ: klagomål"))
    watched.setClock("2026-11-24T07:00")
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=told case=SYN-2026-0002 to=omar.nilsson faults=investigation.yaml codes=unknown-field"
      ]
    )
    let message = try #require(try watched.messages().first)
    #expect(message.contains("omar.nilsson@kommun.example"))
    #expect(message.contains("SYN-2026-0002"))
    #expect(message.contains("investigation.yaml"))
    #expect(message.contains("Filen investigation.yaml har fel som inte har"))
    #expect(!message.contains("unknown-field"))
    #expect(!message.contains("Rask"))
    #expect(!message.contains("röd"))
  }

  @Test("of somebody whose identity is protected the mail has number and file only (L10)")
  func protected() throws {
    let text = try facts("typ: klago\nskyddad identitet: ja")
    let watched = try watched(Fixture.file, text, saved: "2026-11-23T12:00")
    watched.setClock("2026-11-24T07:00")
    #expect(watched.lines().filter { $0.contains("faults=case.yaml") }.count == 1)
    let message = try #require(try watched.messages().first)
    #expect(message.contains("SYN-2026-0002"))
    for secret in ["Kall mat", "klago", "Maten", "Hemtj", "Omar"] {
      #expect(!message.contains(secret), "\(secret)")
    }
  }

  @Test("in a case.yaml that nobody can read to the registrars, by its path")
  func unreadable() throws {
    let watched = try watched(Fixture.file, try facts("typ: ["), saved: "2026-11-23T12:00")
    watched.setClock("2026-11-24T07:00")
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=told case=- to=anna.berg faults=\(Fixture.file) codes=flow-collection",
        "level=warning event=not-told case=SYN-2026-0002 "
          + "reason=\"ärendet går inte att läsa, så ingen fick veta något; synpunkt check visar felet\"",
      ]
    )
    #expect(
      try watched.register.text("cases/log.yaml")
        == "- 2026-11-24T07:00:00+01:00 synpunkt påmind fil=\(Fixture.file) fel=flow-collection till=anna.berg\n"
    )
    watched.setClock("2026-11-25T07:00")
    #expect(!watched.lines().contains { $0.contains("faults=") })
  }

  @Test("in the register's own files to the registrars")
  func settings() throws {
    let watched = try watched(
      "cases/register.yaml",
      "myndighet: A\nspråk: sv\nnummerserie: SYN\nfärg: röd\n",
      saved: "2026-11-23T12:00"
    )
    watched.changed("cases/register.yaml")
    #expect(watched.lines().map(\.event) == ["error finding unknown-field"])
    watched.setClock("2026-11-24T07:00")
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=told case=- to=anna.berg faults=cases/register.yaml codes=unknown-field"
      ]
    )
    watched.setClock("2026-11-25T07:00")
    #expect(!watched.lines().contains { $0.contains("faults=") })
  }
}
