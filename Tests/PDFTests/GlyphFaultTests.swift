import PDF
import Testing

/// A damaged glyph is drawn as nothing, and it can be said why.
@Suite struct GlyphFaultTests {
  @Test func wholeGlyphsHaveNoFault() throws {
    let font = try TinyFont().font()
    for glyph in 0..<UInt16(6) { #expect(font.fault(in: GlyphID(glyph)) == nil) }
  }

  @Test(
    arguments: [
      // Nothing but a number of contours.
      (words(1), .tooShort),
      (words(1, 0, 0, 9, 9), .tooShort),
      (words(1, 0, 0, 9, 9, 3), .tooShort),
      // Instructions, flags and coordinates that are not all there.
      (words(1, 0, 0, 9, 9, 3, 9) + [0xB0, 0], .tooShort),
      (words(1, 0, 0, 9, 9, 3, 0) + [0x31, 0x31], .tooShort),
      (words(1, 0, 0, 9, 9, 3, 0) + [0x39], .tooShort),
      (words(1, 0, 0, 9, 9, 3, 0) + [0x3F, 3, 1, 1, 1, 1, 2, 2], .tooShort),
      // Contours that end before they begin, more flags than points, and too many points.
      (words(2, 0, 0, 9, 9, 3, 3, 0) + [0x39, 3], .badContours),
      (words(2, 0, 0, 9, 9, 3, 1, 0) + [0x39, 3], .badContours),
      (words(1, 0, 0, 9, 9, 3, 0) + [0x39, 4], .badContours),
      (words(1, 0, 0, 9, 9, 0xFFFF, 0) + [0x39, 4], .badContours),
      // A part without offsets, without the next one, without its matrix, without a glyph.
      (words(-1, 0, 0, 9, 9, 0x0003, 1), .tooShort),
      (words(-1, 0, 0, 9, 9, 0x0023, 1, 0, 0), .tooShort),
      (words(-1, 0, 0, 9, 9, 0x0083, 1, 0, 0, 0), .tooShort),
      (words(-1, 0, 0, 9, 9, 0x0003, 6, 0, 0), .noSuchGlyph),
      // Itself, and a glyph that is made of it.
      (words(-1, 0, 0, 9, 9, 0x0003, 5, 0, 0), .cycle),
      (words(-1, 0, 0, 9, 9, 0x0003, 3, 0, 0), .cycle),
      // Joined to point 0 of nothing, and by a point that its triangle lacks.
      (words(-1, 0, 0, 9, 9, 0x0000, 1, 0), .noSuchPoint),
      (words(-1, 0, 0, 9, 9, 0x0023, 1, 0, 0, 0x0000, 1, 3), .noSuchPoint),
      (TinyFont.composite([(Int, Int, Int)](repeating: (1, 0, 0), count: 257)), .tooManyParts),
    ] as [([UInt8], FontFault.GlyphFault)]
  )
  func damagedGlyphIsEmpty(_ glyph: [UInt8], fault: FontFault.GlyphFault) throws {
    var tiny = TinyFont()
    tiny.glyphs[3] = TinyFont.composite([(1, 0, 0), (5, 0, 0)])
    tiny.glyphs[5] = glyph + (glyph.count % 2 == 0 ? [] : [0])
    let font = try tiny.font()
    #expect(font.fault(in: GlyphID(5)) == .glyph(GlyphID(5), fault))
    // A glyph that it is part of has the same fault, or is the rest of the cycle.
    #expect(font.fault(in: GlyphID(3)) == .glyph(GlyphID(3), fault))
    let subset = font.subset([5, 1, 3].map { GlyphID($0) })
    #expect(FontFile(subset.bytes).glyphs == [TinyFont.square, [], TinyFont.triangle, []])
    #expect(subset.advances == [500, 700, 600, 600])
  }

  @Test func partsAreJoinedByPoints() throws {
    var tiny = TinyFont()
    let joined = words(-1, 0, 0, 9, 9, 0x0023, 1, 0, 0, 0x0001, 2, 2, 3)
    tiny.glyphs[3] = joined
    let font = try tiny.font()
    #expect(font.fault(in: GlyphID(3)) == nil)
    #expect(FontFile(font.subset([1, 2, 3].map { GlyphID($0) }).bytes).glyphs[3] == joined)
  }

  @Test func partsOfPartsGoEightLevelsDeep() throws {
    var tiny = TinyFont()
    tiny.glyphs = [TinyFont.square] + (0..<10).map { TinyFont.composite([($0, 0, 0)]) }
    tiny.advances = [Int](repeating: 500, count: 11)
    let font = try tiny.font()
    for glyph in 0...UInt16(8) { #expect(font.fault(in: GlyphID(glyph)) == nil) }
    for glyph in 9...UInt16(10) {
      #expect(font.fault(in: GlyphID(glyph)) == .glyph(GlyphID(glyph), .tooManyParts))
    }
    let file = FontFile(font.subset([8, 9].map { GlyphID($0) }).bytes)
    #expect(
      file.glyphs.map(\.isEmpty) == [false, false, true] + [Bool](repeating: false, count: 7)
    )
    #expect(Array(file["maxp"].suffix(4)) == words(1, 8))
  }

  @Test func glyphsOutsideOfTheirTableOrTheFont() throws {
    var tiny = TinyFont()
    tiny.replaced["loca"] = words(0, 12, 24, 36, 0x7000, 0x7000, 0x7000)
    let font = try tiny.font()
    #expect(font.fault(in: GlyphID(3)) == .glyph(GlyphID(3), .outsideTable))
    #expect(font.fault(in: GlyphID(4)) == nil)
    #expect(font.fault(in: GlyphID(6)) == .glyph(GlyphID(6), .noSuchGlyph))
    let subset = font.subset([3, 0xFFFF].map { GlyphID($0) })
    #expect(FontFile(subset.bytes).glyphs == [TinyFont.square, [], []])
    #expect(subset.advances == [500, 600, 0])
  }

  /// Each glyph of two of the glyph before, so that the outline has 2⁸ squares, but is read once.
  @Test func partsThatGrowWithoutEndAreReadOnce() throws {
    var tiny = TinyFont()
    tiny.glyphs = [TinyFont.square]
    for glyph in 0..<8 {
      tiny.glyphs.append(
        TinyFont.composite([(Int, Int, Int)](repeating: (glyph, 0, 0), count: 200))
      )
    }
    tiny.advances = [Int](repeating: 500, count: 9)
    let font = try tiny.font()
    #expect(font.fault(in: GlyphID(2)) == .glyph(GlyphID(2), .tooManyParts))
    #expect(font.fault(in: GlyphID(8)) == .glyph(GlyphID(8), .tooManyParts))
    #expect(font.fault(in: GlyphID(1)) == nil)
  }
}
