/// The glyphs of a font that a document uses, as a font of its own (ISO 32000-1, 9.9, `FontFile2`).
///
/// It has the tables `glyf`, `head`, `hhea`, `hmtx`, `loca` and `maxp`, which is what a font with
/// the encoding Identity-H needs, and no instructions: readers smooth outlines without them, and
/// they are most of a font.
package struct FontSubset: Sendable {
  package let bytes: [UInt8]
  /// Of all its glyphs, in thousandths of an em: `.notdef`, those that were asked for, and parts.
  package let advances: [Int]
}

extension TrueTypeFont {
  /// A font of some glyphs, which get the numbers 1, 2, … in their order; 0 is `.notdef`.
  ///
  /// A glyph that is used twice gets two numbers, since one glyph may stand for different characters.
  /// Behind them come the parts of composite glyphs. A glyph with a fault has no outline. A font
  /// holds 65,535 glyphs: what goes beyond is left out.
  package func subset(_ glyphs: [GlyphID]) -> FontSubset {
    var writer = SubsetWriter(tables, keeping: glyphs)
    writer.writeOutlines()
    return FontSubset(
      bytes: writer.font(),
      advances: writer.glyphs.map { advance(of: $0) }
    )
  }
}
