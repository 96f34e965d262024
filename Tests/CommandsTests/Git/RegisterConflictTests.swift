import Commands
import Foundation
import RegisterFixtures
import Testing

/// What two have written differently in the register's own files is data, and the archivist chooses.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct RegisterConflictTests {
  private static let organisation = "cases/organisation.yaml"
  private static let open = "cases/conflict.yaml"

  /// Two clones in which one field of the organisation says different things, brought together in an order.
  private func different(_ order: [Int]) throws -> (clones: Clones, runs: [Run]) {
    let clones = try Clones(2)
    for (place, title) in [(0, "kökschef"), (1, "rektor")] {
      try clones.edit(
        place,
        Self.organisation,
        replacing: "titel: enhetschef",
        with: "titel: \(title)"
      )
    }
    return (clones, try SyncTableTests.bring(clones, together: order))
  }

  @Test(
    "organisation, the same field: what stood there stands, and both values are data",
    arguments: SyncTableTests.orders
  )
  func sameField(_ order: [Int]) throws {
    let (clones, runs) = try different(order)
    let titles = ["kökschef", "rektor"]
    #expect(runs[1].status == .findings)
    #expect(runs[1].errors.contains("synpunkt conflicts registret"), "\(runs)")
    #expect(try clones[0].text(Self.organisation).contains("titel: enhetschef"))
    let listed = clones.run(0, ["conflicts"]).output
    #expect(listed.contains("registret cases/organisation.yaml/personer/"), "\(listed)")
    #expect(listed.contains("  0  enhetschef   (gäller nu)\n"))
    #expect(listed.contains("  1  \(titles[order[0]])   Anna Berg"))
    #expect(listed.contains("  2  \(titles[order[1]])   Anna Berg"))
    let checked = clones.run(0, ["check"]).output
    #expect(checked.contains("cases/conflict.yaml: varning[conflict-open]"), "\(checked)")
    #expect(checked.contains("synpunkt resolve registret FÄLT=VÄRDE"))
  }

  @Test(
    "a value of one's own is written where it belongs, and the others get it",
    arguments: [true, false]
  )
  func chosen(_ isOwn: Bool) throws {
    let (clones, _) = try different([0, 1])
    let before = try clones[1].text(Self.organisation)
    let words = isOwn ? ["titel=enhetschef, kök"] : ["titel", "--förslag", "2"]
    let run = clones.run(1, ["resolve", "registret"] + words)
    #expect(run.status == .done, "\(run.errors)")
    let title = isOwn ? "enhetschef, kök" : "rektor"
    #expect(
      try clones[1].text(Self.organisation)
        == before.replacing("titel: enhetschef", with: "titel: \(title)")
    )
    #expect(!clones[1].exists(Self.open))
    clones.run(1, ["sync"])
    clones.run(0, ["sync"])
    #expect(try clones.areEqual)
    #expect(clones.run(0, ["conflicts"]).output == "Ingenting är att välja.\n")
    #expect(
      try clones[0].text("cases/log.yaml").contains("anna.berg ändrad fil=cases/conflict.yaml")
    )
  }

  @Test("what is not open, and a proposal that is not there, are refused")
  func refused() throws {
    let (clones, _) = try different([0, 1])
    for words in [["namn=Bo"], ["titel", "--förslag", "3"], ["titel"]] {
      let run = clones.run(0, ["resolve", "registret"] + words)
      #expect(run.status != .done, "\(words)")
      #expect(clones[0].exists(Self.open))
    }
  }

  @Test("one settles while another finds something else: what is settled stays settled")
  func settledMeanwhile() throws {
    let (clones, _) = try different([0, 1])
    clones.run(0, ["resolve", "registret", "titel=rektor"])
    clones.run(0, ["sync"])
    let settings = "cases/register.yaml"
    let text = try clones[1].text(settings)
    let name = try #require(text.split(separator: "\n").first { $0.hasPrefix("myndighet:") })
    try clones[1].write(settings, text.replacing(name, with: "myndighet: Nämnd B"))
    try clones[0].write(settings, text.replacing(name, with: "myndighet: Nämnd A"))
    _ = try SyncTableTests.bring(clones, together: [0, 1])
    let listed = clones.run(1, ["conflicts"]).output
    #expect(listed.contains("registret cases/register.yaml/myndighet\n"), "\(listed)")
    #expect(!listed.contains("titel"))
  }
}
