import Laws
import PersonalData
import Testing

/// The quick look never misses what the close look finds.
@Suite struct SuspicionLawTests {
  @Test("K25 L8 whatever is found was suspected", arguments: 0..<24)
  func nothingIsMissed(_ seed: Int) {
    var random = Seeded(seed)
    var people = (0..<12).map { _ in Invented.person(&random) }
    people.append(KnownPerson(name: "Lars von der Essen", otherNames: ["Bo-Ek", "Li"]))
    people.append(
      KnownPerson(name: "Ali y Rahimi", email: "ö1o@l0.example", phone: "0980-31 92 42")
    )
    let search = LeakSearch([PeopleScanner(people: [people[0]]), PeopleScanner(people: people)])
    var findings = 0
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<(1 + random.below(4)) {
        text += random.pick(Self.between)
        text += random.pick(Disguise.allCases).applied(
          to: Self.mixed(Self.piece(random.pick(people), &random), &random),
          &random
        )
      }
      text += random.pick(Self.between)
      let bytes = Array(text.utf8)
      let close = search.closeLook(at: bytes)
      findings += close.joined().count
      if !close.allSatisfy(\.isEmpty) {
        #expect(search.isSuspicious(bytes), "\(text)")
      }
    }
    #expect(findings > 100)
  }

  /// Signs that are read together in both.
  static let corners = [
    "640823      3234", "640823\n \n> -3234", "o\u{308}1oabc@ekhamra.example",
    "\u{F6}1oabc@ekhamra.example", "L1s", "E. von", "VON DER",
    "640823-122o och", "640823-122o\n", "640823-122o",
  ]

  @Test("K25 L8 whatever is found was suspected, in corners", arguments: corners)
  func corner(_ text: String) {
    let person = KnownPerson(name: "Li von der Essen", email: "ö10abc@ekhamra.example")
    let search = LeakSearch([PeopleScanner(people: [person])])
    let bytes = Array(text.utf8)
    #expect(search.closeLook(at: bytes) != [[]])
    #expect(search.isSuspicious(bytes))
  }

  /// A detail, part of one, or what only looks like one.
  private static func piece(_ person: KnownPerson, _ random: inout Seeded) -> String {
    let name = person.name ?? ""
    let details = [
      name, person.email ?? "", person.phone ?? "", person.address ?? "",
      person.personalIdentityNumber ?? "",
      String((person.personalIdentityNumber ?? "").dropFirst(2)),
    ]
    let words = name.split(separator: " ").map(String.init)
    let odd = [
      "von der", "v. E", "Bo", "Li", "boek", "l", "o", "i", "1", "0", "@", "$", "Lis", "ö1o",
    ]
    let whole = random.pick(details + words + words + odd)
    guard random.chance(oneIn: 4) else { return whole }
    let count = whole.count
    return String(whole.dropFirst(random.below(count + 1)).prefix(1 + random.below(count + 1)))
  }

  /// Letters as digits that look like them, and the other way round.
  private static func mixed(_ text: String, _ random: inout Seeded) -> String {
    guard random.chance(oneIn: 3) else { return text }
    let others: [Character: Character] = [
      "o": "0", "i": "1", "e": "3", "a": "4", "s": "5", "t": "7", "0": "o", "1": "l",
    ]
    return String(text.map { random.chance(oneIn: 2) ? others[$0] ?? $0 : $0 })
  }

  private static let between = [
    "", "", " ", ", ", "\n", "-", ". ", "s ", "0", "x", "\u{308}", "<b>", "</p>", "<a title=\"",
    "\">",
    "> ", "\n> ", " och ", "T00:", ":", "+", "  ", "--", "2026-11-27",
  ]

  @Test("an ordinary text is not suspected, however many people are known")
  func ordinaryTexts() {
    var random = Seeded(1)
    let people = (0..<200).map { _ in Invented.person(&random) }
    let search = LeakSearch([PeopleScanner(people: people)])
    let texts = [
      "När min mamma ringde fick vi vänta länge utan att någon sa varför. Sedan i somras svarade ingen.",
      "<li class=\"item\"><a href=\"../cases/SYN-2026-0104.html\">Kall mat vid entrén</a> 2 januari 2026</li>",
      "<updated>2026-11-27T00:00:00Z</updated>", "\"received\": \"2025-01-02\", \"answered\": null",
    ]
    for text in texts { #expect(!search.isSuspicious(Array(text.utf8))) }
  }
}
