/// A TrueType font, read once and used for any number of documents (OpenType specification 1.9).
///
/// ```swift
/// let font = try TrueTypeFont(bytes)
/// let glyphs = "Åsa".unicodeScalars.compactMap(font.glyph)
/// let subset = font.subset(glyphs)
/// // subset.bytes is a font of these glyphs, with the numbers 1, 2, 3
/// ```
///
/// Only what is asked for is decoded, and anything may stand in the file: a damaged glyph has no
/// outline, and ``fault(in:)`` says why. All measures are in thousandths of an em.
package final class TrueTypeFont: Sendable {
  /// The PostScript name, of letters, digits, `-`, `_` and `.`.
  package let name: String
  let measures: FontMeasures
  let tables: FontTables
  private let map: FontCharacterMap
  private let kerning: FontKerning

  /// Reads a font of any bytes; throws what is wrong with it.
  package init(_ bytes: [UInt8]) throws(FontFault) {
    let directory = try FontDirectory(FontBytes(bytes))
    let metrics = try directory.optional(.metrics)
    if let metrics { try Self.checkPermission(metrics.uint16(8)) }
    tables = try FontTables(directory)
    measures = try FontMeasures(
      head: tables.head,
      header: tables.horizontalHeader,
      metrics: metrics,
      post: directory.any("post")
    )
    map = try FontCharacterMap(directory.needed(.characterMap, atLeast: 4))
    kerning = FontKerning(positioning: directory.any("GPOS"), table: directory.any("kern"))
    name = FontName.read(directory.any("name"))
  }

  /// The glyph of a character, or `nil` when the font lacks it; never glyph 0.
  package func glyph(for scalar: Unicode.Scalar) -> GlyphID? {
    let glyph = map.glyph(for: scalar)
    return glyph > 0 && glyph < tables.glyphCount ? GlyphID(UInt16(glyph)) : nil
  }

  /// How far a glyph moves on; 0 for one that the font does not have.
  package func advance(of glyph: GlyphID) -> Int {
    measures.thousandths(tables.advance(of: glyph))
  }

  /// Around what a glyph draws (OpenType 1.9, `glyf`); `nil` for one that draws nothing.
  package func box(of glyph: GlyphID) -> FontBox? {
    guard let drawn = tables.glyph(glyph), drawn.count >= GlyphOutline.headSize else { return nil }
    return FontBox(
      left: measures.thousandths(drawn.int16(2)),
      bottom: measures.thousandths(drawn.int16(4)),
      right: measures.thousandths(drawn.int16(6)),
      top: measures.thousandths(drawn.int16(8))
    )
  }

  /// What is added between two glyphs; mostly negative.
  package func kerning(of left: GlyphID, and right: GlyphID) -> Int {
    measures.thousandths(kerning.adjustment(of: left, and: right))
  }

  /// Which permission the font's maker withholds (OpenType 1.9, `OS/2`, fsType).
  ///
  /// Of the bits 1 to 3 the most generous counts.
  private static func checkPermission(_ type: Int) throws(FontFault) {
    if type & 0x000E == 0x0002 { throw .embeddingForbidden(.restricted) }
    if type & 0x0100 != 0 { throw .embeddingForbidden(.noSubsetting) }
    if type & 0x0200 != 0 { throw .embeddingForbidden(.bitmapsOnly) }
  }
}

/// What the font descriptor of a file says (ISO 32000-1, 9.8).
extension TrueTypeFont {
  package var ascent: Int { measures.thousandths(measures.ascent) }

  package var descent: Int { measures.thousandths(measures.descent) }

  /// The height of an H, where the font does not say what its capital letters have.
  package var capHeight: Int {
    if measures.capHeight > 0 { return measures.thousandths(measures.capHeight) }
    // Of a glyph's box the upper edge is the fourth number behind that of the contours.
    let drawn = glyph(for: "H").flatMap(tables.glyph)?.int16(8) ?? 0
    return measures.thousandths(drawn > 0 ? drawn : measures.ascent)
  }

  /// In degrees; negative for a font that leans to the right.
  package var italicAngle: Int { measures.italicAngle }

  package var boundingBox: FontBox {
    let box = measures.boundingBox
    return FontBox(
      left: measures.thousandths(box.left),
      bottom: measures.thousandths(box.bottom),
      right: measures.thousandths(box.right),
      top: measures.thousandths(box.top)
    )
  }

  /// How thick the stems are: an estimate, which readers use only when they replace a font.
  ///
  /// On the line through Helvetica (weight 400: 88) and Helvetica-Bold (700: 140).
  package var stemV: Int { 88 + (measures.weight - 400) * 52 / 300 }

  /// Table 123: fixed pitch (bit 1), serifs (2), symbolic (3) and italic (7).
  ///
  /// A subset is symbolic, since its numbers are no standard encoding.
  package var flags: Int {
    4 + (measures.isFixedPitch ? 1 : 0) + (measures.isSerif ? 2 : 0)
      + (measures.isItalic ? 64 : 0)
  }
}

extension TrueTypeFont: Hashable {
  package static func == (left: TrueTypeFont, right: TrueTypeFont) -> Bool { left === right }

  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
