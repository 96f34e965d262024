import RegisterFixtures
import Testing

/// Distributions that somebody makes in an editor.
@Suite(.waits) struct DistributionTests {
  private static let whole =
    "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad:"

  private func distribute(_ watched: WatchedRegister, _ day: String) throws {
    try watched.edit(
      Fixture.file,
      "område:\nenhet:\nutredare:\nfördelad:",
      Self.whole + (day.isEmpty ? "" : " \(day)")
    )
  }

  @Test("with its date it is in the log and told at once")
  func dated() throws {
    let watched = try WatchedRegister()
    try distribute(watched, "2026-11-24")
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=told case=SYN-2026-0002 to=omar.nilsson fact=distributed"
      ]
    )
    let log = try watched.log("SYN-2026-0002").dropFirst()
    #expect(
      log == [
        "- 2026-11-24T09:00:00+01:00 synpunkt fördelad enhet=hemtjanst utredare=omar.nilsson",
        "- 2026-11-24T09:00:00+01:00 synpunkt aviserad vid=fördelad till=omar.nilsson",
      ]
    )
    let messages = try watched.messages()
    #expect(messages.count == 1)
    watched.changed(Fixture.file)
    watched.wait(60)
    #expect(watched.lines() == [])
    #expect(try watched.messages() == messages)
  }

  @Test("without its date it is stamped thirty seconds after the last change")
  func undated() throws {
    let watched = try WatchedRegister()
    try distribute(watched, "")
    watched.wait(29)
    try watched.edit(Fixture.file, "Kall mat", "Kall lunch")
    watched.wait(29)
    #expect(watched.lines() == [])
    #expect(try watched.register.text(Fixture.file).hasSuffix("fördelad:\n"))
    watched.wait(1)
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=distributed case=SYN-2026-0002",
        "level=info event=told case=SYN-2026-0002 to=omar.nilsson fact=distributed",
      ]
    )
    #expect(try watched.register.text(Fixture.file).hasSuffix("fördelad: 2026-11-24\n"))
    watched.wait(600)
    watched.changed(Fixture.file)
    watched.wait(600)
    #expect(watched.lines() == [])
    #expect(try watched.messages().count == 1)
  }

  @Test("without its date it is stamped at once by a single round")
  func once() throws {
    let watched = try WatchedRegister(options: ["--once"])
    try watched.register.write(
      Fixture.file,
      try watched.register.text(Fixture.file)
        .replacingOccurrences(of: "område:\nenhet:\nutredare:\nfördelad:", with: Self.whole)
    )
    watched.round()
    #expect(
      watched.lines().map(\.withoutMessage) == [
        "level=info event=distributed case=SYN-2026-0002",
        "level=info event=told case=SYN-2026-0002 to=omar.nilsson fact=distributed",
      ]
    )
    watched.round()
    #expect(watched.lines() == [])
  }

  @Test("what was done while nobody watched is not stamped before it was let be")
  func restarted() throws {
    let watched = try WatchedRegister(at: "2026-11-24T06:00")
    try distribute(watched, "")
    try watched.restart()
    watched.wait(29)
    #expect(watched.lines() == [])
    watched.wait(1)
    #expect(
      watched.lines().map(\.withoutMessage).first
        == "level=info event=distributed case=SYN-2026-0002"
    )
  }

  @Test(
    "one with something missing or wrong is nobody's to stamp",
    arguments: ["utredare: omar.nilsson", "område: Bemötande", "enhet: hemtjanst"]
  )
  func incomplete(_ missing: String) throws {
    let watched = try WatchedRegister()
    try watched.edit(
      Fixture.file,
      "område:\nenhet:\nutredare:\nfördelad:",
      Self.whole.replacingOccurrences(of: missing, with: String(missing.prefix { $0 != " " }))
    )
    watched.wait(60)
    #expect(!watched.lines().contains { $0.contains("event=distributed") })
    #expect(try watched.register.text(Fixture.file).hasSuffix("fördelad:\n"))
  }

  @Test("praise needs no investigator")
  func praise() throws {
    let watched = try WatchedRegister()
    try watched.edit(Fixture.file, "typ: klagomål", "typ: beröm")
    try watched.edit(Fixture.file, "område:\nenhet:", "område: Bemötande\nenhet: hemtjanst")
    watched.wait(30)
    #expect(watched.lines() == ["level=info event=distributed case=SYN-2026-0002"])
  }
}

extension String {
  /// A line without what its message is called.
  var withoutMessage: String { replacing(#/ message=[0-9a-f]+$/#, with: "") }
}
