/// One character of bytes that may be anything (The Unicode Standard, table 3-7).
enum UTF8Sequence {
  /// The character at a byte from 0x80 on, and where the next one begins.
  ///
  /// A byte that begins no sequence is the character of Latin-1 with its number.
  static func read(
    in text: [UInt8],
    at start: Int,
    before limit: Int
  ) -> (scalar: Unicode.Scalar, next: Int) {
    let lead = text[start]
    let latin = (Unicode.Scalar(lead), start + 1)
    let count: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (count, value) = (1, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (count, value) = (2, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (count, value) = (3, UInt32(lead & 0x07))
    default: return latin
    }
    guard start + count < limit else { return latin }
    for place in (start + 1)...(start + count) {
      guard text[place] & 0xC0 == 0x80 else { return latin }
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    let least: UInt32 = [0x80, 0x800, 0x10000][count - 1]
    guard value >= least, let scalar = Unicode.Scalar(value) else { return latin }
    return (scalar, start + count + 1)
  }
}
