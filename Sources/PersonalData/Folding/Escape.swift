import Formats

/// Characters that other formats write by their number or name: `&aring;` and `&#xE5;` of HTML (WHATWG
/// HTML, section 13.5), `%C3%A5` of addresses (RFC 3986, section 2.1), `\u00e5` of JSON (RFC 8259, section 7).
enum Escape {
  /// The character at a `&`, `%` or `\`, and where the text goes on.
  static func read(
    in text: [UInt8],
    at start: Int,
    before limit: Int
  ) -> (scalar: Unicode.Scalar, next: Int)? {
    switch text[start] {
    case UInt8(ascii: "&"): HTMLEntity.read(in: text, at: start, before: limit)
    case UInt8(ascii: "%"): percent(in: text, at: start, before: limit)
    default: backslash(in: text, at: start + 1, before: limit)
    }
  }

  private static func percent(
    in text: [UInt8],
    at start: Int,
    before limit: Int
  ) -> (Unicode.Scalar, Int)? {
    var bytes: [UInt8] = []
    var place = start
    while bytes.count < 4, place + 2 < limit, text[place] == UInt8(ascii: "%"),
      let high = hexadecimal(text[place + 1]), let low = hexadecimal(text[place + 2])
    {
      bytes.append(UInt8(high << 4 | low))
      place += 3
      if bytes[0] < 0x80 { break }
    }
    guard let first = bytes.first else { return nil }
    guard first >= 0x80 else { return (Unicode.Scalar(first), place) }
    let (scalar, count) = UTF8Sequence.read(in: bytes, at: 0, before: bytes.count)
    return (scalar, start + 3 * count)
  }

  private static func backslash(
    in text: [UInt8],
    at start: Int,
    before limit: Int
  ) -> (Unicode.Scalar, Int)? {
    guard start < limit else { return nil }
    switch text[start] {
    case UInt8(ascii: "n") where start + 1 >= limit || !isSmall(text[start + 1]):
      return ("\n", start + 1)
    case UInt8(ascii: "u"):
      guard start + 4 < limit else { return nil }
      var value: UInt32 = 0
      for place in (start + 1)...(start + 4) {
        guard let digit = hexadecimal(text[place]) else { return nil }
        value = value << 4 | digit
      }
      return Unicode.Scalar(value).map { ($0, start + 5) }
    default: return nil
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46, 0x61...0x66: UInt32(byte | 0x20) - 0x57
    default: nil
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
