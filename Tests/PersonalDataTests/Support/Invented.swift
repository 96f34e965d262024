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

  /// Twelve digits with a day of birth and the right check digit (Luhn, ISO/IEC 7812-1).
  static func identityDigits(_ random: inout Seeded) -> String {
    let day = 1 + random.below(28) + (random.chance(oneIn: 5) ? 60 : 0)
    let parts = [19 + random.below(2), random.below(100), 1 + random.below(12), day]
    var digits = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined() + "\(100 + random.below(900))"
    let sum = digits.utf8.dropFirst(2).enumerated().reduce(0) { sum, next in
      let weighted = Int(next.element - 0x30) * (next.offset % 2 == 0 ? 2 : 1)
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    digits += "\((10 - sum % 10) % 10)"
    return digits
  }
}
