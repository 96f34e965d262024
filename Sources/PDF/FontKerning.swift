/// The distance between two glyphs, by the feature `kern` of `GPOS` or, where there is none, by the
/// table `kern`.
///
/// OpenType 1.9, "Recommendations for OpenType Fonts": the table counts only without the feature.
enum FontKerning: Sendable {
  case none
  /// The lookups, each with its subtables, of which the first that knows a pair counts.
  case positioning([[FontPairs]])
  case table(FontKernTable)

  init(positioning: FontBytes, table: FontBytes) {
    let lookups = Self.lookups(in: positioning)
    let pairs = FontKernTable(table)
    self = !lookups.isEmpty ? .positioning(lookups) : pairs.isEmpty ? .none : .table(pairs)
  }

  /// In units of the font.
  func adjustment(of left: GlyphID, and right: GlyphID) -> Int {
    let left = Int(left.rawValue)
    let right = Int(right.rawValue)
    switch self {
    case .none: return 0
    case .table(let table): return table.adjustment(of: left, and: right)
    case .positioning(let lookups):
      var sum = 0
      for subtables in lookups {
        for subtable in subtables {
          guard let value = subtable.adjustment(of: left, and: right) else { continue }
          sum += value
          break
        }
      }
      return sum
    }
  }

  /// The lookups of the feature `kern` for Latin letters, in the order of the list, which is the
  /// order in which they are applied (OpenType 1.9, "OpenType Layout Common Table Formats").
  private static func lookups(in table: FontBytes) -> [[FontPairs]] {
    let list = table.part(at: table.uint16(8))
    var rest = mostSubtables
    var lookups: [[FontPairs]] = []
    for index in lookupIndices(in: table) where index < list.uint16(0) && rest > 0 {
      let lookup = list.part(at: list.uint16(2 + 2 * index))
      var subtables: [FontPairs] = []
      for number in 0..<min(lookup.uint16(4), rest) {
        let subtable = lookup.part(at: lookup.uint16(6 + 2 * number))
        if let pairs = pairs(in: subtable, type: lookup.uint16(0)) { subtables.append(pairs) }
      }
      rest -= lookup.uint16(4)
      if !subtables.isEmpty { lookups.append(subtables) }
    }
    return lookups
  }

  /// Type 2, or type 9, which is one of another type further away than 16 bits reach.
  private static func pairs(in subtable: FontBytes, type: Int) -> FontPairs? {
    switch type {
    case 2: FontPairs(subtable)
    case 9 where subtable.uint16(2) == 2: FontPairs(subtable.part(at: subtable.uint32(4)))
    default: nil
    }
  }

  private static func lookupIndices(in table: FontBytes) -> [Int] {
    let features = table.part(at: table.uint16(6))
    let language = language(in: table.part(at: table.uint16(4)))
    var indices: Set<Int> = []
    for number in 0..<min(language.uint16(4), mostFeatures) {
      let record = 2 + 6 * language.uint16(6 + 2 * number)
      guard record < 2 + 6 * features.uint16(0), features.uint32(record) == kern else { continue }
      let feature = features.part(at: features.uint16(record + 4))
      for place in 0..<min(feature.uint16(2), mostSubtables) {
        indices.insert(feature.uint16(4 + 2 * place))
      }
    }
    return indices.sorted()
  }

  /// The default language of the script `latn`, or else of `DFLT`.
  private static func language(in scripts: FontBytes) -> FontBytes {
    var fallback = scripts.part(at: 0)
    for number in 0..<scripts.uint16(0) {
      let record = 2 + 6 * number
      let tag = scripts.uint32(record)
      guard tag == latin || tag == anyScript else { continue }
      let script = scripts.part(at: scripts.uint16(record + 4))
      let language = script.part(at: script.uint16(0))
      if tag == latin, language.count > 0 { return language }
      if tag == anyScript { fallback = language }
    }
    return fallback
  }

  private static let kern = 0x6B65_726E
  private static let latin = 0x6C61_746E
  private static let anyScript = 0x4446_4C54

  /// Far more than fonts have, and few enough to go through for each pair of a letter.
  private static let mostSubtables = 256
  private static let mostFeatures = 1024
}
