import Commands
import Foundation
import RegisterFixtures
import Testing

/// What was disposed of goes from the history, here and on the remote.
@Suite(
  .waits,
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

  @Test(
    "A3 G4 no object of the history has a word of the person, nor of the inbox, and old clones are refused"
  )
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
    try Clones.git(["push", "-q", "origin", "refs/synpunkt/epoch"], in: clones[0].path)
    try Clones.git(["reflog", "expire", "--expire=now", "--all"], in: clones.remote.path)
    try Clones.git(["gc", "-q", "--prune=now"], in: clones.remote.path)
    #expect(try !objects(clones.remote.path).contains(Self.name))
    let old = clones.run(1, ["sync"])
    #expect(old.status == .findings)
    #expect(old.errors.contains("från före en rensning"), "\(old.errors)")
    #expect(try !objects(clones.remote.path).contains(Self.name))
  }

  @Test(
    "G4 a file whose name means something to git-filter-repo, and a line that lies elsewhere, go too"
  )
  func names() throws {
    let clones = try disposed()
    let text = "Ni svarar så kort när man ringer.\n"
    try clones[0].write("cases/inbox/a==>b #1.txt", text)
    try clones[0].write("cases/inbox/annan.txt", "Skickat igen:\n  \(text)")
    try Clones.git(["add", "-A"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "in"], in: clones[0].path)
    try Clones.git(["rm", "-q", "-r", "cases/inbox"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "ut"], in: clones[0].path)
    let shown = clones.run(0, ["purge"])
    #expect(shown.output.contains("  cases/inbox/a==>b #1.txt\n"), "\(shown.output)")
    #expect(shown.output.contains("  cases/inbox/annan.txt\n"), "\(shown.output)")
    let done = clones.run(0, ["purge", "--genomför"])
    #expect(done.status == .done, "\(done.errors)")
    #expect(try !objects(clones[0].path).contains("Ni svarar så kort"))
  }

  @Test("G4 what a case that is held has too is listed, and stays")
  func held() throws {
    let clones = try disposed()
    let other = "cases/2026/00/SYN-2026-0002/"
    for (name, text) in [
      ("case.yaml", "ärende: SYN-2026-0002\n"), ("submission.txt", "Jag håller med Gunnel.\n"),
      ("sender.yaml", "namn: Gunnel Rask\n"), ("log.yaml", ""),
    ] { try clones[0].write(other + name, text) }
    try Clones.git(["add", "-A"], in: clones[0].path)
    try Clones.git(["commit", "-q", "-m", "två"], in: clones[0].path)
    let shown = clones.run(0, ["purge"])
    #expect(
      shown.output.contains("något av det finns i cases/2026/00/SYN-2026-0002"),
      "\(shown.output)"
    )
    let done = clones.run(0, ["purge", "--genomför"])
    #expect(done.status == .done, "\(done.errors)")
    #expect(try clones[0].text(other + "sender.yaml") == "namn: Gunnel Rask\n")
  }

  @Test(
    "G4 a clone from before is refused by sync though it has fetched by plain Git, and by the server's hook"
  )
  func earlier() throws {
    let clones = try disposed()
    let sharing = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/Sharing.md")
    let manual = try String(contentsOf: sharing, encoding: .utf8)
    let start = try #require(manual.range(of: "```sh\n#!/bin/sh\n# hooks/update"))
    let script = manual[start.lowerBound...].dropFirst("```sh\n".count)
      .components(separatedBy: "```")[0]
    #expect(clones.run(0, ["purge", "--genomför"]).status == .done)
    try Clones.git(["push", "-q", "--force", "--all"], in: clones[0].path)
    try Clones.git(
      ["push", "-q", "--force", "origin", "refs/synpunkt/epoch"],
      in: clones[0].path
    )
    try clones.remote.write("hooks/update", script)
    chmod(clones.remote.absolute("hooks/update"), 0o755)
    try Clones.git(["fetch", "-q"], in: clones[1].path)
    let refused = clones.run(1, ["sync"])
    #expect(refused.status == .findings)
    #expect(refused.errors.contains("från före en rensning"), "\(refused.errors)")
    let merge = ["merge", "-q", "--no-edit", "-s", "ours", "--allow-unrelated-histories"]
    try Clones.git(merge + ["origin/main"], in: clones[1].path)
    #expect(throws: Clones.Failed.self) { try Clones.git(["push", "-q"], in: clones[1].path) }
    // One that was made anew goes on.
    try clones.addClone()
    #expect(clones.run(2, ["sync"]).status == .done)
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
