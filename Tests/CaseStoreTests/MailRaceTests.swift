import Casework
import Dispatch
import Foundation
import RegisterFixtures
import Synchronization
import Testing

@testable import CaseStore

/// Several processes and several machines that tell people of the same cases.
@Suite(.waits, .enabled(if: Executable.isBuilt, "the program is not built"))
struct MailRaceTests {
  private let register: TemporaryRegister

  init() throws { register = try TemporaryRegister(FixtureText(MailRegister.text)) }

  private func remind(
    _ register: TemporaryRegister,
    at time: String = MailRegister.now
  ) throws
    -> Executable.Outcome
  {
    try Executable.run([Executable.path, "remind", "--at", time], in: register.path)
  }

  private func expectAllToldOnce(_ messages: [String]) throws {
    #expect(messages.map(SentMail.summary).sorted() == SentMail.messages)
    #expect(Set(messages.map { SentMail.field("Message-ID", $0) }).count == 6)
    #expect(try register.told() == SentMail.lines)
    #expect(register.waiting() == [])
  }

  @Test("of many who run at once each message is sent by one")
  func manyAtOnce() throws {
    let failures = Mutex<[String]>([])
    let (register, path) = (register.path, Executable.path)
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      for _ in 0..<3 {
        let run = try? Executable.run(
          [path, "remind", "--at", MailRegister.now],
          in: register
        )
        guard let run, run.status != 0 else { continue }
        failures.withLock { $0.append("\(run.status) \(run.errors)") }
      }
    }
    for failure in failures.withLock({ $0 }) {
      // What happened to a case is noted before anything is sent.
      let isNoting = failure.hasPrefix("3 någon annan skriver till SYN-2026-000")
      let isSending = failure.hasPrefix("3 synpunkt remind: någon annan skickar just nu")
      #expect(isNoting || isSending, "\(failure)")
    }
    #expect(try remind(self.register).status == 0)
    try expectAllToldOnce(self.register.outbox())
  }

  @Test("while somebody writes to a case it waits, and the next run goes on")
  func caseIsLocked() throws {
    let number = try #require(CaseNumber("SYN-2026-0003"))
    let lock = try WriteLock(number, in: register.folder)
    let run = try remind(register)
    #expect(run.status == 3)
    #expect(run.errors.hasPrefix("någon annan skriver till SYN-2026-0003 ("))
    // What tells of other cases only has gone; the rest is held.
    #expect(
      try register.outbox().map(SentMail.summary).sorted()
        == ["bo.ek@mail.example 0002", "eva.lund@mail.example 0004"]
    )
    #expect(try remind(register).status == 3)
    #expect(try register.outbox().count == 2)
    _ = consume lock
    #expect(try remind(register).status == 0)
    try expectAllToldOnce(register.outbox())
  }

  @Test("commands that change cases at the same time: nothing is doubled, nothing lost")
  func whileSetting() throws {
    let (register, path) = (register.path, Executable.path)
    DispatchQueue.concurrentPerform(iterations: 3) { thread in
      for round in 0..<4 {
        let words =
          thread == 0
          ? ["remind"] : ["set", "\(thread + 2)", "rubrik=Rubrik \(round)"]
        _ = try? Executable.run([path] + words + ["--at", MailRegister.now], in: register)
      }
    }
    #expect(try remind(self.register).status == 0)
    let messages = try self.register.outbox()
    let told = messages.flatMap { message in
      let words = SentMail.summary(message).split(separator: " ")
      return words.filter { Int($0) != nil }.map { "\(SentMail.field("To", message)) \($0)" }
    }
    // However they are divided into messages.
    #expect(told.count == 10)
    #expect(Set(told).count == 10)
    #expect(try self.register.told().filter { !$0.contains("ändrad") } == SentMail.lines)
    #expect(self.register.waiting() == [])
  }

  @Test("another machine, which has the files but not what is derived, sends nothing again")
  func anotherMachine() throws {
    #expect(try remind(register).status == 0)
    let other = try TemporaryRegister()
    try register.copyCases(to: other)
    let run = try remind(other, at: "2026-11-24T08:00")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try other.outbox() == [])
  }

  @Test("logs of two machines put together: lines twice and in another order change nothing")
  func mergedLogs() throws {
    let plain = try ["0002", "0003", "0004"].map { serial in
      try register.text("cases/2026/00/SYN-2026-\(serial)/log.yaml")
    }
    #expect(try remind(register).status == 0)
    for (serial, old) in zip(["0002", "0003", "0004"], plain) {
      let path = "cases/2026/00/SYN-2026-\(serial)/log.yaml"
      let lines = try register.text(path).dropFirst(old.count).split(separator: "\n")
      // The other machine has told the same an hour later.
      let later = lines.map { String($0.replacing("T08:", with: "T09:")) }
      var merged: [String] = lines.reversed().map { String($0) }
      merged += later
      merged += lines.map { String($0) }
      try register.write(path, merged.joined(separator: "\n") + "\n" + old)
    }
    let before = try register.told()
    let run = try remind(register, at: "2026-11-24T08:00")
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try register.told() == before)
    #expect(register.run(["check"]).output == "")
  }

  @Test("what another machine has told while this one was interrupted is not told again")
  func toldElsewhere() throws {
    let numbers = try ["0002", "0003", "0004"].map { try #require(CaseNumber("SYN-2026-" + $0)) }
    let first = try WriteLock(numbers[0], in: register.folder)
    let second = try WriteLock(numbers[1], in: register.folder)
    let third = try WriteLock(numbers[2], in: register.folder)
    #expect(try remind(register).status == 3)
    _ = consume first
    _ = consume second
    _ = consume third
    // Each with its lines, and in no log yet.
    #expect(register.waiting().count == 12)
    #expect(try register.told() == [])
    for (serial, told) in [("0002", "inkom till=anna.berg"), ("0003", "inkom till=avsändaren")] {
      let path = "cases/2026/00/SYN-2026-\(serial)/log.yaml"
      let line = "- 2026-11-23T07:00:00+01:00 synpunkt aviserad vid=\(told)\n"
      try register.write(path, register.text(path) + line)
    }
    #expect(try remind(register).status == 0)
    #expect(
      try register.outbox().map(SentMail.summary).sorted() == [
        "Anna Berg <anna.berg@kommun.example> 0003 0004",
        "Karin Lindqvist <karin.lindqvist@kommun.example> 0003 0004",
        "Omar Nilsson <omar.nilsson@kommun.example> 0003 0004", "bo.ek@mail.example 0002",
        "eva.lund@mail.example 0004",
      ]
    )
    #expect(try register.told() == SentMail.lines)
    #expect(register.waiting() == [])
  }
}

extension TemporaryRegister {
  fileprivate func copyCases(to other: TemporaryRegister) throws {
    for path in try files() { try other.write(path, read(path)) }
  }
}
