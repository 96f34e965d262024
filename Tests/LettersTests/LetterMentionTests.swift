import Findings
import Letters
import Testing

/// A letter says as little as possible of people (K22).
@Suite struct LetterMentionTests {
  private let subject = LetterCase()

  @Test(
    "K22 details of others are found",
    arguments: [
      ("Vi har talat med Anna Berg.", "Anna Berg"),
      ("Vi har talat med Kalle Karlsson.", "Kalle Karlsson"),
      ("Ring 070-123 45 67 i stället.", "070-123 45 67"),
      ("Skriv till kalle@post.example.", "kalle@post.example"),
      ("Hon bor på Storgatan 15.", "Storgatan 15"),
    ]
  )
  func others(_ body: String, _ mark: String) {
    #expect(subject.codes(of: .letter(body)) == ["letter-personal-data"])
    #expect(subject.marks(in: .letter(body)) == [mark])
  }

  @Test("K22 a personal identity number is an error")
  func identityNumber() {
    let letter = String.letter("Ditt personnummer är 19121212-1212.")
    #expect(subject.findings(letter).map(\.code) == [LetterCode.identityNumber])
    #expect(subject.findings(letter).map(\.code.severity) == [.error])
    #expect(subject.marks(in: letter) == ["19121212-1212"])
  }

  @Test(
    "K22 addressee, investigator, who signs and the authority may stand in it",
    arguments: [
      "Du, Gunnel Rask, bor på Lindvägen 3.", "Gunnels väg är bredare nu.",
      "Ring mig, Omar Nilsson, på 0999-123 45.", "Skriv till omar.nilsson@kommun.example.",
      "Växeln har 0999-100 00 och kontakt@exempel.example.",
    ]
  )
  func allowed(_ body: String) { #expect(subject.codes(of: .letter(body)) == []) }

  @Test("K22 who signs for the investigator may stand in it")
  func signer() {
    let letter = String.letter(
      "Jag som skriver heter Karin Lindqvist.",
      closing: "Med vänlig hälsning\nKarin Lindqvist\nverksamhetschef"
    )
    #expect(subject.codes(of: letter) == [])
  }

  @Test(
    "P14 who signs below another way to greet is who signs",
    arguments: [
      "Vänligaste hälsningar", "Tack och varma hälsningar,", "Hälsar", "Med utmärkt högaktning",
      "Ystävällisin terveisin", "Kindest regards",
    ]
  )
  func otherClosings(_ phrase: String) {
    let letter = String.letter("Vi bygger.", closing: phrase + "\nOmar Nilsson\n0999-123 45")
    #expect(subject.codes(of: letter) == [])
  }

  @Test("P14 a greeting is no part of the name behind it", arguments: ["Bäste", "Goddag", "Kära"])
  func greeted(_ greeting: String) {
    #expect(subject.codes(of: .letter("Vi bygger.", greeting: greeting + " Gunnel Rask,")) == [])
  }

  @Test("K22 what has been judged may stand in it")
  func judged() {
    let body = "Vi har talat med Kalle Karlsson, 070-123 45 67."
    let header = "får nämnas:\n  - Kalle Karlsson\n  - 070-1234567\n"
    #expect(subject.codes(of: .letter(body)).count == 2)
    #expect(subject.codes(of: .letter(body, header: header)) == [])
    #expect(subject.marks(in: .letter("Per Karlsson svarar.", header: header)) == ["Per Karlsson"])
  }

  @Test("K22 an identity number that proves itself is never judged to be needed")
  func judgedNumber() {
    let letter = String.letter("Numret 19121212-1212.", header: "får nämnas:\n  - 19121212-1212\n")
    #expect(subject.codes(of: letter) == ["letter-identity-number"])
  }

  @Test("K22 the heading and the list of enclosures are read as well")
  func header() {
    let heading = "rubrik: Svar om Kalle Karlsson\n\nHej,\n\nTack.\n\nMVH\nOmar\n"
    #expect(subject.marks(in: heading) == ["Kalle Karlsson"])
    let enclosure = String.letter(header: "bilagor:\n  - Intyg för 19121212-1212\n")
    #expect(subject.marks(in: enclosure) == ["19121212-1212"])
    let dated = String.letter(header: "datum: 2026-03-02\nfår nämnas:\n  - Kalle Karlsson\n")
    #expect(subject.codes(of: dated) == [])
  }

  @Test("K22 what stands below the signature is read as well")
  func belowSignature() {
    let closing = "MVH\nOmar Nilsson\nenhetschef\n\nPS. Ditt nummer är 19121212-1212."
    #expect(subject.marks(in: .letter(closing: closing)) == ["19121212-1212"])
    let long =
      "MVH\nOmar Nilsson\nenhetschef\n\nPS. Vi har pratat\nmed flera andra,\nmed fler än så,\noch till sist\n"
      + "även med Kalle Karlsson."
    #expect(subject.marks(in: .letter(closing: long)) == ["Kalle Karlsson"])
  }

  @Test("a word that is not published is no detail of a person")
  func words() { #expect(subject.codes(of: .letter("Maten är jävligt dålig.")) == []) }
}
