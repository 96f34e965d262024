/// Writes the outlines of a subset one behind the other, and numbers the parts as they turn up.
struct SubsetWriter {
  let tables: FontTables
  private var reader: GlyphReader
  /// Which glyph of the font has which number in the subset, by number.
  private(set) var glyphs: [GlyphID]
  /// The first number of each glyph, once a composite glyph asks for it.
  private var numbers: [GlyphID: Int] = [:]
  private(set) var outlines: [UInt8] = []
  /// Where each outline begins, and where the last one ends.
  private(set) var locations: [Int] = [0]
  private(set) var most = Most()

  /// The greatest of all glyphs (OpenType 1.9, `maxp`).
  struct Most {
    var points = 0
    var contours = 0
    var compositePoints = 0
    var compositeContours = 0
    var parts = 0
    var depth = 0
  }

  init(_ tables: FontTables, keeping wanted: [GlyphID]) {
    self.tables = tables
    reader = GlyphReader(tables)
    glyphs = [GlyphID(0)] + wanted.prefix(Self.mostGlyphs - 1)
    locations.reserveCapacity(glyphs.count + 8)
    outlines.reserveCapacity(glyphs.count * 160)
  }

  /// Goes on through the parts, which are added to the end while it does.
  mutating func writeOutlines() {
    var number = 0
    while number < glyphs.count {
      // A glyph with a fault stays empty, and ``TrueTypeFont/fault(in:)`` names the fault.
      if let outline = try? reader.outline(of: glyphs[number]) { write(outline) }
      // Glyphs begin at an even place, as short locations need.
      if outlines.count % 2 != 0 { outlines.append(0) }
      locations.append(outlines.count)
      number += 1
    }
  }

  private mutating func write(_ outline: GlyphOutline) {
    switch outline.kind {
    case .empty: break
    case .simple(let head, let points):
      outlines.append(contentsOf: head.bytes)
      outlines.appendBigEndian(0, size: 2)
      outlines.append(contentsOf: points.bytes)
      most.points = max(most.points, outline.points)
      most.contours = max(most.contours, outline.contours)
    case .composite(let head, let parts):
      // All parts have a number, or the glyph is left empty.
      guard let numbers = numbers(of: parts) else { return }
      outlines.append(contentsOf: head.bytes)
      for (part, number) in zip(parts, numbers) {
        outlines.appendBigEndian(
          part.record.uint16(0) & ~GlyphOutline.PartFlag.hinting,
          size: 2
        )
        outlines.appendBigEndian(number, size: 2)
        outlines.append(contentsOf: part.record.bytes.dropFirst(4))
      }
      most.compositePoints = max(most.compositePoints, outline.points)
      most.compositeContours = max(most.compositeContours, outline.contours)
      most.parts = max(most.parts, parts.count)
      most.depth = max(most.depth, outline.depth)
    }
  }

  private mutating func numbers(of parts: [GlyphOutline.Part]) -> [Int]? {
    if numbers.isEmpty {
      for (number, glyph) in glyphs.enumerated() where numbers[glyph] == nil {
        numbers[glyph] = number
      }
    }
    var found: [Int] = []
    for part in parts {
      if let number = numbers[part.glyph] {
        found.append(number)
      } else if glyphs.count < Self.mostGlyphs {
        found.append(glyphs.count)
        numbers[part.glyph] = glyphs.count
        glyphs.append(part.glyph)
      } else {
        return nil
      }
    }
    return found
  }

  /// Numbers of 16 bits, and one of them for how many there are.
  private static let mostGlyphs = 65_535
}
