import Casework
import Testing

@Suite struct CaseStateTests {
  @Test(
    "the state of a case is the last of its facts",
    arguments: [
      ([], .registered), ([.received], .registered), ([.received, .distributed], .distributed),
      ([.received, .distributed, .signedOff], .signedOff),
      ([.received, .distributed, .signedOff, .answered], .answered),
      ([.received, .distributed, .signedOff, .answered, .published], .published),
      ([.received, .distributed, .signedOff, .answered, .published, .closed], .closed),
      // Facts may be missing: an answer at the counter, a case that is not published.
      ([.received, .answered], .answered), ([.received, .distributed, .answered], .answered),
      ([.received, .closed], .closed), ([.received, .published], .published),
      ([.received, .signedOff], .signedOff), ([.answered, .distributed], .answered),
    ] as [(Set<Fact>, CaseState)]
  )
  func state(facts: Set<Fact>, state: CaseState) {
    #expect(CaseState(facts.contains) == state)
  }

  @Test("states are ordered as a case goes through them")
  func order() {
    #expect(
      CaseState.allCases.reversed().sorted()
        == [.registered, .distributed, .signedOff, .answered, .published, .closed]
    )
  }

  @Test("a case as it goes through its files")
  func fromFiles() throws {
    #expect(try #require(CaseTexts.new.item).state == .registered)
    #expect(try #require(CaseTexts.new.adding("fördelad: 2026-03-03").item).state == .distributed)
    #expect(try #require(CaseTexts.new.adding("fördelad:").item).state == .registered)
    #expect(try #require(CaseTexts().item).state == .closed)
  }
}
