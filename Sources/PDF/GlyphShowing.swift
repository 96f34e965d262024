/// The operators that show the glyphs of a run (ISO 32000-1, 9.4.3).
///
/// A glyph whose text is empty belongs to what another glyph beside it has told already. Both stand in
/// a span with `/ActualText` (14.9.4), so that the text is copied once and whole. A glyph
/// without a code is not shown, and its room stays.
struct GlyphShowing {
  private let run: GlyphRun
  private let codeSize: CodeSize

  private enum CodeSize {
    case one, two
  }

  init(_ run: GlyphRun) {
    self.run = run
    switch run.font {
    case .standard: codeSize = .one
    case .trueType: codeSize = .two
    }
  }

  func write(into syntax: inout Syntax, using use: inout FontUse) {
    let glyphs = run.glyphs
    guard codeSize == .two, glyphs.contains(where: \.text.isEmpty) else {
      show(glyphs[...], into: &syntax, using: &use)
      return
    }
    var start = 0
    while start < glyphs.count {
      let cluster = Self.cluster(of: glyphs, from: start)
      if let text = cluster.text {
        syntax.add("/Span<</ActualText")
        syntax.add(text: text)
        syntax.add(">>BDC\n")
        show(glyphs[start..<cluster.end], into: &syntax, using: &use)
        syntax.add("EMC\n")
      } else {
        show(glyphs[start..<cluster.end], into: &syntax, using: &use)
      }
      start = cluster.end
    }
  }

  /// Glyphs that have a text each, or one text and the glyphs without any on both sides of it.
  private static func cluster(
    of glyphs: [GlyphRun.Glyph],
    from start: Int
  ) -> (end: Int, text: String?) {
    var end = start
    while end < glyphs.count, !glyphs[end].text.isEmpty,
      end + 1 == glyphs.count || !glyphs[end + 1].text.isEmpty
    {
      end += 1
    }
    guard end == start else { return (end, nil) }
    while end < glyphs.count, glyphs[end].text.isEmpty { end += 1 }
    let text = end < glyphs.count ? glyphs[end].text : ""
    if end < glyphs.count { end += 1 }
    while end < glyphs.count, glyphs[end].text.isEmpty { end += 1 }
    return (end, text)
  }

  /// What is moved is a thousandth of the size to the left (9.4.3), so adjustments change sign.
  private func show(
    _ glyphs: ArraySlice<GlyphRun.Glyph>,
    into syntax: inout Syntax,
    using use: inout FontUse
  ) {
    var moved = 0
    var shown = 0
    var rise = 0
    syntax.add(byte: UInt8(ascii: "["))
    for glyph in glyphs {
      if glyph.rise != rise {
        if shown > 0 { syntax.add(byte: UInt8(ascii: ")")) }
        if moved != 0 { syntax.add(0 &- moved) }
        (moved, shown, rise) = (0, 0, glyph.rise)
        syntax.add("]TJ\n")
        syntax.add(run.size.scaled(rise))
        syntax.add(" Ts\n[")
      }
      if let code = code(for: glyph, using: &use) {
        if moved != 0 || shown == Self.mostInString {
          if shown > 0 { syntax.add(byte: UInt8(ascii: ")")) }
          if moved != 0 { syntax.add(0 &- moved) }
          (moved, shown) = (0, 0)
        }
        if shown == 0 { syntax.add(byte: UInt8(ascii: "(")) }
        switch codeSize {
        case .one: break
        case .two: syntax.add(stringByte: UInt8(truncatingIfNeeded: code >> 8))
        }
        syntax.add(stringByte: UInt8(truncatingIfNeeded: code))
        shown += 1
      } else {
        moved &+= use.font.advance(of: glyph.id)
      }
      moved &+= min(max(glyph.adjustment, -Self.furthest), Self.furthest)
    }
    if shown > 0 { syntax.add(byte: UInt8(ascii: ")")) }
    // Something may follow in the same run.
    if moved != 0, glyphs.endIndex < run.glyphs.count { syntax.add(0 &- moved) }
    syntax.add("]TJ\n")
    if rise != 0 { syntax.add("0 Ts\n") }
  }

  private func code(for glyph: GlyphRun.Glyph, using use: inout FontUse) -> UInt16? {
    switch codeSize {
    case .one: (32...255).contains(glyph.id.rawValue) ? glyph.id.rawValue : nil
    case .two: use.code(for: glyph.id, text: glyph.text)
    }
  }

  /// A string has at most 32,767 bytes (ISO 19005-2, 6.1.13); these have two or four each.
  private static let mostInString = 8_000
  private static let furthest = 1_000_000
}
