/// What a character does to the direction of the text around it (UAX #9, table 4).
///
/// Embeddings and isolates are not among them: they are left out when a text is read.
enum BidiClass: Sendable {
  case left, right, arabicLetter
  case europeanNumber, arabicNumber
  case europeanSeparator, europeanTerminator, commonSeparator
  case neutral

  /// Whether a character is written from right to left, by its block (UAX #9, table 4: R and AL).
  static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x590: false
    case 0x590...0x8FF: true
    case 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x30...0x39, 0xB2, 0xB3, 0xB9, 0x6F0...0x6F9, 0x2070...0x2079, 0x2080...0x2089:
      self = .europeanNumber
    case 0x600...0x605, 0x660...0x669, 0x66B, 0x66C, 0x6DD: self = .arabicNumber
    case 0x2B, 0x2D, 0x207A, 0x207B, 0x2212: self = .europeanSeparator
    case 0x23...0x25, 0xA2...0xA5, 0xB0, 0xB1, 0x66A, 0x2030...0x2034, 0x20A0...0x20CF, 0x2213:
      self = .europeanTerminator
    case 0x2C, 0x2E, 0x2F, 0x3A, 0xA0, 0x60C, 0x202F, 0x2044: self = .commonSeparator
    case 0x606, 0x607, 0x60E, 0x60F, 0x6DE, 0x6E9: self = .neutral
    case 0x200E: self = .left
    case 0x590...0x5FF, 0x7C0...0x85F, 0xFB1D...0xFB4F, 0x10800...0x10FFF, 0x200F,
      0x1E800...0x1EDFF:
      self = .right
    case 0x608...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x1EE00...0x1EEFF:
      self = .arabicLetter
    default: self = Self.isStrong(scalar) ? .left : .neutral
    }
  }

  private static func isStrong(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .spacingMark, .letterNumber, .privateUse:
      true
    default: false
    }
  }
}
