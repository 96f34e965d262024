import PersonalData
import Testing

/// The forms in which a known person's name stands in a text.
@Suite struct KnownPeopleTests {
  static let whole = [
    "Anna Berg", "anna berg", "ANNA BERG", "Anna\u{A0}Berg", "Anna\nBerg", "Anna\r\nBerg",
    "Anna  Berg",
    "Berg, Anna", "Berg Anna", "A. Berg", "A Berg", "A.Berg", "Berg, A", "anna.berg", "anna_berg",
    "anna-berg", "annaberg", "AnnaBerg", "bergAnna", "Anna\n> Berg", "Anna\u{2009}Berg",
    "Anna/Berg",
    "Anna Bergs", "A. Bergs", "Anna Berg's", "Anna Berg:s", "A n n a B e r g", "A.n.n.a B.e.r.g",
    "A N N A\u{A0} B E R G", "Anna&nbsp;Berg", "Anna&#32;Berg", "Anna%20Berg", "A<b>nn</b>a Berg",
    "A*nn*a Berg", "A**nn**a Be`r`g", "An\u{AD}na Be\u{200B}rg", "An&shy;na Be&#8203;rg",
    "Аnnа Веrg",
    "Ａｎｎａ Ｂｅｒｇ", "𝐀𝐧𝐧𝐚 𝑩𝑒𝑟𝑔", "Ánnà Bérg", "&#65;nna B&#x65;rg", "A<!-- x -->nna Berg",
    "Ⓐⓝⓝⓐ Berg", "🅰nna 🄱erg", "4nn4 B3rg", "@nna B3rg", "A̲n̲n̲a̲ Berg", "Ann\u{61}\u{301} Berg",
    "An\u{200D}na\u{2028}Berg", "Anna — Berg", "Anna‑Berg",
    "\\u0041nna Berg", "A<span class=x>nna</span> Berg",
  ]

  @Test(
    "K25 a whole name is found in every form, from its first byte to its last",
    arguments: whole
  )
  func wholeName(_ form: String) {
    #expect(found("Jag såg (\(form)) igår.") == ["certain name \(form)"])
  }

  static let others = [
    "Inga-Lill Törnqvist", "Inga Lill Törnqvist", "Ingalill Törnqvist", "Inga-\nLill Törnqvist",
    "INGA-LILL TÖRNQVIST", "Inga-Lill To\u{308}rnqvist", "Inga–Lill Törnqvists",
    "ingalilltornqvist",
    "I. Törnqvist", "inga-lill.toernqvist", "T&ouml;rnqvist, Inga-Lill", "Inga-Lill T%C3%B6rnqvist",
  ]

  @Test("K25 a double name is found in its forms", arguments: others)
  func doubleName(_ form: String) {
    let passages = ekhamra.passages(in: Array("Jag såg \(form)!".utf8))
    #expect(lines(passages, of: "Jag såg \(form)!") == ["certain name \(form)"])
    #expect(passages.first?.people == [1])
  }

  static let parts: [(text: String, expected: [String])] = [
    ("Tack Anna!", ["likely name Anna"]),
    ("Annas svar kom", ["likely name Annas"]),
    ("jag ringde anna", ["likely name anna"]),
    ("Jag talade med Rahimi", ["certain name Rahimi"]),
    ("Rahimis svar", ["certain name Rahimis"]),
    ("fru rahimi", ["likely name rahimi"]),
    ("Tack Törnqvist", ["certain name Törnqvist"]),
    ("Tack Tornqvist", ["likely name Tornqvist"]),
    ("Törn-\nqvist ringde", ["likely name Törn-\nqvist"]),
    ("Tack, Berg", ["likely name Berg"]),
    ("Det ligger ett berg där", ["possible name berg"]),
    ("Berg finns där", ["possible name Berg"]),
    ("Björn är snäll", ["possible name Björn"]),
    ("Jag såg Björn igår", ["likely name Björn"]),
    ("Jag såg en björn igår", ["possible name björn"]),
    ("Nalle sa det", ["likely name Nalle"]),
    ("von Essen kom", ["certain name von Essen"]),
    ("Al-Khatibs dotter", ["certain name Al-Khatibs"]),
    ("Sara Oberg", ["certain name Sara Oberg"]),
    ("Inga frågor, Inga", ["possible name Inga", "likely name Inga"]),
    ("Det sa Öberg till mig", ["certain name Öberg"]),
    ("Bergman är en annan", ["possible name Bergman"]),
    ("en bergvägg", []), ("annars", []), ("Annandag", []),
    ("svanannan", []), ("rahimisk", []),
  ]

