/// What this program knows of writing systems: which it must not try to set.
enum Script {
  /// Whether a character is of a script whose letters change, move or stack with their neighbours.
  ///
  /// Set letter by letter they would be nonsense; they count as missing. Private characters do too:
  /// nobody can say what they are when the text is copied (ISO 19005-2, 6.2.11.7.3).
  static func needsMoreThanGlyphs(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x700: false
    case 0x700...0x77F, 0x7C0...0x85F, 0x860...0x8FF: isLetter(scalar)
    case 0x900...0xDFF: true  // Devanagari to Sinhala
    case 0xF00...0x109F: true  // Tibetan, Myanmar
    case 0x1100...0x11FF: true  // Jamo, which join to syllables
    case 0x1700...0x18AF: true  // Philippine scripts, Khmer, Mongolian
    case 0x1900...0x1AAF, 0x1B00...0x1C7F: true  // Limbu to Lepcha
    case 0xA800...0xA82F, 0xA840...0xA8FF, 0xA900...0xAADF: true
    case 0xAAE0...0xAAFF, 0xABC0...0xABFF, 0xD7B0...0xD7FF: true
    case 0xE000...0xF8FF: true
    case 0x10A00...0x10A5F, 0x10AC0...0x10AFF, 0x10D00...0x10FFF: true
    case 0x11000...0x11FFF, 0x16100...0x1613F, 0x1E900...0x1E95F: true
    case 0xF0000...: true
    default: false
    }
  }

  /// Whether an Arabic letter has no forms that could be looked up.
  static func isUnformedArabic(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x620, scalar.value <= 0x6FF, scalar.value != 0x640 else { return false }
    return isLetter(scalar) && ArabicForms.shape(of: scalar, in: .isolated) == nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter: true
    default: false
    }
  }
}
