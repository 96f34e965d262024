import Commands
import Foundation
import RegisterFixtures
import Testing

/// Two clones on one machine that deliver to one place.
@Suite(
  .waits,
  .enabled(if: Clones.isPossible && Executable.isBuilt, "there is no git, or no program")
)
struct SharedShelfTests {
  @Test(
    "two clones that pack one case to one shelf at once make one package, and both logs have its hash"
  )
  func packing() throws {
    let clones = try Clones(1)
    let settings = "cases/register.yaml"
    let number = "organisationsnummer: 212000-0001\n"
    try clones[0].write(settings, try clones[0].text(settings) + number)
    clones.run(0, ["sync"])
    try clones.addClone()
    for place in [0, 1, 0] { clones.run(place, ["sync"]) }
    let shelf = try TemporaryRegister()
    let paths = (0..<2).map { clones[$0].path }
    let words = [
      Executable.path, "archive", "1", "--till", shelf.path, "--som", "anna.berg", "--tid",
      "2026-11-21T13:00",
    ]
    DispatchQueue.concurrentPerform(iterations: 2) { place in
      let run = try? Executable.run(words, in: paths[place], environment: Clones.environment)
      #expect(run?.status == 0, "\(String(describing: run))")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: shelf.path)
      .filter { $0.hasPrefix("uuid-") }
    #expect(names.count == 1)
    let log = "cases/2026/00/SYN-2026-0001/log.yaml"
    let lines = try (0..<2).map { place in
      try clones[place].text(log).split(separator: "\n").filter { $0.contains(" arkiverad ") }
        .map { $0.drop { $0 != "=" } }
    }
    #expect(lines[0] == lines[1])
    #expect(lines[0].count == 1)
    let verified = try Executable.run(
      [Executable.path, "verify", shelf.path + "/" + (names.first ?? "")],
      in: shelf.path
    )
    #expect(verified.status == 0, "\(verified)")
    for place in [0, 1, 0] { #expect(clones.run(place, ["sync"]).status != .failure) }
    #expect(try clones.areEqual)
  }
}
