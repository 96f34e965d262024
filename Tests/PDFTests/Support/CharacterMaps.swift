/// Maps of characters in the formats of `cmap`.
enum CharacterMaps {
  /// Format 4 without an array of glyphs: each segment with the glyph of its first character.
  static func segments(_ segments: [(codes: ClosedRange<Int>, glyph: Int)]) -> [UInt8] {
    let all = segments + [(0xFFFF...0xFFFF, 0)]
    var bytes = words(4, 16 + 8 * all.count, 0, 2 * all.count, 0, 0, 0)
    bytes += all.flatMap { words($0.codes.upperBound) } + words(0)
    bytes += all.flatMap { words($0.codes.lowerBound) }
    bytes += all.flatMap { words($0.glyph - $0.codes.lowerBound) }
    bytes += all.flatMap { _ in words(0) }
    return bytes
  }

  /// Format 4 with one segment that looks its glyphs up in an array.
  static func array(from first: Int, _ glyphs: [Int], difference: Int) -> [UInt8] {
    words(4, 32 + 2 * glyphs.count, 0, 4, 0, 0, 0)
      + words(first + glyphs.count - 1, 0xFFFF, 0, first, 0xFFFF, difference, 1, 4, 0)
      + glyphs.flatMap { words($0) }
  }

  /// Format 0.
  static func bytes(_ glyphs: [Int: UInt8]) -> [UInt8] {
    words(0, 262, 0) + (0..<256).map { glyphs[$0] ?? 0 }
  }

  /// Format 6.
  static func trimmed(from first: Int, _ glyphs: [Int]) -> [UInt8] {
    words(6, 10 + 2 * glyphs.count, 0, first, glyphs.count) + glyphs.flatMap { words($0) }
  }

  /// Format 12, with a number of groups that may be another than there are.
  static func groups(
    _ groups: [(codes: ClosedRange<Int>, glyph: Int)],
    count: Int? = nil
  ) -> [UInt8] {
    words(12, 0) + long(16 + 12 * groups.count) + long(0) + long(count ?? groups.count)
      + groups.flatMap {
        long($0.codes.lowerBound) + long($0.codes.upperBound) + long($0.glyph)
      }
  }
}
