import PDF

/// A font of six glyphs, put together in memory, of which a test changes what it is about.
///
/// 0 `.notdef`, 1 `A` (a triangle), 2 a ring (a square), 3 `Å` of these two, 4 the space, and 5 `H`
/// (a square with instructions).
struct TinyFont {
  var flavour = 0x0001_0000
  var unitsPerEm = 1000
  var magicNumber = 0x5F0F_3CF5
  var locationFormat = 0
  var advances = [500, 600, 0, 600, 250, 700]
  var glyphs = [square, triangle, square, composed, [], instructed]
  /// Nothing but the glyphs and `maxp` says how many there are.
  var metricCount: Int?
  var lines = (ascent: 750, descent: -250)
  var embedding = 0
  var selection = 0
  var names: [(platform: Int, id: Int, bytes: [UInt8])] = [(3, 6, utf16("Tiny-Regular"))]
  var maps: [(platform: Int, encoding: Int, bytes: [UInt8])] = [(3, 1, letters)]
  var kern: [UInt8]?
  var positioning: [UInt8]?
  /// Put in the place of a table, or of none.
  var replaced: [String: [UInt8]] = [:]
  var removed: Set<String> = []

  static let letters = CharacterMaps.segments([
    (0x20...0x20, 4), (0x41...0x41, 1), (0x48...0x48, 5), (0xC5...0xC5, 3),
  ])

  func font() throws -> TrueTypeFont { try TrueTypeFont(bytes) }

  var bytes: [UInt8] { Self.file(flavour: flavour, tables: tables, at: 0) }

  /// In the order of their tags.
  var tables: [(tag: String, bytes: [UInt8])] {
    var tables: [String: [UInt8]] = [
      "OS/2": metrics, "cmap": characterMaps, "glyf": glyphs.flatMap(\.self), "head": head,
      "hhea": horizontalHeader, "hmtx": horizontalMetrics, "loca": locations,
      "maxp": long(0x0001_0000) + words(glyphs.count) + [UInt8](repeating: 0, count: 26),
      "name": nameTable, "post": long(0x0003_0000) + long(-(12 << 16)) + long(0) + long(1),
    ]
    tables["kern"] = kern
    tables["GPOS"] = positioning
    tables.merge(replaced) { _, new in new }
    for tag in removed { tables[tag] = nil }
    return tables.keys.sorted().map { ($0, tables[$0] ?? []) }
  }

  /// The directory and the tables, which begin at a place of the file.
  static func file(
    flavour: Int,
    tables: [(tag: String, bytes: [UInt8])],
    at start: Int
  ) -> [UInt8] {
    var directory = long(flavour) + words(tables.count, 0, 0, 0)
    var data: [UInt8] = []
    for table in tables {
      let offset = start + 12 + 16 * tables.count + data.count
      directory += Array(table.tag.utf8) + long(0) + long(offset) + long(table.bytes.count)
      data += table.bytes + [UInt8](repeating: 0, count: (4 - table.bytes.count % 4) % 4)
    }
    return directory + data
  }
}

extension TinyFont {
  private var head: [UInt8] {
    long(0x0001_0000) + long(0) + long(0xAAAA_AAAA) + long(magicNumber)
      + words(0b11101, unitsPerEm) + [UInt8](repeating: 0, count: 16)
      + words(-10, -20, 800, 900, 0, 8, 2, locationFormat, 0)
  }

  private var horizontalHeader: [UInt8] {
    long(0x0001_0000) + words(lines.ascent, lines.descent, 0, 700)
      + [UInt8](repeating: 0, count: 22)
      + words(metricCount ?? advances.count)
  }

  private var horizontalMetrics: [UInt8] {
    advances.enumerated().flatMap { words($1, $0) }
  }

  private var locations: [UInt8] {
    var place = 0
    var places = [0]
    for glyph in glyphs {
      place += glyph.count
      places.append(place)
    }
    return places.flatMap { locationFormat == 1 ? long($0) : words($0 / 2) }
  }

  /// Version 4: weight 700, a serif style, typographic lines 710 and -240, capitals of 650.
  private var metrics: [UInt8] {
    words(4, 500, 700, 5, embedding) + [UInt8](repeating: 0, count: 22) + [2, 3]
      + [UInt8](repeating: 0, count: 28) + words(selection, 0, 0, 710, -240, 90, 1000, 300)
      + [UInt8](repeating: 0, count: 8) + words(480, 650, 0, 0, 0)
  }

  private var nameTable: [UInt8] {
    var records: [UInt8] = []
    var storage: [UInt8] = []
    for name in names {
      records += words(name.platform, 1, 0x409, name.id, name.bytes.count, storage.count)
      storage += name.bytes
    }
    return words(0, names.count, 6 + records.count) + records + storage
  }

  private var characterMaps: [UInt8] {
    var records: [UInt8] = []
    var data: [UInt8] = []
    for map in maps {
      records += words(map.platform, map.encoding) + long(4 + 8 * maps.count + data.count)
      data += map.bytes
    }
    return words(0, maps.count) + records + data
  }
}

extension TinyFont {
  /// Three points of two bytes each way, then a zero that fills.
  static let triangle =
    words(1, 0, 0, 600, 700, 2, 0) + [0x01, 0x01, 0x01] + words(0, 300, 300, 0, 700, -700) + [0]

  /// Four points with one flag that counts four times, each coordinate of one positive byte.
  static let square =
    words(1, 0, 0, 30, 30, 3, 0) + [0x3F, 3, 10, 10, 10, 10, 20, 20, 20, 20]

  /// The square with three instructions.
  static let instructed =
    words(1, 0, 0, 30, 650, 3, 3) + [0xB0, 0x00, 0x2D]
    + [0x3F, 3, 10, 10, 10, 10, 20, 20, 20, 20, 0]

  /// Glyph 1, and glyph 2 moved by (285, 700); two instructions behind them.
  static let composed = composite([(1, 0, 0), (2, 285, 700)]) + words(2) + [0x2D, 0x2D]

  /// Parts at offsets that are rounded to pixels; the last says that instructions follow.
  static func composite(_ parts: [(glyph: Int, x: Int, y: Int)]) -> [UInt8] {
    parts.enumerated().reduce(into: words(-1, 0, 0, 600, 900)) { bytes, entry in
      let (index, part) = entry
      let flags = index == parts.count - 1 ? 0x0107 : 0x0027
      bytes += words(flags, part.glyph, part.x, part.y)
    }
  }

  static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { words(Int($0)) } }
}

/// The lowest 16 bits of each number, the highest byte first.
func words(_ values: Int...) -> [UInt8] {
  values.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
}

/// The lowest 32 bits of a number, the highest byte first.
func long(_ value: Int) -> [UInt8] { words(value >> 16, value) }
