import RegisterFixtures
import Testing

/// The watcher packs closed cases at the hour that register.yaml names (L12).
@Suite struct PackingTests {
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
