import PersonalData
import Testing

/// The last look at what is about to be published.
@Suite struct LeakTests {
  static let leaking: [(bytes: String, words: String)] = [
    ("<p>Tack <em>An</em>na Berg</p>", "An</em>na Berg"),
    ("{\"from\":\"\\u0041nna Berg\"}", "\\u0041nna Berg"),
    ("/2026/anna-berg-klagar.html", "anna-berg"),
    ("https://x.example/?q=Inga-Lill+T%C3%B6rnqvist", "Inga-Lill+T%C3%B6rnqvist"),
    ("SammanfattningAnnaBergSlut.pdf", "AnnaBerg"), ("<img alt=\"Anna Berg\">", "Anna Berg"),
    ("<!-- från Anna Berg -->", "Anna Berg"), ("bild_0701740635_2.jpg", "0701740635"),
    ("id=99070174063512", "0701740635"), ("tel:+46701740635", "+46701740635"),
    ("07.01.74.06.35", "07.01.74.06.35"), ("900101-2385", "900101-2385"),
    ("id-199001012385-x", "199001012385"),
    ("<a href='mailto:anna.berg@ekhamra.example'>", "anna.berg@ekhamra.example"),
    ("Klockargränd%209", "Klockargränd%209"), ("klockargrand_9.png", "klockargrand_9"),
    ("<svg><title>Rahimi</title></svg>", "Rahimi"), ("701063-2391", "701063-2391"),
  ]

  @Test("K25 L8 nothing of a known person leaves in any format", arguments: leaking)
  func leak(_ text: String, _ words: String) {
    let leaks = ekhamra.leaks(in: Array(text.utf8))
    #expect(
      lines(leaks, of: text).map { $0.split(separator: " ", maxSplits: 2).last.map(String.init) }
        == [words]
    )
  }

  /// Addresses may have other letters than English ones (RFC 6531).
  @Test(
    "K25 an address with å, ä or ö is found as it is written and as it is rewritten",
    arguments: [
      "sågen.47@ekhamra.example", "sagen.47@ekhamra.example", "saagen.47@ekhamra.example",
    ]
  )
  func emailWithOtherLetters(_ text: String) {
    let scanner = PeopleScanner(people: [KnownPerson(email: "sågen.47@ekhamra.example")])
    #expect(lines(scanner.leaks(in: Array(text.utf8)), of: text) == ["certain email \(text)"])
  }

  static let clean = [
    "1319242", "kom 1990-01-012",
    "<!DOCTYPE html><html lang=sv><body><p>Maten på Linden är kall.</p></body></html>",
    "Ring kommunen, 0980-319 000.", "SYN-2026-0042", "info@ekhamra.example", "Bergman",
    "2026-11-24T12:00:00+01:00",
  ]

  @Test("K25 what tells of nobody may be published", arguments: clean)
  func noLeak(_ text: String) {
    #expect(ekhamra.leaks(in: Array(text.utf8)) == [])
  }
}
