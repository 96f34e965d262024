import RegisterFixtures
import Testing

/// The watcher keeps the public site as the register is.
@Suite(.waits) struct SiteTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  private static let page = ".synpunkt/site/cases/SYN-2026-0001.html"

  @Test(
    "K24 a page whose text was edited after the approval goes, and comes back with the next one"
  )
  func follows() throws {
    let watched = try WatchedRegister()
    let register = watched.register
    try watched.edit(
      Self.folder + "case.yaml",
      "publicera: nej\npubliceringsskäl: Texten går inte att avidentifiera.\n",
      "publicera: ja\npublicerad: 2026-03-18\n"
    )
    // Before somebody has published, there is no site to keep.
    #expect(!register.exists(".synpunkt/site"))
    for word in ["redact", "approve", "publish"] {
      #expect(register.run([word, "1"]).status == .done)
    }
    #expect(register.exists(Self.page))
    _ = watched.lines()
    try watched.edit(Self.folder + "public/submission.txt", "kort", "tvärt")
    let events = watched.lines().map(\.event)
    #expect(events.contains("warning site-withheld"))
    #expect(events.contains("info site"))
    #expect(!register.exists(Self.page))
    #expect(register.run(["approve", "1"]).status == .done)
    watched.changed(Self.folder + "log.yaml")
    #expect(watched.lines().map(\.event).contains("info site"))
    #expect(register.exists(Self.page))
    // What concerns nothing on the site is not built.
    watched.changed("cases/2026/00/SYN-2026-0002/case.yaml")
    #expect(!watched.lines().map(\.event).contains("info site"))
  }

  @Test(
    "R1 L10 a page goes when the identity of somebody whom it names is protected in another case"
  )
  func protectedElsewhere() throws {
    let watched = try WatchedRegister()
    let register = watched.register
    try watched.edit(
      Self.folder + "case.yaml",
      "publicera: nej\npubliceringsskäl: Texten går inte att avidentifiera.\n",
      "publicera: ja\npublicerad: 2026-03-18\n"
    )
    #expect(register.run(["redact", "1"]).status == .done)
    try register.write(Self.folder + "public/submission.txt", "Skyddsten svarar kort.\n")
    for word in ["approve", "publish"] { #expect(register.run([word, "1"]).status == .done) }
    #expect(register.exists(Self.page))
    _ = watched.lines()
    let other = "cases/2026/00/SYN-2026-0002/"
    try register.write(other + "sender.yaml", "namn: Ylvali Skyddsten\n")
    try register.write(
      other + "case.yaml",
      """
      ärende: SYN-2026-0002
      rubrik: Skymd sikt
      rutin: synpunkten
      typ: klagomål
      inkom: 2026-11-20
      kanal: broschyr
      registrerad: 2026-11-20 09:12
      registrerad av: anna.berg
      skyddad identitet: ja

      """
    )
    watched.changed(other + "case.yaml")
    let lines = watched.lines()
    #expect(!register.exists(Self.page))
    #expect(lines.map(\.event).contains("warning site-withheld"))
    #expect(lines.allSatisfy { !"\($0)".contains("Skyddsten") })
  }
}
