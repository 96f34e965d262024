import PDF

/// Characters that stand as one: a letter with its marks, a space, a place for a hyphen.
///
/// What it shows are glyphs of one font; both lie in the arrays of the text it is part of.
struct Cluster: Sendable {
  var kind: Kind
  /// Which of the four styles it is set in.
  var style: Style
  /// Where its characters stand, and how many; the first is the base of the others.
  var scalars: Range<Int>
  var glyphs: Range<Int> = 0..<0
  /// The font of its glyphs, as ``GlyphFinder`` counts them.
  var font = 0
  /// How far its glyphs move on, in thousandths of an em.
  var advance = 0
  /// What is added before the next cluster, when both stand on one line.
  var kerning = 0
  /// Where it begins in the text set as one line.
  var start = 0
  /// UAX #9: even from left to right, odd from right to left.
  var level: UInt8 = 0
  /// Whether the next letter is kept from joining it (U+200C).
  var endsJoining = false

  enum Kind: Sendable {
    case text
    /// Lines may end here, and then it is not seen.
    case space
    /// U+00AD: seen only where a line ends.
    case softHyphen
    /// U+200B.
    case zeroWidthSpace
    /// A mark of direction: not seen, but it has one.
    case direction
    /// Shown by the glyph of the cluster before it.
    case absorbed
  }

  var end: Int { start + advance }
}

/// How words are set within a text.
enum Style: Int, Sendable, CaseIterable {
  case regular, strong, emphasised, strongEmphasised

  init(_ span: Span) {
    self =
      switch (span.isStrong, span.isEmphasised) {
      case (false, false): .regular
      case (true, false): .strong
      case (false, true): .emphasised
      case (true, true): .strongEmphasised
      }
  }
}

/// A glyph as it was found, and the characters it stands for.
struct ShapedGlyph: Sendable {
  var id: GlyphID
  var advance: Int
  var text: Range<Int>
}
