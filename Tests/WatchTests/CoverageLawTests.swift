import Foundation
import Testing

@testable import Watch

/// Whatever happens, every file that is otherwise is reported, and then nothing is left to report.
@Suite(.needsEvents) struct CoverageLawTests {
  private func check(_ seed: Int, rounds: Int, capacity: Int) throws {
    let tree = try ScratchTree(RandomChanges.start)
    var changes = RandomChanges(seed)
    var watch = try TreeWatch(tree, names: ["cases", "register.yaml"], capacity: capacity)
    _ = try watch.reportsUntilQuiet()
    for round in 0..<rounds {
      let before = FileState.all(in: tree)
      try changes.change(tree)
      let after = FileState.all(in: tree)
      let reported = capacity == .max ? try watch.reportsUntilQuiet() : try watch.findings()
      let missed = Self.differing(before, after).filter { !reported.covers($0) }
      #expect(missed == [], "seed \(seed), round \(round)")
      let strange = (reported.files + reported.folders).filter { !Self.matters($0) && $0 != "" }
      #expect(strange == [], "seed \(seed), round \(round)")
      #expect(try watch.findings().isEmpty, "seed \(seed), round \(round): reported again")
    }
  }

  @Test(arguments: 1...6) func whereTheSystemTells(_ seed: Int) throws {
    try check(seed, rounds: 12, capacity: .max)
  }

  @Test(arguments: 7...10) func whereItDoesNot(_ seed: Int) throws {
    try check(seed, rounds: 12, capacity: 0)
  }

  @Test(arguments: 11...14) func whereItTellsOfSomeFolders(_ seed: Int) throws {
    try check(seed, rounds: 12, capacity: 4)
  }

  @Test("changes that go on while earlier ones are reported", arguments: 15...18)
  func meanwhile(_ seed: Int) throws {
    let tree = try ScratchTree(RandomChanges.start)
    var watch = try TreeWatch(tree, names: ["cases", "register.yaml"])
    let before = FileState.all(in: tree)
    let done = Pipe()
    Thread.detachNewThread {
      var changes = RandomChanges(seed)
      do { for _ in 0..<60 { try changes.change(tree) } } catch { Issue.record(error) }
      done.fileHandleForWriting.closeFile()
    }
    var reported = TreeChanges()
    while !reported.isWoken {
      reported.add(try watch.next(wake: done.fileHandleForReading.fileDescriptor))
    }
    reported.add(try watch.reportsUntilQuiet())
    let after = FileState.all(in: tree)
    #expect(Self.differing(before, after).filter { !reported.covers($0) } == [], "seed \(seed)")
    #expect(try watch.findings().isEmpty, "seed \(seed): reported again")
    // Every folder has its own watch, and no other's.
    let files = after.keys.filter(Self.matters).sorted()
    for file in files { try tree.append(file, "x") }
    #expect(try watch.reportsUntilQuiet().files == files)
  }

  /// The files that matter and are new, gone, or another.
  private static func differing(_ old: [String: FileState], _ new: [String: FileState]) -> [String]
  {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] && matters($0) }.sorted()
  }

  private static func matters(_ path: String) -> Bool {
    let names = path.split(separator: "/").map(String.init)
    return ["cases", "register.yaml"].contains(names.first) && !names.contains(where: isLeftover)
  }
}

extension TreeChanges {
  fileprivate func covers(_ path: String) -> Bool {
    files.contains(path) || folders.contains((path as NSString).deletingLastPathComponent)
  }
}
