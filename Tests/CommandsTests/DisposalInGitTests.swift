import Foundation
import RegisterFixtures
import Testing

/// What Git still holds of what was disposed of is told (L11).
@Suite(.waits) struct DisposalInGitTests {
  private static let hasGit =
    OtherProgram.areThere("git") && Executable.isBuilt

  private static func register() throws -> TemporaryRegister {
    try TemporaryRegister(
      FixtureText(
        """
        //- cases/register.yaml
        myndighet: Exempelkommunen
        språk: sv
        nummerserie: SYN
        gallring:
          - beslut: KS 2026/118's
            efter: 1 månad

        """
      )
    )
  }

  @Test(
    "S14 what a repository names as a program for what it lacks is not run",
    .enabled(if: Self.hasGit, "git is missing, or nothing is built")
  )
  func promisor() throws {
    let register = try Self.register()
    let git = ["git", "-c", "user.name=a", "-c", "user.email=a@kommun.example"]
    for words in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "1"]] {
      #expect(try Executable.run(git + words, in: register.path).status == 0)
    }
    let marker = register.absolute("ran")
    for (name, value) in [
      ("core.repositoryformatversion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.url", "file://" + register.path), ("remote.origin.promisor", "true"),
      ("remote.origin.partialclonefilter", "tree:0"), ("protocol.file.allow", "always"),
      ("remote.origin.uploadpack", "touch \(marker); git-upload-pack"),
      ("core.fsmonitor", "touch \(marker)"), ("core.pager", "touch \(marker)"),
    ] {
      #expect(try Executable.run(["git", "config", name, value], in: register.path).status == 0)
    }
    // The trees are gone, so that Git would fetch them to answer.
    let tree = try Executable.run(["git", "rev-parse", "HEAD:cases"], in: register.path).output
      .trimmingCharacters(in: .newlines)
    try register.remove(".git/objects/\(tree.prefix(2))/\(tree.dropFirst(2))")
    let fetching = ["git", "rev-list", "--all", "--count", "--", "cases/2026"]
    _ = try Executable.run(fetching, in: register.path)
    try #require(register.exists("ran"))
    try register.remove("ran")
    let words = ["dispose", "--beslut", "KS 2026/118's", "--at", "2026-11-21T12:00"]
    let run = try Executable.run([Executable.path] + words, in: register.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("de finns i okänt många ändringar i historiken"))
    #expect(!register.exists("ran"))
  }

  @Test(
    "L11 how many changes have it, and what removes them",
    .enabled(if: Self.hasGit, "git is missing, or nothing is built")
  )
  func advice() throws {
    let register = try Self.register()
    let git = ["git", "-c", "user.name=a", "-c", "user.email=a@kommun.example"]
    for words in [["init", "-q"], ["add", "-A"], ["commit", "-qm", "1"]] {
      #expect(try Executable.run(git + words, in: register.path).status == 0)
    }
    let words = ["dispose", "--beslut", "KS 2026/118's", "--at", "2026-11-21T12:00"]
    let run = try Executable.run([Executable.path] + words, in: register.path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("de finns i 1 ändring i historiken"))
    #expect(
      run.output.contains("  synpunkt purge --genomför    (tar bort det, och kontrollerar det)\n")
    )
    #expect(try register.text(".synpunkt/purge-paths.txt") == "cases/2026/00/SYN-2026-0001/\n")
  }
}
