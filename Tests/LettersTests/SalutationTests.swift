import Testing

@testable import Letters

/// Who is greeted at the beginning of a letter.
@Suite struct SalutationTests {
  @Test(
    "a greeting names whom it greets",
    arguments: [
      ("Hej Anna,", "Anna"), ("Hej Anna Berg!", "Anna Berg"), ("Hej, Anna!", "Anna"),
      ("Bästa fru Berg,", "Berg"), ("Hej Anna och Per,", "Anna Per"), ("Dear Ms Berg,", "Berg"),
      ("HEJ ANNA", "ANNA"), ("God dag Anna,", "Anna"), ("Hej Åsa-Märta", "Åsa-Märta"),
      ("Hej E\u{301}lise,", "Élise"), ("Hej igen Anna,", "Anna"),
    ]
  )
  func named(_ line: String, _ name: String) { #expect(Salutation.name(in: line) == name) }

  @Test(
    "a sentence greets nobody",
    arguments: [
      "", "Hej", "Hej,", "Hej alla,", "Hej och tack för ditt brev.", "Anna,", "Tack Anna,",
      "God dag,",
      "Hejdå Anna", "Dear Sir or Madam,", "Hej Anna, vi har läst ditt brev och svarar här nedan.",
    ]
  )
  func nobody(_ line: String) { #expect(Salutation.name(in: line) == nil) }

  @Test(
    "a greeting is nothing else than that",
    arguments: ["Hej", "Hej,", "Hej Anna,", "God dag!"]
  )
  func nothingElse(_ text: String) { #expect(Salutation.isNothingElse(text)) }

  @Test("a text is more", arguments: ["", "Hej och tack.", "Tack.", "God jul"])
  func more(_ text: String) { #expect(!Salutation.isNothingElse(text)) }

  @Test(
    "a part of the name is the name",
    arguments: [
      "Anna", "Berg", "anna berg", "Anna-Karin", "Karin Berg", "BERG", "A\u{30A}sa",
    ]
  )
  func part(_ name: String) {
    #expect(Salutation.isPart(name, of: ["Anna-Karin Åsa Berg", "Bygg AB"]))
  }

  @Test("another name is not", arguments: ["Per", "Anna Per", "Annas", "Bergs"])
  func noPart(_ name: String) {
    #expect(!Salutation.isPart(name, of: ["Anna-Karin Åsa Berg", "Bygg AB"]))
  }
}
