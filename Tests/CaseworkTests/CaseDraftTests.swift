import CaseText
import Casework
import Testing

@Suite struct CaseDraftTests {
  @Test(
    "a title is the first line that says something",
    arguments: [
      ("Bussen kom inte i morse.\nJag väntade.\n", "Bussen kom inte i morse."),
      ("Hej!\n\nBussen kom inte i morse.\n", "Bussen kom inte i morse."),
      ("Hej på er!\nBussen kom inte.\n", "Hej på er!"), ("Tack!\n", "Tack!"),
      ("***\n---\nBussen kom inte.\n", "Bussen kom inte."),
      ("  Bussen \t kom   inte.  \r\nJag väntade.\r\n", "Bussen kom inte."),
      ("Bussen\u{A0}kom inte.\n", "Bussen kom inte."),
      (
        "Det är aldrig någon som svarar i telefon på hemtjänsten och jag har ringt i tre dagar.",
        "Det är aldrig någon som svarar i telefon på hemtjänsten och jag har …"
      ),
      (
        "aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbb",
        "aaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaabbbbbbbbbbaaaaaaaaaa"
      ),
    ]
  )
  func title(text: String, title: String) {
    #expect(CaseDraft.title(from: Array(text.utf8)) == title)
  }

  @Test("what says nothing has no title", arguments: ["", "\n\n", "!!!\n", "1234\n", " \t\r\n"])
  func noTitle(text: String) { #expect(CaseDraft.title(from: Array(text.utf8)) == nil) }

  @Test("a new case.yaml shows what comes next, in the order of the vocabulary")
  func facts() throws {
    var draft = CaseDraft(submission: Array("Bussen kom inte.\n".utf8))
    draft.facts = [
      .title: .text("Bussen: sen"), .kind: .text("klagomål"), .received: .text("2026-03-02"),
    ]
    let number = try #require(CaseNumber("SYN-2026-0042"))
    #expect(
      String(decoding: draft.facts(number: number, in: .swedish).bytes, as: UTF8.self) == """
        ärende: SYN-2026-0042
        rubrik: 'Bussen: sen'
        typ: klagomål
        inkom: 2026-03-02
        kanal:
        område:
        enhet:
        utredare:
        fördelad:

        """
    )
  }

  @Test("a new sender.yaml offers every field but the personal identity number")
  func sender() {
    var draft = CaseDraft(submission: [])
    draft.sender[.address] = .text("Lindvägen 3\n999 10 Exempelstad\n")
    #expect(
      String(decoding: draft.sender(.english).bytes, as: UTF8.self) == """
        name:
        organisation:
        address: |
          Lindvägen 3
          999 10 Exempelstad
        email:
        phone:
        contact:
        anonymous:

        """
    )
  }
}
