import CaseText
import Casework
import CivilCalendar
import Dispatch
import Foundation
import Glibc
import RegisterFixtures
import Synchronization
import Testing

@testable import CaseStore
@testable import System

/// One writer to a case at a time, and none for ever.
@Suite(.waits) struct LockTests {
  private let register: TemporaryRegister
  private let number = CaseNumber("SYN-2026-0001").unsafelyUnwrapped
  private static let lock = ".synpunkt/locks/SYN-2026-0001.lock"

  init() throws { register = try TemporaryRegister(FixtureText("")) }

  /// A process that has ended.
  private static func deadProcess() throws -> Int32 {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/true")
    try child.run()
    child.waitUntilExit()
    return child.processIdentifier
  }

  private static var host: String { ProcessInfo.processInfo.hostName }

  private func tryLock() throws {
    let lock = try WriteLock(number, in: register.folder)
    _ = consume lock
  }

  private func holder() throws -> String? {
    do {
      try tryLock()
      return nil
    } catch WriteRefusal.locked(let path, let holder) {
      #expect(path == register.absolute(Self.lock))
      return holder
    }
  }

  @Test("a lock is held until it goes out of scope, and leaves nothing")
  func isHeld() throws {
    let lock = try WriteLock(number, in: register.folder)
    #expect(try register.text(Self.lock).hasPrefix("\(getpid()) "))
    #expect(try holder()?.hasPrefix("\(getpid())@") == true)
    let other = try WriteLock(
      CaseNumber("SYN-2026-0002").unsafelyUnwrapped,
      in: register.folder
    )
    _ = consume other
    _ = consume lock
    #expect(try holder() == nil)
    #expect(register.names(".synpunkt/locks") == ["held"])
  }

  /// Whether every process of the machine has a number here: of others' nothing is certain.
  private static let seesEverybody =
    [nil, "pid:[4026531836]"].contains(Folder.linkTarget("/proc/self/ns/pid"))

  @Test(
    "the lock of a process that is gone is taken over",
    .enabled(if: Self.seesEverybody, "not every process can be seen from here")
  )
  func takesOver() throws {
    try tryLock()
    try register.write(Self.lock, "\(try Self.deadProcess()) \(ownHost())\n")
    #expect(try holder() == nil)
    #expect(register.names(".synpunkt/locks") == ["held"])
  }

  @Test("the lock of a process whose number was given to another is taken over")
  func takesOverFromNamesake() throws {
    let host = try ownHost()
    // This process lives, but it is not the one that began at that time.
    try register.write(Self.lock, "\(getpid()) \(host) 00000000.1\n")
    #expect(try holder() == nil)
    // One that does not say when it began may be the one.
    try register.write(Self.lock, "\(getpid()) \(host)\n")
    #expect(try holder() != nil)
  }

  @Test("whether somebody does some work is told without getting in the way")
  func isHeldByWork() throws {
    #expect(try !WriteLock.isHeld(.watch, in: register.folder))
    let lock = try WriteLock(.watch, in: register.folder)
    #expect(try WriteLock.isHeld(.watch, in: register.folder))
    #expect(try !WriteLock.isHeld(.mail, in: register.folder))
    _ = consume lock
    try register.write(
      ".synpunkt/locks/watch.lock",
      "\(try Self.deadProcess()) \(ownHost()) 00000000.1\n"
    )
    #expect(try !WriteLock.isHeld(.watch, in: register.folder))
  }

  /// The name that the program itself writes.
  private func ownHost() throws -> String {
    let lock = try WriteLock(number, in: register.folder)
    let words = try register.text(Self.lock).split(whereSeparator: \.isWhitespace)
    _ = consume lock
    return String(words[1])
  }

  @Test("a lock that may be somebody's is never stolen")
  func neverSteals() throws {
    let dead = try Self.deadProcess()
    let own = try ownHost()
    let table: [(String, String)] = [
      ("\(dead) another-host\n", "\(dead)@another-host"),
      ("\(getpid()) \(own)\n", "\(getpid())@\(own)"), ("1 \(own)\n", "1@\(own)"),
      ("hello\n", "0@"), ("0 \(own)\n", "0@\(own)"), ("-1 \(own)\n", "-1@\(own)"),
      ("99999999999 \(own)\n", "0@\(own)"), ("\(dead)\n", "\(dead)@"),
    ]
    for (content, expected) in table {
      try register.write(Self.lock, content)
      #expect(try holder() == expected)
      #expect(try register.text(Self.lock) == content)
    }
  }

  @Test(
    "S9 what a process of another namespace has is never stolen, whatever runs here under its number"
  )
  func namespaces() throws {
    let own = try ownHost()
    let start = try ownStart()
    // The lock of an earlier version whose process is alive, but has another number here.
    try register.write(Self.lock, "\(try Self.deadProcess()) \(own) \(start)\n")
    #expect(try holder() != nil)
    // As on a network drive, where the system's lock is not known to reach its holder.
    let elsewhere = LockHolder(line: "\(getpid()) \(own) \(start) ofd 4026599999")
    #expect(!elsewhere.isGone(.nobody))
    #expect(elsewhere.isGone(.thisMachine))
    let otherHost = LockHolder(line: "\(getpid()) \(own) 0a0b0c0d.17 ofd 4026599999")
    #expect(!otherHost.isGone(.thisMachine))
    #expect(otherHost.isGone(.everybody))
    let dead = LockHolder(line: "\(try Self.deadProcess()) \(own) 0a0b0c0d.17")
    #expect(!dead.isGone(.thisMachine))
  }

