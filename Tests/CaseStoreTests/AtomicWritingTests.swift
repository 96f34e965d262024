import Dispatch
import Glibc
import RegisterFixtures
import Synchronization
import Testing

@testable import CaseStore
@testable import System

/// A file is in its old state or its new one, and nothing else is touched.
@Suite struct AtomicWritingTests {
  private let scratch: TemporaryRegister

  init() throws {
    scratch = try TemporaryRegister()
    try scratch.write("outside/secret", "outside")
    try scratch.makeFolder("in")
  }

  /// What may stand in the way of a name.
  enum Obstacle: CaseIterable {
    case file, folder, pipe, link, danglingLink, linkToFolder

    func put(_ path: String, _ scratch: TemporaryRegister) throws {
      switch self {
      case .file: try scratch.write(path, "old")
      case .folder: try scratch.makeFolder(path)
      case .pipe: scratch.makePipe(path)
      case .link: try scratch.link(path, to: "../outside/secret")
      case .danglingLink: try scratch.link(path, to: "../outside/new")
      case .linkToFolder: try scratch.link(path, to: "../outside")
      }
    }
  }

  @Test("a new file never takes a name that is taken", arguments: Obstacle.allCases)
  func createsNothingOver(_ obstacle: Obstacle) throws {
    try obstacle.put("in/a", scratch)
    let before = scratch.status("in/a")
    let error = #expect(throws: FileError.self) {
      try Folder(scratch.absolute("in")).create("a", holding: Array("new".utf8))
    }
    #expect(error?.isExisting == true)
    try expectUntouched("in/a", since: before)
  }

  @Test(
    "only an ordinary file is replaced",
    arguments: Obstacle.allCases.filter { $0 != .file }
  )
  func replacesOnlyFiles(_ obstacle: Obstacle) throws {
    try obstacle.put("in/a", scratch)
    let before = scratch.status("in/a")
    #expect(throws: FileRefusal.self) {
      try Folder(scratch.absolute("in")).replace("a", holding: Array("outside".utf8), with: [0])
    }
    try expectUntouched("in/a", since: before)
  }

  @Test("what is moved never takes a name that is taken", arguments: Obstacle.allCases)
  func takesNothingOver(_ obstacle: Obstacle) throws {
    try obstacle.put("in/a", scratch)
    try scratch.write("from/b", "post")
    let before = scratch.status("in/a")
    let error = #expect(throws: FileError.self) {
      try Folder(scratch.absolute("in"))
        .take("b", from: Folder(scratch.absolute("from")), as: "a")
    }
    #expect(error?.isExisting == true)
    try expectUntouched("in/a", since: before)
    #expect(try scratch.text("from/b") == "post")
  }

  private func expectUntouched(_ path: String, since before: stat?) throws {
    let now = scratch.status(path)
    #expect(now?.st_ino == before?.st_ino && now?.st_size == before?.st_size)
    #expect(now?.st_mode == before?.st_mode)
    #expect(scratch.names("in") == ["a"])
    #expect(scratch.names("outside") == ["secret"])
    #expect(try scratch.text("outside/secret") == "outside")
  }

  @Test("a link in the path is an error", arguments: ["../outside", "../nowhere", ".", "loop"])
  func followsNoLinkInPath(_ target: String) throws {
    try scratch.link("in/loop", to: target)
    #expect(throws: FileError.self) {
      try Folder(scratch.absolute("in")).createFile(at: "loop/deep/a", holding: [1])
    }
    #expect(throws: FileError.self) { _ = try Folder(scratch.absolute("in")).folder("loop") }
    #expect(scratch.names("outside") == ["secret"])
    #expect(scratch.names("in") == ["loop"])
  }

  @Test("createFile makes the folders above, once")
  func createsWithFolders() throws {
    let folder = try Folder(scratch.absolute("in"))
    #expect(try folder.createFile(at: "x/y/a.txt", holding: [1, 2]))
    #expect(try !folder.createFile(at: "x/y/a.txt", holding: [3]))
    #expect(try folder.createFile(at: "b.txt", holding: []))
    #expect(try scratch.read("in/x/y/a.txt") == [1, 2])
    #expect(scratch.names("in/x/y") == ["a.txt"])
    #expect(scratch.names("in") == ["b.txt", "x"])
  }

  static let oddNames = [
    "å ä ö.txt", "e\u{301}.txt", " a ", "-rf", "*?[a]", "\"q\" 'q'", "a\nb", "a\tb", "\u{1B}[31m",
    "a\\b", "$(x)`y`", "~", "#", "...", ".hidden", "\u{202E}txt.exe", "🦫",
    String(repeating: "x", count: 240), String(repeating: "å", count: 120),
  ]

  @Test("any name can be written, replaced and moved", arguments: oddNames)
  func writesOddName(_ name: String) throws {
    let folder = try Folder(scratch.absolute("in"))
    try folder.create(name, holding: [1])
    try folder.replace(name, holding: [1], with: [2])
    #expect(try folder.read(name) == [2])
    try scratch.makeFolder("to")
    let to = try Folder(scratch.absolute("to"))
    try to.take(name, from: folder, as: CaseFolder.incomingName(of: name))
    #expect(try to.read(CaseFolder.incomingName(of: name)) == [2])
    #expect(scratch.names("in") == [])
  }

  @Test(
    "a file keeps its rights",
    arguments: [0o640, 0o600, 0o644, 0o664, 0o666, 0o400, 0o750, 0o2640] as [mode_t]
  )
  func keepsMode(_ mode: mode_t) throws {
    try scratch.write("in/a", "old")
    scratch.setMode("in/a", mode)
    try Folder(scratch.absolute("in")).replace("a", holding: Array("old".utf8), with: [2])
    #expect(scratch.mode("in/a") == mode)
    #expect(try scratch.read("in/a") == [2])
  }

  @Test("a file keeps its owner and group", .enabled(if: geteuid() == 0, "only root may give"))
  func keepsOwner() throws {
    try scratch.write("in/a", "old")
    chown(scratch.absolute("in/a"), 1234, 2345)
    scratch.setMode("in/a", 0o640)
    try Folder(scratch.absolute("in")).replace("a", holding: Array("old".utf8), with: [2])
    let status = scratch.status("in/a")
    #expect(status?.st_uid == 1234)
    #expect(status?.st_gid == 2345)
    #expect(scratch.mode("in/a") == 0o640)
  }

  @Test(
    "a group that cannot be kept takes its rights with it",
    .enabled(if: geteuid() == 0, "only root can set this up")
  )
  func losesGroup() throws {
    try scratch.write("in/a", "old")
    chown(scratch.absolute("in/a"), 65534, 2345)
    scratch.setMode("in/a", 0o664)
    scratch.setMode("in", 0o777)
    try WithoutRights.run {
      try Folder(scratch.absolute("in")).replace("a", holding: Array("old".utf8), with: [2])
    }
    #expect(scratch.status("in/a")?.st_gid == 0)
    #expect(scratch.mode("in/a") == 0o644)
  }

  @Test("when an editor was faster both versions are kept, and all of them")
  func keepsBothVersions() throws {
    try scratch.write("in/case.yaml", "editor")
    scratch.setMode("in/case.yaml", 0o640)
    let folder = try Folder(scratch.absolute("in"))
    for (copy, text) in [(1, "first"), (2, "second")] {
      let error = #expect(throws: FileRefusal.self) {
        try folder.replace("case.yaml", holding: Array("read".utf8), with: Array(text.utf8))
      }
      guard case .changedMeanwhile(let path, let kept) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(path == scratch.absolute("in/case.yaml"))
      #expect(kept == scratch.absolute("in/case.yaml.ny-\(copy)"))
    }
    #expect(scratch.names("in") == ["case.yaml", "case.yaml.ny-1", "case.yaml.ny-2"])
    #expect(try scratch.text("in/case.yaml") == "editor")
    #expect(try scratch.text("in/case.yaml.ny-1") == "first")
    #expect(try scratch.text("in/case.yaml.ny-2") == "second")
    #expect(scratch.mode("in/case.yaml.ny-1") == 0o640)
  }

  @Test("a failure leaves nothing")
  func leavesNothing() throws {
    try scratch.write("in/a", "old")
    scratch.setMode("in", 0o555)
    WithoutRights.run {
      #expect(throws: FileError.self) {
        try Folder(scratch.absolute("in")).create("b", holding: [1])
      }
      #expect(throws: FileError.self) {
        try Folder(scratch.absolute("in")).replace("a", holding: Array("old".utf8), with: [1])
      }
    }
    #expect(scratch.names("in") == ["a"])
    #expect(try scratch.text("in/a") == "old")
  }

  @Test("of many who create a file one does, and it is whole")
  func createsOnce() throws {
    let path = scratch.absolute("in")
    let winners = Mutex([UInt8]())
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      let bytes = [UInt8](repeating: UInt8(number), count: 5000)
      guard let folder = try? Folder(path), (try? folder.create("a", holding: bytes)) != nil else {
        return
      }
      winners.withLock { $0.append(UInt8(number)) }
    }
    let winner = try #require(winners.withLock { $0.count == 1 ? $0.first : nil })
    #expect(try scratch.read("in/a") == [UInt8](repeating: winner, count: 5000))
    #expect(scratch.names("in") == ["a"])
  }

  @Test("threads that write side by side never take each other's files")
  func writesSideBySide() throws {
    let path = scratch.absolute("in")
    let errors = Mutex([String]())
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for round in 0..<50 {
        do {
          try Folder(path).putDerived(
            "index",
            holding: [UInt8](repeating: UInt8(thread), count: 100)
          )
        } catch { errors.withLock { $0.append("\(round): \(error)") } }
      }
    }
    #expect(errors.withLock { $0 } == [])
    #expect(scratch.names("in") == ["index"])
  }

  @Test("what is no ordinary file is not read", arguments: ["pipe", "link", "folder", "null"])
  func readsOnlyFiles(_ name: String) throws {
    scratch.makePipe("in/pipe")
    try scratch.link("in/link", to: "../outside/secret")
    try scratch.makeFolder("in/folder")
    try scratch.link("in/null", to: "/dev/zero")
    #expect(throws: FileError.self) { try Folder(scratch.absolute("in")).read(name) }
  }
}
