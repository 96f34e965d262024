import Foundation
import Glibc
import Testing

@testable import Watch

/// Folders that come, go, and get other names.
@Suite(.needsEvents) struct FolderTests {
  @Test func aFolderWithFilesAtOnce() throws {
    let tree = try ScratchTree(["cases/register.yaml"])
    var watch = try TreeWatch(tree)
    try tree.save("cases/2026/00/SYN-2026-0001/letters/1.txt", "Hej\n")
    let made = try watch.reportsUntilQuiet()
    #expect(made.files == ["cases/2026/00/SYN-2026-0001/letters/1.txt"])
    #expect(made.folders.contains("cases"))
    try tree.append("cases/2026/00/SYN-2026-0001/letters/1.txt", "och tack\n")
    #expect(
      try watch.next(within: .seconds(20)) == .only("cases/2026/00/SYN-2026-0001/letters/1.txt")
    )
    #expect(try watch.findings().isEmpty)
  }

  @Test func aTreeMovedIn() throws {
    let tree = try ScratchTree(["new/1/case.yaml", "new/1/public/text.txt"])
    try tree.rename(tree.absolute("new"), tree.outside("new"))
    var watch = try TreeWatch(tree)
    try tree.rename(tree.outside("new"), tree.absolute("cases"))
    #expect(
      try watch.reportsUntilQuiet()
        == .only("cases/1/case.yaml", "cases/1/public/text.txt", folders: [""])
    )
    try tree.append("cases/1/public/text.txt", "b\n")
    #expect(try watch.next(within: .seconds(20)) == .only("cases/1/public/text.txt"))
  }

  @Test("a folder with another name is one that is gone and one that is new")
  func renamed() throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/a/letters/1.txt"])
    var watch = try TreeWatch(tree)
    try tree.move("cases/a", "cases/b")
    #expect(
      try watch.reportsUntilQuiet()
        == .only(
          "cases/b/case.yaml",
          "cases/b/letters/1.txt",
          folders: ["cases", "cases/a", "cases/a/letters"]
        )
    )
    try tree.append("cases/b/letters/1.txt", "b\n")
    #expect(try watch.next(within: .seconds(20)) == .only("cases/b/letters/1.txt"))
    #expect(try watch.findings().isEmpty)
  }

  @Test("two folders that change names are both watched where they are")
  func exchanged() throws {
    let tree = try ScratchTree(["cases/a/1.txt", "cases/b/2.txt"])
    var watch = try TreeWatch(tree)
    try tree.move("cases/a", "cases/c")
    try tree.move("cases/b", "cases/a")
    try tree.move("cases/c", "cases/b")
    let moved = try watch.reportsUntilQuiet()
    #expect(moved.files == ["cases/a/2.txt", "cases/b/1.txt"])
    #expect(Set(moved.folders).isSuperset(of: ["cases/a", "cases/b"]))
    try tree.append("cases/a/2.txt", "b\n")
    #expect(try watch.next(within: .seconds(20)) == .only("cases/a/2.txt"))
    try tree.append("cases/b/1.txt", "b\n")
    #expect(try watch.next(within: .seconds(20)) == .only("cases/b/1.txt"))
  }

  @Test func removed() throws {
    let tree = try ScratchTree(["cases/a/case.yaml", "cases/a/letters/1.txt"])
    var watch = try TreeWatch(tree)
    try tree.remove("cases/a")
    let gone = try watch.reportsUntilQuiet()
    #expect(Set(gone.folders).isSuperset(of: ["cases", "cases/a", "cases/a/letters"]))
    #expect(watch.tree.watchCount == 2)
    #expect(try watch.findings().isEmpty)
  }

  @Test("what is moved out is no longer watched")
  func movedOut() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    try tree.rename(tree.absolute("cases/a"), tree.outside("a"))
    #expect(try watch.reportsUntilQuiet() == .only(folders: ["cases", "cases/a"]))
    #expect(watch.tree.watchCount == 2)
    let state = "/proc/self/fdinfo/\(watch.queue.descriptor)"
    let watches = try String(contentsOfFile: state, encoding: .utf8)
    #expect(watches.components(separatedBy: "inotify wd:").count - 1 == 2)
    try Data("b\n".utf8).write(to: URL(fileURLWithPath: tree.outside("a/case.yaml")))
    #expect(try watch.reportsUntilQuiet().isEmpty)
  }

  @Test("what comes while a new folder is listed is reported")
  func listedMeanwhile() throws {
    let tree = try ScratchTree(["cases/register.yaml"])
    var hasCome = false
    // Asked for each name that is listed, and here on the way to the second file.
    let isIgnored = { (name: String) in
      if name == "1.txt", !hasCome {
        hasCome = true
        #expect(throws: Never.self) { try tree.save("cases/a/2.txt", "b\n") }
      }
      return false
    }
    var watch = try TreeWatch(tree.root, isIgnored: isIgnored, now: steadyNow)
    try tree.save("cases/a/1.txt", "a\n")
    #expect(try watch.reportsUntilQuiet().files == ["cases/a/1.txt", "cases/a/2.txt"])
  }

  @Test("of the root, only the names that matter")
  func namesInTheRoot() throws {
    let tree = try ScratchTree(["README.md", "other/1.txt"])
    var watch = try TreeWatch(tree, names: ["cases", "register.yaml"])
    try tree.append("README.md", "b\n")
    try tree.append("other/1.txt", "b\n")
    try tree.save("register.yaml", "b\n")
    try tree.save("cases/a/case.yaml", "b\n")
    let changes = try watch.reportsUntilQuiet()
    #expect(changes.files == ["cases/a/case.yaml", "register.yaml"])
    #expect(changes.folders.contains(""))
  }

  @Test("a link is a file, whatever it leads to")
  func links() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    try tree.rename(tree.absolute("cases/a"), tree.outside("a"))
    var watch = try TreeWatch(tree)
    #expect(symlink(tree.outside("a"), tree.absolute("cases/b")) == 0)
    #expect(try watch.reportsUntilQuiet() == .only("cases/b"))
    try Data("b\n".utf8).write(to: URL(fileURLWithPath: tree.outside("a/case.yaml")))
    #expect(try watch.findings().isEmpty)
  }

  @Test("a name that is no UTF-8 is reported as its folder")
  func unspeakable() throws {
    let tree = try ScratchTree(["cases/a/case.yaml"])
    var watch = try TreeWatch(tree)
    let name = (Array(tree.absolute("cases/a/").utf8) + [0xFF, 0]).map { CChar(bitPattern: $0) }
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    #expect(try watch.reportsUntilQuiet() == .only(folders: ["cases/a"]))
  }
}
