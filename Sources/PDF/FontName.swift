/// The PostScript name of a font, as a name of PDF can have it (OpenType 1.9, `name`).
enum FontName {
  /// Its letters, digits and `-`, `_`, `.`; at most 63, as the specification has it.
  ///
  /// The full name where there is no PostScript name, and `Unnamed` where there is neither.
  static func read(_ table: FontBytes) -> String {
    var best: (rank: Int, text: String) = (0, "Unnamed")
    let storage = table.part(at: table.uint16(4))
    for number in 0..<min(table.uint16(2), (table.count - 6) / 12) {
      let record = 6 + 12 * number
      let platform = table.uint16(record)
      let rank = rank(of: table.uint16(record + 6), platform: platform)
      guard rank > best.rank else { continue }
      let place = (offset: table.uint16(record + 10), count: table.uint16(record + 8))
      guard let bytes = storage.part(from: place.offset, count: place.count) else { continue }
      let text = text(of: bytes, unitSize: platform == macintosh ? 1 : 2)
      if !text.isEmpty { best = (rank, text) }
    }
    return best.text
  }

  /// Latin letters are the same in UTF-16 and in the encodings of the Macintosh.
  private static func text(of bytes: FontBytes, unitSize: Int) -> String {
    var text = ""
    for place in stride(from: 0, to: bytes.count, by: unitSize) where text.utf8.count < 63 {
      let unit = unitSize == 1 ? bytes.uint8(place) : bytes.uint16(place)
      guard let byte = UInt8(exactly: unit) else { continue }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: break
      }
    }
    return text
  }

  /// The PostScript name (6) before the full name (4), that of Windows before the others.
  private static func rank(of name: Int, platform: Int) -> Int {
    switch (name, platform) {
    case (6, 3): 6
    case (6, 1): 5
    case (6, 0): 4
    case (4, 3): 3
    case (4, 1): 2
    case (4, 0): 1
    default: 0
    }
  }

  private static let macintosh = 1
}
