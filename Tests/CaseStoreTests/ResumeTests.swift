import CaseText
import Casework
import CivilCalendar
import Foundation
import Glibc
import RegisterFixtures
import Testing

@testable import CaseStore

/// `synpunkt intake NUMBER` after an interruption, whatever was left.
@Suite(.waits) struct ResumeTests {
  private let register: TemporaryRegister
  private static let folder = "cases/2026/00/SYN-2026-0002"

  init() throws { register = try TemporaryRegister(FixtureText("")) }

  @Test("an empty folder is nothing: its number is free again")
  func releases() throws {
    try register.makeFolder(Self.folder)
    #expect(register.run(["check"]).output.contains("synpunkt intake SYN-2026-0002"))
    let run = register.run(["intake", "SYN-2026-0002"])
    #expect(run.status == .done)
    #expect(run.errors == "SYN-2026-0002: inget hade kommit in ännu; numret är ledigt igen\n")
    #expect(register.names("cases/2026/00") == ["SYN-2026-0001"])
    #expect(register.run(["check"]).output == "")
  }

  @Test("a text that may not be whole goes to the inbox for a person to read")
  func returns() throws {
    try register.write(Self.folder + "/.synpunkt-999999999.1-submission.txt", "Bussen kom")
    let run = register.run(["intake", "SYN-2026-0002"])
    #expect(run.status == .done)
    #expect(run.errors.contains("cases/inbox/SYN-2026-0002.txt"))
    #expect(try register.text("cases/inbox/SYN-2026-0002.txt") == "Bussen kom")
    #expect(register.names("cases/2026/00") == ["SYN-2026-0001"])
  }

  @Test("S9 what somebody is writing is left to them, whatever their process is called here")
  func leavesLiving() throws {
    let name = ".synpunkt-999999999.1-submission.txt"
    try register.write(Self.folder + "/" + name, "Bussen kom")
    let number = try #require(CaseNumber("SYN-2026-0002"))
    let lock = try WriteLock(number, in: RegisterFolder(path: register.path))
    _ = register.run(["intake", "SYN-2026-0002"])
    #expect(register.names(Self.folder) == [name])
    _ = consume lock
    _ = register.run(["intake", "SYN-2026-0002"])
    #expect(try register.text("cases/inbox/SYN-2026-0002.txt") == "Bussen kom")
  }

  @Test("S3 what was said of a text when it was claimed holds for whoever finishes it")
  func keepsGiven() throws {
    try register.write(Self.folder + "/incoming.a.txt", "Bussen kom inte alls.\n")
    let given = "protected-identity\u{0}ja\u{0}kind\u{0}klagomål\u{0}sender.name\u{0}Bo Ek\u{0}"
    try register.write(Self.folder + "/incoming.given", given)
    let run = register.run(["intake", "2", "--typ", "förslag"])
    #expect(run.status == .done, "\(run.errors)")
    let facts = try register.text(Self.folder + "/case.yaml")
    #expect(facts.contains("skyddad identitet: ja\n") && facts.contains("typ: förslag\n"))
    #expect(try register.text(Self.folder + "/sender.yaml").contains("namn: Bo Ek\n"))
    #expect(!register.exists(Self.folder + "/incoming.given"))
    #expect(!register.run(["check", "2"]).output.contains("incoming"))
  }

