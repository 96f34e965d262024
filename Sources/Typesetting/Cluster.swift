import PDF

/// Characters that stand as one: a letter with its marks, a space, a place for a hyphen.
///
/// What it shows are glyphs of one font; both lie in the arrays of the text it is part of.
struct Cluster: Sendable {
  var kind: Kind
  /// Which of the four styles it is set in.
  var style: Style
  /// The character that its marks, if it has any, stand on.
  let base: Unicode.Scalar
  /// Where its characters stand, and how many; the first is the base of the others.
  var scalars: Range<Int> {
    get { Int(firstScalar)..<Int(firstScalar) + Int(scalarCount) }
    set {
      firstScalar = Int32(truncatingIfNeeded: newValue.lowerBound)
      scalarCount = Int32(truncatingIfNeeded: newValue.count)
    }
  }
  var glyphs: Range<Int> {
    get { Int(firstGlyph)..<Int(firstGlyph) + Int(glyphCount) }
    set {
      firstGlyph = Int32(truncatingIfNeeded: newValue.lowerBound)
      glyphCount = Int32(truncatingIfNeeded: newValue.count)
    }
  }
  /// Half the size of whole integers: a text has many clusters, and they are moved about.
  private var firstScalar: Int32
  private(set) var scalarCount: Int32
  private var firstGlyph: Int32 = 0
  private var glyphCount: Int32 = 0
  /// How far its glyphs move on, in thousandths of an em.
  var advance: Int32 = 0
  /// The font of its glyphs, as ``GlyphFinder`` counts them.
  var font: Int16 = 0
  /// What is added before the next cluster, when both stand on one line.
  var kerning: Int16 = 0
  /// Where it begins in the text set as one line.
  var start = 0
  /// Where it begins in the text as it was handed in, in bytes of UTF-8.
  let offset: Int32
  /// UAX #9: even from left to right, odd from right to left.
  var level: UInt8 = 0
  /// Whether the next letter is kept from joining it (U+200C).
  var endsJoining = false

  init(_ base: Unicode.Scalar, as kind: Kind, in style: Style, at place: Int, offset: Int) {
    self.base = base
    self.kind = kind
    self.offset = Int32(truncatingIfNeeded: offset)
    self.style = style
    firstScalar = Int32(truncatingIfNeeded: place)
    scalarCount = 1
  }

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

  /// Whether the next cluster stands to the right of this one in the same font.
  func isFollowedClosely(by next: Cluster) -> Bool {
    font == next.font && level == next.level && level & 1 == 0
  }

  var end: Int { start + Int(advance) }
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
  var advance: Int32
  /// Where these characters stand, and how many.
  var text: Int32
  var count: Int32
  /// How far it is moved from where it would stand.
  var move = MarkPlacing.Move()

  init(id: GlyphID, advance: Int32, text: Range<Int>) {
    self.id = id
    self.advance = advance
    self.text = Int32(truncatingIfNeeded: text.lowerBound)
    count = Int32(truncatingIfNeeded: text.count)
  }

  /// Gives it other characters; none where another glyph stands for its own.
  mutating func stand(for text: Range<Int>) {
    self.text = Int32(truncatingIfNeeded: text.lowerBound)
    count = Int32(truncatingIfNeeded: text.count)
  }
}
