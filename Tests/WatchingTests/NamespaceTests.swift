import CaseStore
import Foundation
import RegisterFixtures
import System
import Testing

/// Locks hold between processes that do not see each other, and end with their holders.
@Suite(.waits, .serialized, .enabled(if: Executable.isBuilt, "nothing is built"))
struct NamespaceTests {
  private let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText("")) }

  /// Whether a process may be given numbers of its own (pid_namespaces(7)).
  private static let hasNamespaces: Bool = {
    guard let unshare = OtherProgram.path("unshare") else { return false }
    let run = try? OtherProgram.run(
      unshare,
      ["--pid", "--fork", "--mount-proc", "true"],
      errors: FileHandle.nullDevice
    )
    return run?.status == 0
  }()

  private static let ownNumbers = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"]

  @Test(
    "S9 of two namespaces of processes one watches, and the other is told",
    .enabled(if: Self.hasNamespaces, "there is no unshare, or it may not")
  )
  func twoNamespaces() throws {
    let watcher = try RunningWatcher(register, within: Self.ownNumbers)
    #expect(watcher.wait { register.names(".synpunkt/locks").contains("watch.lock") })
    // Here its number, 1, belongs to another, which began at another time.
    let outside = try Executable.run([Executable.path, "watch", "--once"], in: register.path)
    #expect(outside.status == 3)
    let inside = try Executable.run(
      Self.ownNumbers + [Executable.path, "watch", "--once"],
      in: register.path
    )
    #expect(inside.status == 3)
    #expect(try WriteLock.isHeld(.watch, in: RegisterFolder(path: register.path)))
  }

  @Test("S9 the lock of a process that was killed is taken at once")
  func killed() throws {
    let watcher = try RunningWatcher(register)
    #expect(watcher.wait { register.names(".synpunkt/locks").contains("watch.lock") })
    kill(watcher.identifier, SIGKILL)
    #expect(
      try watcher.wait { try !WriteLock.isHeld(.watch, in: RegisterFolder(path: register.path)) }
    )
    #expect(register.names(".synpunkt/locks") == ["held", "watch.lock"])
    let lock = try WriteLock(.watch, in: RegisterFolder(path: register.path))
    _ = consume lock
    #expect(register.names(".synpunkt/locks") == ["held"])
  }
}
