/// From characters to glyphs (OpenType 1.9, `cmap`): the best map of Unicode that a font has.
struct FontCharacterMap: Sendable {
  private let map: FontBytes
  private let format: Format

  private enum Format: Int {
    case bytes = 0
    case segments = 4
    case trimmed = 6
    case groups = 12
  }

  /// Takes the map that reaches furthest; nothing of it is decoded.
  init(_ table: FontBytes) throws(FontFault) {
    var best: (rank: Int, map: FontBytes, format: Format)?
    for number in 0..<min(table.uint16(2), Self.mostMaps) {
      let record = 4 + 8 * number
      let rank = Self.rank(platform: table.uint16(record), encoding: table.uint16(record + 2))
      let map = table.part(at: table.uint32(record + 4))
      guard map.count > 6, let format = Format(rawValue: map.uint16(0)) else { continue }
      if rank > best?.rank ?? 0 { best = (rank, map, format) }
    }
    guard let best else { throw .table(.characterMap, .noUnicode) }
    map = best.map
    format = best.format
  }

  /// The number of the glyph of a character; 0 when there is none.
  func glyph(for scalar: Unicode.Scalar) -> Int {
    let code = Int(scalar.value)
    switch format {
    case .bytes: return code < 256 ? map.uint8(6 + code) : 0
    case .segments: return inSegments(code)
    case .trimmed:
      let place = code - map.uint16(6)
      return place >= 0 && place < map.uint16(8) ? map.uint16(10 + 2 * place) : 0
    case .groups: return inGroups(code)
    }
  }

  /// Format 4: four arrays of the same length – ends, starts, differences, and offsets from their
  /// own place.
  ///
  /// The length in its header is not asked, since large maps have one that does not fit 16 bits.
  private func inSegments(_ code: Int) -> Int {
    guard code <= 0xFFFF else { return 0 }
    let size = map.uint16(6) & ~1
    var low = 0
    var high = size / 2
    while low < high {
      let middle = (low + high) / 2
      if map.uint16(14 + 2 * middle) < code { low = middle + 1 } else { high = middle }
    }
    guard low < size / 2 else { return 0 }
    let segment = 16 + size + 2 * low
    let first = map.uint16(segment)
    guard first <= code else { return 0 }
    let difference = map.uint16(segment + size)
    let offset = map.uint16(segment + 2 * size)
    guard offset != 0 else { return (code + difference) & 0xFFFF }
    let glyph = map.uint16(segment + 2 * size + offset + 2 * (code - first))
    return glyph == 0 ? 0 : (glyph + difference) & 0xFFFF
  }

  /// Format 12: groups of a first and a last character and the glyph of the first.
  private func inGroups(_ code: Int) -> Int {
    let groups = FontBytes.Records(offset: 16, count: map.uint32(12), size: 12, keySize: 4)
    guard let group = map.last(notAbove: code, in: groups), code <= map.uint32(group + 4) else {
      return 0
    }
    return map.uint32(group + 8) + code - map.uint32(group)
  }

  /// All of Unicode before its first 65,536 characters, Windows' own before the others; 0 for maps
  /// that are not of Unicode.
  private static func rank(platform: Int, encoding: Int) -> Int {
    switch (platform, encoding) {
    case (3, 10): 5
    case (0, 4), (0, 6): 4
    case (3, 1): 3
    case (0, 3): 2
    case (0, 0...2): 1
    default: 0
    }
  }

  private static let mostMaps = 256
}
