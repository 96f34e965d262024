import Laws

/// The ways in which a name or a number is written so that it is not recognised, and the ordinary ones.
enum Disguise: CaseIterable {
  case none, capitals, small, decomposed, hiddenSigns, softHyphens, lookAlikes, fullWidth, tags,
    stars
  case entities, spaces, lineBreaks, quotes, percent, json, letterByLetter

  func applied(to text: String, _ random: inout Seeded) -> String {
    switch self {
    case .none: text
    case .capitals: text.uppercased()
    case .small: text.lowercased()
    case .decomposed: text.map { Self.marksApart[$0] ?? String($0) }.joined()
    case .hiddenSigns: between(text, ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{200D}"], &random)
    case .softHyphens: between(text, ["\u{AD}", "&shy;", "&#173;", "&#xAD;"], &random)
    case .lookAlikes: String(text.map { Self.foreign[$0] ?? $0 })
    case .fullWidth: String(String.UnicodeScalarView(text.unicodeScalars.map(Self.wide)))
    case .tags: between(text, ["<b>", "</b>", "<span class=\"x\">", "<wbr>", "<!-- -->"], &random)
    case .stars: between(text, ["*", "**", "`"], &random)
    case .entities: text.unicodeScalars.map { "&#\($0.value);" }.joined()
    case .spaces: gaps(text, ["\u{A0}", "&nbsp;", "\u{2003}", "  ", "\t", "\u{202F}"], &random)
    case .lineBreaks: gaps(text, ["\n", "\r\n", " \n ", "<br>"], &random)
    case .quotes: gaps(text, ["\n> ", "\n>> "], &random)
    case .percent: text.utf8.map { Self.percent($0) }.joined()
    case .json: text.unicodeScalars.map { Self.json($0) }.joined()
    case .letterByLetter: text.map { String($0) }.joined(separator: " ")
    }
  }

  /// Puts signs between some of the characters, and one between the first two in any case.
  private func between(_ text: String, _ signs: [String], _ random: inout Seeded) -> String {
    var result = ""
    for (place, character) in text.enumerated() {
      if place == 1 || place > 1 && random.chance(oneIn: 3) { result += random.pick(signs) }
      result.append(character)
    }
    return result
  }

  private func gaps(_ text: String, _ signs: [String], _ random: inout Seeded) -> String {
    text.map { $0 == " " ? random.pick(signs) : String($0) }.joined()
  }

  private static let marksApart: [Character: String] = [
    "å": "a\u{30A}", "ä": "a\u{308}", "ö": "o\u{308}", "Å": "A\u{30A}", "Ä": "A\u{308}",
    "Ö": "O\u{308}", "é": "e\u{301}",
  ]
  /// Cyrillic and Greek letters.
  private static let foreign: [Character: Character] = [
    "a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "x": "х", "i": "і", "A": "А", "B": "В",
    "E": "Ε", "H": "Н", "K": "Κ", "M": "М", "O": "Ο", "P": "Ρ", "T": "Τ", "N": "Ν",
  ]

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x21...0x7E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }

  private static func percent(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count < 2 ? "0" : "") + digits
  }

  private static func json(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
