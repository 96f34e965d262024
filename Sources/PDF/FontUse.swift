/// What a document uses of a font, and by which codes.
///
/// A code stands for a glyph and a text, so that the same glyph may be copied as different
/// characters. A standard font has the codes of its encoding.
struct FontUse {
  let font: Font
  let reference: Reference
  /// What the codes stand for, from code 1 on.
  private(set) var glyphs: [GlyphID] = []
  private(set) var texts: [String] = []
  /// By glyph, the code of its first text of one character: nearly always the one looked for.
  private var first: [(scalar: UInt32, code: UInt16)] = []
  private var others: [Pair: UInt16] = [:]

  /// Texts are compared byte by byte: equal strings may be written differently.
  private struct Pair: Hashable {
    let glyph: GlyphID
    let text: [UInt8]
  }

  init(of font: Font, as reference: Reference) {
    self.font = font
    self.reference = reference
  }

  /// Codes run out at 65,535; then, and for `.notdef`, which may not be shown, there is none.
  mutating func code(for glyph: GlyphID, text: String) -> UInt16? {
    guard glyph.rawValue > 0 else { return nil }
    let place = Int(glyph.rawValue)
    if place >= first.count {
      first += repeatElement((scalar: 0, code: 0), count: place + 1 - first.count)
    }
    let scalar = Self.only(text)
    if scalar > 0, first[place].scalar == scalar { return first[place].code }
    let pair = Pair(glyph: glyph, text: Array(text.utf8))
    if let code = others[pair] { return code }
    guard glyphs.count < Self.mostCodes else { return nil }
    glyphs.append(glyph)
    texts.append(text)
    let code = UInt16(glyphs.count)
    if scalar > 0, first[place].code == 0 {
      first[place] = (scalar, code)
    } else {
      others[pair] = code
    }
    return code
  }

  /// The character that a text consists of, or 0.
  private static func only(_ text: String) -> UInt32 {
    var scalars = text.unicodeScalars.makeIterator()
    guard let scalar = scalars.next(), scalars.next() == nil else { return 0 }
    return scalar.value
  }

  private static let mostCodes = 65_534
}
