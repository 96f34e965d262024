import PersonalData
import Testing

/// E-mail and postal addresses, property and vehicles.
@Suite struct PlaceTests {
  private static let nobody = PeopleScanner()

  static let emails = [
    "nisse@post.example", "nisse.hult+x@post.kommun.example", "Nisse_Hult@Post.Example",
    "nisse (at) post.example", "nisse [at] post punkt example", "nisse(at)post(dot)example",
    "nisse @ post.example", "nisse snabel-a post.example", "nisse snabela post punkt example",
    "nisse&#64;post.example", "nisse&commat;post&period;example", "nisse＠post.example",
    "nisse@\u{200B}post.example", "nisse at post dot example", "åsa@åäö.example",
  ]

  @Test("K25 e-mail addresses are found, also those that are written around", arguments: emails)
  func email(_ text: String) {
    let passages = Self.nobody.passages(in: Array("Skriv (\(text)) då!".utf8))
    #expect(passages.map(\.kind) == [.email])
    #expect(lines(passages, of: "Skriv (\(text)) då!").first?.hasSuffix("email \(text)") == true)
  }

  static let places: [(text: String, expected: [String])] = [
    ("Jag bor på Kvarngatan 9.", ["likely address Kvarngatan 9"]),
    ("på Storgatan 12 B lgh 1102 bor", ["likely address Storgatan 12 B lgh 1102"]),
    ("på Storgatan 12B, lgh 1102", ["likely address Storgatan 12B, lgh 1102"]),
    ("på Storgatan 12, 2 tr", ["likely address Storgatan 12, 2 tr"]),
    ("vid Stora Nygatan 5", ["likely address Stora Nygatan 5"]),
    ("på Carl Gustafs väg 12", ["likely address Carl Gustafs väg 12"]),
    ("på S:t Olofs väg 2", ["likely address S:t Olofs väg 2"]),
    ("Kvarngatan, nr 8 är värst", ["likely address Kvarngatan, nr 8"]),
    ("Kvarngatan, 8 barn", []),
    ("på Lilla torg 3", ["likely address Lilla torg 3"]),
    ("Ekbacken 3\n999 10 Ekhamra", ["likely address Ekbacken 3", "likely address 999 10 Ekhamra"]),
    (
      "Seniorgården 2 C\n999 11 Ekhamra",
      ["likely address Seniorgården 2 C", "likely address 999 11 Ekhamra"]
    ),
    ("SE-291 32 Kristianstad", ["likely address SE-291 32 Kristianstad"]),
    ("29132 Kristianstad", ["possible address 29132 Kristianstad"]),
    ("Box 123", ["likely address Box 123"]),
    ("c/o Svensson", ["likely address c/o Svensson"]),
    ("vi på Björkstigen", []),
    ("hålet på Kvarngatan utanför nr 8", []),
    ("Väg 118", []), ("Plats 3", []), ("Lag 1930:173", []), ("i backen 3 gånger", []),
    ("på vägen hem", []), ("900 10 barn", []),
    ("vi tog vägen 14.30", []),
    ("Sporthallen 2", []), ("Solbackaskolan 4 km", []), ("Linden, avdelning 2", []),
    ("Åkern 3:12", ["likely property Åkern 3:12"]),
    ("på Norra Åsum 12:5", ["likely property Norra Åsum 12:5"]),
    ("fastigheten Linden 4", ["likely property Linden 4"]),
    ("kvarteret Norra Linden 4", ["likely property Norra Linden 4"]),
    ("enligt OSL 5:2", []), ("Psaltaren 5:12", []), ("klockan 3:12", []), ("rum 3:12", []),
    ("Linden 4", []),
    ("bilen ABC 123 stod", ["certain vehicle ABC 123"]),
    ("en Volvo, WXY12D", ["likely vehicle WXY12D"]),
    ("ABC-123", ["likely vehicle ABC-123"]), ("RUM 123", ["possible vehicle RUM 123"]),
    ("regnr abc123", ["likely vehicle abc123"]), ("xyz123", ["possible vehicle xyz123"]),
    ("rum 123", []), ("den 123", []), ("ABC 1234", []), ("SYN 123-4", []), ("ÅÄÖ 123", []),
    ("tel 123", []), ("ABCD 123", []),
    ("Hon bor i lgh 1203.", ["likely address lgh 1203"]),
    ("lägenhetsnummer 0902 läcker", ["likely address lägenhetsnummer 0902"]),
    ("lgh nr 1104", ["likely address lgh nr 1104"]), ("Lgh. 1203", ["likely address Lgh. 1203"]),
    ("lgh1301", ["likely address lgh1301"]),
    ("i lägenhet 12 luktar", ["possible address lägenhet 12"]),
    ("hon bor på rum 14", ["possible address rum 14"]),
    ("boende i rum 7", ["possible address rum 7"]),
    ("vi på Ekvägen tre", ["possible address Ekvägen tre"]), ("Ekv. 3", ["likely address Ekv. 3"]),
    ("Ekvg 3", ["likely address Ekvg 3"]), ("på Storgatan två gånger om dagen", []),
    ("Storgatan tre barn", []), ("mötet är i rum 14", []), ("lägenheten 65 kvm", []),
    ("lägenheten 2 mars", []),
    ("en lägenhet på 3 rum", []), ("Hon bor långt bort. Rum 14 är bokat.", []),
  ]

  @Test("K25 addresses, property and vehicles are found", arguments: places)
  func place(_ text: String, _ expected: [String]) {
    #expect(found(text, Self.nobody) == expected)
  }
}
