import Casework
import CivilCalendar
import RegisterFixtures
import System
import Testing

@testable import CaseStore

/// Messages that are registered at once stand or fall one by one.
@Suite struct BatchTests {
  @Test(
    "S3 of several messages the one that has changed and the one whose number is taken stay in the inbox"
  )
  func oneByOne() throws {
    let register = try TemporaryRegister(FixtureText(""))
    let registration = Registration(
      register.folder,
      in: try register.folder.readRegister().register,
      now: Moment(TemporaryRegister.now, in: .stockholm),
      by: .program
    )
    let texts = ["a": "Bänken är trasig.", "b": "Bussen kom inte.", "c": "Tack!"]
    for (name, text) in texts { try register.write("cases/inbox/\(name).eml", text) }
    let messages = try ["a", "b", "c"].enumerated().map { place, name in
      let bytes = Array((texts[name] ?? "").utf8)
      return Registration.ReadMessage(
        name + ".eml",
        holding: bytes,
        draft: CaseDraft(submission: bytes),
        as: try #require(CaseNumber("SYN-2026-000\(place + 2)"))
      )
    }
    try register.write("cases/inbox/b.eml", "Bussen kom inte i dag heller.")
    try register.makeFolder("cases/2026/00/SYN-2026-0004")
    let done = try registration.register(messages).map { try $0.get() }
    #expect(done == [true, false, false])
    #expect(register.names("cases/inbox") == ["b.eml", "c.eml"])
    #expect(
      register.names("cases/2026/00") == ["SYN-2026-0001", "SYN-2026-0002", "SYN-2026-0004"]
    )
    #expect(
      register.names("cases/2026/00/SYN-2026-0002")
        == ["case.yaml", "log.yaml", "sender.yaml", "submission.txt"]
    )
    #expect(try register.text("cases/inbox/b.eml") == "Bussen kom inte i dag heller.")
  }
}
