import Commands
import Foundation
import RegisterFixtures
import Testing

/// Who tells people, in a register that several machines share.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SharedNoticeTests {
  private static let told = "aviserad"
  private static let monday = ["--tid", "2026-11-23T08:00"]

  private func register(in place: Int, of clones: Clones) -> String {
    let run = clones.run(
      place,
      ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", "Kall mat"] + Self.monday,
      input: "Kall mat"
    )
    return "cases/2026/00/\(run.output.prefix { $0 != " " })/log.yaml"
  }

  @Test("G3 only a machine that can send says in the log that somebody was told")
  func sends() throws {
    let clones = try Clones(2, of: FixtureText(MailRegister.text))
    for place in 0..<2 { clones.run(place, ["sync"]) }
    let log = register(in: 1, of: clones)
    #expect(try !clones[1].text(log).contains(Self.told))
    #expect(clones[1].names(".synpunkt/outbox/new") == [])
    clones.run(1, ["sync"])
    clones.run(0, ["sync"])
    #expect(try !clones[0].text(log).contains(Self.told))
  }

  @Test(
    "G3 what another clone could not tell is told by the machine that sends, once, and all know"
  )
  func finishes() throws {
    let clones = try Clones(2, of: FixtureText(MailRegister.text))
    for place in 0..<2 { clones.run(place, ["sync"]) }
    let log = register(in: 1, of: clones)
    clones.run(1, ["sync"])
    clones.run(0, ["sync"])
    let program = try TemporaryRegister()
    try program.write("send", "cat > /dev/null\n")
    let server = ["SYNPUNKT_SENDMAIL": "sh \(program.path)/send"]
    let sent = clones.run(0, ["remind"] + Self.monday, with: server)
    #expect(sent.status == .done, "\(sent.errors)")
    #expect(try clones[0].text(log).contains(Self.told), "\(sent)")
    clones.run(0, ["sync"])
    clones.run(1, ["sync"])
    #expect(try clones[1].text(log).contains(Self.told))
    let again = clones.run(1, ["remind"] + Self.monday, with: server)
    #expect(!again.output.contains("Kall mat"), "\(again)")
  }

  @Test("G7 what was told is not told again after git stash, nor after a pull that failed")
  func stashed() throws {
    let clones = try Clones(1, of: FixtureText(MailRegister.text))
    clones.run(0, ["sync"])
    let program = try TemporaryRegister()
    try program.write("send", "cat > /dev/null\n")
    let server = ["SYNPUNKT_SENDMAIL": "sh \(program.path)/send"]
    let first = clones.run(0, ["remind"] + Self.monday, with: server)
    #expect(first.output.contains("SYN-2026"), "\(first)")
    try Clones.git(["stash", "-q"], in: clones[0].path)
    let second = clones.run(0, ["remind"] + Self.monday, with: server)
    #expect(!second.output.contains("@kommun.example"), "\(second)")
    #expect(second.errors.contains("det skickas inte en gång till"), "\(second)")
    try Clones.git(["reset", "-q", "--hard"], in: clones[0].path)
    let third = clones.run(0, ["remind"] + Self.monday, with: server)
    #expect(!third.output.contains("@kommun.example"), "\(third)")
  }
}
