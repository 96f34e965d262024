import PDF
import Testing

/// The fonts that every reader has, by Adobe's metrics.
@Suite struct StandardFontTests {
  @Test func charactersHaveTheCodesOfWindows() {
    let font = StandardFont.helvetica
    let codes: [Unicode.Scalar: UInt16] = [
      " ": 32, "A": 65, "~": 126, "€": 128, "‚": 130, "–": 150, "Ÿ": 159, "\u{A0}": 160, "Å": 197,
      "ä": 228, "ö": 246, "ÿ": 255, "•": 149, "ž": 158,
    ]
    for (scalar, code) in codes { #expect(font.glyph(for: scalar) == GlyphID(code), "\(scalar)") }
    for scalar in ["\n", "\u{7F}", "\u{80}", "\u{9F}", "Ā", "ł", "→", "\u{308}", "😀"]
      as [Unicode.Scalar]
    {
      #expect(font.glyph(for: scalar) == nil, "\(scalar.value)")
    }
  }

  @Test func everyCodeBelongsToOneCharacter() {
    var codes: [UInt16] = []
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if let glyph = StandardFont.helvetica.glyph(for: scalar) { codes.append(glyph.rawValue) }
    }
    // The 224 codes without 7F, 81, 8D, 8F, 90 and 9D.
    #expect(codes.count == 218)
    #expect(Set(codes).count == 218)
  }

  @Test(
    arguments: [
      (.helvetica, "Helvetica", [278, 667, 1015, 556, 556, 556, 278, 350, 500]),
      (.helveticaBold, "Helvetica-Bold", [278, 722, 975, 556, 611, 556, 278, 350, 556]),
      (.helveticaOblique, "Helvetica-Oblique", [278, 667, 1015, 556, 556, 556, 278, 350, 500]),
      (
        .helveticaBoldOblique, "Helvetica-BoldOblique",
        [278, 722, 975, 556, 611, 556, 278, 350, 556]
      ),
    ] as [(StandardFont, String, [Int])]
  )
  func glyphsHaveAdobesWidths(_ font: StandardFont, name: String, widths: [Int]) {
    #expect(font.name == name)
    let codes: [UInt16] = [32, 65, 64, 128, 246, 48, 160, 149, 255]
    #expect(codes.map { font.advance(of: GlyphID($0)) } == widths)
    #expect(font.ascent == 718)
    #expect(font.descent == -207)
    for code in [0, 31, 256, 65_535] as [UInt16] { #expect(font.advance(of: GlyphID(code)) == 0) }
  }
}
