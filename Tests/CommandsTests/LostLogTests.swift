import Foundation
import RegisterFixtures
import Testing

/// A log that has lost its registration has lost more: who was told already.
@Suite struct LostLogTests {
  private let register: TemporaryRegister
  private static let path = "cases/2026/00/SYN-2026-0003/log.yaml"
  private static let problem =
    "SYN-2026-0003: loggen går inte att läsa; inget skickades, för det kan redan vara gjort\n"

  init() throws { register = try TemporaryRegister(FixtureText(MailRegister.text)) }

  private func remind(_ options: String..., at time: String = MailRegister.now) -> Run {
    register.run(["remind", "--at", time] + options)
  }

  private static let others = SentMail.messages.map {
    $0.replacingOccurrences(of: "0002 0003 0004", with: "0002 0004")
      .replacingOccurrences(of: "0003 0004", with: "0004")
  }.filter { !$0.hasSuffix("0003") }

  @Test(
    "T3 a case without a readable log is told to nobody, the others are",
    arguments: [
      nil, "", "\n", "# tom\n", "\u{0}\u{1}\u{FFFD}", "hej\n", "- hej\n", "{}", "\u{FEFF}",
      "- 2026-11-20T09:00:00+01:00 anna.berg fördelad enhet=hemtjanst utredare=omar.nilsson\n",
      "- 2026-11-19T10:00:00+01:00 anna.berg registered sha256=0\n",
    ]
  )
  func lost(_ text: String?) throws {
    let whole = try register.text(Self.path)
    if let text { try register.write(Self.path, text) } else { try register.remove(Self.path) }
    #expect(!remind("--dry-run").output.contains("0003"))
    let run = remind()
    #expect(run.errors == Self.problem)
    #expect(try register.outbox().map(SentMail.summary).sorted() == Self.others)
    // Nothing was written into what may come back by Git.
    #expect((try? register.text(Self.path)) == text)
    #expect(
      register.run(["check"]).output.contains(
        "\(Self.path): fel[\(text == nil ? "log-missing" : "log-without-registration")]: "
      )
    )
    try register.write(Self.path, whole)
    #expect(remind(at: "2026-11-24T08:00").errors == "")
    #expect(try register.told() == SentMail.lines)
  }

  @Test(
    "T3 of a log with a line that is no event nobody knows what was told",
    arguments: ["- hej\n", "hej\n", "- 2026-11-2\n", "- \u{0}\u{1}\n", "{}\n"]
  )
  func damaged(_ line: String) throws {
    let whole = try register.text(Self.path)
    try register.write(Self.path, whole + line)
    #expect(remind().errors == Self.problem)
    #expect(try register.outbox().map(SentMail.summary).sorted() == Self.others)
    #expect(try register.text(Self.path) == whole + line)
    try register.write(Self.path, whole)
    #expect(remind(at: "2026-11-24T08:00").errors == "")
    #expect(try register.told() == SentMail.lines)
  }

  @Test("T3 a register's own log that is no log tells nobody of the inbox, and the cases are told")
  func registerLog() throws {
    try register.write("cases/inbox/brev.txt", "Bussen kom inte.\n")
    try register.write("cases/log.yaml", "hej\n")
    let run = remind()
    #expect(run.status == .failure)
    #expect(run.errors.contains("cases/log.yaml går inte att läsa"), "\(run.errors)")
    #expect(!run.output.contains("brev.txt"))
    #expect(try register.outbox().count == SentMail.messages.count)
    #expect(try register.text("cases/log.yaml") == "hej\n")
  }

  @Test("T3 what was held when the log was lost waits for it, and goes once")
  func held() throws {
    #expect(remind().status == .done)
    let whole = try register.text(Self.path)
    let line =
      "SYN-2026-0003 2026-11-23T08:00:00+01:00 synpunkt aviserad vid=inkom till=karin.lindqvist\n"
    try register.write(".synpunkt/mail/pending/abc.log", line)
    try register.write(".synpunkt/mail/pending/abc.eml", "Subject: x\n\n")
    try register.write(Self.path, "")
    #expect(remind(at: "2026-11-24T08:00").errors == Self.problem)
    #expect(register.names(".synpunkt/mail/pending") == ["abc.eml", "abc.log"])
    #expect(try register.text(Self.path) == "")
    try register.write(Self.path, whole)
    #expect(remind(at: "2026-11-25T08:00").errors == "")
    #expect(register.names(".synpunkt/mail/pending") == [])
    #expect(try register.outbox().count == 7)
  }

  @Test("T3 a command that follows a change tells nobody either, and stamps nothing")
  func follows() throws {
    try register.write(Self.path, "hej\n")
    let run = register.run(["set", "3", "rubrik=Bussen", "--at", MailRegister.now])
    #expect(run.status == .done)
    #expect(try register.outbox() == [])
    #expect(!(try register.text(Self.path)).contains("fördelad"))
  }
}
