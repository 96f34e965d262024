/// The number of a glyph in its font.
package struct GlyphID: Hashable, Comparable, Sendable {
  package let rawValue: UInt16

  package init(_ rawValue: UInt16) { self.rawValue = rawValue }

  package static func < (left: GlyphID, right: GlyphID) -> Bool { left.rawValue < right.rawValue }
}

/// What text is set in: a TrueType font, of which the glyphs that are used go into the file, or one
/// of the standard fonts that every reader has (ISO 32000-1, 9.6.2.2), which no archive takes.
///
/// All measures are in thousandths of an em, and are exactly those that stand in the file.
package enum Font: Hashable, Sendable {
  case trueType(TrueTypeFont)
  case standard(StandardFont)

  /// The PostScript name.
  package var name: String {
    switch self {
    case .trueType(let font): font.name
    case .standard(let font): font.name
    }
  }

  /// From the baseline up to the top of the tallest letters; positive.
  package var ascent: Int {
    switch self {
    case .trueType(let font): font.ascent
    case .standard(let font): font.ascent
    }
  }

  /// From the baseline down to the lowest letters; negative.
  package var descent: Int {
    switch self {
    case .trueType(let font): font.descent
    case .standard(let font): font.descent
    }
  }

  /// From the baseline up to the top of an H; positive.
  package var capHeight: Int {
    switch self {
    case .trueType(let font): font.capHeight
    case .standard(let font): font.capHeight
    }
  }

  /// The glyph of a character, or `nil` when the font lacks it; never glyph 0.
  package func glyph(for scalar: Unicode.Scalar) -> GlyphID? {
    switch self {
    case .trueType(let font): font.glyph(for: scalar)
    case .standard(let font): font.glyph(for: scalar)
    }
  }

  /// How far a glyph moves on.
  package func advance(of glyph: GlyphID) -> Int {
    switch self {
    case .trueType(let font): font.advance(of: glyph)
    case .standard(let font): font.advance(of: glyph)
    }
  }

  /// Around what a glyph draws; `nil` where the font does not say.
  package func box(of glyph: GlyphID) -> FontBox? {
    switch self {
    case .trueType(let font): font.box(of: glyph)
    case .standard: nil
    }
  }

  /// What is added between two glyphs; mostly negative, `0` where the font says nothing.
  package func kerning(of left: GlyphID, and right: GlyphID) -> Int {
    switch self {
    case .trueType(let font): font.kerning(of: left, and: right)
    case .standard: 0
    }
  }
}
