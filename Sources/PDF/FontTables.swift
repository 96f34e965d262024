/// The tables that draw: the outlines, where they lie, and how far each glyph moves on.
///
/// OpenType 1.9: `glyf`, `head`, `hhea`, `hmtx`, `loca`, `maxp`.
struct FontTables: Sendable {
  let head, horizontalHeader: FontBytes
  let glyphCount: Int
  private let metrics, locations, outlines: FontBytes
  /// How many glyphs have an advance of their own; the others have that of the last of these.
  private let metricCount: Int
  private let hasLongLocations: Bool

  init(_ directory: FontDirectory) throws(FontFault) {
    head = try directory.needed(.head, atLeast: 54)
    guard head.uint32(12) == 0x5F0F_3CF5 else {
      throw .table(.head, .value(.magicNumber, head.uint32(12)))
    }
    horizontalHeader = try directory.needed(.horizontalHeader, atLeast: 36)
    glyphCount = try directory.needed(.maximumProfile, atLeast: 6).uint16(4)
    guard glyphCount > 0 else { throw .table(.maximumProfile, .value(.numGlyphs, glyphCount)) }

    metricCount = horizontalHeader.uint16(34)
    guard metricCount > 0, metricCount <= glyphCount else {
      throw .table(.horizontalHeader, .value(.numberOfHMetrics, metricCount))
    }
    metrics = try directory.needed(.horizontalMetrics, atLeast: 4 * metricCount)

    guard head.uint16(50) <= 1 else {
      throw .table(.head, .value(.indexToLocFormat, head.uint16(50)))
    }
    hasLongLocations = head.uint16(50) == 1
    locations = try directory.needed(
      .glyphLocations,
      atLeast: (glyphCount + 1) * (hasLongLocations ? 4 : 2)
    )
    outlines = try directory.needed(.glyphs, atLeast: 0)
    guard areOrdered else { throw .table(.glyphLocations, .unordered) }
  }

  /// Whether no two glyphs share bytes, so that what a font's glyphs cost is bounded by its size.
  private var areOrdered: Bool {
    var before = 0
    for number in 0...glyphCount {
      let location = location(number)
      if location < before { return false }
      before = location
    }
    return true
  }

  private func location(_ number: Int) -> Int {
    hasLongLocations ? locations.uint32(4 * number) : 2 * locations.uint16(2 * number)
  }

  /// The bytes of a glyph, empty for one without outline; `nil` when they lie outside of the table
  /// or the font has no such glyph.
  func glyph(_ glyph: GlyphID) -> FontBytes? {
    let number = Int(glyph.rawValue)
    guard number < glyphCount else { return nil }
    let start = location(number)
    let length = location(number + 1) - start
    return length == 0 ? outlines.part(at: 0) : outlines.part(from: start, count: length)
  }

  /// In units of the font; 0 for a glyph that it does not have.
  func advance(of glyph: GlyphID) -> Int {
    let number = Int(glyph.rawValue)
    guard number < glyphCount else { return 0 }
    return metrics.uint16(4 * min(number, metricCount - 1))
  }

  /// Where the outline begins, right of the origin.
  func leftSideBearing(of glyph: GlyphID) -> Int {
    let number = Int(glyph.rawValue)
    guard number < glyphCount else { return 0 }
    return number < metricCount
      ? metrics.int16(4 * number + 2)
      : metrics.int16(4 * metricCount + 2 * (number - metricCount))
  }
}
