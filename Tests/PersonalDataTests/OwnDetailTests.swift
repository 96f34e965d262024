import PersonalData
import Testing

/// What a sender gives away of herself, in the forms that people write it in.
@Suite struct OwnDetailTests {
  private static let ylva = PeopleScanner(people: [
    KnownPerson(
      name: "Ylva Skydd",
      phone: "070-123 45 67",
      address: "Kvarngatan 12 B\n999 10 Ekby",
      personalIdentityNumber: "19440304-2383"
    )
  ])

  static let masked: [(text: String, found: String)] = [
    ("mitt nummer är 123 45 67 nu", "phone 123 45 67"), ("1234567", "phone 1234567"),
    (
      "noll sju noll ett två tre fyra fem sex sju",
      "phone noll sju noll ett två tre fyra fem sex sju"
    ),
    (
      "nollsjunoll etttvåtre fyrtiofem sextiosju", "phone nollsjunoll etttvåtre fyrtiofem sextiosju"
    ),
    ("fjärde mars nittonhundrafyrtiofyra", "birthDate fjärde mars nittonhundrafyrtiofyra"),
    ("den fyra mars fyrtiofyra", "birthDate fyra mars fyrtiofyra"),
    ("4/3-44", "birthDate 4/3-44"), ("4.3.44", "birthDate 4.3.44"),
    ("04-03-44", "birthDate 04-03-44"),
    ("44-03-04", "birthDate 44-03-04"), ("040344", "birthDate 040344"),
    ("440304", "birthDate 440304"),
    ("4 mars '44", "birthDate 4 mars '44"), ("4:de mars 1944", "birthDate 4:de mars 1944"),
    ("4 mars, år nittonhundra fyrtiofyra", "birthDate 4 mars, år nittonhundra fyrtiofyra"),
    ("mars 4, 1944", "birthDate mars 4, 1944"), ("|1944|03|04|", "birthDate 1944|03|04"),
    ("[4][4][0][3][0][4]", "birthDate 4][4][0][3][0][4"), ("Kvarng. 12 B", "address Kvarng. 12 B"),
    ("kvarng 12b", "address kvarng 12b"), ("Kvarngt 12", "address Kvarngt 12"),
    ("Kvarn-\ngatan 12 B", "address Kvarn-\ngatan 12 B"),
  ]

  @Test("R11 K25 a sender's own number, day and address is masked in every form", arguments: masked)
  func isMasked(_ text: String, _ expected: String) {
    let found = Self.ylva.proposal(for: Array(text.utf8)).filter { $0.treatment == .mask }
    let words = Set(lines(found, of: text).map { $0.split(separator: " ", maxSplits: 1)[1] })
    #expect(words == [Substring(expected)])
  }

  static let asked = [
    "Kvarngatans tolva", "på Kvarngatan i tolvan", "Kvarngatan tolv B", "03/04/1944",
  ]

  @Test("R11 K25 what may be a sender's address or day is asked", arguments: asked)
  func isAsked(_ text: String) {
    #expect(Self.ylva.proposal(for: Array(text.utf8)).contains { $0.treatment == .ask })
  }
}
