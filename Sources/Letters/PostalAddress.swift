import Findings

/// Whether an address is one that a letter arrives at, by how its last line is written.
///
///     Lindgatan 4 B            Hämeenkatu 12
///     998 22 Björkby           33100 Tampere
///                              FINLAND
///
/// A Swedish address ends with postcode and town (SS 613401), one abroad with the country alone in capitals (UPU S42).
enum PostalAddress {
  /// What is odd about some lines; `nil` where nothing is.
  static func fault(in lines: [String]) -> Wording? {
    guard let last = lines.last else { return nil }
    if isSweden(last) { return fault(in: lines.dropLast()) }
    switch TownLine(last) {
    case .town: return nil
    case .withoutTown:
      return Wording("orten saknas efter postnumret", "there is no town after the postcode")
    case .otherNumber(let digits):
      return Wording(
        "postnumret har \(digits) siffror, inte fem",
        "the postcode has \(digits) digits, not five"
      )
    case .noNumber: break
    }
    if isCountry(last, below: lines.dropLast().last) {
      if last.uppercased() == last { return nil }
      return Wording(
        "landet ”\(visible(last))” skrivs med versaler, sist i adressen",
        "the country “\(visible(last))” is written in capitals, last in the address"
      )
    }
    if last.split(separator: ",").dropFirst().contains(where: {
      TownLine($0.drop { $0 == " " }).isTown
    }) {
      return Wording(
        "gata och postort står på en rad",
        "street and town are on one line"
      )
    }
    return Wording(
      "det finns inget postnummer på sista raden",
      "there is no postcode in the last line"
    )
  }

  private static func fault(in lines: ArraySlice<String>) -> Wording? {
    lines.isEmpty ? nil : fault(in: Array(lines))
  }

  private static func isSweden(_ line: String) -> Bool {
    ["sverige", "sweden", "suède", "schweden"].contains(line.lowercased())
  }

  /// Whether a line is a country: one that letters go to often, or capitals below a line with a postcode.
  private static func isCountry(_ line: String, below town: String?) -> Bool {
    guard let town else { return false }
    if countries.contains(line.lowercased()) { return true }
    return line.uppercased() == line && !line.contains(where: \.isNumber)
      && town.contains(where: \.isNumber) && !isStreet(town)
  }

  /// Whether a number stands behind the words, as in `Lindgatan 4 B`.
  private static func isStreet(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    let number = words.firstIndex { $0.allSatisfy(\.isNumber) }
    return number.map { $0 > 0 && words[$0].count < 4 } ?? false
  }

  private static let countries: Set<String> = [
    "norge", "norway", "danmark", "denmark", "finland", "island", "iceland", "tyskland", "germany",
    "deutschland", "polen", "poland", "estland", "estonia", "lettland", "latvia", "litauen",
    "lithuania", "nederländerna", "netherlands", "belgien", "belgium", "frankrike", "france",
    "spanien", "spain", "portugal", "italien", "italy", "grekland", "greece", "storbritannien",
    "england", "united kingdom", "irland", "ireland", "schweiz", "switzerland", "österrike",
    "austria", "usa", "united states", "kanada", "canada", "australien", "australia", "ukraina",
    "ukraine", "rumänien", "romania", "ungern", "hungary", "tjeckien", "kroatien", "serbien",
    "turkiet", "turkey", "irak", "iraq", "iran", "syrien", "syria", "somalia", "thailand", "kina",
    "china", "indien", "india", "grönland", "färöarna", "åland", "bosnien och hercegovina",
  ]
}

/// What a line that may be postcode and town is.
private enum TownLine {
  case town
  case withoutTown
  /// It begins with a number of so many digits.
  case otherNumber(Int)
  case noNumber

  init(_ line: some StringProtocol) {
    var rest = Substring(line)
    for prefix in ["SE-", "S-", "SE "] where rest.uppercased().hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    var digits = 0
    while let sign = rest.first, sign.isASCII, sign.isNumber || sign == " " && digits > 0 {
      if sign.isNumber { digits += 1 }
      rest = rest.dropFirst()
    }
    guard digits > 0 else {
      self = .noNumber
      return
    }
    let hasTown = rest.contains(where: \.isLetter)
    switch (digits, hasTown) {
    case (5, true): self = .town
    case (5, false): self = .withoutTown
    // `12 Lindgatan` is a street.
    case (3..., _): self = .otherNumber(digits)
    default: self = .noNumber
    }
  }

  var isTown: Bool {
    switch self {
    case .town: true
    case .withoutTown, .otherNumber, .noNumber: false
    }
  }
}
