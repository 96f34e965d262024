import CivilCalendar
import Testing

@testable import Casework

/// The routine files that come with the program say what the two sources say, in both languages.
@Suite struct ShippedRoutineTests {
  struct Shipped: Sendable, CustomTestStringConvertible {
    let routine: Routine
    let testDescription: String

    init(_ id: String, _ register: Register) {
      guard let routine = RoutineID(id).flatMap({ register.routines[$0] }) else {
        preconditionFailure("no \(id)")
      }
      self.routine = routine
      testDescription = "\(id) (\(register.language))"
    }
  }

  static let synpunkten = [Registers.swedish, Registers.english].map { Shipped("synpunkten", $0) }
  static let kontakt = [Registers.swedish, Registers.english].map { Shipped("kontakt", $0) }

  @Test("K4 ten areas, each with a description, in Swedish")
  func areas() {
    let areas = Self.synpunkten[0].routine.areas
    #expect(
      areas.map(\.name) == [
        "Fysisk miljö", "Delaktighet", "Handläggning", "Bemötande", "Tillgänglighet", "Kompetens",
        "Information", "Kost", "Utbud", "Övrigt",
      ]
    )
    #expect(areas.allSatisfy { $0.description.count > 40 })
  }

  @Test("K4 ten areas, each with a description, in English")
  func englishAreas() {
    let areas = Self.synpunkten[1].routine.areas
    #expect(
      areas.map(\.name) == [
        "Physical environment", "Participation", "Case handling", "Treatment", "Accessibility",
        "Competence", "Information", "Food", "Range of services", "Other",
      ]
    )
    #expect(areas.allSatisfy { $0.description.count > 35 })
  }

  @Test(
    "K1 K9 three kinds: praise for information, the others for investigation",
    arguments: synpunkten
  )
  func kinds(shipped: Shipped) {
    #expect(
      shipped.routine.routes
        == [.praise: .information, .suggestion: .investigation, .complaint: .investigation]
    )
  }

  @Test("B1 five kinds", arguments: kontakt)
  func contactKinds(shipped: Shipped) {
    #expect(
      shipped.routine.routes == [
        .praise: .information, .suggestion: .investigation, .complaint: .investigation,
        .question: .investigation, .fault: .investigation,
      ]
    )
  }

  @Test("K5 web form, brochure, orally, phone, visit, e-mail and letter", arguments: synpunkten)
  func channels(shipped: Shipped) {
    #expect(
      shipped.routine.channels == [.web, .brochure, .oral, .phone, .visit, .email, .letter]
    )
    #expect(shipped.routine.sameChannel == [])
  }

  @Test(
    "B6 social media and the official mailbox are answered in their own channel",
    arguments: kontakt
  )
  func contactChannels(shipped: Shipped) {
    #expect(
      shipped.routine.channels == [.web, .oral, .phone, .visit, .email, .letter, .socialMedia]
    )
    #expect(shipped.routine.sameChannel == [.socialMedia, .email])
  }

  @Test("K21 by letter only", arguments: synpunkten)
  func replyWays(shipped: Shipped) { #expect(shipped.routine.replyWays == [.letter]) }

  @Test("B13 in writing, orally, by e-mail or in the portal", arguments: kontakt)
  func contactReplyWays(shipped: Shipped) {
    #expect(shipped.routine.replyWays == [.letter, .oral, .email, .portal])
  }

  @Test("published together, with the brochure enclosed; the other is not published")
  func publication() {
    #expect(Self.synpunkten.map(\.routine.publishes) == [true, true])
    #expect(Self.kontakt.map(\.routine.publishes) == [false, false])
    #expect(Self.synpunkten[0].routine.enclosures == ["Broschyren Synpunkten"])
    #expect(Self.synpunkten[1].routine.enclosures == ["The brochure Synpunkten"])
  }

  @Test("two working days, twenty working days, one month", arguments: synpunkten)
  func deadlines(shipped: Shipped) {
    let found = shipped.routine.deadlines
    #expect(found.map(\.from) == [.received, .received, .received])
    #expect(found.map(\.until) == [.distributed, .answered, .answered])
    #expect(
      found.map(\.within) == [
        Period(count: 2, unit: .workdays), Period(count: 20, unit: .workdays),
        Period(count: 1, unit: .months),
      ]
    )
    #expect(found.map(\.kinds) == [[], [.suggestion, .complaint], []])
  }

  @Test("fourteen days and ten working days, with an exception in summer", arguments: kontakt)
  func contactDeadlines(shipped: Shipped) {
    let found = shipped.routine.deadlines
    #expect(found.map(\.from) == [.received, .received])
    #expect(found.map(\.until) == [.answered, .answered])
    #expect(
      found.map(\.within) == [Period(count: 14, unit: .days), Period(count: 10, unit: .workdays)]
    )
    #expect(shipped.routine.hasSummer)
    #expect(shipped.routine.reminders.isEmpty)
  }

  @Test(
    "reminders after two days, when five remain, and two days late to the next level",
    arguments: synpunkten
  )
  func reminders(shipped: Shipped) {
    let found = shipped.routine.reminders
    let deadlines = shipped.routine.deadlines.map(\.id)
    #expect(found.map(\.deadline) == [deadlines[0], deadlines[1], deadlines[1]])
    #expect(
      found.map(\.when.period) == [
        Period(count: 1, unit: .workdays), Period(count: 5, unit: .workdays),
        Period(count: 2, unit: .workdays),
      ]
    )
    #expect(found.map(\.when.side) == [.after, .before, .after])
    #expect(found.map(\.to) == [[.registrar], [.investigator], [.investigator, .nextManager]])
  }

  @Test("who is told of what, in Synpunkten", arguments: synpunkten)
  func notices(shipped: Shipped) {
    let found = shipped.routine.notices
    #expect(found.map(\.at) == [.received, .distributed, .distributed, .signedOff])
    #expect(
      found.map(\.to)
        == [[.registrar], [.unitManager, .investigator], [.headOfOperations], [.registrar]]
    )
    #expect(found.map(\.content) == [.title, .title, .submission, .title])
  }

  @Test("who is told of what, in Kontakt", arguments: kontakt)
  func contactNotices(shipped: Shipped) {
    let found = shipped.routine.notices
    #expect(found.map(\.at) == [.received, .distributed, .answered, .closed])
    #expect(
      found.map(\.to)
        == [[.registrar, .sender], [.unitManager, .investigator], [.sender], [.sender]]
    )
  }
}
