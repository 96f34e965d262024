import PersonalData
import Testing

/// Addresses, plates, accounts and ways to somebody that are written in less usual ways.
@Suite struct HiddenPlaceTests {
  static let places: [(text: String, found: String)] = [
    ("clearing 6123 konto 456 789 123", "6123|456 789 123"),
    ("lisasblogg.blogspot.com är hennes", "lisasblogg.blogspot.com"),
    ("56°01'45.9\"N 14°09'24.2\"E", "56°01'45.9\"N 14°09'24.2\"E"),
    ("lisa punkt berg snabela posten punkt se", "lisa punkt berg snabela posten punkt se"),
    ("reg A B C 1 2 3 stod fel", "A B C 1 2 3"), ("Norra Åsum 12:4 är skräpigt", "Norra Åsum 12:4"),
    ("Åkern S:3 sköts inte", "Åkern S:3"), ("hon bor på kvarngatan tolv", "kvarngatan tolv"),
    ("lgh 1102 är stökig", "lgh 1102"), ("S:t Knuts torg 4", "S:t Knuts torg 4"),
    ("Kungsgatan 7 D, 2 tr ö g", "Kungsgatan 7 D, 2 tr ö g"),
    ("PL 1234 Sätaröd", "PL 1234 Sätaröd"),
    ("gula huset på Lillåvägen", "gula huset på Lillåvägen"),
    ("0 7 0 1 7 4 0 6 3 5", "0 7 0 1 7 4 0 6 3 5"),
  ]

  @Test("R15 R11 nothing of a place, a plate or an account is left", arguments: places)
  func place(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let found = PeopleScanner().proposal(for: bytes).map {
      String(decoding: bytes[$0.range], as: UTF8.self)
    }
    #expect(found.joined(separator: "|") == expected)
  }
}
