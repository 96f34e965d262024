import Foundation
import RegisterFixtures
import Testing

/// What is put into the inbox.
@Suite(.waits) struct IntakeTests {
  private static let text = "typ: klagomål\nkanal: broschyr\nanonym: ja\n\nBussen kom inte.\n"
  private static let message = """
    From: Gunnel Rask <gunnel@example.com>
    To: synpunkten@kommun.example
    Subject: Bussen
    Date: Tue, 24 Nov 2026 08:00:00 +0100
    Message-ID: <1@example.com>
    Content-Type: text/plain; charset=utf-8

    Bussen kom inte.

    """

  private func cases(_ watched: WatchedRegister) -> [String] {
    watched.register.names("cases/2026/00")
  }

  @Test("a text is registered, once")
  func text() throws {
    let watched = try WatchedRegister()
    try watched.save("cases/inbox/a.txt", Self.text)
    #expect(
      watched.lines() == [
        "level=info event=registered case=SYN-2026-0003 source=cases/inbox/a.txt"
      ]
    )
    #expect(watched.register.names("cases/inbox") == [])
    #expect(
      try watched.register.text("cases/2026/00/SYN-2026-0003/submission.txt")
        == "Bussen kom inte.\n"
    )
    watched.changed(folders: ["cases/inbox"])
    watched.wait(120)
    try watched.restart()
    #expect(cases(watched).count == 3)
  }

  @Test("a message is registered, and the same message again is set aside")
  func mail() throws {
    let watched = try WatchedRegister()
    try watched.save("cases/inbox/a.eml", Self.message)
    #expect(
      watched.lines() == [
        "level=info event=registered case=SYN-2026-0003 source=cases/inbox/a.eml"
      ]
    )
    try watched.save("cases/inbox/b.eml", Self.message)
    #expect(
      watched.lines().filter { !$0.contains("event=finding") }.map(\.event) == ["info set-aside"]
    )
    try watched.restart()
    try watched.save("cases/inbox/c.eml", Self.message)
    #expect(watched.lines().map(\.event) == ["info set-aside"])
    #expect(cases(watched).count == 3)
    #expect(watched.register.names("cases/inbox/aside") == ["b.eml", "c.eml", "reasons.txt"])
  }

  @Test("a mailbox is looked into once a minute, and nothing is taken twice")
  func mailbox() throws {
    let box = try TemporaryRegister()
    for part in ["new", "cur", "tmp"] { try box.makeFolder(part) }
    let watched = try WatchedRegister(environment: ["SYNPUNKT_MAILDIR": box.path])
    watched.wait(0)
    try box.write("new/1.host", Self.message)
    watched.wait(30)
    #expect(watched.lines() == [])
    watched.wait(30)
    #expect(
      watched.lines() == [
        "level=info event=registered case=SYN-2026-0003 source=\(box.path)/1.host"
      ]
    )
    watched.wait(60)
    try watched.restart()
    #expect(watched.lines() == [])
    #expect(cases(watched).count == 3)
  }

  @Test("what cannot be registered is said once, and tried again when it changes")
  func refused() throws {
    let watched = try WatchedRegister(at: "2026-11-24T06:00")
    try watched.save("cases/inbox/a.txt", "typ: synpunkt\n\nDet är kallt.\n")
    #expect(watched.lines().map(\.event) == ["warning refused"])
    watched.changed("cases/inbox/a.txt")
    watched.wait(120)
    #expect(watched.lines() == [])
    // Within the same second as before.
    try watched.save("cases/inbox/a.txt", Self.text)
    #expect(watched.lines().map(\.event) == ["info registered"])
  }

  @Test("what could not be registered is tried again when the settings change")
  func refusedBySettings() throws {
    let watched = try WatchedRegister()
    try watched.save("cases/inbox/a.txt", "typ: fråga\nkanal: broschyr\nanonym: ja\n\nNär?\n")
    #expect(watched.lines().map(\.event) == ["warning refused"])
    try watched.edit(
      "cases/routines/synpunkten.yaml",
      "  - typ: beröm",
      "  - typ: fråga\n    väg: utredning\n  - typ: beröm"
    )
    #expect(watched.lines().map(\.event) == ["info registered"])
  }

  @Test("a file is not touched while somebody has it open for writing")
  func halfWritten() throws {
    let watched = try WatchedRegister()
    try watched.register.write("cases/inbox/a.txt", "typ: klagomål\nkanal: broschyr\nanonym: ja\n")
    let writer = try watched.register.writer("cases/inbox/a.txt")
    watched.round()
    watched.changed("cases/inbox/a.txt")
    for _ in 0..<100 { watched.wait(1) }
    try watched.restart(["--once"])
    #expect(watched.lines() == [])
    try writer.write(contentsOf: Data("\nBussen kom inte.\n".utf8))
    watched.wait(1)
    #expect(watched.lines() == [])
    try writer.close()
    watched.wait(1)
    #expect(watched.lines().map(\.event) == ["info registered"])
    #expect(
      try watched.register.text("cases/2026/00/SYN-2026-0003/submission.txt")
        == "Bussen kom inte.\n"
    )
  }

  @Test("a registration that a kill interrupted is finished after a minute")
  func interrupted() throws {
    let watched = try WatchedRegister()
    try watched.register.write("cases/2026/00/SYN-2026-0003/incoming.a.txt", Self.text)
    try watched.restart()
    watched.wait(59)
    #expect(watched.lines() == [])
    watched.wait(1)
    #expect(watched.lines().map(\.event) == ["info registered"])
    #expect(
      try watched.register.text("cases/2026/00/SYN-2026-0003/submission.txt")
        == "Bussen kom inte.\n"
    )
    #expect(!watched.register.exists("cases/2026/00/SYN-2026-0003/incoming.a.txt"))
    watched.wait(600)
    #expect(watched.lines() == [])
  }
}
