import CaseStore
import CivilCalendar
import Foundation
import RegisterFixtures
import Testing

/// Where Git keeps its state of the tree that a register lies in.
@Suite struct GitWorkTests {
  private let folder: TemporaryRegister

  init() throws { folder = try TemporaryRegister() }

  private func markers(_ register: String = "") -> [String] {
    RegisterFolder(path: folder.path + register).gitWork(at: Instant(seconds: 0)).map(\.marker)
  }

  @Test("T3 no repository, and one in which nothing goes on")
  func none() throws {
    #expect(markers() == [])
    try folder.write(".git/HEAD", "ref: refs/heads/main\n")
    #expect(markers() == [])
  }

  @Test("T3 the register is the repository, or a folder of it")
  func above() throws {
    for name in ["MERGE_HEAD", "index.lock", "rebase-merge/done"] {
      try folder.write(".git/" + name, "x")
    }
    try folder.makeFolder("gatukontoret/register/cases")
    let all = [".git/index.lock", ".git/MERGE_HEAD", ".git/rebase-merge"]
    #expect(markers() == all)
    #expect(markers("/gatukontoret/register") == all)
  }

  @Test("T3 a working tree of its own, whose .git is a file", arguments: [true, false])
  func workTree(isAbsolute: Bool) throws {
    let state = "main/.git/worktrees/tree"
    let target = isAbsolute ? folder.absolute(state) : "../" + state
    try folder.write("tree/.git", "gitdir: \(target)\n")
    try folder.write(state + "/rebase-apply/next", "1")
    try folder.write("main/.git/index.lock", "")
    #expect(markers("/tree") == [".git/rebase-apply"])
    #expect(markers("/main") == [".git/index.lock"])
  }

  @Test("T3 what only looks like a repository is none")
  func odd() throws {
    try folder.write(".git", "hej\n")
    #expect(markers() == [])
  }
}
