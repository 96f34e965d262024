import Commands
import Mail
import RegisterFixtures
import Testing

/// A register as `init` makes it, with one case, and what people are told in it day by day.
struct TimedRegister {
  let register: TemporaryRegister

  /// `sender`: the options of `new` that say who has written.
  init(
    _ routine: String = "synpunkten",
    kind: String = "klagomål",
    received: String = "2026-03-02",
    sender: [String] = ["--namn", "Gunnel Rask", "--adress", "Lindvägen 3, 999 10 Ekby"]
  ) throws {
    register = try TemporaryRegister()
    let made = register.run(["init", ".", "--routine", routine, "--language", "sv"])
    try #require(made.status == .done, "\(made.errors)")
    // Reports come by a calendar of their own.
    let settings = try register.text("cases/register.yaml")
    try register.write(
      "cases/register.yaml",
      settings.replacing("månadsrapport: ja", with: "månadsrapport: nej")
    )
    let words = ["--typ", kind, "--kanal", "webbformulär", "--from", "-", "--rubrik", "Kall mat"]
    let new = register.run(
      ["new", "--at", received + "T09:00"] + words + sender,
      input: "Maten är kall.\n"
    )
    try #require(new.status == .done, "\(new.errors)")
  }

  /// Where the files of the case are.
  static let folder = "cases/2026/00/SYN-2026-0001/"

  /// A command on a day at nine, which must succeed.
  @discardableResult
  func run(_ day: String, _ words: String...) throws -> Run {
    let run = register.run(words + ["--at", day + "T09:00"])
    try #require(run.status == .done, "\(words): \(run.output)\(run.errors)")
    return run
  }

  /// The distribution of a case to care at home.
  func distribute(
    _ day: String,
    to person: String? = "omar.nilsson",
    area: String = "Bemötande"
  ) throws {
    let words =
      ["--område", area, "--enhet", "hemtjanst"] + (person.map { ["--till", $0] } ?? [])
    let run = register.run(["distribute", "1", "--at", day + "T10:00"] + words)
    try #require(run.status == .done, "\(run.errors)")
    try register.write(Self.folder + "investigation.yaml", Self.investigation)
  }

  private static let investigation = """
    genomförande: Samtal med gruppen.
    åtgärder:
      - vad: Samtalsträning.
        status: genomförd
    kontakt med synpunktslämnaren: ja
    avvikelse:
      svar: nej

    """

  /// What is told on a day at noon, without the number of the case.
  func told(_ day: String) -> [String] {
    let run = register.run(["remind", "--at", day + "T12:00"])
    return run.output.split(separator: "\n").map { line in
      line.hasPrefix("SYN-2026-0001  ") ? String(line.dropFirst(15)) : String(line)
    }
  }

  /// The messages to somebody, as they would be read.
  func mails(to person: String) throws -> [(subject: String, text: String)] {
    try register.outbox().filter { SentMail.field("To", $0).contains(person) }.map { text in
      let message = try IncomingMessage(parsing: Array(text.utf8))
      return (message.subject, String(decoding: message.text, as: UTF8.self))
    }
  }

  /// What the log of the case says without time and hashes.
  func log() throws -> [String] {
    try register.text(Self.folder + "log.yaml").split(separator: "\n").map { line in
      line.split(separator: " ").dropFirst(3).filter { !$0.hasPrefix("sha256=") }
        .joined(separator: " ")
    }
  }

  /// Replaces one piece of a file, which must be there.
  func replace(_ old: String, _ new: String, in path: String) throws {
    let text = try register.text(path)
    try #require(text.contains(old), "\(old) is not in \(path)")
    try register.write(path, text.replacing(old, with: new))
  }
}
