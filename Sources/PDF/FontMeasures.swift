/// What the tables say of a font as a whole, in its own units.
///
/// OpenType 1.9: `head`, `hhea`, `OS/2`, `post`.
struct FontMeasures: Sendable {
  let unitsPerEm: Int
  /// Lines of text, from the baseline; the descent is negative.
  let ascent, descent: Int
  /// 0 where the font does not say.
  let capHeight: Int
  /// 1 to 1000, 400 being regular.
  let weight: Int
  /// In degrees against the clock: negative for a font that leans to the right.
  let italicAngle: Int
  let isFixedPitch, isSerif, isItalic: Bool
  let boundingBox: FontBox

  init(
    head: FontBytes,
    header: FontBytes,
    metrics: FontBytes?,
    post: FontBytes
  ) throws(FontFault) {
    unitsPerEm = head.uint16(18)
    guard (16...16_384).contains(unitsPerEm) else {
      throw .table(.head, .value(.unitsPerEm, unitsPerEm))
    }
    boundingBox = FontBox(
      left: head.int16(36),
      bottom: head.int16(38),
      right: head.int16(40),
      top: head.int16(42)
    )
    let selection = metrics?.uint16(62) ?? 0
    let lines = Self.lines(header: header, metrics: metrics, selection: selection)
    ascent = lines?.ascent ?? max(0, boundingBox.top)
    // Some fonts have a depth here instead of a place.
    descent = -abs(lines?.descent ?? min(0, boundingBox.bottom))
    // The height of capital letters came with version 2 of the table.
    capHeight = metrics.map { $0.uint16(0) >= 2 ? max(0, $0.int16(88)) : 0 } ?? 0
    weight = metrics.map { max(1, min($0.uint16(4), 1000)) } ?? 400
    // A number with 16 bits behind the point.
    italicAngle = (Int(Int32(truncatingIfNeeded: post.uint32(4))) + 0x8000) >> 16
    isFixedPitch = post.uint32(12) != 0
    // PANOSE: a family of Latin text (2) with a style of serifs (2 to 10; from 11 on without).
    isSerif = metrics.map { $0.uint8(32) == 2 && (2...10).contains($0.uint8(33)) } ?? false
    isItalic = italicAngle != 0 || selection & 1 != 0
  }

  /// Measures of `hhea`, or the typographic ones where the font asks for them (fsSelection, bit 7), or
  /// else whichever it has.
  private static func lines(
    header: FontBytes,
    metrics: FontBytes?,
    selection: Int
  ) -> (ascent: Int, descent: Int)? {
    let ordinary = (ascent: header.int16(4), descent: header.int16(6))
    guard let metrics else { return ordinary.ascent > 0 ? ordinary : nil }
    let typographic = (ascent: metrics.int16(68), descent: metrics.int16(70))
    let clipping = (ascent: metrics.int16(74), descent: metrics.int16(76))
    let order = selection & 0x80 != 0 ? [typographic, ordinary] : [ordinary, typographic]
    return (order + [clipping]).first { $0.ascent > 0 }
  }

  /// Units of the font in thousandths of an em, halves upwards.
  func thousandths(_ units: Int) -> Int {
    let scaled = units * 1000 + unitsPerEm / 2
    let quotient = scaled / unitsPerEm
    return scaled < 0 && quotient * unitsPerEm != scaled ? quotient - 1 : quotient
  }
}

/// What the glyphs of a font lie in, from the origin of each.
package struct FontBox: Hashable, Sendable {
  package var left, bottom, right, top: Int

  package init(left: Int, bottom: Int, right: Int, top: Int) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }
}
