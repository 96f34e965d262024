import Formats

/// How the characters of a text are numbered and written as bytes.
///
/// Whoever declares ISO-8859-1 often means Windows-1252, which differs only where ISO-8859-1 has
/// controls; it is read so here, as in browsers (WHATWG Encoding, section 4.2).
enum Charset: Hashable {
  case utf8
  case ascii
  case windows1252
  /// ISO-8859-15, which has the euro sign.
  case latin9
  /// By its byte order mark, else little-endian.
  case utf16
  case utf16BigEndian
  case utf16LittleEndian

  /// The charset with a name, in any case; `nil` for one that is not read here.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "646": self = .ascii
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "windows-1252",
      "cp1252", "cp-1252", "x-cp1252", "x-ansi":
      self = .windows1252
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9", "l9": self = .latin9
    case "utf-16", "utf16", "unicode", "ucs-2": self = .utf16
    case "utf-16be": self = .utf16BigEndian
    case "utf-16le": self = .utf16LittleEndian
    default: return nil
    }
  }

  /// The text in UTF-8, without a byte order mark; `nil` when the bytes are not of this charset.
  func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    switch self {
    case .utf8:
      let text = bytes.starts(with: Self.mark) ? bytes.dropFirst(3) : bytes
      return Self.isUTF8(text) ? Array(text) : nil
    case .ascii: return bytes.allSatisfy { $0 < 0x80 } ? Array(bytes) : nil
    case .windows1252: return Self.decode(bytes, Self.windows1252Scalar)
    case .latin9: return Self.decode(bytes, Self.latin9Scalar)
    case .utf16, .utf16LittleEndian:
      if bytes.starts(with: [0xFE, 0xFF]) { return Self.decode16(bytes.dropFirst(2), high: 0) }
      return Self.decode16(bytes.starts(with: [0xFF, 0xFE]) ? bytes.dropFirst(2) : bytes, high: 1)
    case .utf16BigEndian:
      return Self.decode16(bytes.starts(with: [0xFE, 0xFF]) ? bytes.dropFirst(2) : bytes, high: 0)
    }
  }

  /// What nobody declared: UTF-8 where the bytes are that, else Windows-1252.
  static func decodeUndeclared(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    utf8.decode(bytes) ?? decode(bytes, windows1252Scalar)
  }

  /// What claims to be UTF-8 and is not: with a few bad bytes where most is good, else Windows-1252.
  static func decodeDamaged(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let healed = String(decoding: bytes, as: UTF8.self)
    let (bad, good) = healed.unicodeScalars.reduce(into: (0, 0)) { count, scalar in
      if scalar == "\u{FFFD}" { count.0 += 1 } else if scalar.value > 0x7F { count.1 += 1 }
    }
    return good > bad ? Array(healed.utf8) : decode(bytes, windows1252Scalar)
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, _ scalar: (UInt8) -> UInt16) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else if let scalar = Unicode.Scalar(scalar(byte)) {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return result
  }

  private static func decode16(_ bytes: ArraySlice<UInt8>, high: Int) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { place in
      UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// WHATWG Encoding, index windows-1252: the five bytes that mean nothing stay controls.
  private static func windows1252Scalar(_ byte: UInt8) -> UInt16 {
    byte < 0xA0 ? Windows1252.signs[Int(byte - 0x80)] : UInt16(byte)
  }

  /// WHATWG Encoding, index iso-8859-15.
  private static func latin9Scalar(_ byte: UInt8) -> UInt16 {
    switch byte {
    case 0xA4: 0x20AC
    case 0xA6: 0x0160
    case 0xA8: 0x0161
    case 0xB4: 0x017D
    case 0xB8: 0x017E
    case 0xBC: 0x0152
    case 0xBD: 0x0153
    case 0xBE: 0x0178
    default: UInt16(byte)
    }
  }
}
