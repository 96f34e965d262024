import Commands
import Foundation
import RegisterFixtures
import Testing

/// Numbers in clones that have been synchronised once.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct SharedNumberTests {
  private func register(_ title: String, in place: Int, of clones: Clones) -> Run {
    clones.run(
      place,
      ["new", "--typ", "klagomål", "--kanal", "broschyr", "--rubrik", title],
      input: title
    )
  }

  private func armed(_ count: Int) throws -> Clones {
    let clones = try Clones(count)
    for place in 0..<count {
      let run = clones.run(place, ["sync"])
      #expect(run.status == .done, "\(run.errors)")
    }
    return clones
  }

  @Test("G2 two clones that register apart from each other never have one number")
  func apart() throws {
    let clones = try armed(2)
    for title in ["Kall mat", "Sen buss", "Mörk gata"] {
      for place in 0..<2 {
        let run = register("\(title) \(place)", in: place, of: clones)
        #expect(run.status == .done, "\(run.errors)")
      }
    }
    #expect(clones.run(0, ["sync"]).errors == "")
    #expect(clones.run(1, ["sync"]).errors == "")
    clones.run(0, ["sync"])
    #expect(try clones.areEqual)
    // The first has 2 to 6 in hand, the second 7 to 11.
    #expect(
      clones[0].names("cases/2026/00") == [1, 2, 3, 4, 7, 8, 9].map { "SYN-2026-000\($0)" }
    )
  }

  @Test("G2 without a network and a number in hand it is provisional, and nothing goes out by it")
  func provisional() throws {
    let clones = try armed(2)
    try clones.remote.move("HEAD", to: "HEAD.away")
    let run = register("Kall mat", in: 0, of: clones)
    #expect(run.status == .done, "\(run.errors)")
    let number = String(run.output.prefix { $0 != " " })
    #expect(number.hasPrefix("SYN-2026-9"))
    #expect(number.count == "SYN-2026-900000000".count)
    #expect(
      clones.run(0, ["close", number, "--utfall", "återtagen"]).errors.contains(
        "tillfälligt nummer"
      )
    )
    #expect(clones.run(0, ["sync"]).status == .failure)
    try clones.remote.move("HEAD.away", to: "HEAD")
    let synchronised = clones.run(0, ["sync"])
    #expect(synchronised.status == .done, "\(synchronised.errors)")
    #expect(
      synchronised.errors.contains("SYN-2026-0002: sitt eget nummer, i stället för \(number)")
    )
    clones.run(1, ["sync"])
    #expect(try clones.areEqual)
    let facts = try clones[1].text("cases/2026/00/SYN-2026-0002/case.yaml")
    #expect(facts.contains("ärende: SYN-2026-0002\n"))
    #expect(facts.contains("tidigare nummer:\n  - \(number)\n"))
    let everything = try Clones.git(
      ["log", "--all", "--name-only", "--format="],
      in: clones.remote.path
    )
    #expect(!everything.contains(number))
  }

  @Test("G11 the number of the last case, which is gone, is not given again")
  func gone() throws {
    let clones = try Clones(1)
    #expect(register("Kall mat", in: 0, of: clones).output.hasPrefix("SYN-2026-0002"))
    try Clones.git(["add", "-A"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "ett"], in: clones[0].path)
    try Clones.git(["rm", "-q", "-r", "cases/2026/00/SYN-2026-0002"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "bort"], in: clones[0].path)
    #expect(register("Sen buss", in: 0, of: clones).output.hasPrefix("SYN-2026-0003"))
  }

  @Test("G8 a number that the tree lacks and Git's index knows is not given again")
  func sparse() throws {
    let clones = try Clones(1)
    try Clones.git(["sparse-checkout", "set", "cases/routines"], in: clones[0].path)
    #expect(!clones[0].exists("cases/2026"))
    let run = register("Kall mat", in: 0, of: clones)
    #expect(run.output.hasPrefix("SYN-2026-0002"), "\(run.errors)")
  }
}
