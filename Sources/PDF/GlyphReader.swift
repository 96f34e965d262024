/// The outlines of a font, read one by one, with all that they are made of.
///
/// Each part is read once, however many glyphs it is in, so that reading costs no more than the
/// bytes of the glyphs.
struct GlyphReader {
  private let tables: FontTables
  /// The parts of composite glyphs that were without fault.
  private var parts: [GlyphID: GlyphOutline] = [:]
  /// The glyphs that the one being read is part of.
  private var path: [GlyphID] = []

  init(_ tables: FontTables) { self.tables = tables }

  /// A glyph that is whole, and so are all its parts.
  mutating func outline(of glyph: GlyphID) throws(FontFault.GlyphFault) -> GlyphOutline {
    path.removeAll(keepingCapacity: true)
    return try read(glyph)
  }

  private mutating func read(_ glyph: GlyphID) throws(FontFault.GlyphFault) -> GlyphOutline {
    guard Int(glyph.rawValue) < tables.glyphCount else { throw .noSuchGlyph }
    guard let bytes = tables.glyph(glyph) else { throw .outsideTable }
    var outline = try GlyphOutline(bytes)
    guard case .composite(_, let records) = outline.kind else { return outline }
    path.append(glyph)
    for record in records {
      let part = try part(record.glyph)
      if let join = record.join, join.before >= outline.points || join.own >= part.points {
        throw .noSuchPoint
      }
      outline.points += part.points
      outline.contours += part.contours
      outline.depth = max(outline.depth, part.depth + 1)
      guard outline.points <= 0xFFFF, outline.contours <= 0xFFFF,
        outline.depth <= Self.greatestDepth
      else { throw .tooManyParts }
    }
    path.removeLast()
    return outline
  }

  /// A fault ends the reading of the whole glyph, so that only what is whole need be kept.
  private mutating func part(_ glyph: GlyphID) throws(FontFault.GlyphFault) -> GlyphOutline {
    if let known = parts[glyph] { return known }
    guard !path.contains(glyph) else { throw .cycle }
    guard path.count <= Self.greatestDepth else { throw .tooManyParts }
    let outline = try read(glyph)
    parts[glyph] = outline
    return outline
  }

  /// Fonts have two levels, some three.
  private static let greatestDepth = 8
}

extension TrueTypeFont {
  /// Why a glyph is drawn as nothing; `nil` for a whole one.
  package func fault(in glyph: GlyphID) -> FontFault? {
    var reader = GlyphReader(tables)
    do {
      _ = try reader.outline(of: glyph)
      return nil
    } catch {
      return .glyph(glyph, error)
    }
  }
}
