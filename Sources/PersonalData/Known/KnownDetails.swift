/// What a known person's details look like when everything but letters and digits is left out.
struct KnownDetails {
  struct Detail {
    let cells: [UInt8]
    let kind: Passage.Kind
    var certainty = Passage.Certainty.certain
    var gaps = KnownPeople.Gaps.any
  }

  private var details: [Detail] = []

  static func all(of person: KnownPerson) -> [Detail] {
    var known = KnownDetails()
    if let email = person.email { known.addEmail(email) }
    if let phone = person.phone { known.addPhone(phone) }
    if let address = person.address { known.addAddress(address) }
    if let number = person.personalIdentityNumber { known.addIdentity(number) }
    if let organisation = person.organisation { known.addOrganisation(organisation) }
    return known.details
  }

  /// The whole name, and the name without its legal form: “Rasks Rör” of “Rasks Rör AB”.
  private mutating func addOrganisation(_ name: String) {
    let text = Folded(Array(name.utf8))
    let words = text.words.map { Array(text.letters[$0.range]) }
    let own = words.filter { word in !Self.legalForms.contains { word.elementsEqual($0.utf8) } }
    for form in [words, own] {
      let cells = form.flatMap { $0 }
      guard cells.count >= 5 else { continue }
      details += Transliteration.forms(of: cells).map {
        Detail(cells: $0, kind: .name, certainty: .possible, gaps: .anyOfWhole)
      }
    }
  }

  private static let legalForms = ["ab", "hb", "kb", "enskild", "firma", "ek", "för", "ltd", "inc"]

  private mutating func addEmail(_ email: String) {
    let cells = Self.bare(email)
    guard cells.count >= 5 else { return }
    details += Transliteration.forms(of: cells).map { Detail(cells: $0, kind: .email) }
  }

  private mutating func addPhone(_ phone: String) {
    let cells = Folded(Array(phone.utf8)).letters
    let number = Self.significant(cells)
    guard number.count >= 6 else { return }
    for prefix in Self.phonePrefixes {
      details.append(Detail(cells: prefix + number, kind: .phone))
    }
    // Neighbours leave the area code out: “319 242” of 0980-319 242.
    let local: [UInt8] =
      if number.first == UInt8(ascii: "7") {
        Array(number.dropFirst(2))
      } else if let hyphen = cells.firstIndex(of: Cell.hyphen) {
        cells[hyphen...].filter(Cell.isDigit)
      } else {
        Array(number.dropFirst(AreaCodes.length(of: number)))
      }
    if local.count >= 5, local.count < number.count {
      details.append(
        Detail(cells: local, kind: .phone, certainty: .likely, gaps: .anyOfWhole)
      )
    }
  }

  private static let phonePrefixes = ["", "0", "46", "460", "0046", "00460"].map { Array($0.utf8) }

  /// The digits behind the country code of Sweden or the zero in its place.
  private static func significant(_ cells: [UInt8]) -> [UInt8] {
    var digits = cells.filter(Cell.isDigit)
    let isInternational = cells.first { $0 > Cell.space } == UInt8(ascii: "+")
    if digits.starts(with: [0x30, 0x30]) {
      digits.removeFirst(2)
    } else if !isInternational {
      return Array(digits.drop { $0 == 0x30 })
    }
    guard digits.starts(with: [0x34, 0x36]) else { return digits }
    return Array(digits.dropFirst(2).drop { $0 == 0x30 })
  }

  /// The lines that say where, and less surely the town, which is that of many.
  private mutating func addAddress(_ address: String) {
    let text = Folded(Array(address.utf8))
    let lines = text.letters.indices.split {
      text.letters[$0] == Cell.edge || text.traits[$0].contains(.lineEnd)
    }
    for line in lines {
      let cells = text.letters[line].filter(Cell.isLetterOrDigit)
      guard cells.count >= 5, cells.contains(where: Cell.isDigit),
        cells.contains(where: Cell.isLetter)
      else { continue }
      let isTown = cells.prefix(5).allSatisfy(Cell.isDigit)
      addPlace(cells, certainty: isTown ? .possible : .certain)
      for short in Self.abbreviated(cells) {
        addPlace(short, certainty: .certain)
        // “Kvarng. 12” of Kvarngatan 12 B.
        if let last = short.last, Cell.isLetter(last) {
          addPlace(short.dropLast(), certainty: .likely)
        }
      }
      // The street alone, which has other neighbours.
      let street = Array(cells.prefix(while: Cell.isLetter))
      guard street.count >= 5 else { continue }
      addPlace(street, certainty: .possible)
      addPlace(street + [UInt8(ascii: "s")], certainty: .possible)
    }
  }

