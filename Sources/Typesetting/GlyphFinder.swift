import PDF

/// The fonts of a typeface, and which of them has what.
///
/// What Swedish is written with is looked up once and remembered, in a table for each style.
struct GlyphFinder: Sendable {
  /// The fonts of all styles, one style after the other.
  let fonts: [Font]
  private let ranges: [Range<Int>]
  private var known: ContiguousArray<Found>
  private var pairs: ContiguousArray<Pair>

  struct Found: Sendable {
    var font: Int16
    var glyph: GlyphID
    var advance: Int32
  }

  private struct Pair: Sendable {
    var key: UInt64
    var kerning: Int16
  }

  private static let pairCount = 1024
  /// The Latin letters of Europe up to U+024F, and behind them punctuation from U+2000 to U+206F.
  private static let knownCount = 0x250 + 0x70
  private static let unknown = Found(font: -1, glyph: GlyphID(0), advance: 0)
  private static let absent = Found(font: -2, glyph: GlyphID(0), advance: 0)

  init(_ typeface: Typeface) {
    var fonts: [Font] = []
    var ranges: [Range<Int>] = []
    for style in Style.allCases {
      let chain =
        switch style {
        case .regular: typeface.regular
        case .strong: typeface.strong
        case .emphasised: typeface.emphasised
        case .strongEmphasised: typeface.strongEmphasised
        }
      ranges.append(fonts.count..<fonts.count + chain.count)
      fonts += chain
    }
    self.fonts = fonts
    self.ranges = ranges
    known = []
    pairs = []
  }

  func fonts(of style: Style) -> Range<Int> { ranges[style.rawValue] }

  /// The glyph in the first font of a style that has the character.
  mutating func find(_ scalar: Unicode.Scalar, in style: Style) -> Found? {
    guard let place = Self.place(of: scalar) else { return seek(scalar, in: style) }
    if known.isEmpty {
      let count = ranges.count * Self.knownCount
      known = ContiguousArray(repeating: Self.unknown, count: count)
    }
    let index = style.rawValue * Self.knownCount + place
    let found = known[index]
    if found.font >= 0 { return found }
    if found.font == Self.absent.font { return nil }
    let sought = seek(scalar, in: style)
    known[index] = sought ?? Self.absent
    return sought
  }

  /// The glyph in one font.
  func find(_ scalar: Unicode.Scalar, inFont index: Int) -> Found? {
    let font = fonts[index]
    guard let glyph = font.glyph(for: scalar) else { return nil }
    return Found(
      font: Int16(truncatingIfNeeded: index),
      glyph: glyph,
      advance: Int32(clamping: font.advance(of: glyph))
    )
  }

  private func seek(_ scalar: Unicode.Scalar, in style: Style) -> Found? {
    for index in ranges[style.rawValue] {
      if let found = find(scalar, inFont: index) { return found }
    }
    return nil
  }

  private static func place(of scalar: Unicode.Scalar) -> Int? {
    let value = Int(scalar.value)
    if value < 0x250 { return value }
    if value >= 0x2000, value < 0x2070 { return value - 0x2000 + 0x250 }
    return nil
  }

  /// What is added between two glyphs of one font; the pairs of a text are few, and remembered.
  mutating func kerning(of left: GlyphID, and right: GlyphID, font: Int16) -> Int16 {
    if pairs.isEmpty {
      pairs = ContiguousArray(repeating: Pair(key: .max, kerning: 0), count: Self.pairCount)
    }
    let key =
      UInt64(truncatingIfNeeded: font) << 32 | UInt64(left.rawValue) << 16 | UInt64(right.rawValue)
    let slot = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    if pairs[slot].key == key { return pairs[slot].kerning }
    let kerning = Int16(clamping: fonts[Int(font)].kerning(of: left, and: right))
    pairs[slot] = Pair(key: key, kerning: kerning)
    return kerning
  }
}
