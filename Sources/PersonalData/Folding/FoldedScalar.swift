/// What a character is when texts are compared.
enum FoldedScalar {
  case letter(UInt8)
  case capital(UInt8)
  /// Two letters in one: ß, æ is not among them.
  case letters(UInt8, UInt8)
  /// A letter of another alphabet that looks like none of ours, in its small form.
  case otherLetter(Unicode.Scalar)
  case digit(UInt8)
  case sign(UInt8)
  case space
  case lineEnd
  /// A `>`.
  case quote
  case mark(Mark)
  /// Cannot be seen, or is markup of plain text.
  case hidden

  enum Mark {
    case ring, diaeresis, other

    /// The letter with the mark; marks that make no letter of Swedish are left out.
    func added(to letter: UInt8) -> UInt8 {
      switch (letter, self) {
      case (UInt8(ascii: "a"), .ring): Cell.aRing
      case (UInt8(ascii: "a"), .diaeresis): Cell.aDiaeresis
      case (UInt8(ascii: "o"), .diaeresis): Cell.oDiaeresis
      case (_, .ring), (_, .diaeresis), (_, .other): letter
      }
    }
  }

  init(_ scalar: Unicode.Scalar) {
    let value = Int(scalar.value)
    self = value < Self.first.count ? Self.first[value] : Self.beyondASCII(scalar)
  }

  /// ASCII, and the Latin letters beyond.
  private static let first: [FoldedScalar] =
    ascii + (0x80..<UInt32(0x250)).compactMap(Unicode.Scalar.init).map(beyondASCII)

