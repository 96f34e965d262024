import PersonalData
import Testing

/// Known people, as somebody writes them who has only heard of them.
@Suite struct HeardNameTests {
  private static let known = PeopleScanner(people: [
    KnownPerson(
      name: "Cecilia Ljungqvist",
      phone: "073-123 45 67",
      address: "Kvarngatan 12 B\n291 31 Kristianstad",
      personalIdentityNumber: "19440304-1232"
    ), KnownPerson(name: "Philip Nilsson", phone: "044123456"),
  ])

  @Test(
    "R3 names are found by their sound, with endings and in two words",
    arguments: [
      "Det var Ljungkvist som kom", "hos Ljungqvistarna i går", "Det var Nilson igen",
      "Ljung qvist kom hit",
      "Sesilia Ljungkvist ringde", "Tack Filip Nilsson!", "Ljungkvistarnas hund",
      "Ljungqvistska huset", "alla Ljungkvistar", "Nilssonskan",
    ]
  )
  func name(_ text: String) {
    let passages = Self.known.passages(in: Array(text.utf8))
    #expect(
      passages.contains { !$0.people.isEmpty && $0.treatment == .mask },
      "\(lines(passages, of: text))"
    )
  }

  @Test(
    "R3 a name that is misspelled, or a double one in one word, is found",
    arguments: [
      "Ljugnqvist kom", "hos Ljunqvist igår", "en Ljungqvidt", "Majbritt sa", "majbritt",
      "Hegg var där",
    ]
  )
  func misspelled(_ text: String) {
    let known = PeopleScanner(people: [
      KnownPerson(name: "Cecilia Ljungqvist"), KnownPerson(name: "Maj-Britt Hägg"),
    ])
    let passages = known.proposal(for: Array(text.utf8))
    #expect(passages.contains { !$0.people.isEmpty }, "\(lines(passages, of: text))")
  }

  @Test(
    "R11 R3 details in other forms are found",
    arguments: [
      "Kvarng. 12 B", "född 4/3-44", "fjärde mars nittonhundrafyrtiofyra", "ring 123 45 67",
      "ring 12 34 56",
    ]
  )
  func detail(_ text: String) {
    let passages = Self.known.passages(in: Array(text.utf8))
    #expect(
      passages.contains { !$0.people.isEmpty && $0.treatment == .mask },
      "\(lines(passages, of: text))"
    )
  }

  @Test(
    "R3 words that sound like a name are nobody's",
    arguments: ["ljung och kvist", "vi vill", "filen är stor"]
  )
  func word(_ text: String) { #expect(found(text, Self.known) == []) }

  @Test(
    "R3 what is published is listened to as what is approved",
    arguments: ["Törnkvist", "Törnqvistarna", "Törn qvist", "Tørnqvists", "Rahimmis", "Essens"]
  )
  func published(_ name: String) {
    let text = Array("Det var \(name) som ropade i går.".utf8)
    let heard = LeakSearch([ekhamra, PeopleScanner()]).heard(in: text)
    let spelled = LeakSearch([ekhamra]).leaks(in: text)[0]
    #expect(!(heard[0] + spelled).isEmpty)
    #expect(heard[1].isEmpty)
  }

  @Test("R3 a text without a known name is not listened to any closer")
  func nobody() {
    let text = Array("Maten i skolan är kall, och bussen kommer aldrig i tid.".utf8)
    #expect(LeakSearch([ekhamra]).heard(in: text) == [[]])
  }
}
