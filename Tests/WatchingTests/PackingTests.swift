import RegisterFixtures
import Testing

/// The watcher packs closed cases at the hour that register.yaml names (L12).
@Suite(.waits) struct PackingTests {
  private static let settings = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    organisationsnummer: 212000-0001
    språk: sv
    nummerserie: SYN
    arkiv:
      till: arkiv
      klockslag: "03:00"
      efter: 1 månad

    """

  private static let package = "uuid-9ea4efe4-942c-87a5-a6cd-780448b07722"

  @Test(
    "S11 a place that is not the register's to name: nothing is written there, and that is said",
    arguments: [
      "/OUTSIDE", "../OUTSIDE", "a/../../OUTSIDE", ".synpunkt/site", ".git", "cases/2026", "~/x",
      "templates", ".",
    ]
  )
  func outside(_ path: String) throws {
    let elsewhere = try TemporaryRegister()
    let asked = path.replacingOccurrences(of: "/OUTSIDE", with: elsewhere.path)
    let settings = Self.settings.replacingOccurrences(of: "till: arkiv", with: "till: \(asked)")
    let watched = try WatchedRegister(settings, at: "2026-11-24T04:00")
    watched.round()
    watched.setClock("2026-11-24T04:20:00")
    let lines = watched.lines().filter { $0.contains("archived") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("level=warning event=not-archived case=- reason=") == true)
    #expect(elsewhere.names() == [])
    #expect(watched.register.run(["check"]).output.contains("varning[archive-outside]"))
    let run = watched.register.run(["archive", "1"])
    #expect(run.status == .findings)
    #expect(run.errors.contains("det bestämmer den som kör programmet: ange --till MAPP"))
  }

  @Test("S11 whoever runs the watcher says where packages go, whatever the register says")
  func environment() throws {
    let shelf = try TemporaryRegister()
    let settings = Self.settings.replacingOccurrences(of: "till: arkiv", with: "till: /srv/arkiv")
    let watched = try WatchedRegister(
      settings,
      at: "2026-11-24T04:00",
      environment: ["SYNPUNKT_ARCHIVE": shelf.path]
    )
    watched.round()
    #expect(watched.lines().filter { $0.contains("event=archived") }.count == 1)
    #expect(shelf.exists("\(Self.package)/METS.xml"))
  }

  @Test("S11 a link in the register leads nowhere")
  func link() throws {
    let elsewhere = try TemporaryRegister()
    let watched = try WatchedRegister(
      Self.settings + "//- link arkiv -> \(elsewhere.path)\n",
      at: "2026-11-24T04:00"
    )
    watched.round()
    #expect(watched.lines().filter { $0.contains("event=failed") }.count == 1)
    #expect(elsewhere.names() == [])
  }

  @Test("L12 at its hour, once, what has been closed long enough")
  func packs() throws {
    let watched = try WatchedRegister(Self.settings, at: "2026-11-24T02:00")
    watched.round()
    #expect(watched.lines().filter { $0.contains("archived") } == [])
    #expect(!watched.register.exists("arkiv"))
    watched.setClock("2026-11-24T03:00:00")
    let line =
      "level=info event=archived case=SYN-2026-0001 "
      + "package=uuid-9ea4efe4-942c-87a5-a6cd-780448b07722"
    #expect(watched.lines().filter { $0.contains("archived") } == [line])
    #expect(watched.register.exists("arkiv/uuid-9ea4efe4-942c-87a5-a6cd-780448b07722/METS.xml"))
    watched.setClock("2026-11-24T03:10:00")
    try watched.restart()
    watched.setClock("2026-11-25T04:00:00")
    #expect(watched.lines().filter { $0.contains("archived") } == [])
  }
}
