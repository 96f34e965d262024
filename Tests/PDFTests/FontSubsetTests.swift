import PDF
import Testing

/// A font of a few glyphs, cut out of another.
@Suite struct FontSubsetTests {
  @Test func glyphsAreNumberedInTheOrderThatIsAskedFor() throws {
    let subset = try TinyFont().font().subset([5, 1, 4].map { GlyphID($0) })
    let withoutInstructions =
      words(1, 0, 0, 30, 650, 3, 0) + [0x3F, 3, 10, 10, 10, 10, 20, 20, 20, 20]
    #expect(
      FontFile(subset.bytes).glyphs == [
        TinyFont.square, withoutInstructions, TinyFont.triangle, [],
      ]
    )
    #expect(subset.advances == [500, 700, 600, 250])
  }

  @Test func partsStandBehindAndAreRenumbered() throws {
    let subset = try TinyFont().font().subset([3, 4].map { GlyphID($0) })
    let file = FontFile(subset.bytes)
    // The same parts and offsets as numbers 3 and 4, and nothing of instructions and pixels.
    let composed = words(-1, 0, 0, 600, 900, 0x0023, 3, 0, 0, 0x0003, 4, 285, 700)
    #expect(file.glyphs == [TinyFont.square, composed, [], TinyFont.triangle, TinyFont.square])
    #expect(subset.advances == [500, 600, 250, 600, 0])
    // Glyphs, points and contours of one, of a composite one; zones; parts and their depth.
    #expect(
      file["maxp"] == long(0x0001_0000) + words(5, 4, 1, 7, 2, 1, 0, 0, 0, 0, 0, 0, 2, 1)
    )
  }

  @Test func partThatIsAskedForIsNotThereTwice() throws {
    let subset = try TinyFont().font().subset([2, 3, 1].map { GlyphID($0) })
    let composed = words(-1, 0, 0, 600, 900, 0x0023, 3, 0, 0, 0x0003, 1, 285, 700)
    #expect(
      FontFile(subset.bytes).glyphs == [
        TinyFont.square, TinyFont.square, composed, TinyFont.triangle,
      ]
    )
  }

  @Test func sameGlyphTwiceHasTwoNumbers() throws {
    let subset = try TinyFont().font().subset([1, 3, 1, 3, 0].map { GlyphID($0) })
    let composed = words(-1, 0, 0, 600, 900, 0x0023, 1, 0, 0, 0x0003, 6, 285, 700)
    #expect(
      FontFile(subset.bytes).glyphs == [
        TinyFont.square, TinyFont.triangle, composed, TinyFont.triangle, composed,
        TinyFont.square, TinyFont.square,
      ]
    )
    #expect(subset.advances == [500, 600, 600, 600, 600, 500, 0])
  }

  @Test func fileHasSixTablesWithTheirSums() throws {
    let file = FontFile(try TinyFont().font().subset([GlyphID(3)]).bytes)
    #expect(file.tables.map(\.tag) == ["glyf", "head", "hhea", "hmtx", "loca", "maxp"])
    #expect(Array(file.bytes[..<12]) == long(0x0001_0000) + words(6, 64, 2, 32))
    #expect(FontFile.sum(file.bytes) == 0xB1B0_AFBA)
    for var table in file.tables {
      if table.tag == "head" { table.bytes.replaceSubrange(8..<12, with: long(0)) }
      #expect(FontFile.sum(table.bytes) == table.checksum, "\(table.tag)")
    }
  }

  @Test func headSaysNothingOfInstructions() throws {
    let file = FontFile(try TinyFont().font().subset([GlyphID(1)]).bytes)
    #expect(Array(file["head"][12..<20]) == long(0x5F0F_3CF5) + words(0b00001, 1000))
    #expect(Array(file["hhea"].suffix(2)) == words(2))
    #expect(file["hmtx"] == words(500, 0, 600, 1))
  }

  @Test func emptySubsetHasOnlyWhatStandsForMissingGlyphs() throws {
    let subset = try TinyFont().font().subset([])
    #expect(FontFile(subset.bytes).glyphs == [TinyFont.square])
    #expect(subset.advances == [500])
  }

  @Test func locationsAreShortAsLongAsTheyFit() throws {
    // Twice 65,535 bytes hold the square of 24 and 4,368 triangles of 30.
    let font = try TinyFont().font()
    let short = FontFile(font.subset([GlyphID](repeating: GlyphID(1), count: 4368)).bytes)
    #expect(short["head"][51] == 0)
    #expect(short["loca"].count == 2 * 4370)
    let long = FontFile(font.subset([GlyphID](repeating: GlyphID(1), count: 4369)).bytes)
    #expect(long["head"][51] == 1)
    #expect(long["loca"].count == 4 * 4371)
    #expect(long.glyphs.last == TinyFont.triangle)
  }

  @Test func fontHoldsNoMoreThan65535Glyphs() throws {
    let wanted = [GlyphID](repeating: GlyphID(4), count: 70_000)
    #expect(try TinyFont().font().subset(wanted).advances.count == 65_535)
    // No number is left for the parts of the last one.
    let full = [GlyphID](repeating: GlyphID(4), count: 65_533) + [GlyphID(3)]
    let subset = try TinyFont().font().subset(full)
    #expect(subset.advances.count == 65_535)
    #expect(FontFile(subset.bytes).glyphs.last == [])
  }

  @Test func sameGlyphsMakeTheSameBytes() throws {
    let wanted = [3, 1, 5].map { GlyphID($0) }
    #expect(
      try TinyFont().font().subset(wanted).bytes == TinyFont().font().subset(wanted).bytes
    )
  }
}
