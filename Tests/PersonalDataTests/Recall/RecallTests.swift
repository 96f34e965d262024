import Foundation
import Laws
import Testing

/// The share of personal data in made-up texts that is found.
@Suite struct RecallTests {
  @Test(
    "R4 R9 R11 R12 R15 R16 nobody is less protected for the origin of a name, and questions are few"
  )
  func figures() {
    let table = RecallTable(seed: 11, size: 8)
    let low = table.groups.filter { group, count in count.share < Self.least(group) }
    #expect(low.map { "\($0.key) \($0.value.share)" } == [])
    #expect(table.masks.share >= 95)
    #expect(table.questions.share >= 60)
    #expect(table.cleanQuestions <= 24)
    #expect(table.cleanMasks == 0)
  }

  private static func least(_ group: String) -> Double {
    if group.hasPrefix("sender") || group.hasPrefix("staff") { return 99.5 }
    return group == "third name" || group == "third link" ? 90 : 85
  }

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
