import PersonalData

/// The people that most tests know.
let ekhamra = PeopleScanner(people: [
  KnownPerson(
    name: "Anna Berg",
    email: "anna.berg@ekhamra.example",
    phone: "070-174 06 35",
    address: "Klockargränd 9\n999 11 Ekhamra",
    personalIdentityNumber: "19900101-2385"
  ),
  KnownPerson(name: "Inga-Lill Törnqvist"),
  KnownPerson(name: "Sara Öberg", phone: "0980-319 242"),
  KnownPerson(name: "Ali Rahimi"),
  KnownPerson(name: "Lars von Essen"),
  KnownPerson(name: "Björn Ek", otherNames: ["Nalle"]),
  KnownPerson(name: "Jasmin Al-Khatib"),
])

/// Each passage as one line: certainty, kind, and the words of the text.
func found(_ text: String, _ scanner: PeopleScanner = ekhamra) -> [String] {
  lines(scanner.passages(in: Array(text.utf8)), of: text)
}

func lines(_ passages: [Passage], of text: String) -> [String] {
  let bytes = Array(text.utf8)
  return passages.map { passage in
    let words = String(decoding: bytes[passage.range], as: UTF8.self)
    return "\(passage.certainty) \(passage.kind) \(words)"
  }
}
