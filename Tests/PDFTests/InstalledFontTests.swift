import PDF
import Testing

/// Fonts as they are on most machines with Linux; the values are from fontTools.
@Suite(.enabled("needs the fonts Liberation and DejaVu") { InstalledFont.areThere })
struct InstalledFontTests {
  @Test(
    arguments: [
      (.sans, "LiberationSans", [905, -212, 688, 0, 88, 4]),
      (.sansBold, "LiberationSans-Bold", [905, -212, 688, 0, 140, 4]),
      (.serifItalic, "LiberationSerif-Italic", [891, -216, 655, -16, 88, 70]),
      (.dejaVu, "DejaVuSans", [928, -236, 729, 0, 88, 4]),
      (.dejaVuMono, "DejaVuSansMono", [928, -236, 729, 0, 88, 5]),
    ] as [(InstalledFont, String, [Int])]
  )
  func fontsAreMeasured(_ installed: InstalledFont, name: String, measures: [Int]) throws {
    let font = try installed.font()
    #expect(font.name == name)
    let found = [
      font.ascent, font.descent, font.capHeight, font.italicAngle, font.stemV, font.flags,
    ]
    #expect(found == measures)
  }

  @Test func boxIsInThousandthsOfAnEm() throws {
    let box = FontBox(left: -203, bottom: -303, right: 1050, top: 910)
    #expect(try InstalledFont.sans.font().boundingBox == box)
  }

  @Test(
    arguments: [
      (.sans, [36, 133, 20, 76, 58, 522], [667, 667, 556, 222, 944, 556]),
      (.serifItalic, [36, 133, 20, 76, 58, 520], [611, 611, 500, 278, 833, 500]),
      (.dejaVu, [36, 135, 20, 76, 58, 2806], [684, 684, 636, 278, 989, 500]),
      (.dejaVuMono, [36, 135, 20, 76, 58, 1822], [602, 602, 602, 602, 602, 602]),
    ] as [(InstalledFont, [UInt16], [Int])]
  )
  func lettersHaveTheirGlyphs(
    _ installed: InstalledFont,
    numbers: [UInt16],
    advances: [Int]
  ) throws {
    let font = try installed.font()
    let glyphs = "AÅ1iW–".unicodeScalars.compactMap(font.glyph)
    #expect(glyphs.map(\.rawValue) == numbers)
    #expect(glyphs.map(font.advance) == advances)
  }

  /// Liberation has pairs of glyphs in `GPOS`, DejaVu classes.
  @Test(
    arguments: [
      (.sans, [-74, -111, -111, 0, -55, -74, -74, 0, -18]),
      (.serifItalic, [-50, -92, -92, -74, -74, -37, -20, 0, -55]),
      (.dejaVu, [-64, -170, -170, 0, -156, -78, -138, -18, -59]),
      (.dejaVuMono, [0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ] as [(InstalledFont, [Int])]
  )
  func pairsAreKerned(_ installed: InstalledFont, values: [Int]) throws {
    let font = try installed.font()
    let found = ["AV", "To", "Te", "11", "Ty", "AT", "LT", "rn", "Av"].map { pair in
      let glyphs = pair.unicodeScalars.compactMap(font.glyph)
      return font.kerning(of: glyphs[0], and: glyphs[1])
    }
    #expect(found == values)
  }

  /// Liberation Sans was made to measure like Helvetica; four signs differ.
  @Test func standardFontMeasuresLikeLiberation() throws {
    for (standard, installed) in [
      (StandardFont.helvetica, InstalledFont.sans), (.helveticaBold, .sansBold),
    ] {
      let font = try installed.font()
      for value in UInt32(0x20)...0x2122 {
        guard let scalar = Unicode.Scalar(value), let code = standard.glyph(for: scalar),
          !"¯±µ÷".unicodeScalars.contains(scalar)
        else { continue }
        let glyph = try #require(font.glyph(for: scalar))
        #expect(font.advance(of: glyph) == standard.advance(of: code), "\(scalar)")
      }
    }
  }

  @Test func everyGlyphIsWhole() throws {
    for installed in InstalledFont.allCases {
      let font = try installed.font()
      for value in UInt16.min...UInt16.max {
        guard case .glyph(_, let fault) = font.fault(in: GlyphID(value)) else { continue }
        #expect(fault == .noSuchGlyph, "\(installed) \(value)")
        break
      }
    }
  }
}
