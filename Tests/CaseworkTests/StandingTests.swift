import Casework
import Findings
import Testing

/// What a routine asks of a kind: one answer, in one place.
@Suite struct StandingTests {
  /// Routine, kind, and whether it is investigated, demands an investigator, demands the sign-off, and waits for it.
  static let table: [(routine: String, kind: String, answers: [Bool])] = [
    ("synpunkten", "beröm", [false, false, false, false]),
    ("synpunkten", "förslag", [true, true, true, true]),
    ("synpunkten", "klagomål", [true, true, true, true]),
    ("kontakt", "beröm", [false, false, false, false]),
    ("kontakt", "förslag", [true, true, true, true]),
    ("kontakt", "klagomål", [true, true, true, true]),
    ("kontakt", "fråga", [true, true, false, false]),
    ("kontakt", "felanmälan", [true, true, false, false]),
    ("kontakt", "okänt", [true, false, false, true]),
    ("okänd", "fråga", [true, false, false, false]),
  ]

  @Test("H3 U2 what a routine asks of a kind", arguments: table)
  func asks(_ row: (routine: String, kind: String, answers: [Bool])) throws {
    let texts = CaseTexts.new.facts("rutin: synpunkten", "rutin: \(row.routine)")
      .facts("typ: klagomål", "typ: \(row.kind)")
    let standing = Standing(try #require(texts.item), in: Registers.swedish)
    #expect(
      [
        standing.isInvestigated, standing.demandsInvestigation, standing.demandsSignOff,
        standing.awaitsSignOff,
      ] == row.answers
    )
  }

  /// What stands in the files of a case, a step, and what is in its way.
  static let obstacles: [(facts: String, step: Step, expected: [Obstacle])] = [
    ("", .distribute, [.undistributable]),
    ("", .signOff, []),
    ("", .post, [.notSignedOff]),
    ("", .approve, []),
    ("", .publish, [.notAnswered]),
    ("", .archive, [.notClosed]),
    ("", .reopen, [.notClosed]),
    ("", .close(as: .answered), [.notSignedOff, .notAnswered, .publicationUndecided]),
    ("", .close(as: .withdrawn), [.publicationUndecided]),
    ("kvitterad: 2026-03-17", .signOff, [.signedOff]),
    ("kvitterad: 2026-03-17", .post, []),
    ("publicera: ja", .close(as: .withdrawn), [.notPublished]),
    ("publicera: nej", .approve, [.notForThePublic]),
    ("skyddad identitet: kanske", .approve, [.protectedIdentity]),
    ("skyddad identitet: kanske", .publish, [.protectedIdentity, .notAnswered]),
    ("skyddad identitet: nej", .approve, []),
    ("sekretess:\n  lagrum: OSL 26:1", .approve, [.secrecy]),
    ("avslutad: 2026-03-18", .distribute, [.closed]),
    ("avslutad: 2026-03-18", .archive, []),
  ]

  @Test("H3 what is in the way of a step has one answer", arguments: obstacles)
  func isInTheWay(_ row: (facts: String, step: Step, expected: [Obstacle])) throws {
    let texts = CaseTexts.new.adding(row.facts)
    let standing = Standing(try #require(texts.item), in: Registers.swedish)
    #expect(standing.obstacles(to: row.step) == row.expected)
  }

  @Test("H3 L10 anything but no may mean that somebody is protected, in every rule")
  func protected() {
    let texts = CaseTexts.new.adding("skyddad identitet: kanske\npublicera: ja")
      .sender("namn: Gunnel Rask\ntelefon: 070-174 06 35\n")
    #expect(texts.codes.contains("published-though-protected"))
    #expect(texts.codes.contains("protected-but-reachable"))
  }
}
