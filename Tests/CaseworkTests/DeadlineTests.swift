import CaseText
import Casework
import CivilCalendar
import Testing

/// The deadlines of cases, by the routines that come with the program.
@Suite struct DeadlineTests {
  /// `id due state daysLeft`, with a star for the one that governs.
  private func deadlines(
    _ texts: CaseTexts,
    on today: String,
    _ register: Register = Registers.swedish
  ) throws -> [String] {
    let day = CivilDate.of(today)
    return register.deadlines(of: try #require(texts.item), today: day).map {
      "\($0.rule.id)\($0.governs ? "*" : "") \($0.due.iso) \($0.state.rawValue) \($0.daysLeft)"
    }
  }

  private static func received(_ day: String) -> CaseTexts {
    CaseTexts.new.facts("inkom: 2026-03-02", "inkom: \(day)")
  }

  @Test("K11 K12 K13 the deadlines of a complaint; of two for one thing the earlier governs")
  func complaint() throws {
    #expect(
      try deadlines(Self.received("2024-12-02"), on: "2024-12-03")
        == [
          "fordela* 2024-12-04 running 1", "utreda 2025-01-07 running 35",
          "svara* 2025-01-02 running 30",
        ]
    )
    #expect(
      try deadlines(Self.received("2026-03-02"), on: "2026-03-31")
        == [
          "fordela* 2026-03-04 overdue -27", "utreda* 2026-03-30 overdue -1",
          "svara 2026-04-02 running 2",
        ]
    )
  }

  @Test("K9 K12 praise is not investigated, and still answered within a month")
  func praise() throws {
    let texts = CaseTexts.new.facts("typ: klagomål", "typ: beröm")
    #expect(
      try deadlines(texts, on: "2026-03-02")
        == ["fordela* 2026-03-04 running 2", "svara* 2026-04-02 running 31"]
    )
  }

  @Test("B11 14 days and 10 working days, the earlier governs")
  func burlov() throws {
    let texts = Self.received("2025-12-19").facts("rutin: synpunkten", "rutin: kontakt")
    #expect(
      try deadlines(texts, on: "2025-12-19")
        == ["svara-dagar* 2026-01-02 running 14", "svara-arbetsdagar 2026-01-12 running 24"]
    )
  }

  @Test("B12 a summer extends the answer, in the routine that says so, and shows in the derivation")
  func summer() throws {
    let texts = Self.received("2026-06-22")
    let register = Registers.withCalendar(
      "somrar:\n  - från: 2026-06-29\n    till: 2026-08-09\n"
    )
    #expect(
      try deadlines(texts.facts("rutin: synpunkten", "rutin: kontakt"), on: "2026-06-22", register)
        == ["svara-dagar* 2026-08-17 running 56", "svara-arbetsdagar 2026-08-17 running 56"]
    )
    #expect(
      try deadlines(texts, on: "2026-06-22", register)
        == [
          "fordela* 2026-06-24 running 2", "utreda* 2026-07-20 running 28",
          "svara 2026-07-22 running 30",
        ]
    )
    let item = try #require(texts.facts("rutin: synpunkten", "rutin: kontakt").item)
    let deadline = try #require(
      register.deadlines(of: item, today: CivilDate.of("2026-06-22")).first
    )
    let days = Derivation(of: deadline, by: register.calendar, extensionReason: nil).days
    #expect(days.filter(\.isCounted).count == 14)
    #expect(days.filter { $0.reason.swedish == "sommar" }.count == 42)
  }

  @Test("L7 an extension sets a new last day for the answer, with its reason in the derivation")
  func extended() throws {
    let texts = CaseTexts.new.adding(
      "förlängd:\n  till: 2026-04-30\n  skäl: Vi väntar på en utredning från regionen."
    )
    #expect(
      try deadlines(texts, on: "2026-03-02")
        == [
          "fordela* 2026-03-04 running 2", "utreda* 2026-04-30 running 59",
          "svara 2026-04-30 running 59",
        ]
    )
    let item = try #require(texts.item)
    let deadline = try #require(
      Registers.swedish.deadlines(of: item, today: CivilDate.of("2026-03-02")).last
    )
    let last = Derivation(
      of: deadline,
      by: Registers.swedish.calendar,
      extensionReason: item.extensionReason
    ).days.last
    #expect(last?.date.iso == "2026-04-30")
    #expect(last?.reason.swedish == "förlängd: Vi väntar på en utredning från regionen.")
  }

  @Test("L7 an extension never makes a deadline shorter")
  func extendedTooEarly() throws {
    let texts = CaseTexts.new.adding("förlängd:\n  till: 2026-03-10\n  skäl: Skrivfel.")
    #expect(try deadlines(texts, on: "2026-03-02").last == "svara 2026-04-02 running 31")
  }

  @Test(
    "what was kept or missed is judged by the facts",
    arguments: [
      ("2026-04-02", "met 0"), ("2026-04-03", "late -1"), ("2026-03-17", "met 16"),
    ]
  )
  func judged(answered: String, state: String) throws {
    let texts = CaseTexts().facts("besvarad: 2026-03-17", "besvarad: \(answered)")
      .facts("avslutad: 2026-03-19", "avslutad: 2026-04-10")
    #expect(try deadlines(texts, on: "2026-11-21").last == "svara 2026-04-02 \(state)")
  }

  @Test("a case that is closed without an answer waits for none")
  func closedWithoutAnswer() throws {
    let texts = CaseTexts.new.adding("avslutad: 2026-03-05\nutfall: utanför\nutanför: politiskt")
    #expect(
      try deadlines(texts, on: "2026-11-21")
        == ["fordela* 2026-03-04 late -1", "utreda* 2026-03-30 met 25", "svara 2026-04-02 met 28"]
    )
  }

  @Test("a later change of the calendar moves open cases only")
  func redated() throws {
    let changed = Registers.withCalendar(
      "stängda dagar:\n  - datum: 2026-03-20\n    namn: klämdag\n"
    )
    let open = CaseTexts.new
    #expect(try deadlines(open, on: "2026-03-10")[1] == "utreda* 2026-03-30 running 20")
    #expect(try deadlines(open, on: "2026-03-10", changed)[1] == "utreda* 2026-03-31 running 21")
    let closed = CaseTexts().facts("besvarad: 2026-03-17", "besvarad: 2026-03-31")
      .facts("avslutad: 2026-03-19", "avslutad: 2026-04-01")
      .log(
        """
        - 2026-03-02T09:12:00+01:00 anna.berg registrerad
        - 2026-04-01T09:12:00+02:00 anna.berg avslutad utfall=besvarad due.utreda=2026-03-30

        """
      )
    // Late it was and late it stays.
    #expect(try deadlines(closed, on: "2026-11-21")[1] == "utreda* 2026-03-30 late -1")
    #expect(try deadlines(closed, on: "2026-11-21", changed)[1] == "utreda* 2026-03-30 late -1")
  }

  @Test("a date of the wrong century has no deadline, and is found")
  func wrongCentury() throws {
    let texts = Self.received("1926-03-02")
    #expect(try deadlines(texts, on: "2026-03-02") == [])
    #expect(texts.codes == ["date-before-calendar"])
  }

  @Test("a date that lies ahead is a mistyped one, and stops nothing")
  func aheadOfTime() throws {
    let texts = CaseTexts.new.adding("fördelad: 2062-03-03\navslutad: 2062-03-04")
    #expect(try deadlines(texts, on: "2026-03-05").first == "fordela* 2026-03-04 overdue -1")
  }

  @Test(
    "a time of another zone counts on the day it is here",
    arguments: [
      ("2026-03-01T23:30:00Z", "2026-04-02"), ("2026-03-01T22:59:59Z", "2026-04-01"),
      ("2026-03-02T00:30:00+01:00", "2026-04-02"), ("2026-03-02 00:30", "2026-04-02"),
      ("2026-03-02T00:30:00+02:00", "2026-04-01"),
    ]
  )
  func zones(received: String, due: String) throws {
    #expect(try deadlines(Self.received(received), on: "2026-03-02").last?.contains(due) == true)
  }

  @Test("a routine that nobody knows has no deadlines")
  func unknownRoutine() throws {
    let texts = CaseTexts.new.facts("rutin: synpunkten", "rutin: synpunkter")
    #expect(try deadlines(texts, on: "2026-03-02") == [])
  }

  @Test("a law: an extension, a summer or a later start never makes a deadline end earlier")
  func monotone() throws {
    let summer = Registers.withCalendar("somrar:\n  - från: 2026-06-29\n    till: 2026-08-09\n")
    let first = CivilDate.of("2026-01-02")
    for routine in ["kontakt", "synpunkten"].compactMap({ RoutineID($0) }) {
      var before: [CivilDate] = []
      for offset in 0..<364 {
        let start = first.adding(days: offset)
        func due(_ register: Register, _ until: CivilDate? = nil) -> [CivilDate] {
          let timeline = Timeline(routine: routine, kind: .complaint, extendedUntil: until) {
            $0 == .received ? start : nil
          }
          return register.deadlines(of: timeline, today: start).map(\.due)
        }
        let plain = due(Registers.swedish)
        #expect(zip(plain, due(summer)).allSatisfy { $0 <= $1 })
        #expect(zip(plain, due(Registers.swedish, start.adding(days: 9))).allSatisfy { $0 <= $1 })
        #expect(zip(before, plain).allSatisfy { $0 <= $1 })
        before = plain
      }
    }
  }
}
