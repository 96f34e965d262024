import Formats

/// How the characters of a text are numbered and written as bytes.
///
/// Whoever declares ISO-8859-1 often means Windows-1252, which differs only where ISO-8859-1 has
/// controls; it is read so here, as in browsers (WHATWG Encoding, section 4.2). Bytes that are UTF-8 and
/// not ASCII are UTF-8, whatever is declared: no text of another character set is that by chance.
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
  /// Declared as what nobody knows: `unknown-8bit` (RFC 1428) and the like.
  case undeclared
  /// One that the system reads.
  case system(SystemCharset)

  /// What became of bytes.
  enum Reading {
    /// UTF-8, without a byte order mark.
    case text([UInt8])
    /// Some of them are not of this charset: UTF-8, as far as they are.
    case damaged([UInt8])
    /// The system has no converter for it.
    case noConverter
  }

  /// The text in UTF-8, without a byte order mark; `nil` when the bytes are not of this charset, or
  /// nothing here reads it.
  func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    switch read(bytes) {
    case .text(let text): text
    case .damaged, .noConverter: nil
    }
  }

  /// Reads bytes, whatever they are.
  func read(_ bytes: ArraySlice<UInt8>) -> Reading {
    if !isWide, bytes.contains(where: { $0 >= 0x80 }), Self.isUTF8(bytes) {
      return .text(Self.withoutMark(bytes))
    }
    switch self {
    case .utf8:
      let text = Self.withoutMark(bytes)
      return Self.isUTF8(text[...]) ? .text(text) : .damaged(Self.decodeDamaged(bytes))
    case .ascii:
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return .damaged(Self.decodeUndeclared(bytes)) }
      return .text(Self.decodeUndeclared(bytes))
    case .undeclared: return .text(Self.decodeUndeclared(bytes))
    case .windows1252: return .text(Self.decode(bytes, by: Self.windows1252Scalar))
    case .latin9: return .text(Self.decode(bytes, by: Self.latin9Scalar))
    case .utf16, .utf16BigEndian, .utf16LittleEndian:
      return read16(bytes).map { .text($0) } ?? .damaged(Self.decodeDamaged(bytes))
    case .system(let charset):
      guard let text = charset.text(of: bytes) else { return .noConverter }
      let utf8 = Self.withoutMark(text.utf8[...])
      return text.isWhole ? .text(utf8) : .damaged(utf8)
    }
  }

  /// Whether a character takes two bytes or four, so that ASCII is no sign of anything.
  var isWide: Bool {
    switch self {
    case .utf16, .utf16BigEndian, .utf16LittleEndian: true
    case .system(let charset): charset.isWide
    case .utf8, .ascii, .windows1252, .latin9, .undeclared: false
    }
  }

  private func read16(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let bigEndianMark: [UInt8] = [0xFE, 0xFF]
    if self != .utf16BigEndian, !bytes.starts(with: bigEndianMark) {
      return Self.decode16(bytes.starts(with: [0xFF, 0xFE]) ? bytes.dropFirst(2) : bytes, high: 1)
    }
    return Self.decode16(bytes.starts(with: bigEndianMark) ? bytes.dropFirst(2) : bytes, high: 0)
  }

  private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes)
  }

  /// What nobody declared: Japanese by its escapes, UTF-8 where the bytes are that, else Windows-1252.
  static func decodeUndeclared(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    if hasJapaneseEscape(bytes), let text = Charset.system(.iso2022JP).decode(bytes) { return text }
    let text = withoutMark(bytes)
    return isUTF8(text[...]) ? text : decode(bytes, by: windows1252Scalar)
  }

  /// ISO-2022-JP is ASCII to the eye of a program: `ESC $ B` begins Japanese (RFC 1468).
  private static func hasJapaneseEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let escape = bytes.firstIndex(of: 0x1B) else { return false }
    let next = bytes[escape...].dropFirst().prefix(2)
    return next.elementsEqual("$B".utf8) || next.elementsEqual("$@".utf8)
  }

  /// What claims to be UTF-8 and is not: with a few bad bytes where most is good, else Windows-1252.
  static func decodeDamaged(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let healed = String(decoding: bytes, as: UTF8.self)
    let (bad, good) = healed.unicodeScalars.reduce(into: (0, 0)) { count, scalar in
      if scalar == "\u{FFFD}" { count.0 += 1 } else if scalar.value > 0x7F { count.1 += 1 }
    }
    return good > bad ? Array(healed.utf8) : decode(bytes, by: windows1252Scalar)
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  private static func decode(_ bytes: ArraySlice<UInt8>, by scalar: (UInt8) -> UInt16) -> [UInt8] {
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