  /// The street cut short, as in `Kvarng. 12` and `Kvarngt 12`.
  private static func abbreviated(_ cells: [UInt8]) -> [[UInt8]] {
    let street = cells.prefix(while: Cell.isLetter)
    return shortEndings.flatMap { ending, short -> [[UInt8]] in
      let ending = Folded.letters(of: ending)
      guard street.count > ending.count + 2, street.suffix(ending.count).elementsEqual(ending)
      else {
        return []
      }
      let stem = Array(street.dropLast(ending.count))
      return short.map { stem + Folded.letters(of: $0) + cells.dropFirst(street.count) }
    }
  }

  private static let shortEndings: [(String, [String])] = [
    ("gatan", ["g", "gt", "gat", "gata"]), ("vägen", ["v", "vg", "väg"]),
    ("gränd", ["gr", "gränden"]),
    ("torget", ["t", "torg"]), ("stigen", ["st", "stig"]),
  ]

  private mutating func addPlace(_ cells: some Collection<UInt8>, certainty: Passage.Certainty) {
    for form in Transliteration.forms(of: Array(cells)) {
      details.append(
        Detail(cells: form, kind: .address, certainty: certainty, gaps: .anyOfWhole)
      )
    }
  }

  /// The number with and without its century, and the day of birth.
  private mutating func addIdentity(_ number: String) {
    let digits = Folded(Array(number.utf8)).letters.filter(Cell.isDigit)
    switch digits.count {
    case 12:
      details.append(Detail(cells: digits, kind: .personalIdentityNumber))
      details.append(Detail(cells: Array(digits.dropFirst(2)), kind: .personalIdentityNumber))
      addBirth(digits)
    case 10:
      details.append(Detail(cells: digits, kind: .personalIdentityNumber))
      addBirth(digits: Array(digits.prefix(6)))
    case 8: addBirth(digits)
    default: break
    }
  }

  private mutating func addBirth(digits: [UInt8]) {
    details.append(Detail(cells: digits, kind: .birthDate, certainty: .likely, gaps: .anyOfWhole))
  }

  /// A day as numbers and in words, from a number that begins with the year.
  private mutating func addBirth(_ digits: [UInt8]) {
    let year = Array(digits[0..<4])
    let month = Int(digits[4] - 0x30) * 10 + Int(digits[5] - 0x30)
    var day = Int(digits[6] - 0x30) * 10 + Int(digits[7] - 0x30)
    // A coordination number.
    if day > 60 { day -= 60 }
    guard CalendarDay.exists(month: month, day: day) else { return }
    let twoDigits = Array((day < 10 ? "0\(day)" : "\(day)").utf8)
    let date = Array(digits[0..<6]) + twoDigits
    for cells in [date, twoDigits + digits[4..<6] + year] {
      details.append(Detail(cells: cells, kind: .birthDate, gaps: .anyOfWhole))
    }
    addBirth(digits: Array(date.dropFirst(2)))
    addBirth(digits: twoDigits + digits[4..<6] + year.suffix(2))
    addBirth(digits: Array("\(day)\(month)".utf8) + year)
    for name in Self.months[month - 1] {
      details.append(
        Detail(cells: Array("\(day)\(name)".utf8) + year, kind: .birthDate, gaps: .anyOfWhole)
      )
    }
  }

  private static let months = [
    ["januari", "jan", "january"], ["februari", "feb", "february"], ["mars", "mar", "march"],
    ["april", "apr"], ["maj", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
    ["augusti", "aug", "august"], ["september", "sep", "sept"], ["oktober", "okt", "october"],
    ["november", "nov"], ["december", "dec"],
  ]

  private static func bare(_ text: String) -> [UInt8] {
    Folded(Array(text.utf8)).letters.filter(Cell.isLetterOrDigit)
  }
}
