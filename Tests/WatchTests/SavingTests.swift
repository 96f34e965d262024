import Foundation
import Testing

@testable import Watch

/// The ways in which programs save files.
@Suite(.needsEvents) struct SavingTests {
  let file = "cases/2026/00/SYN-2026-0001/case.yaml"

  /// Saves once, and expects nothing but the file, once.
  private func check(
    _ save: (ScratchTree) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let tree = try ScratchTree([file])
    var watch = try TreeWatch(tree)
    try save(tree)
    #expect(
      try watch.next(within: .seconds(20)) == .only(file),
      sourceLocation: sourceLocation
    )
    #expect(try watch.reportsUntilQuiet().isEmpty, sourceLocation: sourceLocation)
    #expect(try watch.findings().isEmpty, sourceLocation: sourceLocation)
  }

  @Test func beside() throws { try check { try $0.saveByRenaming(file, "a: c\n") } }

  @Test func inPlace() throws { try check { try $0.append(file, "d: e\n") } }

  @Test func truncatedFirst() throws { try check { try $0.save(file, "a: c\n") } }

  @Test func withABackup() throws {
    try check { tree in
      try tree.move(file, file + "~")
      try tree.save(file, "a: c\n")
      try tree.remove(file + "~")
    }
  }

  @Test func asAHardLink() throws {
    try check { tree in
      try tree.save(file + ".new~", "a: c\n")
      try tree.remove(file)
      try FileManager.default.linkItem(
        atPath: tree.absolute(file + ".new~"),
        toPath: tree.absolute(file)
      )
      try tree.remove(file + ".new~")
    }
  }

  @Test func rightsAlone() throws { try check { $0.setMode(file, 0o600) } }

  @Test func removed() throws { try check { try $0.remove(file) } }

  @Test func emptiedForGood() throws { try check { try $0.save(file, "") } }

  @Test("truncated by one call, written by the next: reported once, when it is written")
  func truncatedAndWrittenLater() throws {
    let tree = try ScratchTree([file])
    var times = WatchTimes.brisk
    times.empty = .seconds(20)
    var watch = try TreeWatch(tree, times: times)
    try tree.save(file, "")
    #expect(try watch.next(within: .milliseconds(100)).isEmpty)
    try tree.append(file, "a: c\n")
    #expect(try watch.next(within: .seconds(20)) == .only(file))
  }

  @Test("a file is waited for while it is open, but not for ever")
  func keptOpen() throws {
    let tree = try ScratchTree([file])
    var times = WatchTimes.brisk
    times.patience = .milliseconds(400)
    var watch = try TreeWatch(tree, times: times)
    let open = try tree.open(file, 0)
    try open.write(contentsOf: Data("long".utf8))
    #expect(try watch.next(within: .milliseconds(100)).isEmpty)
    #expect(try watch.next(within: .seconds(20)) == .only(file))
    try open.write(contentsOf: Data("er".utf8))
    try open.close()
    #expect(try watch.next(within: .seconds(20)) == .only(file))
  }

  @Test func readingIsNoChange() throws {
    let tree = try ScratchTree([file])
    var watch = try TreeWatch(tree)
    #expect(try Data(contentsOf: URL(fileURLWithPath: tree.absolute(file))).count == 5)
    #expect(try watch.reportsUntilQuiet().isEmpty)
  }

  @Test func severalAtOnceInTheOrderOfTheirPaths() throws {
    let tree = try ScratchTree(["cases/b/case.yaml", "cases/a/log.yaml", "cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    try tree.append("cases/b/case.yaml", "c: d\n")
    try tree.append("cases/a/log.yaml", "c: d\n")
    try tree.append("cases/a/case.yaml", "c: d\n")
    #expect(
      try watch.next(within: .seconds(20))
        == .only("cases/a/case.yaml", "cases/a/log.yaml", "cases/b/case.yaml")
    )
  }

  @Test func ignoredNamesAreNobodysBusiness() throws {
    let tree = try ScratchTree([file])
    var watch = try TreeWatch(tree)
    try tree.save(file + "~", "a: c\n")
    try tree.save("cases/.git/index", "a: c\n")
    #expect(try watch.reportsUntilQuiet().isEmpty)
    #expect(try watch.findings().isEmpty)
  }

  @Test("composed and decomposed letters are two files")
  func exactNames() throws {
    let tree = try ScratchTree(["cases/\u{E9}.txt", "cases/e\u{301}.txt"])
    var watch = try TreeWatch(tree)
    try tree.append("cases/\u{E9}.txt", "c: d\n")
    try tree.append("cases/e\u{301}.txt", "c: d\n")
    let files = try watch.next(within: .seconds(20)).files
    #expect(
      Set(files.map { Array($0.utf8.dropFirst(6)) }) == [
        [0xC3, 0xA9, 0x2E, 0x74, 0x78, 0x74], [0x65, 0xCC, 0x81, 0x2E, 0x74, 0x78, 0x74],
      ]
    )
  }
}
