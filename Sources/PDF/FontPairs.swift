/// A subtable of adjusted pairs (OpenType 1.9, `GPOS`, lookup type 2).
///
/// Only how much the first glyph of a pair moves on is read (XAdvance); that is kerning.
struct FontPairs: Sendable {
  private let bytes: FontBytes
  private let coverage: FontBytes
  private let kind: Kind
  /// Of the values of both glyphs, in bytes.
  private let valueSize: Int
  /// Where among them the first glyph's advance stands.
  private let advance: Int?

  private enum Kind: Sendable {
    /// Format 1: for each first glyph the second ones.
    case glyphs
    /// Format 2: a table of classes.
    case classes(first: FontBytes, second: FontBytes, firstCount: Int, secondCount: Int)
  }

  init?(_ bytes: FontBytes) {
    self.bytes = bytes
    coverage = bytes.part(at: bytes.uint16(2))
    let first = bytes.uint16(4)
    let second = bytes.uint16(6)
    // Eight kinds of value, each of 16 bits if its bit is set; XAdvance is the third.
    valueSize = 2 * ((first & 0xFF).nonzeroBitCount + (second & 0xFF).nonzeroBitCount)
    advance = first & 0b100 != 0 ? 2 * (first & 0b11).nonzeroBitCount : nil
    switch bytes.uint16(0) {
    case 1: kind = .glyphs
    case 2:
      kind = .classes(
        first: bytes.part(at: bytes.uint16(8)),
        second: bytes.part(at: bytes.uint16(10)),
        firstCount: bytes.uint16(12),
        secondCount: bytes.uint16(14)
      )
    default: return nil
    }
  }

  /// In units of the font; `nil` where this subtable leaves the pair to the next one.
  func adjustment(of left: Int, and right: Int) -> Int? {
    guard let index = coverage.coverageIndex(of: left) else { return nil }
    switch kind {
    case .glyphs:
      guard index < bytes.uint16(8) else { return nil }
      let set = bytes.uint16(10 + 2 * index)
      guard set != 0 else { return nil }
      let pairs = FontBytes.Records(
        offset: set + 2,
        count: bytes.uint16(set),
        size: 2 + valueSize
      )
      guard let found = bytes.last(notAbove: right, in: pairs), bytes.uint16(found) == right else {
        return nil
      }
      return value(at: found + 2)
    case .classes(let first, let second, let firstCount, let secondCount):
      let row = first.glyphClass(of: left)
      let column = second.glyphClass(of: right)
      guard row < firstCount, column < secondCount else { return nil }
      return value(at: 16 + (row * secondCount + column) * valueSize)
    }
  }

  private func value(at offset: Int) -> Int { advance.map { bytes.int16(offset + $0) } ?? 0 }
}

extension FontBytes {
  /// The place of a glyph in a coverage table (OpenType 1.9, "Coverage Table").
  fileprivate func coverageIndex(of glyph: Int) -> Int? {
    let isRanges = uint16(0) == 2
    let records = Records(offset: 4, count: uint16(2), size: isRanges ? 6 : 2)
    guard let found = last(notAbove: glyph, in: records) else { return nil }
    if isRanges {
      return glyph <= uint16(found + 2) ? uint16(found + 4) + glyph - uint16(found) : nil
    }
    return uint16(found) == glyph ? (found - 4) / 2 : nil
  }

  /// The class of a glyph; 0 for those that are in none (OpenType 1.9, "Class Definition Table").
  fileprivate func glyphClass(of glyph: Int) -> Int {
    if uint16(0) == 1 {
      let place = glyph - uint16(2)
      return place >= 0 && place < uint16(4) ? uint16(6 + 2 * place) : 0
    }
    let ranges = Records(offset: 4, count: uint16(2), size: 6)
    guard let found = last(notAbove: glyph, in: ranges), glyph <= uint16(found + 2) else {
      return 0
    }
    return uint16(found + 4)
  }
}
