import Commands
import Foundation
import RegisterFixtures
import Testing

/// Who tells people, in a register that several machines share.
@Suite(.enabled(if: Clones.isPossible, "there is no git"))
struct SharedNoticeTests {
  private static let told = "aviserad"

  @Test("G3 only a machine that can send says in the log that somebody was told")
  func sends() throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    let run = clones.run(
      1,
      ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", "Kall mat"],
      input: "Kall mat"
    )
    let number = String(run.output.prefix { $0 != " " })
    let log = "cases/2026/00/\(number)/log.yaml"
    #expect(try !clones[1].text(log).contains(Self.told))
    #expect(clones[1].names(".synpunkt/outbox/new") == [])
    clones.run(1, ["sync"])
    clones.run(0, ["sync"])
    #expect(try !clones[0].text(log).contains(Self.told))
  }
}
