import CivilCalendar
import Commands
import Foundation
import RegisterFixtures

/// Clones of one register, and the bare repository that all of them push to.
final class Clones {
  let remote: TemporaryRegister
  private(set) var registers: [TemporaryRegister] = []
  /// Seconds after the fixed time of tests; each run is a minute later.
  private var seconds: Int64 = 0

  static let isPossible = OtherProgram.areThere("git")

  /// As many clones as people, the first with the register that is pushed.
  init(_ count: Int, of fixture: FixtureText = FixtureText("")) throws {
    remote = try TemporaryRegister()
    try Self.git(["init", "-q", "--bare", "-b", "main"], in: remote.path)
    let first = try TemporaryRegister(fixture)
    try first.write(".gitignore", ".synpunkt/\n")
    try Self.git(["init", "-q", "-b", "main"], in: first.path)
    try Self.git(["add", "-A"], in: first.path)
    try Self.git(["commit", "-q", "-m", "registret"], in: first.path)
    try Self.git(["remote", "add", "origin", remote.path], in: first.path)
    try Self.git(["push", "-q", "-u", "origin", "main"], in: first.path)
    registers = [first]
    for _ in 1..<count { try addClone() }
  }

  func addClone() throws {
    let clone = try TemporaryRegister()
    try Self.git(["clone", "-q", remote.path, "."], in: clone.path)
    registers.append(clone)
  }

  /// Takes in a clone that was made otherwise.
  func add(_ clone: TemporaryRegister) { registers.append(clone) }

  subscript(_ place: Int) -> TemporaryRegister { registers[place] }

  /// Variables in which Git finds nothing of whoever runs the tests.
  static let environment = [
    "PATH": OtherProgram.searchPath, "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Anna Berg", "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
    "GIT_COMMITTER_NAME": "Anna Berg", "GIT_COMMITTER_EMAIL": "anna.berg@kommun.example",
  ]

  @discardableResult
  static func git(_ words: [String], in folder: String) throws -> String {
    let date = "2026-03-02T10:00:00+01:00"
    let run = try Executable.run(
      ["git"] + words,
      in: folder,
      environment: environment.merging(["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date]) { $1 }
    )
    guard run.status == 0 else { throw Failed(words: words, errors: run.errors) }
    return run.output
  }

  struct Failed: Error {
    let words: [String]
    let errors: String
  }

  /// Runs the program in a clone, a minute later each time.
  @discardableResult
  func run(
    _ place: Int,
    _ words: [String],
    as person: String = "anna.berg",
    input: String = "",
    with variables: [String: String] = [:]
  ) -> Run {
    seconds += 60
    let now = Instant(seconds: TemporaryRegister.now.seconds + seconds)
    return registers[place].run(
      words + ["--som", person],
      input: input,
      environment: Self.environment.merging(variables) { $1 },
      clock: { now }
    )
  }

  /// Lets time go by until the next run.
  func wait(hours: Int) { seconds += Int64(hours) * 3_600 }

  /// Edits a file as an editor does, some time ago.
  func edit(_ place: Int, _ path: String, replacing old: String, with new: String) throws {
    let text = try registers[place].text(path)
    try registers[place].write(path, text.replacingOccurrences(of: old, with: new))
  }

  /// Everything that is in the register, by path, without what belongs to one machine.
  func files(_ place: Int) throws -> [String: String] {
    var files: [String: String] = [:]
    for path in try registers[place].files() where !path.hasPrefix(".git/") {
      files[path] = try registers[place].text(path)
    }
    return files
  }

  var areEqual: Bool {
    get throws {
      let first = try files(0)
      return try registers.indices.allSatisfy { try files($0) == first }
    }
  }
}
