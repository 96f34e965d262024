import PDF
import Testing

/// Files that are no fonts, or none that a document can take.
@Suite struct FontFaultTests {
  @Test(
    arguments: [
      ([], .notTrueType),
      (Array("wOF2 and so on".utf8), .notTrueType),
      (Array("OTTO".utf8), .postScriptOutlines),
      (Array("ttcf".utf8) + words(1, 0) + long(1) + long(99), .notTrueType),
      (long(0x0001_0000), .table(.head, .missing)),
    ] as [([UInt8], FontFault)]
  )
  func fileIsNoFont(_ bytes: [UInt8], fault: FontFault) {
    #expect(throws: fault) { try TrueTypeFont(bytes) }
  }

  @Test(
    arguments: [
      (0x0000, nil), (0x0004, nil), (0x0008, nil), (0x0006, nil), (0x000A, nil),
      (0x0002, .restricted), (0x0100, .noSubsetting), (0x0104, .noSubsetting),
      (0x0200, .bitmapsOnly), (0x0302, .restricted),
    ] as [(Int, FontFault.Permission?)]
  )
  func makerForbidsEmbedding(_ type: Int, permission: FontFault.Permission?) throws {
    var tiny = TinyFont()
    tiny.embedding = type
    if let permission {
      #expect(throws: FontFault.embeddingForbidden(permission)) { try tiny.font() }
    } else {
      #expect(try tiny.font().name == "Tiny-Regular")
    }
  }

  @Test(arguments: [
    FontFault.Table.characterMap, .glyphs, .head, .horizontalHeader, .horizontalMetrics,
    .glyphLocations, .maximumProfile,
  ])
  func tableIsMissingOrCut(_ table: FontFault.Table) throws {
    var tiny = TinyFont()
    tiny.removed = [table.rawValue]
    #expect(throws: FontFault.table(table, .missing)) { try tiny.font() }
    guard table != .glyphs else { return }
    tiny.removed = []
    tiny.replaced = [table.rawValue: [0, 0]]
    #expect(throws: FontFault.table(table, .tooShort)) { try tiny.font() }
  }

  @Test func fileIsCutShort() throws {
    let bytes = TinyFont().bytes
    // The tables stand in the order of their names; the last, `name` and `post`, can be missed.
    #expect(throws: FontFault.table(.maximumProfile, .outsideFile)) {
      try TrueTypeFont(Array(bytes.dropLast(100)))
    }
    #expect(try TrueTypeFont(Array(bytes.dropLast(1))).name == "Tiny-Regular")
    #expect(throws: FontFault.table(.metrics, .outsideFile)) {
      try TrueTypeFont(Array(bytes.prefix(250)))
    }
  }

  @Test func unitsOfAnEmAreOutsideTheSpecification() {
    for value in [0, 15, 16_385, 65_535] {
      var tiny = TinyFont()
      tiny.unitsPerEm = value
      #expect(throws: FontFault.table(.head, .value(.unitsPerEm, value))) { try tiny.font() }
    }
  }

  @Test func numbersContradictEachOther() {
    var tiny = TinyFont()
    tiny.magicNumber = 7
    #expect(throws: FontFault.table(.head, .value(.magicNumber, 7))) { try tiny.font() }
    tiny = TinyFont()
    tiny.locationFormat = 2
    #expect(throws: FontFault.table(.head, .value(.indexToLocFormat, 2))) { try tiny.font() }
    for count in [0, 7] {
      tiny = TinyFont()
      tiny.metricCount = count
      #expect(throws: FontFault.table(.horizontalHeader, .value(.numberOfHMetrics, count))) {
        try tiny.font()
      }
    }
    tiny = TinyFont()
    tiny.replaced["maxp"] = long(0x0001_0000) + words(0)
    #expect(throws: FontFault.table(.maximumProfile, .value(.numGlyphs, 0))) { try tiny.font() }
    tiny = TinyFont()
    tiny.replaced["loca"] = words(0, 12, 11, 20, 30, 30, 40)
    #expect(throws: FontFault.table(.glyphLocations, .unordered)) { try tiny.font() }
  }

  @Test func mapIsNotOfUnicode() {
    var tiny = TinyFont()
    tiny.maps = [(3, 0, TinyFont.letters), (1, 0, TinyFont.letters), (3, 1, words(2, 8, 0, 0))]
    #expect(throws: FontFault.table(.characterMap, .noUnicode)) { try tiny.font() }
  }
}