  @Test("S2 S3 a registration that was killed is ended by the next command, for whoever began it")
  func endedByNext() throws {
    try register.write(Self.folder + "/incoming.a.txt", "Bussen kom inte alls.\n")
    try register.write(
      Self.folder + "/log.yaml",
      "- 2026-11-11T09:00:00+01:00 karin.lindqvist registrerad\n"
    )
    try register.write(".synpunkt/locks/SYN-2026-0002.lock", [])
    let run = register.run(["set", "1", "rubrik=Mörkt"])
    #expect(run.status == .done)
    #expect(
      run.errors.contains("SYN-2026-0002: det som avbröts tidigare är nu klart (registrerad)"),
      "\(run.errors)"
    )
    let facts = try register.text(Self.folder + "/case.yaml")
    #expect(facts.contains("registrerad: 2026-11-11T09:00:00+01:00\n"), "\(facts)")
    #expect(facts.contains("registrerad av: karin.lindqvist\n"), "\(facts)")
    #expect(try register.text(Self.folder + "/submission.txt") == "Bussen kom inte alls.\n")
  }

  @Test("S3 a number under which nothing had come in is free again with the next command")
  func freedByNext() throws {
    try register.makeFolder(Self.folder)
    try register.write(".synpunkt/locks/SYN-2026-0002.lock", [])
    let run = register.run(["set", "1", "rubrik=Mörkt"])
    #expect(run.errors.contains("numret är ledigt igen"), "\(run.errors)")
    #expect(register.names("cases/2026/00") == ["SYN-2026-0001"])
  }

  @Test("S3 what was said of a text that was not claimed any more goes with the number")
  func releasesGiven() throws {
    try register.write(Self.folder + "/incoming.given", "kind\u{0}klagomål\u{0}")
    #expect(register.run(["intake", "2"]).status == .done)
    #expect(register.names("cases/2026/00") == ["SYN-2026-0001"])
  }

  @Test("the day on which the post came stays, and options fill in the rest")
  func keepsDay() throws {
    let path = Self.folder + "/incoming.a.txt"
    try register.write(path, "Bussen kom inte alls.\n")
    let time = timespec(tv_sec: 1_794_000_000, tv_nsec: 0)
    utimensat(AT_FDCWD, register.absolute(path), [time, time], 0)
    try register.write(Self.folder + "/.synpunkt-999999999.1-case.yaml", "half")
    let run = register.run(["intake", "2", "--typ", "förslag", "--namn", "Bo Ek"])
    #expect(run.status == .done)
    let text = try register.text(Self.folder + "/case.yaml")
    #expect(text.contains("inkom: 2026-11-06\n"))
    #expect(text.contains("typ: förslag\n"))
    #expect(try register.text(Self.folder + "/sender.yaml").contains("namn: Bo Ek\n"))
    #expect(
      register.names(Self.folder) == ["case.yaml", "log.yaml", "sender.yaml", "submission.txt"]
    )
  }

  @Test("what is already written stays, and options about the sender are not lost")
  func keepsWritten() throws {
    try register.write(Self.folder + "/submission.txt", "namn: är inget huvud\n")
    let run = register.run(["intake", "2", "--namn", "Bo Ek"])
    #expect(run.status == .done)
    #expect(try register.text(Self.folder + "/submission.txt") == "namn: är inget huvud\n")
    #expect(try register.text(Self.folder + "/sender.yaml").contains("namn: Bo Ek\n"))
  }

  @Test("the claimed file goes only when the case holds what is in it")
  func dropsNothingElse() throws {
    let path = "cases/2026/00/SYN-2026-0001/incoming.a.txt"
    try register.write(path, "something else")
    let run = register.run(["intake", "1"])
    #expect(run.status == .findings)
    #expect(run.errors.contains(path))
    #expect(try register.text(path) == "something else")
    try register.write(path, register.read("cases/2026/00/SYN-2026-0001/submission.txt"))
    #expect(register.run(["intake", "1"]).status == .done)
    #expect(!register.exists(path))
    #expect(register.run(["check"]).output == "")
  }

  @Test("S3 what a killed registration has left beside a whole case, the next command takes away")
  func takesAwayWhatIsLeft() throws {
    let path = "cases/2026/00/SYN-2026-0001/incoming.a.txt"
    try register.write(path, register.read("cases/2026/00/SYN-2026-0001/submission.txt"))
    try register.write(".synpunkt/locks/SYN-2026-0001.lock", [])
    let run = register.run(["intake", "1"])
    #expect(run.status == .done)
    #expect(
      run.errors
        == "SYN-2026-0001: det som avbröts tidigare är nu klart (registrerad)\n"
    )
    #expect(!register.exists(path))
    #expect(register.run(["check"]).output == "")
  }

  @Test("S3 what it has left and somebody has changed stays, and is told")
  func leavesWhatWasChanged() throws {
    let path = "cases/2026/00/SYN-2026-0001/incoming.a.txt"
    try register.write(path, "something else")
    try register.write(".synpunkt/locks/SYN-2026-0001.lock", [])
    #expect(register.run(["set", "1", "rubrik=Ny"]).errors.contains(path))
    #expect(try register.text(path) == "something else")
  }

  @Test("a whole case, or one whose files are gone, was not interrupted")
  func refuses() throws {
    #expect(register.run(["intake", "1"]).status == .findings)
    try register.write(Self.folder + "/sender.yaml", "namn: Bo\n")
    #expect(register.run(["intake", "2"]).status == .findings)
    #expect(register.names(Self.folder) == ["sender.yaml"])
  }

  @Test("a system that fails is not a finding")
  func tellsFailure() throws {
    try register.write("cases/inbox/a.txt", "post")
    register.setMode("cases/inbox/a.txt", 0)
    #expect(WithoutRights.run { register.run(["intake"]) }.status == .failure)
  }

  @Test(
    "S8 what is there keeps its rights, and what is new has no more than the process's mask leaves",
    .enabled(if: Executable.isBuilt, "the program is not built"),
    arguments: [("022", 0o640), ("077", 0o600), ("000", 0o640)] as [(String, mode_t)]
  )
  func obeysMask(_ mask: String, _ rights: mode_t) throws {
    register.setMode("cases/2026/00/SYN-2026-0001/case.yaml", 0o640)
    let new = "\"$0\" new --kanal broschyr --at 2026-11-21T12:00"
    let script = "umask \(mask); \(new) && \"$0\" set 1 rubrik=Ny"
    let run = try Executable.run(
      ["sh", "-c", script, Executable.path],
      in: register.path,
      input: "typ: klagomål\n\nText.\n"
    )
    #expect(run.status == 0, "\(run.errors)")
    #expect(register.mode("cases/2026/00/SYN-2026-0001/case.yaml") == 0o640)
    #expect(register.mode(Self.folder + "/sender.yaml") == rights)
    #expect(register.mode(Self.folder + "/case.yaml") == rights)
  }
}
