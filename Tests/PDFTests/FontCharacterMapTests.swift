import PDF
import Testing

/// From characters to glyphs, in all formats that fonts have.
@Suite struct FontCharacterMapTests {
  @Test(arguments: [
    CharacterMaps.segments([(0x41...0x43, 1), (0x61...0x61, 5)]),
    CharacterMaps.array(
      from: 0x41,
      [1, 2, 3] + [Int](repeating: 0, count: 29) + [5],
      difference: 0
    ),
    // The difference counts only for glyphs that are there.
    CharacterMaps.array(
      from: 0x41,
      [3, 4, 5] + [Int](repeating: 0, count: 29) + [7],
      difference: -2
    ),
    CharacterMaps.bytes([0x41: 1, 0x42: 2, 0x43: 3, 0x61: 5]),
    CharacterMaps.trimmed(from: 0x41, [1, 2, 3] + [Int](repeating: 0, count: 29) + [5]),
    CharacterMaps.groups([(0x41...0x43, 1), (0x61...0x61, 5)]),
    CharacterMaps.groups([(0x41...0x43, 1), (0x61...0x61, 5)], count: 0xFFFF_FFFF),
  ])
  func everyFormatFindsTheSame(_ map: [UInt8]) throws {
    let found: [Unicode.Scalar: UInt16] = ["A": 1, "B": 2, "C": 3, "a": 5]
    let font = try font([(0, 3, map)])
    for value in UInt32(0)..<0x300 {
      let scalar = try #require(Unicode.Scalar(value))
      #expect(font.glyph(for: scalar)?.rawValue == found[scalar], "\(scalar)")
    }
  }

  @Test func glyphThatIsNotThereIsNotFound() throws {
    let font = try font([(3, 1, CharacterMaps.segments([(0x41...0x48, 0)]))])
    #expect(font.glyph(for: "A") == nil)
    #expect(font.glyph(for: "B") == GlyphID(1))
    #expect(font.glyph(for: "F") == GlyphID(5))
    #expect(font.glyph(for: "G") == nil)
  }

  @Test func differenceGoesRoundAt16Bits() throws {
    let font = try font([(3, 1, CharacterMaps.segments([(0xFFFD...0xFFFD, 3)]))])
    #expect(font.glyph(for: "\u{FFFD}") == GlyphID(3))
  }

  @Test func mapThatReachesFurthestIsTaken() throws {
    let low = CharacterMaps.segments([(0x41...0x41, 1)])
    let high = CharacterMaps.groups([(0x41...0x41, 2), (0x1F600...0x1F600, 5)])
    let other = CharacterMaps.groups([(0x41...0x41, 3)])
    let maps = [
      (platform: 0, encoding: 3, bytes: other), (0, 4, other), (1, 0, other), (3, 1, low),
      (3, 10, high),
    ]
    #expect(try font(maps).glyph(for: "A") == GlyphID(2))
    #expect(try font(maps).glyph(for: "\u{1F600}") == GlyphID(5))
    #expect(try font(maps.dropLast()).glyph(for: "A") == GlyphID(3))
    #expect(try font([maps[0], maps[3]]).glyph(for: "A") == GlyphID(1))
    #expect(try font([maps[0], maps[3]]).glyph(for: "\u{1F600}") == nil)
    // A format that is not read stands behind one that is.
    #expect(try font([maps[3], (3, 10, words(13, 0, 0, 0))]).glyph(for: "A") == GlyphID(1))
  }

  @Test func everyKindOfFontAnswersForItself() throws {
    let font = Font.trueType(try TinyFont().font())
    #expect(font.glyph(for: "Å") == GlyphID(3))
    #expect(font.advance(of: GlyphID(3)) == 600)
    #expect(font.capHeight == 650)
    #expect(Font.standard(.helvetica).glyph(for: "Å") == GlyphID(0xC5))
    #expect(Font.standard(.helvetica).kerning(of: GlyphID(65), and: GlyphID(86)) == 0)
  }

  private func font(
    _ maps: [(platform: Int, encoding: Int, bytes: [UInt8])]
  ) throws -> TrueTypeFont {
    var tiny = TinyFont()
    tiny.maps = maps
    return try tiny.font()
  }
}
