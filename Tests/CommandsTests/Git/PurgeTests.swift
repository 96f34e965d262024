import Commands
import Foundation
import RegisterFixtures
import Testing

/// What was disposed of goes from the history, here and on the remote.
@Suite(
  .enabled(
    if: OtherProgram.areThere("git", "git-filter-repo"),
    "there is no git, or no git-filter-repo"
  )
)
struct PurgeTests {
  private static let folder = "cases/2026/00/SYN-2026-0001"
  private static let name = "Gunnel Rask"

  /// A clone in whose history a case is that was disposed of since, from a file of the inbox.
  private func disposed() throws -> Clones {
    let clones = try Clones(2)
    let text = try clones[0].text(Self.folder + "/submission.txt")
    try clones[0].write("cases/inbox/brev.txt", text)
    try Clones.git(["add", "-A"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "in"], in: clones[0].path)
    try Clones.git(["rm", "-q", "-r", Self.folder, "cases/inbox"], in: clones[0].path)
    try clones[0].write("cases/disposal/2026-11-21.yaml", "gallrat:\n  - SYN-2026-0001\n")
    try Clones.git(["add", "-A"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "gallrat"], in: clones[0].path)
    try Clones.git(["push", "-q"], in: clones[0].path)
    return clones
  }

  private func objects(_ folder: String) throws -> String {
    try Clones.git(["cat-file", "--batch-all-objects", "--batch", "--unordered"], in: folder)
  }

  @Test("G4 no object of the history has a word of the person, and old clones are refused")
  func purged() throws {
    let clones = try disposed()
    #expect(try objects(clones[0].path).contains(Self.name))
    let shown = clones.run(0, ["purge"])
    #expect(shown.status == .findings, "\(shown.errors)")
    #expect(shown.output.contains("  cases/inbox/brev.txt\n"))
    #expect(shown.output.contains("  \(Self.folder)/\n"))
    let done = clones.run(0, ["purge", "--genomför"])
    #expect(done.status == .done, "\(done.errors)")
    #expect(try !objects(clones[0].path).contains(Self.name))
    #expect(try !objects(clones[0].path).contains("Ni svarar så kort"))
    #expect(clones.run(0, ["purge"]).output.contains("ingenting kvar"))
    try Clones.git(["push", "-q", "--force", "--all"], in: clones[0].path)
    try Clones.git(["reflog", "expire", "--expire=now", "--all"], in: clones.remote.path)
    try Clones.git(["gc", "-q", "--prune=now"], in: clones.remote.path)
    #expect(try !objects(clones.remote.path).contains(Self.name))
    let old = clones.run(1, ["sync"])
    #expect(old.status == .findings)
    #expect(old.errors.contains("har skrivits om"))
    #expect(try !objects(clones.remote.path).contains(Self.name))
  }

  @Test("G4 a shallow clone rewrites nothing")
  func shallow() throws {
    let clones = try disposed()
    let shallow = try TemporaryRegister()
    try Clones.git(
      ["clone", "-q", "--depth", "1", "file://" + clones.remote.path, "."],
      in: shallow.path
    )
    let run = shallow.run(["purge", "--genomför"], environment: Clones.environment)
    #expect(run.status == .findings)
    #expect(run.errors.contains("inte hel"))
  }
}
