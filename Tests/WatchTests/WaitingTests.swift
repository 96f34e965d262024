import Foundation
import Glibc
import Testing

@testable import Watch

/// How `next` waits, and for what.
@Suite(.needsEvents) struct WaitingTests {
  @Test func nothingWithinTheTime() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    let start = steadyNow()
    #expect(try watch.next(within: .milliseconds(50)).isEmpty)
    #expect(steadyNow() - start >= 50_000_000)
  }

  @Test("waiting costs no processor time")
  func idle() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    let start = ownProcessorTime()
    #expect(try watch.next(within: .milliseconds(500)).isEmpty)
    #expect(ownProcessorTime() - start < 5_000_000)
  }

  @Test func somebodyWakesIt() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data([1]))
    let woken = try watch.next(wake: pipe.fileHandleForReading.fileDescriptor)
    #expect(woken.isWoken)
    #expect(woken.files == [])
  }

  @Test("a writer that is gone wakes it, too")
  func closedPipe() throws {
    let tree = try ScratchTree()
    var watch = try TreeWatch(tree)
    let pipe = Pipe()
    try pipe.fileHandleForWriting.close()
    #expect(try watch.next(wake: pipe.fileHandleForReading.fileDescriptor).isWoken)
  }

  @Test func aDescriptorThatIsNoneIsAFailure() throws {
    let tree = try ScratchTree()
    var watch = try TreeWatch(tree)
    let error = #expect(throws: WatchFailure.self) { try watch.next(wake: 1_000_000) }
    #expect(error == .waiting(code: EBADF))
  }

  @Test(arguments: [("none", ENOENT), ("file", ENOTDIR)])
  func noRoot(_ name: String, _ code: Int32) throws {
    let tree = try ScratchTree(["file"])
    let path = tree.absolute(name)
    let error = #expect(throws: WatchFailure.self) {
      var watch = try TreeWatch(path, now: steadyNow)
      _ = try watch.next()
    }
    #expect(error == .root(path: path, code: code))
  }

  @Test("the root goes and comes back; only what is otherwise is reported")
  func rootGone() throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/b/case.yaml"])
    var watch = try TreeWatch(tree)
    try tree.rename(tree.root, tree.outside("away"))
    #expect(try watch.next(within: .seconds(20)).notices == [.rootGone])
    try Data("c: d\n\n".utf8).write(
      to: URL(fileURLWithPath: tree.outside("away/cases/a/case.yaml"))
    )
    #expect(try watch.next(within: .milliseconds(100)).isEmpty)
    try tree.rename(tree.outside("away"), tree.root)
    let back = try watch.reports { !$0.folders.isEmpty }
    #expect(back.notices == [.rootBack])
    #expect(back.folders == ["cases/a"])
    try tree.append("cases/b/case.yaml", "c: d\n")
    #expect(try watch.next(within: .seconds(20)) == .only("cases/b/case.yaml"))
  }

  @Test("what was not over when the root went is reported when it is back")
  func rootGoneTooEarly() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    try tree.append("cases/a/case.yaml", "c: d\n")
    try tree.rename(tree.root, tree.outside("away"))
    #expect(try watch.next(within: .seconds(20)).notices == [.rootGone])
    #expect(try watch.next(within: .milliseconds(100)).isEmpty)
    try tree.rename(tree.outside("away"), tree.root)
    #expect(try watch.reports { !$0.files.isEmpty }.files == ["cases/a/case.yaml"])
  }

  @Test("another folder in the root's place is looked through")
  func rootReplaced() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    let other = try ScratchTree(["cases/a/case.yaml", "cases/b/case.yaml"])
    var watch = try TreeWatch(tree)
    try tree.rename(tree.root, tree.outside("away"))
    try tree.rename(other.root, tree.root)
    let changes = try watch.reports { $0.folders.contains("cases/b") }
    #expect(changes.notices == [.rootGone, .rootBack])
    #expect(Set(changes.folders) == ["cases", "cases/a", "cases/b"])
  }

  @Test("T14 a root that is a link is looked through at once when it is pointed elsewhere")
  func linkPointedElsewhere() throws {
    let (one, other) = (
      try ScratchTree(["cases/a/case.yaml"]), try ScratchTree(["cases/b/case.yaml"])
    )
    let link = one.outside("link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: one.root)
    var watch = try TreeWatch(
      link,
      under: [],
      times: .brisk,
      ignoring: isLeftover,
      clock: steadyNow,
      capacity: .max
    )
    try FileManager.default.removeItem(atPath: link)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: other.root)
    let changes = try watch.reports { $0.folders.contains("cases/b") }
    #expect(changes.folders.contains("cases/b"))
    #expect(changes.notices.last == .rootBack)
  }

  @Test func rootRemoved() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    try tree.remove("")
    #expect(try watch.reports { !$0.notices.isEmpty }.notices == [.rootGone])
    try tree.save("cases/a/case.yaml", "c: d\n")
    let back = try watch.reports { $0.folders.contains("cases/a") }
    #expect(back.notices == [.rootBack])
  }
}
