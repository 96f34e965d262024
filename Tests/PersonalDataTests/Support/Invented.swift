import Laws
import PersonalData

/// People made up from a seed.
enum Invented {
  static let given = [
    "Anna", "Åsa", "Göran", "Inga-Lill", "Mohammed", "Zofia", "Björn", "Märta", "Tuula", "Örjan",
    "Karl-Erik",
    "Desirée", "Samira", "Håkan",
  ]
  static let surnames = [
    "Lindqvist", "Öberg", "Åkerström", "Rahimi", "Al-Khatib", "Nowak", "Sjögren", "Ek", "Bergman",
    "von Platen",
    "Mäkinen", "Hägg", "Törnqvist", "Rosén",
  ]
  static let streets = [
    "Klockargränd", "Stora Nygatan", "Ängsvägen", "Ekbacken", "Östra Hamngatan",
  ]

  static func person(_ random: inout Seeded) -> KnownPerson {
    let day = 10 + random.below(18)
    let phone =
      "07" + String(random.pick(["0", "2", "3", "6", "9"])) + "-\(100 + random.below(900)) "
      + "\(10 + random.below(90)) \(10 + random.below(90))"
    return KnownPerson(
      name: random.pick(given) + " " + random.pick(surnames),
      email:
        "\(random.pick(["post", "x.y", "info"]))\(random.below(100))@example\(random.below(9)).se",
      phone: phone,
      address: "\(random.pick(streets)) \(1 + random.below(90))",
      personalIdentityNumber:
        "19\(40 + random.below(50))0\(1 + random.below(9))\(day)-\(1000 + random.below(9000))"
    )
  }
}
