import Glibc
import Laws
import RegisterFixtures
import Testing

/// What is kept of cases to be told is what would be told anew: on every day, whatever changed in between.
@Suite struct ToldRegisterTests {
  private static let file = "cases/2026/00/SYN-2026-0002/"
  private static let reportPath = "cases/reports/2026-3"

  private static func register() throws -> TemporaryRegister {
    let register = try TemporaryRegister(
      FixtureText(
        MonthReportTests.register + """

          //- cases/2026/00/SYN-2026-0002/investigation.yaml
          genomförande: Samtal.
          åtgärder:
            - vad: Nya vagnar.
              status: planerad
              klar: 2026-11-10
          kontakt med synpunktslämnaren: ja
          //- \(reportPath)/report.txt
          rubrik: Rapport
          datum: 2026-11-24

          {diagram inkomna per månad}

          {diagram dagar till svar}

          {diagram efter område}

          Kom in: {inkomna}, fördelade {fördelade}, avslutade {avslutade}.

          """
      )
    )
    // A first look closes the register to others, which changes its files' times.
    _ = register.run(["list"])
    wait()
    return register
  }

  /// Lets the clock of the file system go on, so that what was written is older than what is read.
  private static func wait() { usleep(20_000) }

  /// What the head of operations is told of October on a day.
  private static func mail(_ register: TemporaryRegister, _ day: String) -> String {
    register.run(
      [
        "report", "month", "2026-10", "--unit", "aldreomsorg", "--to", "mikael.strand", "--dry-run",
        "--at", day + "T09:00",
      ]
    ).output
  }

  private static let changes: [(name: String, find: String, put: String)] = [
    ("case.yaml", "rubrik: Kall mat", "rubrik: Sen mat"),
    ("case.yaml", "rubrik: Sen mat", "rubrik: Mia Ask klagar"),
    ("case.yaml", "rubrik: Mia Ask klagar", "rubrik: Kall mat"),
    ("case.yaml", "enhet: hemtjanst", "enhet: fridhem"),
    ("case.yaml", "enhet: fridhem", "enhet: hemtjanst"),
    ("case.yaml", "utredare: ", "skyddad identitet: ja\nutredare: "),
    ("case.yaml", "skyddad identitet: ja\n", ""),
    ("case.yaml", "ärende: ", "besvarad: 2026-10-20\nsvarssätt: brev\närende: "),
    ("case.yaml", "besvarad: 2026-10-20\nsvarssätt: brev\n", ""),
    ("sender.yaml", "Mia Ask", "Kall Vagn"),
    ("sender.yaml", "Kall Vagn", "Mia Ask"),
    ("investigation.yaml", "status: planerad", "status: genomförd"),
    ("investigation.yaml", "status: genomförd", "status: planerad"),
    ("investigation.yaml", "Nya vagnar", "Nya varma vagnar"),
    ("log.yaml", "\n", "\n- 2026-10-09T09:00:00+02:00 omar.nilsson återöppnad dag=2026-10-09\n"),
  ]

  @Test(
    "K31 K32 what was kept to be told is what is told anew, on any day and after any change",
    arguments: 0..<3
  )
  func isAlwaysFresh(_ seed: Int) throws {
    let register = try Self.register()
    var random = Seeded(seed)
    let days = ["2026-10-20", "2026-11-02", "2026-11-10", "2026-11-11", "2026-12-31"]
    for _ in 0..<(Exhaustive.isAsked ? 60 : 8) {
      let change = random.pick(Self.changes)
      let path = Self.file + change.name
      let text = try register.text(path)
      try register.write(path, text.replacing(change.find, with: change.put, maxReplacements: 1))
      if random.chance(oneIn: 2) { Self.wait() }
      _ = Self.mail(register, random.pick(days))
      let day = random.pick(days)
      let kept = Self.mail(register, day)
      try? register.remove(".synpunkt/told")
      let anew = Self.mail(register, day)
      #expect(kept == anew && anew.contains("oktober"), "\(change) on \(day)")
    }
  }

  @Test("K31 L10 nothing is kept of a protected identity, nor of a case that is gone")
  func keepsLittle() throws {
    let register = try Self.register()
    _ = Self.mail(register, "2026-11-24")
    func kept() throws -> String {
      try String(decoding: register.read(".synpunkt/told"), as: UTF8.self)
    }
    #expect(try kept().contains("Nya vagnar") && kept().contains("Kall mat"))
    #expect(try !kept().contains("HEMLIG"))
    try register.remove("cases/2026/00/SYN-2026-0002")
    Self.wait()
    _ = Self.mail(register, "2026-11-24")
    #expect(try !kept().contains("Nya vagnar"))
  }

  @Test(
    "B18 whatever is wrong with what was kept to be told, everything is read",
    arguments: [0, 9, 40, 90]
  )
  func survivesDamage(_ place: Int) throws {
    let register = try Self.register()
    let before = Self.mail(register, "2026-11-24")
    var bytes = try register.read(".synpunkt/told")
    bytes[place] ^= 1
    try register.write(".synpunkt/told", bytes)
    #expect(Self.mail(register, "2026-11-24") == before)
    try register.write(".synpunkt/told", Array(bytes.prefix(place)))
    #expect(Self.mail(register, "2026-11-24") == before)
  }

  @Test(
    "K33 a report of facts alone has what it has when every file is looked at",
    arguments: 0..<3
  )
  func factsAlone(_ seed: Int) throws {
    let register = try Self.register()
    func page(_ name: String) -> String {
      register.run(["report", "period", name, "--html", "-", "--at", "2026-11-24T09:00"]).output
    }
    var random = Seeded(seed)
    for _ in 0..<(Exhaustive.isAsked ? 40 : 6) {
      let change = random.pick(Self.changes)
      let path = Self.file + change.name
      let text = try register.text(path)
      try register.write(path, text.replacing(change.find, with: change.put, maxReplacements: 1))
      Self.wait()
      let quick = page("2026-3")
      // A figure that other files decide: every file is looked at.
      let report = try register.text(Self.reportPath + "/report.txt")
      try register.write(
        Self.reportPath + "/report.txt",
        report + "\nI tid: {besvarade i tid}.\n"
      )
      let whole = page("2026-3").split(separator: "\n").filter { !$0.contains("I tid:") }
      try register.write(Self.reportPath + "/report.txt", report)
      #expect(!whole.isEmpty && quick.split(separator: "\n") == whole, "\(change)")
    }
  }
}
