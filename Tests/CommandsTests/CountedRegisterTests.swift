import Glibc
import Laws
import RegisterFixtures
import Testing

/// What is kept of counting is what would be counted anew: on every day, whatever changed in between.
@Suite struct CountedRegisterTests {
  private static let file = "cases/2026/00/SYN-2026-0001/"

  /// What is said of the register on a day.
  private func told(_ register: TemporaryRegister, _ day: String) -> String {
    register.run(["statistics", "--by", "area", "--format", "json", "--at", day + "T09:00"]).output
  }

  /// Lets the clock of the file system go on, so that what was written is older than what is read.
  private static func wait() { usleep(20_000) }

  /// A first look closes the register to others, which changes its files' times; what is read after that is kept.
  private static func settle(_ register: TemporaryRegister) {
    _ = register.run(["list"])
    wait()
  }

  /// What is said without anything that was kept.
  private func toldAnew(_ register: TemporaryRegister, _ day: String) throws -> String {
    try? register.remove(".synpunkt/counted")
    return told(register, day)
  }

  /// A change of a file of the case: some that count, and some that do not.
  private static let changes: [(name: String, find: String, put: String)] = [
    ("case.yaml", "område: Bemötande\n", "område: Kost\n"),
    ("case.yaml", "område: Kost\n", "område: Bemötande\n"),
    ("case.yaml", "rubrik: ", "rubrik: Ny "),
    ("case.yaml", "utredare: ", "skyddad identitet: ja\nutredare: "),
    ("case.yaml", "skyddad identitet: ja\n", ""),
    ("case.yaml", "ärende: ", "besvarad: 2026-04-20\nsvarssätt: brev\närende: "),
    ("case.yaml", "besvarad: 2026-04-20\nsvarssätt: brev\n", ""),
    ("case.yaml", "inkom: 2026-03-02", "inkom: 2026-04-20"),
    ("case.yaml", "inkom: 2026-04-20", "inkom: 2026-03-02"),
    ("sender.yaml", "kontakt: brev\n", "anonym: ja\n"),
    ("sender.yaml", "anonym: ja\n", "kontakt: brev\n"),
    ("log.yaml", "\n", "\n- 2026-05-04T09:00:00+02:00 anna.berg återöppnad dag=2026-05-04\n"),
    ("investigation.yaml", "genomförd\n", "planerad\n    klar: 2026-04-30\n"),
    ("investigation.yaml", "planerad\n    klar: 2026-04-30\n", "genomförd\n"),
  ]

  @Test(
    "B18 what was kept is what is counted anew, on any day and after any change",
    arguments: 0..<4
  )
  func isAlwaysFresh(_ seed: Int) throws {
    let register = try TemporaryRegister(FixtureText(""))
    var random = Seeded(seed)
    let days = ["2026-03-02", "2026-03-31", "2026-04-20", "2026-05-01", "2026-05-31", "2027-01-01"]
    for _ in 0..<(Exhaustive.isAsked ? 60 : 10) {
      let change = random.pick(Self.changes)
      let path = Self.file + change.name
      let text = try register.text(path)
      try register.write(
        path,
        text.replacing(change.find, with: change.put, maxReplacements: 1)
      )
      // What was written in the very instant of the reading is not trusted, and read once more.
      if random.chance(oneIn: 2) { Self.wait() }
      _ = told(register, random.pick(days))
      let day = random.pick(days)
      let kept = told(register, day)
      #expect(try kept == toldAnew(register, day), "\(change) on \(day)")
    }
  }

  @Test(
    "B18 what is kept is read only where a file has changed",
    arguments: ["log.yaml", "sender.yaml"]
  )
  func readsWhatChanged(_ name: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    Self.settle(register)
    let before = told(register, "2026-05-31")
    let kept = try register.read(".synpunkt/counted")
    #expect(told(register, "2026-05-31") == before)
    #expect(try register.read(".synpunkt/counted") == kept)
    try register.write(Self.file + name, register.text(Self.file + name) + "# mer\n")
    Self.wait()
    #expect(told(register, "2026-05-31") == before)
    #expect(try register.read(".synpunkt/counted") != kept)
  }

  @Test("L10 nothing of a case with protected identity is kept")
  func keepsProtected() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let path = Self.file + "case.yaml"
    try register.write(
      path,
      register.text(path).replacing("område: ", with: "skyddad identitet: ja\nområde: HEMLIG")
    )
    Self.wait()
    _ = told(register, "2026-05-31")
    let kept = (try? register.read(".synpunkt/counted")) ?? []
    #expect(!String(decoding: kept, as: UTF8.self).contains("HEMLIG"))
    try register.write(
      path,
      register.text(path).replacing("skyddad identitet: ja\nområde: HEMLIG", with: "område: ")
    )
    Self.wait()
    Self.settle(register)
    _ = told(register, "2026-05-31")
    #expect(try String(decoding: register.read(".synpunkt/counted"), as: UTF8.self).contains("Bem"))
  }

  @Test(
    "B18 whatever is wrong with what was kept, everything is counted",
    arguments: [0, 7, 30, 70]
  )
  func survivesDamage(_ place: Int) throws {
    let register = try TemporaryRegister(FixtureText(""))
    Self.settle(register)
    let before = told(register, "2026-05-31")
    var bytes = try register.read(".synpunkt/counted")
    bytes[place] ^= 1
    try register.write(".synpunkt/counted", bytes)
    #expect(told(register, "2026-05-31") == before)
    try register.write(".synpunkt/counted", Array(bytes.prefix(place)))
    #expect(told(register, "2026-05-31") == before)
  }
}
