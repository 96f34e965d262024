/// One of the fonts that every reader of PDF has, for text in Windows-1252 (ISO 32000-1, 9.6.2.2).
///
/// The number of a glyph is its code in `WinAnsiEncoding`, 32 to 255 (ISO 32000-1, D.2).
package enum StandardFont: Hashable, Sendable, CaseIterable {
  case helvetica, helveticaBold, helveticaOblique, helveticaBoldOblique

  package var name: String {
    switch self {
    case .helvetica: "Helvetica"
    case .helveticaBold: "Helvetica-Bold"
    case .helveticaOblique: "Helvetica-Oblique"
    case .helveticaBoldOblique: "Helvetica-BoldOblique"
    }
  }

  package var ascent: Int { 718 }

  package var descent: Int { -207 }

  package var capHeight: Int { 718 }

  /// The code of a character, or `nil` for what Windows-1252 lacks and for controls.
  package func glyph(for scalar: Unicode.Scalar) -> GlyphID? {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xFF: GlyphID(UInt16(scalar.value))
    default: Self.codes[scalar.value].map { GlyphID($0) }
    }
  }

  /// How far a glyph moves on; 0 for what is no code.
  package func advance(of glyph: GlyphID) -> Int {
    guard (32...255).contains(glyph.rawValue) else { return 0 }
    let code = Int(glyph.rawValue) - 32
    return switch self {
    case .helvetica, .helveticaOblique: Int(Self.regularWidths[code])
    case .helveticaBold, .helveticaBoldOblique: Int(Self.boldWidths[code])
    }
  }

  /// The codes of Windows-1252 that are not those of Unicode (ISO 32000-1, table D.2).
  private static let codes: [UInt32: UInt16] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86,
    0x2021: 0x87, 0x02C6: 0x88, 0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C,
    0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
    0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]
}
