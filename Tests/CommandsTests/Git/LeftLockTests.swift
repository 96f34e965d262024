import Commands
import Foundation
import RegisterFixtures
import Testing

/// What a killed Git leaves keeps nobody from working, and what a running one has is not taken from it.
@Suite(.waits, .enabled(if: Clones.isPossible, "there is no git"))
struct LeftLockTests {
  private static let facts = "cases/2026/00/SYN-2026-0001/case.yaml"
  /// As gitrepository-layout(5) and git-maintenance(1) have them.
  private static let locks = [
    "index.lock", "HEAD.lock", "config.lock", "packed-refs.lock", "shallow.lock",
    "refs/heads/main.lock", "refs/remotes/origin/main.lock", "refs/synpunkt/pending.lock",
    "objects/maintenance.lock", "objects/info/commit-graphs/commit-graph-chain.lock",
  ]

  private func edited() throws -> Clones {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    try clones.edit(1, Self.facts, replacing: "kanal: broschyr", with: "kanal: telefon")
    clones.run(1, ["sync"])
    try clones.edit(0, Self.facts, replacing: "Kort svar i telefon", with: "Kort svar")
    return clones
  }

  @Test("sync after Git was killed with every lock that it takes: all of it is done")
  func killed() throws {
    let clones = try edited()
    for lock in Self.locks { try clones[0].write(".git/" + lock, "") }
    let run = clones.run(0, ["sync"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.errors.contains("Det som avbröts förra gången är nu klart."), "\(run.errors)")
    for lock in Self.locks { #expect(!clones[0].exists(".git/" + lock), "\(lock)") }
    clones.run(1, ["sync"])
    #expect(try clones.areEqual)
    let text = try clones[1].text(Self.facts)
    #expect(text.contains("rubrik: Kort svar\n") && text.contains("kanal: telefon\n"))
  }

  @Test("sync while somebody's Git is at work: it says so, and takes nothing away")
  func held() throws {
    let clones = try edited()
    try clones[0].write(".git/index.lock", "")
    let run = try whileGitRuns(in: clones[0]) { clones.run(0, ["sync"]) }
    #expect(run.status == .failure)
    #expect(
      run.errors.contains("ett annat program arbetar med Git i registret just nu"),
      "\(run.errors)"
    )
    #expect(clones[0].exists(".git/index.lock"))
    let last = clones.run(0, ["sync"])
    #expect(last.status == .done, "\(last.errors)")
  }

  @Test("sync while Git tidies up in the background, as it does by itself: nobody waits for it")
  func tidying() throws {
    let clones = try edited()
    let lock = ".git/objects/maintenance.lock"
    try clones[0].write(lock, "")
    let run = try whileGitRuns(in: clones[0]) { clones.run(0, ["sync"]) }
    #expect(run.status == .done, "\(run.errors)")
    #expect(run.output.contains("Synkroniserat: 1 ärende härifrån"), "\(run.output)")
    #expect(clones[0].exists(lock))
  }

  /// Does something while somebody's Git runs in a clone.
  private func whileGitRuns<Result>(
    in clone: TemporaryRegister,
    _ work: () throws -> Result
  ) throws -> Result {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: try #require(OtherProgram.path("git")))
    git.arguments = ["cat-file", "--batch"]
    git.currentDirectoryURL = URL(fileURLWithPath: clone.path)
    git.standardInput = Pipe()
    try git.run()
    defer {
      kill(git.processIdentifier, SIGKILL)
      git.waitUntilExit()
    }
    return try work()
  }
}
