import RegisterFixtures
import Testing

/// Letters that the watcher drafts and sets, where register.yaml asks for it.
@Suite(.waits) struct LetterTests {
  private static let folder = "cases/2026/00/SYN-2026-0002"
  private static let text = folder + "/letters/reply.txt"
  private static let pdf = folder + "/letters/reply.pdf"

  private static let finished = """
    rubrik: Svar på ditt klagomål

    Hej Märta,

    Maten levereras nu varm.

    Med vänlig hälsning

    Omar Nilsson

    """

  private func watched(
    _ settings: String,
    sender: String =
      "namn: Märta Ask\nadress: |\n  Lindvägen 3\n  999 10 Exempelstad\nkontakt: brev",
    options: [String] = []
  ) throws -> WatchedRegister {
    try WatchedRegister(
      "//- cases/register.yaml\nmyndighet: Exempelkommunen\nspråk: sv\nnummerserie: SYN\n\(settings)\n"
        + "//- \(Self.folder)/sender.yaml\n\(sender)\n",
      options: options,
      environment: ["SYNPUNKT_FONTS": ""]
    )
  }

  private func distribute(_ watched: WatchedRegister, _ day: String = " 2026-11-24") throws {
    try watched.edit(
      Fixture.file,
      "område:\nenhet:\nutredare:\nfördelad:",
      "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad:\(day)"
    )
  }

  private func letterLines(_ watched: WatchedRegister) -> [String] {
    watched.lines().map(\.withoutMessage).filter { $0.contains("event=letter-") }
  }

  @Test("a case distributed by hand gets a draft, which is the writer's from then on")
  func drafts() throws {
    let watched = try watched("brev:\n  utkast: ja")
    try distribute(watched)
    #expect(letterLines(watched) == ["level=info event=letter-drafted path=\(Self.text)"])
    let draft = try watched.register.text(Self.text)
    #expect(draft.hasPrefix("rubrik: Svar på ditt klagomål\n"))
    #expect(draft.contains("Hej Märta Ask,\n"))
    #expect(
      try watched.log("SYN-2026-0002").contains {
        $0.hasSuffix("synpunkt ändrad fil=letters/reply.txt")
      }
    )
    watched.changed(Self.text)
    #expect(letterLines(watched) == [])
    try watched.save(Self.text, Self.finished)
    #expect(letterLines(watched) == [])
    #expect(try watched.register.text(Self.text) == Self.finished)
    #expect(!watched.register.exists(Self.pdf))
  }

  @Test("without its date it is drafted once it is stamped")
  func undated() throws {
    let watched = try watched("brev:\n  utkast: ja")
    try distribute(watched, "")
    #expect(letterLines(watched) == [])
    watched.wait(30)
    watched.changed(Fixture.file)
    #expect(letterLines(watched) == ["level=info event=letter-drafted path=\(Self.text)"])
  }

  @Test("what was done while nobody watched is drafted and set when somebody does")
  func catchesUp() throws {
    let watched = try watched("brev:\n  utkast: ja\n  pdf: ja", options: ["--once"])
    try watched.register.write(
      Fixture.file,
      try watched.register.text(Fixture.file).replacingOccurrences(
        of: "område:\nenhet:\nutredare:\nfördelad:",
        with: "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad: 2026-11-24"
      )
    )
    watched.round()
    #expect(letterLines(watched) == ["level=info event=letter-drafted path=\(Self.text)"])
    try watched.register.write(Self.text, Self.finished)
    watched.round()
    #expect(letterLines(watched) == ["level=info event=letter-set path=\(Self.pdf)"])
    watched.round()
    #expect(letterLines(watched) == [])
  }

  @Test(
    "nobody who gets no letter gets a draft",
    arguments: [
      "anonym: ja", "namn: Märta Ask\nkontakt: ingen", "namn: Märta Ask\ntelefon: 0999-123 45",
    ]
  )
  func nobody(_ sender: String) throws {
    let watched = try watched("brev:\n  utkast: ja", sender: sender)
    try distribute(watched)
    #expect(letterLines(watched) == [])
    #expect(!watched.register.exists(Self.text))
  }

  @Test(
    "nothing is written where register.yaml does not ask for it",
    arguments: ["", "brev:\n  utkast: nej\n  pdf: nej"]
  )
  func unasked(_ settings: String) throws {
    let watched = try watched(settings)
    try distribute(watched)
    try watched.save(Self.text, Self.finished)
    #expect(letterLines(watched) == [])
    #expect(watched.register.names(Self.folder + "/letters") == ["reply.txt"])
  }

  @Test("a text that is saved is set, and set anew when it is another")
  func sets() throws {
    let watched = try watched("brev:\n  pdf: ja")
    try distribute(watched)
    try watched.save(Self.text, Self.finished)
    #expect(letterLines(watched) == ["level=info event=letter-set path=\(Self.pdf)"])
    let first = try watched.register.read(Self.pdf)
    watched.changed(Self.text, Self.pdf)
    #expect(letterLines(watched) == [])
    try watched.edit(Self.text, "varm.", "[hur?]")
    #expect(letterLines(watched) == [])
    #expect(try watched.register.read(Self.pdf) == first)
    try watched.edit(Self.text, "[hur?]", "i tid.")
    #expect(letterLines(watched) == ["level=info event=letter-set path=\(Self.pdf)"])
    #expect(try watched.register.read(Self.pdf) != first)
  }

  @Test("a letter that cannot be set is said to be so")
  func refused() throws {
    let watched = try watched("brev:\n  pdf: ja")
    try distribute(watched)
    try watched.save(Self.text, Self.finished.replacingOccurrences(of: "varm", with: "добро"))
    let lines = letterLines(watched)
    #expect(lines.count == 1)
    #expect(
      lines[0].hasPrefix(
        "level=warning event=letter-refused case=SYN-2026-0002 code=letter-character-missing "
          + "path=\(Self.text) message=\""
      )
    )
    #expect(!watched.register.exists(Self.pdf))
  }

  @Test("K20 a letter that was posted is left alone")
  func posted() throws {
    let watched = try watched("brev:\n  pdf: ja")
    try distribute(watched)
    try watched.save(
      Self.folder + "/investigation.yaml",
      "genomförande: Samtal.\nåtgärder:\n  - vad: Varmare mat.\n    status: genomförd\n"
        + "kontakt med synpunktslämnaren: ja\navvikelse:\n  svar: nej\n"
    )
    try watched.save(Self.text, Self.finished)
    let printed = try watched.register.read(Self.pdf)
    let at = ["--at", "2026-11-24T09:30"]
    #expect(watched.register.run(["sign-off", "2"] + at).status == .done)
    let run = watched.register.run(["post", "2"] + at)
    #expect(run.status == .done, "\(run.errors)")
    _ = watched.lines()
    try watched.edit(Self.text, "varm", "kall")
    let lines = watched.lines()
    #expect(!lines.contains { $0.contains("event=letter-") })
    #expect(lines.contains { $0.contains("code=letter-changed") })
    #expect(try watched.register.read(Self.pdf) == printed)
  }
}