  /// When this process began, as the program writes it.
  private func ownStart() throws -> String {
    let lock = try WriteLock(number, in: register.folder)
    let words = try register.text(Self.lock).split(whereSeparator: \.isWhitespace)
    _ = consume lock
    return String(words[2])
  }

  @Test("S9 an empty lock file is left over: whoever makes one writes its line at once")
  func empty() throws {
    try tryLock()
    try register.write(Self.lock, "")
    #expect(try !NamedLock.isHeld("SYN-2026-0001.lock", in: locks()))
    #expect(try holder() == nil)
    #expect(register.names(".synpunkt/locks") == ["held"])
  }

  private func locks() throws -> Folder { try Folder(register.absolute(".synpunkt/locks")) }

  @Test("S9 a lock whose file somebody removed is held all the same")
  func withoutFile() throws {
    let lock = try WriteLock(number, in: register.folder)
    try register.remove(Self.lock)
    let run = register.run(["set", "1", "rubrik=Kort"])
    #expect(run.status == .failure)
    #expect(
      run.errors
        == "synpunkt set: någon annan skriver till SYN-2026-0001\n  = försök igen\n"
    )
    _ = consume lock
    #expect(try holder() == nil)
  }

  @Test(
    "S9 where the system has no locks on bytes a whole file is locked",
    .enabled(if: Tracing.isPossible, "strace is missing or must not trace")
  )
  func withoutBytes() throws {
    try tryLock()
    let run = try Executable.run(
      [
        "strace", "-f", "-qq", "-o", "/dev/null", "-P", register.absolute(".synpunkt/locks/held"),
        "-e", "inject=fcntl:error=EINVAL", Executable.path, "set", "1", "rubrik=Kort",
      ],
      in: register.path
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(register.names(".synpunkt/locks").contains("SYN-2026-0001.lock.held"))
  }

  @Test(
    "S9 of twenty processes at once each writes whole or is told that it may not",
    .enabled(if: Executable.isBuilt, "nothing is built")
  )
  func twentyProcesses() throws {
    let processes = try (1...20).map { count in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: Executable.path)
      process.arguments = ["set", "1", "rubrik=Text \(count)"]
      process.currentDirectoryURL = URL(fileURLWithPath: register.path)
      process.environment = ["GIT_AUTHOR_EMAIL": "anna.berg@kommun.example"]
      (process.standardOutput, process.standardError) = (
        FileHandle.nullDevice, FileHandle.nullDevice
      )
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    let statuses = processes.map(\.terminationStatus)
    #expect(Set(statuses).isSubset(of: [0, 3]))
    let written = statuses.count { $0 == 0 }
    #expect(written > 0)
    let log = try register.text(number.folder + "/log.yaml").split(separator: "\n")
    #expect(log.count { $0.contains("rubrik") } == written)
    #expect(register.names(".synpunkt/locks") == ["held"])
  }

  @Test("a link or a folder in the lock's place is no lock to take", arguments: [true, false])
  func isNoFile(_ isLink: Bool) throws {
    try tryLock()
    if isLink {
      try register.link(Self.lock, to: "/etc/hostname")
    } else {
      try register.makeFolder(Self.lock)
    }
    #expect(throws: FileError.self) { try tryLock() }
  }

  @Test("of many who find a stale lock one at a time takes it")
  func takeoverRace() throws {
    let stale = "\(try Self.deadProcess()) \(try ownHost()) 00000000.1\n"
    let (folder, number) = (register.folder, number)
    let inside = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    let taken = Atomic<Int>(0)
    for _ in 0..<40 {
      try register.write(Self.lock, stale)
      DispatchQueue.concurrentPerform(iterations: 6) { _ in
        guard let lock = try? WriteLock(number, in: folder) else { return }
        taken.add(1, ordering: .relaxed)
        let now = inside.add(1, ordering: .sequentiallyConsistent).newValue
        most.max(now, ordering: .relaxed)
        usleep(200)
        inside.subtract(1, ordering: .sequentiallyConsistent)
        _ = consume lock
      }
    }
    #expect(most.load(ordering: .relaxed) == 1)
    #expect(taken.load(ordering: .relaxed) >= 40)
    #expect(register.names(".synpunkt/locks") == ["held"])
  }

  @Test("of many who write to one case nobody's event is lost")
  func writesOneAtATime() throws {
    let (folder, number) = (register.folder, number)
    let path = number.folder + "/log.yaml"
    let before = try register.text(path).split(separator: "\n")
    DispatchQueue.concurrentPerform(iterations: 4) { thread in
      for round in 0..<10 {
        let event = LogEvent(
          time: Moment(TemporaryRegister.now, in: .stockholm),
          by: .program,
          what: .changed,
          details: [LogEvent.Detail("fält", "t\(thread)r\(round)")]
        )
        while (try? folder.note(event, of: number, in: .swedish)) == nil { usleep(100) }
      }
    }
    let lines = try register.text(path).split(separator: "\n").dropFirst(before.count)
    let written = Set(lines.compactMap { $0.split(separator: "=").last.map(String.init) })
    let expected = Set((0..<4).flatMap { thread in (0..<10).map { "t\(thread)r\($0)" } })
    #expect(written == expected)
    #expect(lines.count == 40)
  }
}
