import Foundation
import Glibc
import Testing

@testable import System
@testable import Watch

/// What is found by looking, where the system does not tell.
@Suite(.needsEvents) struct LookingTests {
  private let refused = TreeChanges.Notice.limitReached(
    watches: 0,
    setting: "fs.inotify.max_user_watches"
  )

  /// Changes something where there are no events, and expects these folders, once.
  private func check(
    _ folders: [String],
    _ change: (ScratchTree) throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/b/case.yaml"])
    var watch = try TreeWatch(tree, capacity: 0)
    #expect(
      try watch.next(within: .seconds(20)).notices == [refused],
      sourceLocation: sourceLocation
    )
    try change(tree)
    let found = try watch.reports { Set($0.folders).isSuperset(of: folders) }
    #expect(found == .only(folders: folders), sourceLocation: sourceLocation)
    #expect(try watch.findings().isEmpty, sourceLocation: sourceLocation)
  }

  @Test func aNewFile() throws { try check(["cases/a"]) { try $0.save("cases/a/log.yaml", "c\n") } }

  @Test func aChangedFile() throws {
    try check(["cases/a"]) { try $0.append("cases/a/case.yaml", "c\n") }
  }

  @Test func aFileOfTheSameSize() throws {
    try check(["cases/a"]) { try $0.saveByRenaming("cases/a/case.yaml", "b: a\n") }
  }

  @Test func aRemovedFile() throws { try check(["cases/b"]) { try $0.remove("cases/b/case.yaml") } }

  @Test func aRenamedFile() throws {
    try check(["cases/b"]) { try $0.move("cases/b/case.yaml", "cases/b/sak.yaml") }
  }

  @Test func rightsOfAFile() throws {
    try check(["cases/b"]) { $0.setMode("cases/b/case.yaml", 0o600) }
  }

  @Test func anEmptyFolder() throws {
    try check(["cases", "cases/c"]) { try $0.makeFolder("cases/c") }
  }

  @Test func aRenamedFolder() throws {
    try check(["cases", "cases/a", "cases/c"]) { try $0.move("cases/a", "cases/c") }
  }

  @Test func aRemovedFolder() throws {
    try check(["cases", "cases/a"]) { try $0.remove("cases/a") }
  }

  @Test("a folder that is being written to is reported when it is done")
  func secondLook() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    let clock = SetClock()
    var watch = try TreeWatch(
      tree.root,
      under: [],
      times: WatchTimes(),
      ignoring: isLeftover,
      clock: { clock.now },
      capacity: 0
    )
    #expect(try watch.next(within: .zero).notices == [refused])
    try tree.append("cases/a/case.yaml", "c\n")
    #expect(try watch.next(within: .zero).isEmpty)
    clock.now += 5_000_000_000
    #expect(try watch.next(within: .zero).isEmpty)
    try tree.append("cases/a/case.yaml", "d\n")
    clock.now += 15_000_000
    #expect(try watch.next(within: .zero).isEmpty)
    clock.now += 15_000_000
    #expect(try watch.next(within: .zero) == .only(folders: ["cases/a"]))
  }

  @Test("a look finds what was lost although the system tells of the rest")
  func longInterval() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    let clock = SetClock()
    var watch = try TreeWatch(tree.root, now: { clock.now })
    try tree.append("cases/a/case.yaml", "c\n")
    while watch.queue.read() != nil {}
    clock.now += 899_000_000_000
    #expect(try watch.next(within: .zero).isEmpty)
    clock.now += 1_000_000_000
    #expect(try watch.next(within: .zero).isEmpty)
    clock.now += 15_000_000
    #expect(try watch.next(within: .zero) == .only(folders: ["cases/a"]))
  }

  @Test(
    "on a network drive, a file that is told of makes its folder suspect, and looks are frequent"
  )
  func remote() throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/b/case.yaml"])
    let clock = SetClock()
    var watch = try TreeWatch(tree.root, now: { clock.now })
    watch.isRemote = true
    watch.lookThrough(.look)
    try tree.append("cases/a/case.yaml", "c\n")
    #expect(try watch.next(within: .zero).isEmpty)
    try tree.append("cases/b/case.yaml", "c\n")
    while watch.queue.read() != nil {}
    clock.now += 15_000_000
    #expect(try watch.next(within: .zero) == .only("cases/a/case.yaml", folders: ["cases/a"]))
    clock.now += 5_000_000_000
    #expect(try watch.next(within: .zero).isEmpty)
    clock.now += 15_000_000
    #expect(try watch.next(within: .zero) == .only(folders: ["cases/b"]))
  }

  @Test("the kind of a file system is what the system says")
  func fileSystems() {
    #expect(FileSystemKind.number(of: "/proc") == 0x9FA0)
    #expect(FileSystemKind.number(of: "/proc/none") == nil)
    #expect(FileSystemKind(rawValue: 0x6969)?.name == "NFS")
    #expect(FileSystemKind(rawValue: 0xEF53) == nil)
  }

  @Test("beyond the limit it looks, within it is told, and the notice comes once")
  func limit() throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/b/case.yaml", "cases/c/case.yaml"])
    var times = WatchTimes.brisk
    // A look while a change is not yet over would report it once more.
    times.shortRescan = .seconds(1000)
    var watch = try TreeWatch(tree, times: times, capacity: 3)
    #expect(
      try watch.next(within: .seconds(20)).notices
        == [.limitReached(watches: 3, setting: "fs.inotify.max_user_watches")]
    )
    for name in ["a", "b", "c"] { try tree.append("cases/\(name)/case.yaml", "c\n") }
    let told = try watch.reportsUntilQuiet()
    #expect((told.files.count, told.folders, told.notices) == (1, [], []))
    let found = try watch.findings()
    #expect((found.files, found.folders.count, found.notices) == ([], 2, []))
    #expect(try watch.findings().isEmpty)
  }

  @Test("more events than the system remembers: everything is looked through")
  func overflow() throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/b/case.yaml"])
    var watch = try TreeWatch(tree)
    try tree.append("cases/a/case.yaml", "c\n")
    // The events are thrown away, as if there had been too many.
    while watch.queue.read() != nil {}
    watch.take(.overflow, at: steadyNow())
    let changes = try watch.reports { !$0.folders.isEmpty }
    #expect(changes.notices == [.overflow])
    #expect(changes.folders == ["cases/a"])
    #expect(try watch.findings().isEmpty)
  }

  @Test("folders that moved while events were lost are watched where they are")
  func overflowWhileMoving() throws {
    let tree = try ScratchTree(["cases/x/a/1.txt", "cases/y/b/2.txt"])
    var watch = try TreeWatch(tree)
    // Both ways, since nobody knows which of the two is looked at first.
    try tree.move("cases/x/a", "cases/y/a")
    try tree.move("cases/y/b", "cases/x/b")
    while watch.queue.read() != nil {}
    watch.take(.overflow, at: steadyNow())
    #expect(try watch.reports { $0.folders.contains("cases/y/a") }.files == [])
    _ = try watch.reportsUntilQuiet()
    try tree.append("cases/y/a/1.txt", "c\n")
    try tree.append("cases/x/b/2.txt", "c\n")
    #expect(try watch.reportsUntilQuiet() == .only("cases/x/b/2.txt", "cases/y/a/1.txt"))
  }

  @Test("a change that was lost is not taken for one that was reported")
  func overflowWhileReporting() throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/a/log.yaml"])
    var watch = try TreeWatch(tree)
    try tree.append("cases/a/case.yaml", "c\n")
    watch.takeEvents()
    try tree.append("cases/a/log.yaml", "c\n")
    while watch.queue.read() != nil {}
    // The fingerprint taken here holds both changes.
    var changes = TreeChanges()
    while changes.files.isEmpty { changes.add(watch.takeOver()) }
    #expect(changes == .only("cases/a/case.yaml"))
    watch.take(.overflow, at: steadyNow())
    #expect(try watch.reports { !$0.folders.isEmpty }.folders == ["cases/a"])
  }
}

extension TreeEvent {
  fileprivate static let overflow = TreeEvent(
    watch: FolderWatch(number: -1),
    kind: .overflow,
    subject: .itself
  )
}
