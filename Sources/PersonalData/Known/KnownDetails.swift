/// What a known person's details look like when everything but letters and digits is left out.
enum KnownDetails {
  static func sequences(of person: KnownPerson) -> [(kind: Passage.Kind, cells: [UInt8])] {
    var result: [(Passage.Kind, [UInt8])] = []
    if let email = person.email {
      let cells = bare(email)
      if cells.count >= 5 { result.append((.email, cells)) }
    }
    if let phone = person.phone, let number = significant(phone), number.count >= 6 {
      for prefix in ["0", "46", "0046", "460", "00460"] {
        result.append((.phone, Array(prefix.utf8) + number))
      }
      // A foreign number has no zero to lose.
      result.append((.phone, number))
    }
    if let address = person.address {
      for line in address.split(whereSeparator: \.isNewline) {
        let cells = bare(String(line))
        guard isTelling(cells) else { continue }
        for form in Transliteration.forms(of: cells) { result.append((.address, form)) }
      }
    }
    if let number = person.personalIdentityNumber { result += identity(number) }
    return result
  }

  /// The digits behind the country code of Sweden or the zero in its place.
  static func significant(_ phone: String) -> [UInt8]? {
    significant(Folded(Array(phone.utf8)).letters)
  }

  static func significant(_ cells: [UInt8]) -> [UInt8]? {
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

  /// The number with and without its century, and the day of birth.
  private static func identity(_ number: String) -> [(Passage.Kind, [UInt8])] {
    let digits = Folded(Array(number.utf8)).letters.filter(Cell.isDigit)
    switch digits.count {
    case 12:
      return [
        (.personalIdentityNumber, digits), (.personalIdentityNumber, Array(digits.dropFirst(2))),
        (.birthDate, Array(digits.prefix(8))), (.birthDate, Array(digits.prefix(8).dropFirst(2))),
      ]
    case 10: return [(.personalIdentityNumber, digits), (.birthDate, Array(digits.prefix(6)))]
    case 8: return [(.birthDate, digits), (.birthDate, Array(digits.dropFirst(2)))]
    default: return []
    }
  }

  private static func bare(_ text: String) -> [UInt8] {
    Folded(Array(text.utf8)).letters.filter(Cell.isLetterOrDigit)
  }

  /// Whether a line of an address says where: it has letters and a number, and is not a town alone.
  private static func isTelling(_ cells: [UInt8]) -> Bool {
    cells.count >= 5 && cells.contains(where: Cell.isDigit) && cells.contains(where: Cell.isLetter)
  }
}
