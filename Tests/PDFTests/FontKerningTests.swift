import PDF
import Testing

/// The distance between two glyphs, from both tables that can say it.
@Suite struct FontKerningTests {
  @Test func pairsOfTheOldTable() throws {
    let pairs = [(left: 1, right: 1, value: -5), (1, 3, 40), (5, 0, -1000)]
    let font = try font(kern: PairTables.kern(pairs))
    #expect(all(font) == ["1 1": -5, "1 3": 40, "5 0": -1000])
  }

  @Test func subtablesAddUpOrTakeThePlace() throws {
    let pairs = [(left: 1, right: 1, value: -5), (left: 1, right: 2, value: -7)]
    func kern(_ coverage: Int) -> [UInt8] {
      words(0, 2) + PairTables.kernSubtable(pairs, coverage: 1)
        + PairTables.kernSubtable([(1, 1, 30)], coverage: coverage)
    }
    #expect(try all(font(kern: kern(0x0001))) == ["1 1": 25, "1 2": -7])
    #expect(try all(font(kern: kern(0x0009))) == ["1 1": 30, "1 2": -7])
    // Down the page, at least so much, across the line, and a format that is not read.
    for coverage in [0x0000, 0x0003, 0x0005, 0x0201] {
      #expect(try all(font(kern: kern(coverage))) == ["1 1": -5, "1 2": -7], "\(coverage)")
    }
  }

  @Test func pairsOfGlyphs() throws {
    let pairs = PairTables.glyphs(1, [(right: 2, value: -30), (right: 5, value: 12)])
    let table = PairTables.positioning(lookups: [(2, [pairs])])
    #expect(try all(font(positioning: table)) == ["1 2": -30, "1 5": 12])
  }

  @Test func pairsOfClasses() throws {
    let pairs = PairTables.classes(left: 1...2, right: 3...5, value: -20)
    let table = PairTables.positioning(lookups: [(2, [pairs])])
    let expected = ["1 3": -20, "1 4": -20, "1 5": -20, "2 3": -20, "2 4": -20, "2 5": -20]
    #expect(try all(font(positioning: table)) == expected)
  }

  @Test func subtableFurtherAwayThan16Bits() throws {
    let pairs = PairTables.distant(PairTables.classes(left: 1...1, right: 3...3, value: -20))
    let table = PairTables.positioning(lookups: [(9, [pairs])])
    #expect(try all(font(positioning: table)) == ["1 3": -20])
  }

  @Test func firstSubtableThatKnowsThePairCounts() throws {
    let exception = PairTables.glyphs(1, [(right: 3, value: 0)])
    let classes = PairTables.classes(left: 1...2, right: 3...4, value: -20)
    let last = PairTables.glyphs(1, [(right: 5, value: -9)])
    let table = PairTables.positioning(lookups: [(2, [exception, classes, last])])
    // Classes know all pairs of a glyph that they cover, so that 1 5 never comes to the last one.
    #expect(try all(font(positioning: table)) == ["1 4": -20, "2 3": -20, "2 4": -20])
  }

  @Test func lookupsAddUp() throws {
    let first = PairTables.classes(left: 1...1, right: 3...4, value: -20)
    let second = PairTables.glyphs(1, [(right: 4, value: 5)])
    let table = PairTables.positioning(lookups: [(2, [first]), (1, [second]), (2, [second])])
    #expect(try all(font(positioning: table)) == ["1 3": -20, "1 4": -15])
  }

  @Test func scriptIsLatinOrAny() throws {
    let pairs = PairTables.glyphs(1, [(right: 2, value: -30)])
    let kern = PairTables.kern([(1, 2, 8)])
    for (script, value) in [("latn", -30), ("DFLT", -30), ("cyrl", 8)] {
      let table = PairTables.positioning(script: script, lookups: [(2, [pairs])])
      #expect(try all(font(kern: kern, positioning: table)) == ["1 2": value], "\(script)")
    }
    let other = PairTables.positioning(feature: "dist", lookups: [(2, [pairs])])
    #expect(try all(font(kern: kern, positioning: other)) == ["1 2": 8])
  }

  @Test func valuesAreRoundedToThousandthsOfAnEm() throws {
    var tiny = TinyFont()
    tiny.unitsPerEm = 2048
    // -74.2, 74.2, -0.98 and -0.49.
    tiny.kern = PairTables.kern([(1, 1, -152), (1, 2, 152), (1, 3, -2), (1, 4, -1)])
    #expect(try all(tiny.font()) == ["1 1": -74, "1 2": 74, "1 3": -1])
  }

  /// All pairs that are adjusted.
  private func all(_ font: TrueTypeFont) -> [String: Int] {
    var found: [String: Int] = [:]
    for left in 0..<UInt16(8) {
      for right in 0..<UInt16(8) {
        let value = font.kerning(of: GlyphID(left), and: GlyphID(right))
        if value != 0 { found["\(left) \(right)"] = value }
      }
    }
    return found
  }

  private func font(kern: [UInt8]? = nil, positioning: [UInt8]? = nil) throws -> TrueTypeFont {
    var tiny = TinyFont()
    tiny.kern = kern
    tiny.positioning = positioning
    return try tiny.font()
  }
}
