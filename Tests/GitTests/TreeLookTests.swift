import Foundation
import Git
import Testing

/// What has changed in a tree is found without a look at all of it by Git, and nothing is missed.
@Suite(.enabled(if: TemporaryRepository.isPossible, "there is no git"))
struct TreeLookTests {
  private static let places = ["cases", "templates", ".gitignore"]

  /// A tree of twelve saved files in folders, two folders without files, and some that nobody asks about.
  private func repository() throws -> TemporaryRepository {
    let repository = try TemporaryRepository()
    for case_ in ["00/A", "00/B", "01/C"] {
      for name in ["case.yaml", "log.yaml", "letters/reply.txt"] {
        try repository.write("cases/2026/\(case_)/\(name)", "\(case_) \(name)\n")
      }
    }
    try repository.write("cases/register.yaml", "a\n")
    try repository.write(".gitignore", "*.bak\n")
    try repository.write("other/file.txt", "a\n")
    try repository.git("add", "-A")
    try repository.git("commit", "-q", "-m", "registret")
    for empty in ["cases/inbox", "cases/2026/00/A/attachments/more"] {
      try FileManager.default.createDirectory(
        atPath: repository.path + "/" + empty,
        withIntermediateDirectories: true
      )
    }
    return repository
  }

  /// What is found, beside what Git finds.
  private func changed(in repository: TemporaryRepository) throws -> [String] {
    let opened = try #require(
      try Repository(around: repository.path, in: TemporaryRepository.environment)
    )
    let found = Set(try opened.changedPaths(at: Self.places).map(\.path)).sorted()
    let told = try repository.git(
      "status",
      "--porcelain",
      "-uall",
      "--no-renames",
      "--",
      "cases",
      "templates",
      ".gitignore"
    )
    let own = Set(told.split(separator: "\n").map { String($0.dropFirst(3)) })
    #expect(found == own.sorted())
    return found
  }

  /// One thing that somebody does to a tree, and what differs then.
  struct Act: Sendable, CustomTestStringConvertible {
    let script: String
    let differs: [String]
    var testDescription: String { script }
  }

  static let acts = [
    Act(script: "true", differs: []),
    Act(script: "touch cases/register.yaml", differs: []),
    Act(script: "echo b > cases/register.yaml", differs: ["cases/register.yaml"]),
    Act(script: "echo b > other/file.txt", differs: []),
    Act(
      script:
        "printf b > t && touch -r cases/register.yaml t && cat t > cases/register.yaml && echo >> cases/register.yaml && touch -r t cases/register.yaml && rm t",
      differs: ["cases/register.yaml"]
    ),
    Act(script: "rm cases/2026/00/A/log.yaml", differs: ["cases/2026/00/A/log.yaml"]),
    Act(
      script: "rm -r cases/2026/00/B",
      differs: ["case", "letters/reply", "log"].map {
        "cases/2026/00/B/" + $0 + ($0.hasPrefix("l") && $0 != "log" ? ".txt" : ".yaml")
      }
    ),
    Act(script: "echo a > cases/inbox/brev.txt", differs: ["cases/inbox/brev.txt"]),
    Act(
      script: "echo a > cases/2026/00/A/attachments/more/bild.txt",
      differs: ["cases/2026/00/A/attachments/more/bild.txt"]
    ),
    Act(script: "echo a > cases/2026/01/C/notes.yaml", differs: ["cases/2026/01/C/notes.yaml"]),
    Act(script: "echo a > cases/2026/01/C/notes.bak", differs: []),
    Act(
      script: "mkdir -p templates/mail && echo a > templates/mail/a.txt",
      differs: ["templates/mail/a.txt"]
    ),
    Act(
      script: "echo b > cases/register.yaml && git add -A && echo a > cases/register.yaml",
      differs: ["cases/register.yaml"]
    ),
    Act(script: "git rm -q --cached -r cases/2026/01", differs: []),
    Act(
      script: "git rm -q --cached -r cases/2026/01 && git commit -q -m x",
      differs: ["case.yaml", "letters/reply.txt", "log.yaml"].map { "cases/2026/01/C/" + $0 }
    ),
    Act(script: "chmod +x cases/register.yaml", differs: ["cases/register.yaml"]),
    Act(
      script: "rm cases/register.yaml && ln -s ../other/file.txt cases/register.yaml",
      differs: ["cases/register.yaml"]
    ),
    Act(
      script: "mv cases/2026/01 other/01 && ln -s ../../other/01 cases/2026/01",
      differs: ["cases/2026/01"]
        + ["case.yaml", "letters/reply.txt", "log.yaml"].map { "cases/2026/01/C/" + $0 }
    ),
    Act(
      script: "mv cases/2026/01/C cases/2026/01/D",
      differs: ["C", "D"].flatMap { name in
        ["case.yaml", "letters/reply.txt", "log.yaml"].map { "cases/2026/01/\(name)/" + $0 }
      }
    ),
    Act(script: "git update-index --index-version 4", differs: []),
    Act(
      script: "git update-index --split-index && echo b > cases/register.yaml",
      differs: ["cases/register.yaml"]
    ),
    Act(
      script: "echo x > .git/synpunkt-folders && echo a > cases/inbox/b",
      differs: ["cases/inbox/b"]
    ),
  ]

  @Test(
    "what somebody has done is found, before and after everything else is known",
    arguments: acts
  )
  func found(_ act: Act) throws {
    let repository = try repository()
    #expect(try changed(in: repository) == [])
    Thread.sleep(forTimeInterval: 0.02)
    #expect(try changed(in: repository) == [])
    try repository.shell(act.script)
    for _ in 0..<2 {
      let found = try changed(in: repository)
      if !act.differs.isEmpty { #expect(found == act.differs) }
    }
  }
}

extension TemporaryRepository {
  fileprivate func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", script]
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = Self.environment
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
