import Commands
import Foundation
import Laws
import RegisterFixtures
import Testing

/// `sync` killed at every step: nothing is lost, nothing is taken back, and the next one ends it.
@Suite(
  .waits,
  .enabled(if: Clones.isPossible && Executable.isBuilt, "there is no git, or no program")
)
struct SyncInterruptionTests {
  private static let folder = "cases/2026/00/SYN-2026-0001/"
  /// At which call of git it is killed: all of them, or some.
  static let steps = Exhaustive.isAsked ? Array(1...32) : [12, 19]

  /// A folder with a `git` that kills whoever calls it, before or after it has done its work.
  private func killer(at step: Int, isAfter: Bool) throws -> TemporaryRegister {
    let folder = try TemporaryRegister()
    let git = try #require(OtherProgram.path("git"))
    let script = """
      #!/bin/sh
      count=$(( $(cat '\(folder.path)/count' 2>/dev/null || echo 0) + 1 ))
      echo $count > '\(folder.path)/count'
      if [ $count -eq \(step) ]; then
        \(isAfter ? "'\(git)' \"$@\"" : ":")
        kill -9 $PPID
        exit 1
      fi
      exec '\(git)' "$@"

      """
    try folder.write("git", script)
    chmod(folder.absolute("git"), 0o755)
    return folder
  }

  @Test("killed at a call of git, before and after it", arguments: steps, [false, true])
  func killed(at step: Int, isAfter: Bool) throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    try clones.edit(
      0,
      Self.folder + "case.yaml",
      replacing: "Kort svar i telefon",
      with: "Kort svar"
    )
    try clones.edit(
      1,
      Self.folder + "case.yaml",
      replacing: "kanal: broschyr",
      with: "kanal: telefon"
    )
    try clones.edit(1, Self.folder + "sender.yaml", replacing: "Lindvägen 3", with: "Lindvägen 4")
    clones.run(1, ["sync"])
    let killer = try killer(at: step, isAfter: isAfter)
    var environment = Clones.environment
    environment["PATH"] = killer.path + ":" + OtherProgram.searchPath
    let run = try Executable.run(
      [Executable.path, "sync", "--som", "anna.berg", "--tid", "2026-11-21T13:00"],
      in: clones[0].path,
      environment: environment
    )
    _ = run
    for place in [0, 1, 0] {
      let run = clones.run(place, ["sync"])
      #expect(run.status == .done, "step \(step): \(run.errors)")
    }
    #expect(try clones.areEqual, "step \(step)")
    let facts = try clones[0].text(Self.folder + "case.yaml")
    #expect(facts.contains("rubrik: Kort svar\n"), "step \(step)")
    #expect(facts.contains("kanal: telefon\n"), "step \(step)")
    #expect(try clones[0].text(Self.folder + "sender.yaml").contains("Lindvägen 4"), "step \(step)")
    #expect(try Clones.git(["status", "--porcelain"], in: clones[0].path) == "", "step \(step)")
  }

  /// Where the connection is cut.
  enum Cut: String, CaseIterable {
    case fetched, pushed, answered
    /// All is sent and taken, and nobody hears of it.
    case unanswered

    func script(after bytes: Int) -> String {
      switch self {
      case .fetched: "git upload-pack \"$1\" | \(Self.first(bytes))\n"
      case .pushed: "\(Self.first(bytes)) | git receive-pack \"$1\"\n"
      case .answered: "git receive-pack \"$1\" | \(Self.first(bytes))\n"
      case .unanswered:
        """
        n=$(git receive-pack --http-backend-info-refs "$1" | wc -c)
        git receive-pack "$1" | { \(Self.first("$n")); cat > /dev/null; }

        """
      }
    }

    /// Hands over each byte as it comes; `head` keeps them until it has all, so that both ends would wait.
    private static func first(_ bytes: some CustomStringConvertible) -> String {
      "dd bs=1 count=\(bytes) 2>/dev/null"
    }

    var setting: String {
      switch self {
      case .fetched: "remote.origin.uploadpack"
      case .pushed, .answered, .unanswered: "remote.origin.receivepack"
      }
    }
  }

  /// After how many bytes: in the middle of every part of a conversation, and of what it is about, which is some 40,000.
  static let places: [Int] =
    Exhaustive.isAsked
    ? Array(stride(from: 1, to: 3_000, by: 97)) + Array(stride(from: 3_000, to: 50_000, by: 4_700))
    : [400, 9_000]

  @Test(
    "the connection is cut: the remote has the old or the new, and the next one ends it",
    arguments: places,
    Cut.allCases
  )
  func cut(after bytes: Int, _ cut: Cut) throws {
    let clones = try Clones(2)
    for place in 0..<2 { clones.run(place, ["sync"]) }
    let facts = Self.folder + "case.yaml"
    var random = Seeded(7)
    for place in 0..<2 {
      let picture = (0..<30_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      try clones[place].write(Self.folder + "attachments/bild-\(place).png", picture)
    }
    try clones.edit(1, facts, replacing: "kanal: broschyr", with: "kanal: telefon")
    clones.run(1, ["sync"])
    try clones.edit(0, facts, replacing: "Kort svar i telefon", with: "Kort svar")
    let old = try Clones.git(["rev-parse", "main"], in: clones.remote.path)
    let program = try TemporaryRegister()
    try program.write("cut", cut.script(after: bytes))
    try Clones.git(["config", cut.setting, "sh '\(program.path)/cut'"], in: clones[0].path)
    let run = clones.run(0, ["sync"])
    let context = "\(cut) after \(bytes): \(run)"
    let now = try Clones.git(["rev-parse", "main"], in: clones.remote.path)
    if run.status == .done { #expect(now != old, "\(context)") }
    if cut == .unanswered {
      #expect(run.status == .failure && now != old, "\(context)")
      #expect(run.errors.contains("det gemensamma registret nås inte"), "\(context)")
    }
    #expect(try clones[0].text(facts).contains("rubrik: Kort svar\n"), "\(context)")
    try Clones.git(["config", "--unset", cut.setting], in: clones[0].path)
    for place in [0, 1] { #expect(clones.run(place, ["sync"]).status == .done, "\(context)") }
    #expect(try clones.areEqual, "\(context)")
    let text = try clones[1].text(facts)
    #expect(text.contains("rubrik: Kort svar\n") && text.contains("kanal: telefon"), "\(context)")
    try Clones.git(["fsck", "--strict"], in: clones.remote.path)
  }
}
