import PDF
import Testing

/// What a font says of itself, and why some files are none.
@Suite struct FontReadingTests {
  @Test func tinyFontIsMeasured() throws {
    let font = try TinyFont().font()
    #expect(font.name == "Tiny-Regular")
    #expect(font.ascent == 750)
    #expect(font.descent == -250)
    #expect(font.capHeight == 650)
    #expect(font.italicAngle == -12)
    #expect(font.stemV == 140)
    #expect(font.boundingBox == FontBox(left: -10, bottom: -20, right: 800, top: 900))
    // Fixed pitch (1), serifs (2), symbolic (4), italic (64).
    #expect(font.flags == 71)
  }

  @Test func typographicLinesCountWhereTheFontAsksForThem() throws {
    var tiny = TinyFont()
    tiny.selection = 0x80
    #expect(try tiny.font().ascent == 710)
    #expect(try tiny.font().descent == -240)
  }

  @Test func linesAreTakenFromWhereverTheyStand() throws {
    var tiny = TinyFont()
    tiny.lines = (0, 0)
    #expect(try tiny.font().ascent == 710)
    tiny.removed = ["OS/2"]
    #expect(try tiny.font().ascent == 900)
    #expect(try tiny.font().descent == -20)
    // A depth in the place of a place.
    tiny.lines = (800, 200)
    #expect(try tiny.font().ascent == 800)
    #expect(try tiny.font().descent == -200)
  }

  @Test func measuresAreThousandthsOfAnEmRoundedToTheNearest() throws {
    var tiny = TinyFont()
    tiny.unitsPerEm = 2048
    tiny.advances = [1139, 1, 2, 3, 4095, 65_535]
    let font = try tiny.font()
    let advances = (0..<6).map { font.advance(of: GlyphID($0)) }
    #expect(advances == [556, 0, 1, 1, 2000, 32_000])
    #expect(font.ascent == 366)
    // -122.07, -9.77 and -4.88.
    #expect(font.descent == -122)
    #expect(font.boundingBox == FontBox(left: -5, bottom: -10, right: 391, top: 439))
  }

  @Test func lastAdvanceCountsForTheGlyphsBehind() throws {
    var tiny = TinyFont()
    tiny.metricCount = 2
    let font = try tiny.font()
    #expect((0..<8).map { font.advance(of: GlyphID($0)) } == [500, 600, 600, 600, 600, 600, 0, 0])
  }

  @Test func capitalsAreMeasuredOnHWhereTheFontDoesNotSay() throws {
    var tiny = TinyFont()
    tiny.removed = ["OS/2", "post", "name"]
    let font = try tiny.font()
    #expect(font.capHeight == 650)
    #expect(font.stemV == 88)
    #expect(font.flags == 4)
    #expect(font.name == "Unnamed")
    tiny.maps = [(3, 1, CharacterMaps.segments([(0x41...0x41, 1)]))]
    #expect(try tiny.font().capHeight == 750)
  }

  @Test(arguments: [
    ([(3, 6, TinyFont.utf16("Å b(c)/d#e+f"))], "bcdef"),
    ([(1, 6, Array("Old".utf8)), (3, 6, TinyFont.utf16("New"))], "New"),
    ([(1, 6, Array("Old-Mac".utf8)), (3, 4, TinyFont.utf16("Full Name"))], "Old-Mac"),
    ([(3, 4, TinyFont.utf16("Full Name")), (3, 1, TinyFont.utf16("Family"))], "FullName"),
    ([(3, 6, TinyFont.utf16("()"))], "Unnamed"),
    (
      [(3, 6, TinyFont.utf16(String(repeating: "x", count: 99)))], String(repeating: "x", count: 63)
    ),
  ])
  func nameIsOneOfPDF(_ names: [(platform: Int, id: Int, bytes: [UInt8])], name: String) throws {
    var tiny = TinyFont()
    tiny.names = names
    #expect(try tiny.font().name == name)
  }

  @Test func firstFontOfACollectionIsRead() throws {
    let header = Array("ttcf".utf8) + words(1, 0) + long(2) + long(20) + long(0xFFFF_FFFF)
    let file = header + TinyFont.file(flavour: 0x0001_0000, tables: TinyFont().tables, at: 20)
    #expect(try TrueTypeFont(file).name == "Tiny-Regular")
  }

  @Test func fontIsItselfAlone() throws {
    let font = try TinyFont().font()
    #expect(font == font)
    #expect(try font != TinyFont().font())
  }
}
