/// A TrueType font, read once and used for any number of documents (OpenType specification 1.9).
package final class TrueTypeFont: Sendable {
  package let name: String
  package let ascent: Int
  package let descent: Int

  /// Reads a font of any bytes; throws what is wrong with it.
  package init(_ bytes: [UInt8]) throws(FontFault) {
    name = ""
    ascent = 0
    descent = 0
    throw .notTrueType
  }

  package func glyph(for scalar: Unicode.Scalar) -> GlyphID? { nil }

  package func advance(of glyph: GlyphID) -> Int { 0 }

  package func kerning(_ left: GlyphID, _ right: GlyphID) -> Int { 0 }
}

extension TrueTypeFont: Hashable {
  package static func == (left: TrueTypeFont, right: TrueTypeFont) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Why a file cannot be used as a font.
package enum FontFault: Error, Hashable, Sendable {
  case notTrueType
}
