import Casework
import Findings
import Testing

@Suite struct IntakeTextTests {
  private func read(_ text: String, _ language: Language = .swedish) -> IntakeText {
    IntakeText(Array(text.utf8), in: language)
  }

  private func submission(_ text: IntakeText) -> String {
    String(decoding: text.submission, as: UTF8.self)
  }

  @Test("lines of known fields above a blank line are a form's header; the rest is what came in")
  func header() {
    let text = read(
      """
      typ: klagomål
      Kanal:   telefon
      upptecknad-av: Omar Nilsson
      namn: Märta Sandelin
      e-post:

      Bussen kom aldrig.

      typ: inte en rubrik
      """
    )
    #expect(text.facts == [.kind: "klagomål", .channel: "telefon", .takenDownBy: "Omar Nilsson"])
    #expect(text.sender == [.name: "Märta Sandelin"])
    #expect(submission(text) == "Bussen kom aldrig.\n\ntyp: inte en rubrik")
  }

  @Test(
    "K3 any other line makes the whole text what came in",
    arguments: [
      "Hej!\n\nBussen kom aldrig.\n", "typ: klagomål\nHej!\n\nBussen kom aldrig.\n",
      // A field that is not known, or not for who takes a case in.
      "typ: klagomål\nfax: 08-1\n\nBussen\n", "avslutad: 2026-03-02\n\nBussen\n",
      "ärende: SYN-2026-0001\n\nBussen\n",
      // Nothing behind the header, or no blank line.
      "typ: klagomål\n", "typ: klagomål\nnamn: Märta", "",
      // A blank line first, a field that is set twice.
      "\ntyp: klagomål\n\nBussen\n", "namn: Märta\nnamn: Kerstin\n\nBussen\n",
      "typ: klagomål\ntyp: beröm\n\nBussen\n",
    ]
  )
  func noHeader(text: String) {
    let read = read(text)
    #expect(submission(read) == text)
    #expect(read.facts.isEmpty && read.sender.isEmpty)
  }

  @Test("the line ends of Windows are kept in what came in and end the header's lines")
  func windows() {
    let text = read("typ: klagomål\r\nnamn: Märta\r\n\r\nBussen\r\nkom aldrig.\r\n")
    #expect(text.facts == [.kind: "klagomål"])
    #expect(text.sender == [.name: "Märta"])
    #expect(Array(text.submission) == Array("Bussen\r\nkom aldrig.\r\n".utf8))
  }

  @Test("a mark of byte order belongs to the header, or else to what came in")
  func byteOrderMark() {
    let form = read("\u{FEFF}typ: klagomål\n\nBussen\n")
    #expect(form.facts == [.kind: "klagomål"])
    #expect(Array(form.submission) == Array("Bussen\n".utf8))
    let letter = read("\u{FEFF}Bussen\n")
    #expect(Array(letter.submission) == [0xEF, 0xBB, 0xBF] + Array("Bussen\n".utf8))
  }

  @Test("K3 a header in another encoding is no header: nothing is garbled")
  func latin1() {
    let bytes = Array("namn: G".utf8) + [0xF6] + Array("ran\n\nBussen\n".utf8)
    let text = IntakeText(bytes, in: .swedish)
    #expect(text.submission == bytes)
    #expect(text.sender.isEmpty)
  }

  @Test("what came in may be in any encoding")
  func anyBytes() {
    let bytes = Array("typ: klagomål\n\nG".utf8) + [0xF6, 0x00, 0xFF]
    #expect(IntakeText(bytes, in: .swedish).submission == [UInt8(ascii: "G"), 0xF6, 0x00, 0xFF])
  }

  @Test("English ids are understood in a Swedish register, Swedish names not in an English one")
  func languages() {
    #expect(read("kind: complaint\n\nBuss\n").facts == [.kind: "complaint"])
    #expect(read("kind: complaint\n\nBus\n", .english).facts == [.kind: "complaint"])
    #expect(submission(read("typ: klagomål\n\nBuss\n", .english)) == "typ: klagomål\n\nBuss\n")
  }
}
