import PersonalData
import Testing

/// People of whom nothing is known beforehand.
@Suite struct UnknownNameTests {
  private static let nobody = PeopleScanner()

  @Test(
    "R4 R5 whoever has an age or an initial behind the name is found whole",
    arguments: [
      ("Tage, 93 år, föll.", "Tage"), ("Det var Hugo B som slog.", "Hugo B"),
      ("Jag pratade med Kjelle på kontoret.", "Kjelle"),
    ]
  )
  func whole(_ text: String, _ name: String) {
    let bytes = Array(text.utf8)
    let found = PeopleScanner().proposal(for: bytes).filter { $0.kind == .name }
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [name])
  }

  @Test(
    "R5 of a handle with a known name nothing is left",
    arguments: ["anna.xy", "anna__xy", "x_anna"]
  )
  func handle(_ handle: String) {
    let bytes = Array("Hon är \(handle) där.".utf8)
    let ranges = ekhamra.proposal(for: bytes).filter { $0.treatment == .mask }.map(\.range)
    let all = 8..<(8 + handle.utf8.count)
    #expect(ranges.contains(all), "\(ranges)")
  }

  static let names: [(text: String, expected: [String])] = [
    ("Jag heter Hampus Lind och bor här.", ["likely name Hampus Lind"]),
    ("Jag träffade Fatima Hassan i går.", ["likely name Fatima Hassan"]),
    (
      "Tack till Tomasz Nowak och Pirjo Salonen!",
      ["likely name Tomasz Nowak", "likely name Pirjo Salonen"]
    ),
    (
      "Inga-Lill Törnqvist\nordförande",
      ["likely name Inga-Lill Törnqvist", "possible role ordförande"]
    ),
    ("Märta S.", ["likely name Märta S"]), ("A. Rahimi", ["likely name A. Rahimi"]),
    ("Det sa A. Rahimi till mig.", ["likely name A. Rahimi"]),
    ("Vi mötte Lars von Essen där.", ["likely name Lars von Essen"]),
    ("fru Lindgren sa nej", ["likely name Lindgren"]),
    ("Dr Nilsson sa nej", ["likely name Nilsson"]),
    ("dr. Nilsson sa nej", ["likely name Nilsson"]), ("min man Lars", ["likely name Lars"]),
    ("sjuksköterskan Eva kom", ["likely name Eva"]),
    ("biståndshandläggaren Xerxes", ["likely name Xerxes"]),
    ("En som heter Gudmo ringde", ["likely name Gudmo"]),
    ("/Marie med familj", ["likely name Marie"]),
    ("Mvh\nZebastian", ["likely name Zebastian"]),
    ("Vänliga hälsningar Hanna", ["likely name Hanna"]),
    ("mvh Peter", ["likely name Peter"]),
    ("Med vänlig hälsning\n\nGunborg", ["likely name Gunborg"]),
    ("och Leila kan sjunga", ["likely name Leila"]), ("Leilas sång", ["likely name Leilas"]),
    ("tack wilma", ["likely name wilma"]), ("hon wilma", ["possible name wilma"]),
    ("Vi såg Stig där", ["likely name Stig"]),
    ("Stig in", []), ("Sol ute i dag", []), ("Stig ringde oss", ["possible name Stig"]),
    ("sol i dag", []),
    ("Hans rum var tomt", []), ("en stig i skogen", []),
    ("Det var Gustavo Perssonius som kom", ["likely name Gustavo Perssonius"]),
    ("Oskar", ["likely name Oskar"]),
    ("Wilma, Samira & Tindra", ["likely name Wilma", "likely name Samira", "likely name Tindra"]),
    ("det kallas CRLF", []), ("Regards Karen", ["likely name Karen"]), ("klass 4B", []),
    ("på Norra Torget", []), ("Vi bor i Kristianstad.", []), ("Äldreboendet Linden", []),
    ("Till Socialtjänsten i Ekhamra", ["possible socialServices Socialtjänsten"]),
    ("Hej Kommunen!", []), ("Mamma är 91.", []),
    ("till Region Skåne", []), ("Svenska Kyrkan", []), ("I Mars var det kallt.", []),
    ("JAG ÄR INTE NÖJD MED DETTA", []), ("Vi läste LSS och OSL.", []), ("Bästa kommunen!", []),
    ("Jag jobbar på Gruppbostaden Tallen.", []), ("Vad är det? Ingen vet.", []),
  ]

  static let strangers: [(text: String, expected: [String])] = [
    ("Det var Shokouveh Rahimiyar som såg alltihop.", ["likely name Shokouveh Rahimiyar"]),
    ("min dotter sarah fick ingen mat", ["likely name sarah"]),
    ("min dotter qimra fick ingen mat", ["possible name qimra"]),
    ("min dotter aldrig fick mat", []),
    ("Min granne Philip\nÅkesson kom", ["likely name Philip\nÅkesson"]),
    ("Det var Lindgren, Petra som kom", ["likely name Lindgren, Petra"]),
    ("Doktor Paulo da Silva sa nej", ["likely name Paulo da Silva"]),
    ("Dr von Platen sa nej", ["likely name von Platen"]),
    ("familjen Xerxander bor här", ["likely name Xerxander"]),
    ("Bästa Behnaz, tack för allt", ["likely name Behnaz"]),
    ("Hos Larssons är det stökigt", ["likely name Larssons"]),
    ("Det är Törnbergssons bil", ["likely name Törnbergssons"]),
    ("Vi såg Kvistbladh där", ["likely name Kvistbladh"]),
    ("Per-Anders \"Putte\" Ljung kom", ["likely name Per-Anders \"Putte\" Ljung"]),
    ("Eva (Evis) Hallin kom", ["likely name Eva (Evis) Hallin"]),
    ("Fam. Xerxander bor här", ["likely name Xerxander"]),
    ("syskonen Xerxander bor här", ["likely name Xerxander"]),
    ("Vi såg Bohović där", ["likely name Bohović"]),
  ]

  @Test(
    "R4 R5 R12 names that no list has are found by their endings and by what stands beside them",
    arguments: strangers
  )
  func unheard(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  @Test(
    "R4 a name that a text has twice is found twice, and so is whoever stands beside it",
    arguments: [
      ("Kjell Qvarnlöf sov. Qvarnlöf borde avgå.", ["Kjell Qvarnlöf", "Qvarnlöf"]),
      ("Svar till Birgersson: nej. Birgerssons tomt är vår.", ["Birgersson", "Birgerssons"]),
      ("Anna Xyvena kom. Hos xyvena var det tyst.", ["Anna Xyvena", "xyvena"]),
      ("Där bor Wiktoria Krzak och Zbyxek.", ["Wiktoria Krzak", "Zbyxek"]),
      ("Ployqailin tolkade åt oss.", ["Ployqailin"]), ("Patrik Ö, ni vet vem.", ["Patrik Ö"]),
      ("Gerda Rosen kom. Rosen vid bron är fin.", ["Gerda Rosen"]),
    ]
  )
  func repeated(_ text: String, _ names: [String]) {
    let bytes = Array(text.utf8)
    let found = PeopleScanner().proposal(for: bytes).filter { $0.kind == .name }
    #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == names)
  }

  @Test(
    "R5 of a name that is written in a less usual way nothing is left",
    arguments: [
      "Lindgren; Petra", "Lisa f.d. Karlsson", "Paulo da Silva e Costa", "O'Connor", "D’Angelo",
      "Haile Gebre Selassie", "BÄCKMARK Torsten", "Torsten\r\nBäckmark", "Eva (Evis) Hallin",
    ]
  )
  func half(_ name: String) {
    let bytes = Array("Jag mötte \(name) där.".utf8)
    let ranges = PeopleScanner().proposal(for: bytes).filter { $0.kind == .name }.map(\.range)
    #expect(ranges == [11..<(11 + name.utf8.count)])
  }

  @Test(
    "R4 a capital letter in the middle of a sentence is asked, where no place or thing is named",
    arguments: [
      ("Tack Qvintella!", ["possible name Qvintella"]),
      ("Enligt Qvintella stämmer det.", ["possible name Qvintella"]),
      ("Grannen i 3:an, Qvintella, skriker.", ["possible name Qvintella"]),
      ("Det är Qvintellas fel.", ["possible name Qvintellas"]),
      ("Vi bor i Qvintella.", []), ("Vi åt på restaurang Qvintella.", []),
      ("Vägen mellan Hvedala och Qvintella är hal.", []), ("Linje Qvintella 4 går.", []),
    ]
  )
  func standsOut(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  @Test(
    "R13 ordinary Swedish has no names",
    arguments: [
      "Han hjälper min man. Tyvärr kom ingen.", "NÄR MAN RINGER FÅR MAN VÄNTA",
      "Favorit Matematik används här.",
      "Björnen sover. En dag kom lo och sten.", "Dag efter dag är det så. Sten på sten.",
      "Alla tycker så.", "Hej, du och jag.", "min mammas dusch har gått sönder",
      "Hålen är djupa. Skånetrafiken säger nej.", "Sedan Lucia är det mörkt.",
      "Linden vid bron fälldes. Ville ingen ha den?",
    ]
  )
  func ordinary(_ text: String) { #expect(found(text, Self.nobody) == []) }

  @Test("K25 names of unknown people are found by what stands beside them", arguments: names)
  func name(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }

  @Test func aTextWithoutPeopleHasNothingCertain() {
    let text = """
      Nu är det tredje helgen i rad som det är fest på badplatsen till klockan 3 på natten. Stora
      högtalare, bilar som rusar fram och tillbaka, krossat glas i sanden på morgonen. Vi som bor 150
      meter därifrån får inte sova. Varför är bommen aldrig nere? Den stängs kl 22.
      """
    #expect(found(text, Self.nobody) == [])
  }
}
