import Foundation
import RegisterFixtures
import Testing

/// A disposal that is interrupted is ended by the next run, and until then `check` says so (L11).
@Suite struct UnfinishedDisposalTests {
  private static let rules =
    DisposalRules.text + """
      //- cases/disposal/2026-11-20.yaml
      beslut: KS 2026/118
      tid: 2026-11-20T10:00:00+01:00
      av: anna.berg
      ärenden:
        - ärende: SYN-2026-0002

      """
  private static let words = DisposalRules.words

  private func codes(_ register: TemporaryRegister) -> [String] {
    register.run(["check"]).output.matches(of: /\[([a-z-]+)\]/).map { String($0.output.1) }
  }

  @Test(
    "S4 what an older program left among the cases is an error, and gone with the next disposal"
  )
  func olderProgram() throws {
    let register = try TemporaryRegister(FixtureText(Self.rules))
    let left = "cases/2026/00/.synpunkt-4194304.1a-SYN-2026-0002"
    try register.write(left + "/sender.yaml", "namn: Bo Ek\n")
    #expect(codes(register) == ["disposal-unfinished"])
    let run = register.run(Self.words)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("SYN-2026-0002: mappen är borttagen"))
    #expect(!register.exists(left))
    #expect(codes(register) == [])
  }

  @Test(
    "S4 any command that changes something ends what a disposal left",
    arguments: [["remind"], words, words + ["2"], words + ["2026-0002"]]
  )
  func endedByAny(_ next: [String]) throws {
    let register = try TemporaryRegister(FixtureText(Self.rules))
    let left = ".synpunkt/state/disposed/SYN-2026-0002"
    try register.write(left + "/letters/reply.txt", "Hej Bo,\n")
    #expect(codes(register) == ["disposal-unfinished"])
    let run = register.run(next)
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("SYN-2026-0002: det som avbröts tidigare är nu klart (gallrad)"))
    #expect(!register.exists(left))
    #expect(codes(register) == [])
  }

  @Test(
    "S4 a protocol that was written and not noted is noted by the next run, once, as who wrote it"
  )
  func protocolIsNoted() throws {
    let register = try TemporaryRegister(FixtureText(Self.rules))
    try register.write(
      "cases/disposal/2026-11-20.yaml",
      try register.text("cases/disposal/2026-11-20.yaml")
        .replacingOccurrences(of: "SYN-2026-0002", with: "SYN-2026-0001")
    )
    #expect(codes(register) == ["disposed-but-there"])
    #expect(register.run(Self.words).status == .done)
    #expect(!register.exists("cases/2026/00/SYN-2026-0001"))
    #expect(
      try register.text("cases/log.yaml")
        == "- 2026-11-20T10:00:00+01:00 anna.berg gallrad beslut=KS_2026/118 antal=1"
        + " protokoll=cases/disposal/2026-11-20.yaml\n"
    )
    #expect(register.names("cases/disposal") == ["2026-11-20.yaml"])
  }
}
