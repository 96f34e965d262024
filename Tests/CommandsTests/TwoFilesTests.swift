import RegisterFixtures
import Testing

/// Fields of several files are one change.
@Suite struct TwoFilesTests {
  private static let words = ["set", "2", "rubrik=Nytt = gammalt", "telefon=070-174 06 35"]

  @Test("H4 fields of two files change together, with a line for each and the person")
  func together() throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    let run = register.run(Self.words)
    #expect(run.status == .done, "\(run.errors)")
    #expect(
      try register.text(PublishedCase.folder + "case.yaml").contains("rubrik: Nytt = gammalt\n")
    )
    #expect(
      try register.text(PublishedCase.folder + "sender.yaml").contains("telefon: 070-174 06 35\n")
    )
    let log = try register.text(PublishedCase.folder + "log.yaml")
    #expect(log.contains(" anna.berg ändrad fält=rubrik\n"), "\(log)")
    #expect(log.contains(" anna.berg ändrad fält=telefon\n"), "\(log)")
  }

  @Test(
    "H4 what one of two files refuses changes neither",
    arguments: ["telefon=hej", "typ=okänd"]
  )
  func neither(_ wrong: String) throws {
    let register = try TemporaryRegister(FixtureText(PublishedCase.text))
    let names = ["case.yaml", "sender.yaml", "log.yaml"].map { PublishedCase.folder + $0 }
    let before = try names.map { try register.text($0) }
    let run = register.run(Self.words + [wrong])
    #expect(run.status != .done)
    #expect(try names.map { try register.text($0) } == before)
  }
}
