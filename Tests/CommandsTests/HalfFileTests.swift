import Foundation
import RegisterFixtures
import Testing

/// A file that somebody may not have written to its end is not replaced.
@Suite struct HalfFileTests {
  private static let path = PublishedCase.folder + "case.yaml"

  private func age(_ path: String, in register: TemporaryRegister) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -20)],
      ofItemAtPath: register.absolute(path)
    )
  }

  @Test(
    "S7 facts that have just lost their end are left to whoever writes them",
    arguments: ["", "ärende: SYN-2026-0002\nrubrik: Mö", "ärende: SYN-2026-0002\nrubrik: \"Mö"]
  )
  func justWritten(_ half: String) throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    try register.write(Self.path, half)
    for words in [["set", "2", "rubrik=Mörkt"], ["set", "2", "telefon=070-174 06 35"]] {
      let run = register.run(words)
      #expect(run.status != .done, "\(words): \(run.errors)")
      #expect(try register.text(Self.path) == half)
    }
  }

  @Test("S7 a mistake that stands is mended")
  func standing() throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    let facts = try register.text(Self.path)
      .replacingOccurrences(of: "kanal: broschyr\n", with: "")
    try register.write(Self.path, facts)
    let early = register.run(["set", "2", "kanal=broschyr"])
    #expect(early.status == .failure, "\(early.errors)")
    try age(Self.path, in: register)
    let late = register.run(["set", "2", "kanal=broschyr"])
    #expect(late.status == .done, "\(late.errors)")
    #expect(try register.text(Self.path).contains("kanal: broschyr\n"))
  }

  @Test(
    "S7 what the program has registered a moment ago is changed at once",
    arguments: [
      ("post.eml", "From: Bo Ek <bo@post.example>\nSubject: Bussen\n\nHej.\n"),
      ("brev.txt", "Hej.\n"),
    ]
  )
  func registered(_ name: String, _ text: String) throws {
    let register = try TemporaryRegister(FixtureText(""))
    try register.write("cases/inbox/" + name, text)
    _ = register.run(["intake", "--kanal", "broschyr"])
    let run = register.run(["set", "2", "typ=beröm"])
    #expect(run.status == .done, "\(run.errors)")
    #expect(try register.text("cases/2026/00/SYN-2026-0002/case.yaml").contains("typ: beröm\n"))
  }

  @Test("S7 a whole file that was saved just now is changed at once")
  func whole() throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    try register.write(Self.path, try register.text(Self.path) + "# sparad nyss\n")
    #expect(register.run(["set", "2", "rubrik=Mörkt"]).status == .done)
  }

  /// What is done, and a file that somebody has open for writing meanwhile.
  private static let written: [(work: CampaignWork, path: String)] = [
    (.set, "cases/2026/00/SYN-2026-0002/log.yaml"),
    (.approve, "cases/2026/00/SYN-2026-0002/public/submission.txt"),
    (.signOff, "cases/2026/00/SYN-2026-0003/letters/reply.txt"),
    (.setLetter, "cases/2026/00/SYN-2026-0003/letters/reply.txt"),
    (.setLetter, "cases/2026/00/SYN-2026-0003/sender.yaml"),
    (.post, "cases/2026/00/SYN-2026-0003/letters/reply.txt"),
    (.post, "cases/2026/00/SYN-2026-0003/letters/reply.pdf"),
    (.distribute, "cases/organisation.yaml"), (.new, "cases/routines/synpunkten.yaml"),
    (.publish, "cases/register.yaml"),
  ]

  @Test("S1 S2 S7 what somebody writes just now is not taken for whole", arguments: written)
  func beingWritten(_ row: (work: CampaignWork, path: String)) throws {
    let register = try TemporaryRegister(FixtureText(CampaignWork.text))
    func run(_ words: [String]) -> Run {
      register.run(words, input: CampaignWork.input, environment: CampaignWork.environment)
    }
    for words in row.work.preparation + [row.work.words] {
      for (path, text) in CampaignWork.writing(before: words[0]) { try register.write(path, text) }
      if words != row.work.words {
        #expect(run(words + ["--at", CampaignWork.now]).status == .done)
      }
    }
    let writer = try #require(FileHandle(forWritingAtPath: register.absolute(row.path)))
    let before = try register.text("cases/2026/00/SYN-2026-0002/log.yaml")
    let count = try register.files().count
    let refused = run(row.work.words)
    #expect(refused.status == .failure, "\(refused.output)\(refused.errors)")
    #expect(refused.errors.contains(row.path), "\(refused.errors)")
    #expect(try register.text("cases/2026/00/SYN-2026-0002/log.yaml") == before)
    #expect(try register.files().count == count)
    try writer.close()
    let done = run(row.work.words)
    #expect(done.status == .done, "\(done.errors)")
  }

  @Test("S7 a log that has just lost its end is left to whoever writes it")
  func halfLog() throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    let path = PublishedCase.folder + "log.yaml"
    let half = try register.text(path) + "- 2026-11-21T09:0"
    try register.write(path, half)
    let run = register.run(["set", "2", "rubrik=Mörkt"])
    #expect(run.status == .failure, "\(run.errors)")
    #expect(try register.text(path) == half)
  }
}