  private static let ascii: [FoldedScalar] = (UInt8(0)..<0x80).map { byte in
    switch byte {
    case 0x61...0x7A: .letter(byte)
    case 0x41...0x5A: .capital(byte | 0x20)
    case 0x30...0x39: .digit(byte)
    case 0x09, 0x20: .space
    case 0x0A, 0x0B, 0x0C: .lineEnd
    // The signs of emphasis in plain text; carriage returns come with line feeds.
    case 0x00...0x1F, 0x7F, UInt8(ascii: "*"), UInt8(ascii: "`"): .hidden
    case UInt8(ascii: ">"): .quote
    // Their places are those of å, ä and ö.
    case UInt8(ascii: "["), UInt8(ascii: "{"): .sign(UInt8(ascii: "("))
    case UInt8(ascii: "]"), UInt8(ascii: "}"): .sign(UInt8(ascii: ")"))
    case UInt8(ascii: "|"), UInt8(ascii: "\\"): .sign(UInt8(ascii: "/"))
    default: .sign(byte)
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> FoldedScalar {
    let value = scalar.value
    switch value {
    case 0xC0..<0x250: return latin(in: LatinLetters.extended, at: Int(value) - 0xC0, for: scalar)
    case 0x1E00..<0x1F00:
      return latin(in: LatinLetters.additional, at: Int(value) - 0x1E00, for: scalar)
    case 0x0085, 0x2028, 0x2029: return .lineEnd
    case 0x00A0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return .space
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB,
      0x80..<0x85, 0x86..<0xA0, 0xE0000...0xE0FFF:
      return .hidden
    case 0x030A: return .mark(.ring)
    case 0x0308: return .mark(.diaeresis)
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      return .mark(.other)
    case 0x00AF, 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63: return .sign(Cell.hyphen)
    case 0x00AB, 0x00BB, 0x201C...0x201F, 0x2039, 0x203A: return .sign(UInt8(ascii: "\""))
    case 0x00B4, 0x02B9...0x02BF, 0x2018...0x201B, 0x2032: return .sign(UInt8(ascii: "'"))
    case 0x2024, 0x2026, 0x3002: return .sign(UInt8(ascii: "."))
    case 0x2044, 0x2215: return .sign(UInt8(ascii: "/"))
    case 0x2236, 0xA789: return .sign(UInt8(ascii: ":"))
    case 0xFE6B: return .sign(UInt8(ascii: "@"))
    // Full width: ASCII, 0xFEE0 further on.
    case 0xFF01...0xFF5E: return ascii[Int(value - 0xFEE0)]
    // Letters in circles and squares, and the letters and digits of mathematics, which come in alphabets.
    case 0x24B6...0x24CF: return .capital(UInt8(value - 0x24B6) + 0x61)
    case 0x24D0...0x24E9: return .letter(UInt8(value - 0x24D0) + 0x61)
    case 0x1D400...0x1D6A3:
      let place = UInt8((value - 0x1D400) % 52)
      return place < 26 ? .capital(place + 0x61) : .letter(place - 26 + 0x61)
    case 0x1F130...0x1F149: return .capital(UInt8(value - 0x1F130) + 0x61)
    case 0x1F150...0x1F169: return .capital(UInt8(value - 0x1F150) + 0x61)
    case 0x1F170...0x1F189: return .capital(UInt8(value - 0x1F170) + 0x61)
    case 0x1F1E6...0x1F1FF: return .capital(UInt8(value - 0x1F1E6) + 0x61)
    case 0x1D7CE...0x1D7FF: return .digit(UInt8((value - 0x1D7CE) % 10) + 0x30)
    case 0xFB00...0xFB06: return ligature(value)
    case 0x00B2, 0x00B3: return .digit(UInt8(value - 0xB0) + 0x30)
    case 0x00B9: return .digit(0x31)
    case 0x2070, 0x2074...0x2079: return .digit(UInt8(value - 0x2070) + 0x30)
    case 0x2080...0x2089: return .digit(UInt8(value - 0x2080) + 0x30)
    default: return foreign(scalar)
    }
  }

  private static func latin(
    in table: [UInt8],
    at place: Int,
    for scalar: Unicode.Scalar
  ) -> FoldedScalar {
    switch scalar.value {
    case 0xDF, 0x1E9E: return .letters(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case 0xDE, 0xFE: return .letters(UInt8(ascii: "t"), UInt8(ascii: "h"))
    case 0x152, 0x153: return .letters(UInt8(ascii: "o"), UInt8(ascii: "e"))
    case 0x132, 0x133: return .letters(UInt8(ascii: "i"), UInt8(ascii: "j"))
    case 0xD7: return .letter(UInt8(ascii: "x"))
    default: break
    }
    switch table[place] {
    case UInt8(ascii: "1"): return .letter(Cell.aRing)
    case UInt8(ascii: "2"): return .letter(Cell.aDiaeresis)
    case UInt8(ascii: "3"): return .letter(Cell.oDiaeresis)
    case UInt8(ascii: "4"): return .capital(Cell.aRing)
    case UInt8(ascii: "5"): return .capital(Cell.aDiaeresis)
    case UInt8(ascii: "6"): return .capital(Cell.oDiaeresis)
    case 0x41...0x5A: return .capital(table[place] | 0x20)
    case 0x61...0x7A: return .letter(table[place])
    default: return foreign(scalar)
    }
  }

  private static func ligature(_ value: UInt32) -> FoldedScalar {
    switch value {
    case 0xFB00: .letters(UInt8(ascii: "f"), UInt8(ascii: "f"))
    case 0xFB01, 0xFB03: .letters(UInt8(ascii: "f"), UInt8(ascii: "i"))
    case 0xFB02, 0xFB04: .letters(UInt8(ascii: "f"), UInt8(ascii: "l"))
    default: .letters(UInt8(ascii: "s"), UInt8(ascii: "t"))
    }
  }

  private static func foreign(_ scalar: Unicode.Scalar) -> FoldedScalar {
    if let letter = LookAlikes.letters[scalar.value] {
      return scalar.properties.isUppercase ? .capital(letter) : .letter(letter)
    }
    let properties = scalar.properties
    // Also those in circles and brackets.
    switch properties.numericType {
    case .decimal?, .digit?:
      if let value = properties.numericValue, (0...9).contains(value) {
        return .digit(UInt8(value) + 0x30)
      }
    case .numeric?, nil: break
    @unknown default: break
    }
    guard properties.isAlphabetic else { return .sign(Cell.sign) }
    return .otherLetter(properties.lowercaseMapping.unicodeScalars.first ?? scalar)
  }
}
