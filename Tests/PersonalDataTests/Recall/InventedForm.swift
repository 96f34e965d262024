import Laws

/// Numbers, places and addresses as people write them, made up from a seed.
enum InventedForm {
  private static func digits(_ count: Int, _ random: inout Seeded) -> String {
    (0..<count).map { _ in String(random.below(10)) }.joined()
  }

  static func phone(_ random: inout Seeded) -> String {
    let (a, b, c) = (digits(3, &random), digits(2, &random), digits(2, &random))
    let mobile = "07" + random.pick(["0", "2", "3", "6", "9"])
    return switch random.below(9) {
    case 0: "\(mobile)-\(a) \(b) \(c)"
    case 1: "\(mobile)\(a)\(b)\(c)"
    case 2: "\(mobile) \(a) \(b) \(c)"
    case 3: "+46 \(mobile.dropFirst()) \(a) \(b) \(c)"
    case 4: "044-\(random.below(9) + 1)\(b) \(c) \(digits(1, &random))\(digits(1, &random))"
    case 5: "0046\(mobile.dropFirst())\(a)\(b)\(c)"
    case 6: "\(mobile).\(a).\(b).\(c)"
    case 7: "(044) 2\(b) \(a)"
    default: "\(mobile)/\(a)\(b)\(c)"
    }
  }

  static func email(_ name: InventedName, _ random: inout Seeded) -> String {
    let ascii = { (text: String) in
      String(text.lowercased().decomposed.unicodeScalars.filter { $0.isASCII && $0 != " " })
    }
    let (given, surname) = (ascii(name.given), ascii(name.surname))
    let domain =
      random.pick(["mejlen", "posten", "brev", "hemma"]) + "."
      + random.pick(["se", "com", "nu", "example"])
    return switch random.below(6) {
    case 0: "\(given).\(surname)@\(domain)"
    case 1: "\(given)\(random.below(99))@\(domain)"
    case 2: "\(given) (at) \(domain)"
    case 3: "\(surname)_\(given)@\(domain)"
    case 4: "\(given).\(surname) snabel-a \(domain)"
    default: "\(given)[at]\(domain.replacing(".", with: " punkt "))"
    }
  }

  static func identityNumber(_ random: inout Seeded) -> String {
    let all = Invented.identityDigits(&random)
    let short = String(all.dropFirst(2))
    let (date, last) = (short.prefix(6), short.suffix(4))
    return switch random.below(10) {
    case 0: "\(date)-\(last)"
    case 1: "\(all.prefix(8))-\(last)"
    case 2: String(all)
    case 3: "\(date) \(last)"
    case 4: "\(date), \(last)"
    case 5: short.map(String.init).joined(separator: " ")
    case 6: "\(date) (\(last))"
    case 7: "\(date)_\(last)"
    case 8: "\(date.prefix(2)) \(date.dropFirst(2).prefix(2)) \(date.suffix(2)) \(last)"
    default: "\(date)\n\(last)"
    }
  }

  static func address(_ random: inout Seeded) -> String {
    let street = random.pick([
      "Hammarlundsvägen", "Prästgatan", "Tallkottestigen", "Smedjebacken", "Lokförargatan",
      "Norra Kyrkogatan", "Humlevägen", "Solrosgränd", "Kaptensgatan", "Backsippevägen",
    ])
    let number = random.below(90) + 1
    return switch random.below(10) {
    case 0: "\(street) \(number)"
    case 1: "\(street) \(number) \(random.pick(["A", "B", "C"]))"
    case 2: "\(street.lowercased()) \(number)\(random.pick(["a", "b"]))"
    case 3: "\(street) \(number), \(290 + random.below(10)) \(10 + random.below(80)) Tollarp"
    case 4: "\(street) \(number) lgh 1\(random.below(3))0\(1 + random.below(4))"
    case 5 where street.hasSuffix("vägen"): "\(street.dropLast(4)). \(number)"
    case 5 where street.hasSuffix("gatan"): "\(street.dropLast(4)). \(number)"
    case 6:
      "\(random.pick(["Sätaröd", "Gringelstad", "Högastorp", "Lyngby"])) \(1000 + random.below(900))"
    case 7: "\(street) \(number), \(random.below(4) + 1) tr"
    case 8:
      "Box \(100 + random.below(900)), 29\(random.below(9)) \(20 + random.below(50)) Degeberga"
    default: "\(street) \(number)"
    }
  }

