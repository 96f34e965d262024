import Commands
import Foundation
import RegisterFixtures
import Testing

/// What people see of a case's past, and bring back.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct HistoryTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"

  @Test("history shows who changed what from what to what, editors' changes too")
  func history() throws {
    let clones = try Clones(1)
    try clones.edit(
      0,
      Self.folder + "case.yaml",
      replacing: "Kort svar i telefon",
      with: "Kort svar"
    )
    clones.run(0, ["sync"])
    let run = clones.run(0, ["history", "1", "rubrik"])
    #expect(run.output.contains("Anna Berg  rubrik: Kort svar i telefon → Kort svar\n"), "\(run)")
    let all = clones.run(0, ["history", "1"])
    #expect(all.output.hasPrefix("2026-03-02 09:12  anna.berg  registrerad"))
  }

  @Test("G9 what came in is brought back as the log says that it was, and what lay there is kept")
  func submission() throws {
    let clones = try Clones(1)
    let path = Self.folder + "submission.txt"
    let before = try clones[0].text(path)
    try clones[0].write(path, "Något annat.\n")
    try Clones.git(["commit", "-q", "-a", "-m", "fel"], in: clones[0].path)
    let found = clones.run(0, ["check"])
    #expect(found.output.contains("synpunkt restore SYN-2026-0001 submission.txt"))
    let run = clones.run(0, ["restore", "1", "submission.txt"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(try clones[0].text(path) == before)
    #expect(try clones[0].text(path + ".ny-1") == "Något annat.\n")
  }

  @Test("G9 a file as it was at some time")
  func asOf() throws {
    let clones = try Clones(1)
    let path = Self.folder + "case.yaml"
    let before = try clones[0].text(path)
    try clones.edit(0, path, replacing: "Kort svar i telefon", with: "Kort svar")
    clones.run(0, ["sync"])
    let run = clones.run(0, ["restore", "1", "case.yaml", "--tidpunkt", "2027-01-01"])
    #expect(run.output.contains("är redan så"))
    let back = clones.run(0, ["restore", "1", "case.yaml", "--tidpunkt", "2026-06-01"])
    #expect(back.status == .done, "\(back.errors)")
    #expect(try clones[0].text(path) == before)
  }
}
