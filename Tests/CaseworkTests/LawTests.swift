import Casework
import Testing

/// What law and practice demand, by the numbers of rules.md.
@Suite struct LawTests {
  @Test(
    "L1 a register entry has a date, a number, and in short what it concerns",
    arguments: [
      "inkom: 2026-03-02\n", "ärende: SYN-2026-0001\n", "rubrik: Kort svar i telefon\n",
      "registrerad: 2026-03-02 09:12\n",
    ]
  )
  func entry(line: String) {
    #expect(CaseTexts.new.facts(line, "").codes == ["missing-field"])
  }

  @Test(
    "L1 and a sender",
    arguments: [nil, "", "namn:\n", "anonym: nej\n", "telefon: 070-174 06 05\n"] as [String?]
  )
  func sender(text: String?) {
    #expect(CaseTexts.new.sender(text).codes == ["sender-missing"])
  }

  @Test("L3 a case that moved stays, with where it went")
  func transferred() throws {
    let texts = CaseTexts.new.adding("publicera: nej\npubliceringsskäl: flyttat")
      .adding("avslutad: 2026-03-04\nutfall: överförd")
      .adding("överförd till:\n  system: Treserva\n  referens: 114")
    #expect(texts.codes == [])
    #expect(try #require(texts.item).state == .closed)
  }

  @Test("L6 a note has a time, a writer and what was said")
  func notes() {
    let note = "- tid: 2026-03-05 10:15\n  av: omar.nilsson\n  text: Ringde och bad om ursäkt.\n"
    #expect(CaseTexts().notes(note).codes == [])
    #expect(
      CaseTexts().notes(note.replacing("- tid: 2026-03-05 10:15\n ", with: "-")).codes == [
        "missing-field"
      ]
    )
    #expect(
      CaseTexts().notes(note.replacing("  av: omar.nilsson\n", with: "")).codes == ["missing-field"]
    )
    #expect(CaseTexts().notes(note.replacing("omar.", with: "oskar.")).codes == ["unknown-person"])
    #expect(CaseTexts().notes("text: Ringde.\n").codes == ["unexpected-root"])
    #expect(CaseTexts().notes("- Ringde.\n").codes == ["expected-record"])
  }

  @Test(
    "A10 L9 L19 a secrecy marking has its section of law, date and writer, and an end if somebody wants one"
  )
  func secrecy() {
    let lines = [
      "  lagrum: OSL 26 kap. 1 §", "  datum: 2026-03-02", "  av: anna.berg", "  upphör: 2028-03-02",
    ]
    func codes(_ lines: [String]) -> [String] {
      CaseTexts().adding("sekretess:\n" + lines.joined(separator: "\n")).codes
    }
    #expect(codes(lines) == [])
    for place in 0..<3 {
      var rest = lines
      rest.remove(at: place)
      #expect(codes(rest) == ["missing-field"])
    }
    #expect(codes(lines.dropLast()) == [])
    #expect(codes(lines.dropLast() + ["  upphör: snart"]) == ["invalid-date"])
    #expect(codes(lines.dropLast() + ["  upphör: 2026-03-01"]) == ["secrecy-ends-before-start"])
    #expect(codes(lines.dropLast() + ["  upphör: 2026-11-20"]) == ["secrecy-expired"])
    #expect(codes(lines.dropLast() + ["  upphör: 2026-11-21"]) == [])
  }

  @Test("L10 who has a protected identity cannot be found through the register")
  func protectedIdentity() {
    let texts = CaseTexts().adding("skyddad identitet: ja")
    #expect(texts.codes == ["protected-but-reachable"])
    #expect(texts.sender("namn: Gunnel Rask\nkontakt: brev\n").codes == [])
    let reachable = "namn: Gunnel Rask\ntelefon: 070-174 06 05\ne-post: g@kommun.example\n"
    #expect(
      texts.sender(reachable).codes == ["protected-but-reachable", "protected-but-reachable"]
    )
  }

  @Test("L10 and is not published")
  func protectedIsNotPublished() {
    let texts = CaseTexts().sender("namn: Gunnel Rask\n")
      .facts(
        "publicera: nej\npubliceringsskäl: Texten går inte att avidentifiera.",
        "publicera: ja"
      )
      .adding("skyddad identitet: ja")
    #expect(texts.codes == ["published-though-protected"])
  }
}
