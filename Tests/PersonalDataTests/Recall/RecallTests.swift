import Foundation
import Laws
import Testing

/// The share of personal data in made-up texts that is found.
@Suite struct RecallTests {
  /// `SYNPUNKT_EXHAUSTIVE=1 SYNPUNKT_SEED=7 swift test --filter RecallTests`; with `SYNPUNKT_MISSED=FILE` what was not
  /// found is written there.
  @Test("the table of what is found, by group and origin", .enabled(if: Exhaustive.isAsked))
  func table() throws {
    let environment = ProcessInfo.processInfo.environment
    let seed = environment["SYNPUNKT_SEED"].flatMap(Int.init) ?? 1
    let table = RecallTable(seed: seed, size: 60)
    print(table.lines.joined(separator: "\n"))
    if let path = environment["SYNPUNKT_MISSED"] {
      let lines =
        table.missed.map { "MISSED " + $0.replacing("\n", with: "⏎") }
        + table.needless.map { "NEEDLESS " + $0.replacing("\n", with: "⏎") }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