  @Test("K25 a part of a name is found, as surely as it is one", arguments: parts)
  func part(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test("K25 a name that is another's without its dots is that of both")
  func twoSpellings() {
    let scanner = PeopleScanner(people: [
      KnownPerson(name: "Sara Öberg"), KnownPerson(name: "Per Oeberg"),
    ])
    let people = scanner.passages(in: Array("Jag såg Oeberg, Öberg".utf8)).map(\.people)
    #expect(people == [[0, 1], [0, 1]])
  }

  @Test func whoIsMeantIsSaid() {
    let scanner = PeopleScanner(people: [
      KnownPerson(name: "Anna Berg"), KnownPerson(name: "Eva Nyman"),
      KnownPerson(name: "Anna Nyman"),
    ])
    let people = scanner.passages(in: Array("Anna, Anna Nyman, E. Nyman och Nyman".utf8)).map(
      \.people
    )
    #expect(people == [[0, 2], [2], [1], [1, 2]])
  }

  static let details: [(text: String, kind: Passage.Kind, words: String)] = [
    ("skriv till anna.berg@ekhamra.example.", .email, "anna.berg@ekhamra.example"),
    ("bor på Klockargränd 9.", .address, "Klockargränd 9"),
    ("bor på KLOCKARGRÄND\u{A0}9.", .address, "KLOCKARGRÄND\u{A0}9"),
    ("bor på klockargrand 9.", .address, "klockargrand 9"),
    ("ring 0701740635.", .phone, "0701740635"),
    ("ring +46 70 174 06 35.", .phone, "+46 70 174 06 35"),
    ("ring 0046701740635.", .phone, "0046701740635"),
    ("ring 07 01 74 06 35.", .phone, "07 01 74 06 35"),
    ("ring O7O-I74 O6 35.", .phone, "O7O-I74 O6 35"),
    ("hon är 9OO1O1-2385.", .personalIdentityNumber, "9OO1O1-2385"),
    ("hon är 900101-2385.", .personalIdentityNumber, "900101-2385"),
    ("hon är 90 01 01 23 85.", .personalIdentityNumber, "90 01 01 23 85"),
    ("född 1990-01-01.", .birthDate, "1990-01-01"),
    ("kom 1 januari 1990.", .birthDate, "1 januari 1990"),
    ("kom 01.01.1990.", .birthDate, "01.01.1990"),
  ]

  @Test("K25 a known person's details are certain in any grouping", arguments: details)
  func detail(_ text: String, _ kind: Passage.Kind, _ words: String) {
    let passages = ekhamra.passages(in: Array(text.utf8))
    #expect(lines(passages, of: text) == ["certain \(kind) \(words)"])
    #expect(passages.first?.people == [0])
  }

  @Test func aNumberWithoutItsAreaCodeIsStillSomebodys() {
    #expect(found("ring 31 92 42") == ["likely phone 31 92 42"])
    #expect(found("artikel 1319242") == [])
  }

  @Test("K25 the street of somebody is told, surely or not, in every form")
  func street() {
    #expect(found("på Klockargränd nr 9") == ["likely address Klockargränd nr 9"])
    #expect(ekhamra.passages(in: Array("på klockargränd".utf8)).map(\.people) == [[0]])
    #expect(ekhamra.leaks(in: Array("på Klockargränd nr 9".utf8)).map(\.people) == [[0]])
  }

  @Test func aTownIsThatOfMany() {
    #expect(
      lines(ekhamra.leaks(in: Array("999 11 Ekhamra".utf8)), of: "999 11 Ekhamra") == [
        "possible address 999 11 Ekhamra"
      ]
    )
  }

  @Test func anAddressIsNotAnotherNumber() {
    #expect(found("på Klockargränd 91.") == ["likely address Klockargränd 91"])
  }

  @Test func peopleWithoutDetailsAreNoTrouble() {
    let scanner = PeopleScanner(people: [
      KnownPerson(), KnownPerson(name: ""), KnownPerson(name: "…", phone: "-", address: "\n\n"),
      KnownPerson(email: "@", personalIdentityNumber: "19"),
    ])
    #expect(scanner.passages(in: Array("Ingen är här.".utf8)) == [])
    #expect(scanner.leaks(in: Array("Ingen är här.".utf8)) == [])
  }
}
