/// Kerning as old fonts have it: pairs of glyphs in order (OpenType 1.9, `kern`, version 0).
struct FontKernTable: Sendable {
  private let subtables: [Subtable]

  private struct Subtable: Sendable {
    let bytes: FontBytes
    /// Whether it takes the place of what came before, instead of being added.
    let overrides: Bool

    func adjustment(of left: Int, and right: Int) -> Int? {
      let pairs = FontBytes.Records(offset: 14, count: bytes.uint16(6), size: 6, keySize: 4)
      let key = left << 16 | right
      guard let found = bytes.last(notAbove: key, in: pairs), bytes.uint32(found) == key else {
        return nil
      }
      return bytes.int16(found + 4)
    }
  }

  init(_ table: FontBytes) {
    var subtables: [Subtable] = []
    var offset = 4
    let count = table.uint16(0) == 0 ? min(table.uint16(2), Self.mostSubtables) : 0
    for _ in 0..<count {
      let bytes = table.part(at: offset)
      let coverage = bytes.uint16(4)
      let isPairs = coverage >> 8 == 0
      // Along the line (bit 0), no minimum (bit 1), not across (bit 2).
      if isPairs, coverage & 0b111 == 0b001 {
        subtables.append(Subtable(bytes: bytes, overrides: coverage & 0b1000 != 0))
      }
      // A length of more than 16 bits is cut in the files; the number of pairs is not.
      offset += max(bytes.uint16(2), isPairs ? 14 + 6 * bytes.uint16(6) : 6)
    }
    self.subtables = subtables
  }

  var isEmpty: Bool { subtables.isEmpty }

  /// In units of the font.
  func adjustment(of left: Int, and right: Int) -> Int {
    var sum = 0
    for subtable in subtables {
      guard let value = subtable.adjustment(of: left, and: right) else { continue }
      sum = subtable.overrides ? value : sum + value
    }
    return sum
  }

  private static let mostSubtables = 32
}
