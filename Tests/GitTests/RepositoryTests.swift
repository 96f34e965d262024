import Foundation
import Git
import Testing

/// Repositories in folders of their own.
final class TemporaryRepository {
  let path: String

  init(cloning other: TemporaryRepository? = nil, isBare: Bool = false) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("synpunkt-git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.resolvingSymlinksInPath().path
    if let other {
      try git("clone", "-q", other.path, ".")
    } else if isBare {
      try git("init", "-q", "--bare", "-b", "main")
    } else {
      try git("init", "-q", "-b", "main")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static let environment = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Anna Berg", "GIT_AUTHOR_EMAIL": "anna.berg@kommun.example",
    "GIT_COMMITTER_NAME": "Anna Berg", "GIT_COMMITTER_EMAIL": "anna.berg@kommun.example",
  ]

  static let isPossible =
    (environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/git") }

  @discardableResult
  func git(_ words: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + words
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = Self.environment
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ name: String, _ text: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
  }

  func text(_ name: String) -> String? {
    try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func open() throws -> Repository {
    try #require(try Repository(around: path, in: Self.environment))
  }
}

/// Git's plumbing as the program uses it.
@Suite(.enabled(if: TemporaryRepository.isPossible, "there is no git"))
struct RepositoryTests {
  private let author = CommitStream.Author(
    name: "Anna Berg",
    email: "anna.berg@kommun.example",
    seconds: 1_795_258_800,
    offset: 60
  )

  @Test(
    "which commits changed which paths is noted from the beginning, also where it was noted without"
  )
  func commitGraph() throws {
    let repository = try TemporaryRepository()
    for text in ["a", "b"] {
      try repository.write("file", text)
      try repository.git("add", "-A")
      try repository.git("commit", "-q", "-m", text)
    }
    try repository.git("commit-graph", "write", "--reachable", "--split")
    let opened = try repository.open()
    let head = try #require(opened.head)
    opened.keepCommitGraph(upTo: head, knowing: try opened.settings())
    let folder = repository.path + "/.git/objects/info/commit-graphs/"
    let chain = try String(contentsOfFile: folder + "commit-graph-chain", encoding: .utf8)
    let name = "graph-\(chain.split(separator: "\n").last ?? "").graph"
    let graph = try Data(contentsOf: URL(fileURLWithPath: folder + name))
    // The part of a graph that tells of paths (gitformat-commit-graph(5)).
    #expect(graph.range(of: Data("BDAT".utf8)) != nil)
    #expect(try opened.settings().local("synpunkt.graphed") == head.description)
  }

  @Test("a folder in no repository has none")
  func none() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("synpunkt-none-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Repository(around: folder.path, in: TemporaryRepository.environment) == nil)
  }

  @Test("commits of several, onto nothing and onto each other, with names of any kind")
  func stream() throws {
    let folder = try TemporaryRepository()
    let repository = try folder.open()
    var stream = CommitStream(onto: nil, as: Repository.pending)
    stream.commit(
      [
        ("a/ö och å.yaml", .bytes(Array("ett\n".utf8), mode: "100644")),
        ("b", .bytes([], mode: "100644")),
      ],
      by: author,
      saying: "första"
    )
    stream.commit(
      [("b", .removed), ("\"c\"", .bytes(Array("två".utf8), mode: "100644"))],
      by: author,
      saying: "andra"
    )
    let last = try #require(try stream.write(to: repository))
    #expect(
      try folder.git("log", "--format=%s %an %aI", "\(last)")
        == "andra Anna Berg 2026-11-21T12:00:00+01:00\nförsta Anna Berg 2026-11-21T12:00:00+01:00\n"
    )
    try repository.advance(from: nil, to: last)
    #expect(folder.text("a/ö och å.yaml") == "ett\n")
    #expect(folder.text("\"c\"") == "två")
    #expect(folder.text("b") == nil)
    #expect(try folder.git("status", "--porcelain") == "")
  }

  /// Two commits, of which the tree is at the first.
  private func twoCommits() throws -> (TemporaryRepository, Repository, ObjectID, ObjectID) {
    let folder = try TemporaryRepository()
    let repository = try folder.open()
    var stream = CommitStream(onto: nil, as: Repository.pending)
    let files = (0..<5).map {
      ("f\($0)", CommitStream.Change.bytes(Array("gammal\n".utf8), mode: "100644"))
    }
    stream.commit(files, by: author, saying: "första")
    let first = try #require(try stream.write(to: repository))
    try repository.advance(from: nil, to: first)
    var second = CommitStream(onto: first, as: Repository.pending)
    second.commit(
      [
        ("f0", .removed), ("f1", .bytes(Array("ny\n".utf8), mode: "100644")),
        ("g", .bytes([65], mode: "100644")),
      ],
      by: author,
      saying: "andra"
    )
    let last = try #require(try second.write(to: repository))
    return (folder, repository, first, last)
  }

  @Test(
    "killed before anything, in the middle of the tree, and before the branch: it is ended",
    arguments: 0..<4
  )
  func interrupted(_ step: Int) throws {
    let (folder, repository, _, last) = try twoCommits()
    switch step {
    case 0: break
    case 1:
      try FileManager.default.removeItem(atPath: folder.path + "/f0")
      try folder.write("f1", "ny\n")
    case 2:
      try folder.write("f1", "ny\n")
      try folder.write(".git/index.lock", "")
    default: try folder.git("read-tree", "-m", "-u", "HEAD", "\(last)")
    }
    if step == 2 { #expect(repository.removeLeftLocks().held == []) }
    #expect(try repository.finishPending())
    #expect(try folder.git("status", "--porcelain") == "")
    #expect(try folder.git("rev-parse", "HEAD") == "\(last)\n")
    #expect(folder.text("f1") == "ny\n")
    #expect(try !repository.finishPending())
  }

  @Test("what somebody changed meanwhile is not taken back")
  func changedMeanwhile() throws {
    let (folder, repository, first, last) = try twoCommits()
    try folder.write("f1", "egen\n")
    #expect(throws: GitFault.self) { try repository.advance(from: first, to: last) }
    #expect(folder.text("f1") == "egen\n")
    #expect(try folder.git("rev-parse", "HEAD") == "\(first)\n")
    #expect(repository.object(Repository.pending) == nil)
  }

  @Test("numbers are reserved once each, by two clones in turn")
  func serials() throws {
    let bare = try TemporaryRepository(isBare: true)
    let clones = try (0..<2).map { _ in try TemporaryRepository(cloning: bare) }
    var taken: [ClosedRange<Int>] = []
    for round in 0..<4 {
      let repository = try clones[round % 2].open()
      taken.append(
        try ReservedSerials(in: repository, on: "origin")
          .reserve(5, of: "SYN 2026", after: round == 3 ? 100 : 41, by: author)
      )
    }
    #expect(taken == [42...46, 47...51, 52...56, 101...105])
    let other = try ReservedSerials(in: try clones[0].open(), on: "origin")
      .reserve(1, of: "SYN 2027", after: 0, by: author)
    #expect(other == 1...1)
  }

  @Test("differences are by path, and contents as they are")
  func differences() throws {
    let (folder, repository, first, last) = try twoCommits()
    defer { withExtendedLifetime(folder) {} }
    let found = try repository.differences(from: first, to: last)
    #expect(found.map(\.path) == ["f0", "f1", "g"])
    #expect(found.map { $0.after == nil } == [true, false, false])
    let id = try #require(found[1].after?.id)
    #expect(try repository.contents(of: [id]) == [id: Array("ny\n".utf8)])
    #expect(try repository.history(of: "f1").map(\.subject) == ["första"])
  }
}