  static func birthDate(_ random: inout Seeded) -> String {
    let year = 1925 + random.below(85)
    let month = 1 + random.below(12)
    let day = 1 + random.below(28)
    let names = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december",
    ]
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return switch random.below(8) {
    case 0: "\(year)-\(two(month))-\(two(day))"
    case 1: "\(day) \(names[month - 1]) \(year)"
    case 2: "\(two(year % 100))\(two(month))\(two(day))"
    case 3: "\(day)/\(month) \(year)"
    case 4: "\(day)/\(month)-\(two(year % 100))"
    case 5: "\(day):e \(names[month - 1]) -\(two(year % 100))"
    case 6: "\(ordinals[day - 1]) \(names[month - 1]) \(words(year))"
    default: "\(year)\(two(month))\(two(day))"
    }
  }

  private static let ordinals = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde",
    "tionde",
    "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
    "nittonde", "tjugonde", "tjugoförsta", "tjugoandra", "tjugotredje", "tjugofjärde", "tjugofemte",
    "tjugosjätte", "tjugosjunde", "tjugoåttonde",
  ]

  private static func words(_ year: Int) -> String {
    let tens = [
      "", "tio", "tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio",
    ]
    let ones = ["", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"]
    let century = year < 2000 ? "nittonhundra" : "tjugohundra"
    let rest = year % 100
    if (11...19).contains(rest) { return "\(year)" }
    return century + tens[rest / 10] + ones[rest % 10]
  }

  static func plateOrProperty(_ random: inout Seeded) -> String {
    let letters = Array("ABCDEFGHJKLMNPRSTUWXYZ").map(String.init)
    let plate = (0..<3).map { _ in random.pick(letters) }.joined()
    let number = digits(2, &random)
    return switch random.below(6) {
    case 0: "\(plate) \(number)\(random.below(10))"
    case 1: "\(plate)\(number)\(random.below(10))"
    case 2: "\(plate) \(number)\(random.pick(["A", "K", "T"]))"
    case 3: "\(plate.lowercased())\(number)\(random.below(10))"
    case 4:
      "\(random.pick(["Tollarp", "Vä", "Norra Åsum"])) \(1 + random.below(90)):\(1 + random.below(90))"
    default:
      "\(random.pick(["Vipan", "Lärkan", "Oxen"])) \(1 + random.below(20)):\(1 + random.below(9))"
    }
  }

  static func account(_ random: inout Seeded) -> String {
    switch random.below(6) {
    case 0: "SE45 5000 0000 0583 9825 7466"
    case 1: "SE3550000000054910000003"
    case 2:
      "8327-9, \(digits(3, &random)) \(digits(3, &random)) \(digits(3, &random))-\(random.below(9))"
    case 3: "123 \(digits(3, &random)) \(digits(2, &random)) \(digits(2, &random))"
    case 4: "4539 1488 0343 6467"
    default:
      "6\(digits(3, &random))-\(digits(3, &random)) \(digits(3, &random)) \(digits(3, &random))"
    }
  }

  static func link(_ name: InventedName, _ random: inout Seeded) -> String {
    let given = String(name.given.lowercased().unicodeScalars.filter { $0.isASCII && $0 != " " })
    return switch random.below(8) {
    case 0: "192.168.\(random.below(255)).\(random.below(255))"
    case 1: "85.24.\(random.below(255)).\(random.below(255))"
    case 2: "@\(given)_\(random.below(99))"
    case 3: "https://www.facebook.com/\(given).\(random.below(999))"
    case 4: "instagram.com/\(given)x"
    case 5: "56.0294, 14.1567"
    case 6: "N 56° 1.764' E 14° 9.402'"
    default: "2001:db8:85a3::8a2e:370:7334"
    }
  }
}

extension String {
  /// With marks as signs of their own, where they are among those that names here have.
  fileprivate var decomposed: String {
    map { Self.bare[$0] ?? String($0) }.joined()
  }

  private static let bare: [Character: String] = [
    "å": "a", "ä": "a", "ö": "o", "é": "e", "á": "a", "ó": "o", "ú": "u", "ñ": "n", "í": "i",
    "ł": "l", "ż": "z", "ś": "s", "ń": "n", "ž": "z", "ć": "c", "č": "c", "ş": "s", "ı": "i",
    "ü": "u", "ç": "c", "ğ": "g", "ê": "e", "î": "i", "ą": "a",
  ]
}
