/// Quoted-printable (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Text with lines that end in LF; no line written is longer than 76 octets.
  ///
  /// A full stop alone on a line and `From ` at the beginning of one are escaped, because mail
  /// programs have changed both on the way (RFC 2049, section 3).
  static func encode(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (place, line) in text.split(separator: lineFeed, omittingEmptySubsequences: false)
      .enumerated()
    {
      if place > 0 { result.append(lineFeed) }
      encode(line: line, into: &result)
    }
    return result
  }

  /// `=E5`.
  static func escape(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func encode(line: ArraySlice<UInt8>, into result: inout [UInt8]) {
    let isFragile = line.elementsEqual(".".utf8) || line.starts(with: "From ".utf8)
    var column = 0
    for place in line.indices {
      let byte = line[place]
      let isLast = place == line.endIndex - 1
      let isPlain = !(isFragile && place == line.startIndex) && isPlain(byte, isLast: isLast)
      let sign = isPlain ? [byte] : escape(byte)
      if column + sign.count > (isLast ? lineLimit : lineLimit - 1) {
        result += [UInt8(ascii: "="), lineFeed]
        column = 0
      }
      result += sign
      column += sign.count
    }
  }

  /// Spaces and tabs may stand anywhere but at the end of a line.
  private static func isPlain(_ byte: UInt8, isLast: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): !isLast
    case UInt8(ascii: "="): false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  static let lineLimit = 76
  private static let lineFeed = UInt8(ascii: "\n")
  private static let digits = Array("0123456789ABCDEF".utf8)
}
