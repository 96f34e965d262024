import Casework
import CivilCalendar
import Findings
import Testing

@Suite struct LogEventTests {
  private static let hash = "9a7b2c860859d3cc37b3372d7e78a3c94063e22468844aad58d7f5604c58dd47"

  @Test(
    "a line is an event, and the event the same line",
    arguments: [
      "2026-03-02T14:31:07+01:00 anna.berg registrerad sha256=\(hash)",
      "2026-07-02T14:31:07+02:00 synpunkt besvarad",
      "2026-03-02T14:31:07Z anna.berg ändrad fält=område,enhet skäl=a=b",
      "2026-03-02T14:31:07+01:00 anna.berg fördelad enhet=hemtjanst till=omar.nilsson",
    ]
  )
  func roundTrip(line: String) throws {
    #expect(try #require(LogEvent(line, in: .swedish)).line(.swedish) == line)
  }

  @Test(
    "every event has its word in each language",
    arguments: [
      ("registrerad", "registered"), ("ändrad", "changed"), ("fördelad", "distributed"),
      ("kvitterad", "signed-off"), ("besvarad", "answered"), ("publicerad", "published"),
      ("avslutad", "closed"),
    ]
  )
  func words(swedish: String, english: String) throws {
    let event = try #require(
      LogEvent("2026-03-02T14:31:07+01:00 anna.berg \(swedish)", in: .swedish)
    )
    #expect(event.line(.english) == "2026-03-02T14:31:07+01:00 anna.berg \(english)")
    #expect(LogEvent(event.line(.english), in: .swedish) == nil)
  }

  @Test("an event in its parts")
  func parts() throws {
    let line = "2026-03-02T14:31:07+01:00 anna.berg registrerad sha256=\(Self.hash) väg=inkorg"
    let event = try #require(LogEvent(line, in: .swedish))
    #expect(event.time.iso == "2026-03-02T14:31:07+01:00")
    #expect(event.by == .person(try #require(PersonID("anna.berg"))))
    #expect(event.what == .registered)
    #expect(event.detail("väg") == "inkorg")
    #expect(event.detail("vag") == nil)
    #expect(event.submissionDigest?.hexadecimal == Self.hash)
  }

  @Test("only a registration records what came in")
  func digest() throws {
    let changed = "2026-03-02T14:31:07+01:00 anna.berg ändrad sha256=\(Self.hash)"
    #expect(try #require(LogEvent(changed, in: .swedish)).submissionDigest == nil)
    let short = "2026-03-02T14:31:07+01:00 anna.berg registrerad sha256=9a7b"
    #expect(try #require(LogEvent(short, in: .swedish)).submissionDigest == nil)
  }

  @Test("a line stays one line of its words: spaces in a detail become underscores")
  func spaces() throws {
    let event = LogEvent(
      time: try #require(Moment("2026-03-02T14:31:07+01:00")),
      by: .program,
      what: .changed,
      details: [LogEvent.Detail("fil", "brev till Rask.txt")]
    )
    #expect(
      event.line(.swedish) == "2026-03-02T14:31:07+01:00 synpunkt ändrad fil=brev_till_Rask.txt"
    )
  }

  @Test(
    "what is no event",
    arguments: [
      "", "ringde avsändaren", "2026-03-02T14:31:07+01:00 anna.berg",
      "2026-03-02 anna.berg registrerad", "2026-03-02T14:31:07 anna.berg registrerad",
      "2026-03-02T14:31:07+01:00 Anna registrerad", "2026-03-02T14:31:07+01:00 anna.berg ringde",
      "2026-03-02T14:31:07+01:00 anna.berg registrerad nu",
      "anna.berg 2026-03-02T14:31:07+01:00 registrerad",
      "2026-03-02T14:31:07+01:00 anna.berg registrerad =x",
      "2026-02-30T14:31:07+01:00 anna.berg registrerad",
    ]
  )
  func refused(line: String) { #expect(LogEvent(line, in: .swedish) == nil) }

  @Test("H6 a key of the log means one thing in each language", arguments: Language.allCases)
  func keys(_ language: Language) {
    let names = LogEvent.Key.allCases.map { $0.name[language] }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && !$0.contains(" ") && !$0.contains("=") })
  }

  @Test(
    "H14 a letter has files and a name of its own, by its row alone",
    arguments: Letter.fixed
  )
  func letters(_ letter: Letter) {
    let others = Letter.fixed.filter { $0 != letter }
    #expect(letter.text.rawValue.hasPrefix("letters/") && letter.text.rawValue.hasSuffix(".txt"))
    #expect(letter.pdf.rawValue == letter.text.rawValue.dropLast(4) + ".pdf")
    #expect(others.allSatisfy { $0.text != letter.text && $0.pdf != letter.pdf })
    for language in Language.allCases {
      #expect(others.allSatisfy { $0.name[language] != letter.name[language] })
    }
  }
}
