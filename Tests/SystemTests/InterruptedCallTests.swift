import Foundation
import Glibc
import RegisterFixtures
import Synchronization
import System
import Testing

/// What a signal interrupts is done again.
@Suite(.serialized) struct InterruptedCallTests {
  /// Does something while a signal comes to its thread every millisecond.
  private func amidSignals<Result>(_ work: () throws -> Result) rethrows -> Result {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    // Without SA_RESTART: the system does not make the call again by itself.
    sigaction(SIGUSR2, &action, nil)
    let thread = pthread_self()
    let state = Signalling()
    Thread.detachNewThread {
      while !state.isOver.load(ordering: .sequentiallyConsistent) {
        pthread_kill(thread, SIGUSR2)
        usleep(1000)
      }
      state.hasEnded.signal()
    }
    defer {
      state.isOver.store(true, ordering: .sequentiallyConsistent)
      state.hasEnded.wait()
    }
    return try work()
  }

  @Test("S14 opening and reading a pipe goes on when signals come")
  func reading() throws {
    let scratch = try TemporaryRegister()
    let pipe = scratch.absolute("pipe")
    mkfifo(pipe, 0o600)
    Thread.detachNewThread {
      usleep(50_000)
      let end = open(pipe, O_WRONLY)
      usleep(50_000)
      write(end, "hej", 3)
      close(end)
    }
    #expect(try amidSignals { try Folder.readFile(pipe) } == Array("hej".utf8))
  }

  @Test("S14 a program is waited for when signals come")
  func waiting() {
    let environment = ["PATH": "/usr/bin:/bin"]
    #expect(amidSignals { ChildProcess.run(["sleep", "0.1"], in: environment) } == 0)
    #expect(
      amidSignals { ChildProcess.output(["sh", "-c", "sleep 0.1; echo hej"], in: environment) }
        == "hej"
    )
  }

  @Test(
    "S14 every other call to the system is interrupted, and the case is changed as if none was",
    .enabled(if: Tracing.isPossible, "strace is missing or must not trace"),
    arguments: [
      "openat", "read", "write", "fsync", "fchmod", "fchown", "mkdir,mkdirat", "flock",
      "getdents64",
      "newfstatat,fstatat64", "rename,renameat,renameat2", "link,linkat", "unlink,unlinkat",
    ]
  )
  func changing(_ calls: String) throws {
    let scratch = try TemporaryRegister(FixtureText(""))
    let folder: String = "cases/2026/00/SYN-2026-0001"
    let folders = [
      "", "/cases", "/cases/2026/00", "/" + folder, "/.synpunkt", "/.synpunkt/locks",
    ]
    // Only in the register: the program's own libraries are not what is tried.
    let paths = folders.flatMap { ["-P", scratch.path + $0] }
    let names = calls.split(separator: ",").map { "?" + $0 }.joined(separator: ",")
    let run = try Executable.run(
      ["strace", "-f", "-qq", "-o", "/dev/null"] + paths + [
        "-e", "inject=\(names):error=EINTR:when=1+2", Executable.path, "set", "1",
        "rubrik=Kön var kort",
      ],
      in: scratch.path
    )
    #expect(run.status == 0, "\(run.errors)")
    let text = String(decoding: try scratch.read(folder + "/case.yaml"), as: UTF8.self)
    #expect(text.contains("rubrik: Kön var kort\n"))
  }
}

private final class Signalling: Sendable {
  let isOver = Atomic(false)
  let hasEnded = DispatchSemaphore(value: 0)
}
