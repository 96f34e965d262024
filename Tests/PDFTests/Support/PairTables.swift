/// Tables of kerning: `kern`, and what of `GPOS` adjusts pairs.
enum PairTables {
  typealias Pair = (left: Int, right: Int, value: Int)

  /// `kern` of one subtable in format 0; by itself along the line.
  static func kern(_ pairs: [Pair], coverage: Int = 0x0001) -> [UInt8] {
    words(0, 1) + kernSubtable(pairs, coverage: coverage)
  }

  static func kernSubtable(_ pairs: [Pair], coverage: Int) -> [UInt8] {
    words(0, 14 + 6 * pairs.count, coverage, pairs.count, 0, 0, 0)
      + pairs.flatMap { words($0.left, $0.right, $0.value) }
  }

  /// `GPOS` with one script and one feature, of all the lookups there are.
  static func positioning(
    script: String = "latn",
    feature: String = "kern",
    lookups: [(type: Int, subtables: [[UInt8]])]
  ) -> [UInt8] {
    let scripts = words(1) + Array(script.utf8) + words(8) + words(4, 0, 0, 0xFFFF, 1, 0)
    let features =
      words(1) + Array(feature.utf8) + words(8, 0, lookups.count)
      + lookups.indices.flatMap { words($0) }
    var offsets: [UInt8] = words(lookups.count)
    var tables: [UInt8] = []
    for lookup in lookups {
      offsets += words(2 + 2 * lookups.count + tables.count)
      tables += table(of: lookup)
    }
    let start = 10
    return words(1, 0, start, start + scripts.count, start + scripts.count + features.count)
      + scripts + features + offsets + tables
  }

  private static func table(of lookup: (type: Int, subtables: [[UInt8]])) -> [UInt8] {
    var bytes = words(lookup.type, 0, lookup.subtables.count)
    var data: [UInt8] = []
    for subtable in lookup.subtables {
      bytes += words(6 + 2 * lookup.subtables.count + data.count)
      data += subtable
    }
    return bytes + data
  }

  /// Format 1 for one first glyph; before the advance stands a placement of 99, and the second
  /// glyph has an advance of 77.
  static func glyphs(_ left: Int, _ pairs: [(right: Int, value: Int)]) -> [UInt8] {
    words(1, 12, 0x0005, 0x0004, 1, 18) + words(1, 1, left)
      + words(pairs.count) + pairs.flatMap { words($0.right, 99, $0.value, 77) }
  }

  /// Format 2: glyphs of `left` are in class 1 of the first, those of `right` in class 1 of the
  /// second; all else is in class 0 and is not adjusted.
  static func classes(left: ClosedRange<Int>, right: ClosedRange<Int>, value: Int) -> [UInt8] {
    words(2, 24, 0x0004, 0, 34, 44, 2, 2) + words(0, 0, 0, value)
      + words(2, 1, left.lowerBound, left.upperBound, 0)
      + words(2, 1, left.lowerBound, left.upperBound, 1)
      + words(1, right.lowerBound, right.count) + right.flatMap { _ in words(1) }
  }

  /// Type 9: the same, behind an offset of 32 bits.
  static func distant(_ subtable: [UInt8]) -> [UInt8] { words(1, 2) + long(8) + subtable }
}
