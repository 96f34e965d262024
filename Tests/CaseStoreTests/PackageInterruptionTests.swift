import Foundation
import Laws
import RegisterFixtures
import System
import Testing

@testable import CaseStore

/// A kill or a full disk in the middle of packing or disposing leaves nothing half.
///
/// `SYNPUNKT_EXHAUSTIVE=1` interrupts every call; otherwise some of them.
@Suite(
  .waits,
  .serialized,
  .enabled(if: Tracing.isPossible, "strace is missing or may not trace, or nothing is built")
)
struct PackageInterruptionTests {
  private static let log = "cases/2026/00/SYN-2026-0001/log.yaml"
  private static let at = ["--at", "2026-11-21T12:00", "--as", "anna.berg"]
  private static let step = Exhaustive.isAsked ? 1 : 13

  private static let settings = """
    //- cases/register.yaml
    myndighet: Exempelkommunen
    organisationsnummer: 212000-0001
    språk: sv
    nummerserie: SYN
    gallring:
      - beslut: KS 2026/118
        efter: 1 månad

    """

  static let faults: [(calls: String, effect: String, onward: String)] = [
    ("write", "signal=KILL", ""), ("write", "error=ENOSPC", "+"), ("fsync", "error=EIO", "+"),
    ("mkdirat", "error=ENOSPC", "+"), ("renameat", "signal=KILL", ""),
    ("renameat", "error=ENOSPC", "+"),
    ("unlinkat", "signal=KILL", ""), ("linkat", "error=ENOSPC", "+"),
  ]

  @Test(
    "L12 a package is whole or not there, and no log speaks of one that is not",
    arguments: faults.indices
  )
  func archive(_ fault: Int) throws {
    try interrupt(Self.faults[fault], ["archive", "1", "--till", "arkiv"] + Self.at) {
      register,
      context in
      let packages = register.names("arkiv").filter { !$0.hasPrefix(Folder.temporaryPrefix) }
      for name in packages {
        #expect(register.run(["verify", "arkiv/" + name]).status == .done, context)
      }
      let isNoted = try register.text(Self.log).contains("arkiverad")
      #expect(!isNoted || packages.count == 1, context)
    } mended: { register, context in
      let log = try register.text(Self.log)
      #expect(log.split(separator: "arkiverad").count == 2, context)
      #expect(
        register.names("arkiv").filter { !$0.hasPrefix(Folder.temporaryPrefix) }.count == 1,
        context
      )
    }
  }

  @Test(
    "L11 what is disposed of stands in one protocol, and is gone in the end",
    arguments: faults.indices
  )
  func dispose(_ fault: Int) throws {
    let words = ["dispose", "--beslut", "KS 2026/118"] + Self.at
    try interrupt(Self.faults[fault], words) { register, context in
      let isThere = register.exists("cases/2026/00/SYN-2026-0001/case.yaml")
      let protocols = register.names("cases/disposal").filter { !$0.hasPrefix(".") }
      #expect(isThere || protocols.count == 1, context)
    } mended: { register, context in
      #expect(!register.exists("cases/2026/00/SYN-2026-0001"), context)
      let protocols = register.names("cases/disposal").filter { !$0.hasPrefix(".") }
      #expect(protocols == ["2026-11-21.yaml"], context)
      let new = register.run(["new", "--kanal", "broschyr"] + Self.at, input: "Bussen kom inte.\n")
      #expect(new.output.hasPrefix("SYN-2026-0002 "), context)
    }
  }

  /// Interrupts a command at one call after the other, and lets it run again.
  private func interrupt(
    _ fault: (calls: String, effect: String, onward: String),
    _ words: [String],
    interrupted: (TemporaryRegister, Comment) throws -> Void,
    mended: (TemporaryRegister, Comment) throws -> Void
  ) throws {
    var count = 1
    while count < 400 {
      let register = try TemporaryRegister(FixtureText(Self.settings))
      let injected = Tracing.Fault(
        calls: fault.calls,
        effect: fault.effect,
        count: "\(count)\(fault.onward)"
      )
      let run = try Tracing.run(words, in: register.path, input: "", fault: injected)
      let context: Comment = "\(injected): \(run.errors)"
      try interrupted(register, context)
      if run.status == 0 { return try mended(register, context) }
      #expect(run.wasKilled || (1...3).contains(run.status), context)
      let again = try Executable.run([Executable.path] + words, in: register.path, input: "")
      #expect(again.status == 0, "\(context): \(again.errors)")
      try mended(register, context)
      count += count < 3 ? 1 : Self.step
    }
  }
}
