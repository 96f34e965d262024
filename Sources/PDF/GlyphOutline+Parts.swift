extension GlyphOutline {
  /// The records of a composite glyph, each of which says whether another one follows.
  static func composite(_ glyph: FontBytes) throws(FontFault.GlyphFault) -> Kind {
    var parts: [Part] = []
    var place = headSize
    var flags = PartFlag.hasMore
    while flags & PartFlag.hasMore != 0 {
      guard parts.count < mostParts else { throw .tooManyParts }
      flags = glyph.uint16(place)
      let size = recordSize(flags)
      guard let record = glyph.part(from: place, count: size) else { throw .tooShort }
      let join: Part.Join? =
        flags & PartFlag.hasOffset != 0
        ? nil
        : flags & PartFlag.hasWords != 0
          ? Part.Join(before: record.uint16(4), own: record.uint16(6))
          : Part.Join(before: record.uint8(4), own: record.uint8(5))
      let part = GlyphID(UInt16(truncatingIfNeeded: record.uint16(2)))
      parts.append(Part(glyph: part, record: record, join: join))
      place += size
    }
    guard let head = glyph.part(from: 0, count: headSize) else { throw .tooShort }
    return .composite(head: head, parts: parts)
  }

  /// Flags, glyph, offset, and up to four numbers that turn and stretch it.
  private static func recordSize(_ flags: Int) -> Int {
    let scale =
      flags & PartFlag.hasMatrix != 0
      ? 8 : flags & PartFlag.hasTwoScales != 0 ? 4 : flags & PartFlag.hasScale != 0 ? 2 : 0
    return 4 + (flags & PartFlag.hasWords != 0 ? 4 : 2) + scale
  }

  enum PartFlag {
    static let hasWords = 0x0001
    static let hasOffset = 0x0002
    static let hasScale = 0x0008
    static let hasMore = 0x0020
    static let hasTwoScales = 0x0040
    static let hasMatrix = 0x0080
    /// Offsets that are rounded to whole pixels (0x0004), and instructions behind the last part
    /// (0x0100): without instructions an accent would stand beside its letter's middle.
    static let hinting = 0x0104
  }

  /// Fonts have glyphs of two or three parts, few of more than ten.
  private static let mostParts = 256
}
