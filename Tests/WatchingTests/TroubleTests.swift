import CaseStore
import Foundation
import RegisterFixtures
import Testing

@testable import Commands

/// What the watcher does when something is in its way.
@Suite(.waits) struct TroubleTests {
  private static let distributed =
    "område: Bemötande\nenhet: hemtjanst\nutredare: omar.nilsson\nfördelad: 2026-11-24"

  private func distribute(_ watched: WatchedRegister) throws {
    try watched.edit(Fixture.file, "område:\nenhet:\nutredare:\nfördelad:", Self.distributed)
  }

  @Test("while another process tells, it waits, and tells then")
  func mailIsLocked() throws {
    let watched = try WatchedRegister()
    do {
      let lock = try WriteLock(.mail, in: RegisterFolder(path: watched.register.path))
      try distribute(watched)
      watched.wait(5)
      _ = consume lock
    }
    #expect(watched.lines().map(\.event) == ["error failed"])
    watched.wait(5)
    #expect(watched.lines().map(\.event) == ["info told"])
    #expect(try watched.messages().count == 1)
  }

  @Test("while another process registers, it waits, and registers then")
  func intakeIsLocked() throws {
    let watched = try WatchedRegister(at: "2026-11-24T05:00")
    do {
      let lock = try WriteLock(.intake, in: RegisterFolder(path: watched.register.path))
      try watched.save("cases/inbox/a.txt", "typ: klagomål\nanonym: ja\n\nBussen.\n")
      _ = consume lock
    }
    #expect(watched.lines().map(\.event) == ["error failed"])
    watched.wait(60)
    #expect(watched.lines().map(\.event) == ["info registered"])
  }

  @Test("two watchers on one register at once double nothing")
  func twoWatchers() throws {
    let watched = try WatchedRegister(at: "2026-11-25T09:00")
    let other = try watched.second()
    try distribute(watched)
    other.changed(Fixture.file)
    watched.round()
    other.round()
    try watched.save("cases/inbox/a.txt", "typ: klagomål\nanonym: ja\n\nBussen.\n")
    other.changed("cases/inbox/a.txt")
    let said = watched.lines() + other.lines()
    #expect(said.filter { $0.contains("event=registered") }.count == 1)
    #expect(said.filter { $0.contains("fact=distributed") }.count == 1)
    #expect(said.filter { $0.contains("deadline=svara") }.count == 1)
    #expect(watched.register.names("cases/2026/00").count == 3)
  }

  @Test("a mail program that fails is tried again, by a clock that was set as well")
  func postponed() throws {
    let program = try TemporaryRegister()
    try program.write(
      "send",
      "#!/bin/sh\n[ -e \(program.path)/open ] || exit 75\ncat >> \(program.path)/sent\n"
    )
    let watched = try WatchedRegister(
      environment: ["PATH": "/usr/bin:/bin", "SYNPUNKT_SENDMAIL": "sh \(program.path)/send"]
    )
    // The clock is three days ahead, so that the next try would be in three days.
    watched.setClock("2026-11-27T09:00")
    #expect(watched.lines().map(\.event) == ["info told", "error not-sent"])
    try program.write("open", "")
    watched.setClock("2026-11-24T09:00")
    watched.wait(60)
    #expect(try watched.messages() == [])
    let sent = try program.text("sent")
    #expect(sent.components(separatedBy: "Message-ID:").count == 2)
    watched.wait(600)
    #expect(try program.text("sent") == sent)
  }

  @Test("a failure that lasts is said once an hour")
  func silence() throws {
    let watched = try WatchedRegister(at: "2026-11-24T04:00")
    let lock = try WriteLock(.intake, in: RegisterFolder(path: watched.register.path))
    try watched.save("cases/inbox/a.txt", "typ: klagomål\nanonym: ja\n\nBussen.\n")
    for _ in 0..<59 { watched.wait(60) }
    #expect(watched.lines().count == 1)
    for _ in 0..<60 { watched.wait(60) }
    #expect(watched.lines().count == 1)
    _ = consume lock
  }

  @Test("asked to end in the middle, it leaves the rest for the next time, and nothing twice")
  func stopped() throws {
    let watched = try WatchedRegister(at: "2026-11-25T09:00")
    try watched.restart(stoppingAfter: 0)
    #expect(watched.lines() == [])
    #expect(try watched.messages() == [])
    for count in 1..<6 { try watched.restart(stoppingAfter: count) }
    try watched.restart()
    let log = try watched.log("SYN-2026-0002")
    #expect(log.filter { $0.contains("påmind") }.count == 1)
    #expect(try watched.messages().count == 1)
  }
}
