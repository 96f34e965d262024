import Bytes
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
    let isASCII = Self.isASCII(bytes)
    if !isWide, !isASCII, Self.isUTF8(bytes) { return .text(Self.withoutMark(bytes)) }
    switch self {
    case .utf8:
      return isASCII ? .text(Array(bytes)) : .damaged(Self.decodeDamaged(bytes))
    case .ascii:
      guard isASCII else { return .damaged(Self.decodeUndeclared(bytes)) }
      return .text(Self.decodeUndeclared(bytes))
    case .undeclared: return .text(Self.decodeUndeclared(bytes))
    case .windows1252: return .text(Self.decode(bytes, by: Self.windows1252Scalar))
    case .latin9: return .text(Self.decode(bytes, by: Self.latin9Scalar))
    case .utf16, .utf16BigEndian, .utf16LittleEndian:
      return read16(bytes)
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

  /// Whether a header may be in it, too, without anybody telling: it is none of those that are tried anyway.
  var mayBeHint: Bool {
    switch self {
    case .latin9: true
    case .system: !isWide
    case .utf8, .ascii, .windows1252, .undeclared, .utf16, .utf16BigEndian, .utf16LittleEndian:
      false
    }
  }

  private func read16(_ bytes: ArraySlice<UInt8>) -> Reading {
    let bigEndianMark: [UInt8] = [0xFE, 0xFF]
    if self != .utf16BigEndian, !bytes.starts(with: bigEndianMark) {
      return Self.decode16(bytes.starts(with: [0xFF, 0xFE]) ? bytes.dropFirst(2) : bytes, high: 1)
    }
    return Self.decode16(bytes.starts(with: bigEndianMark) ? bytes.dropFirst(2) : bytes, high: 0)
  }

  private static func withoutMark(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes)
  }

  /// What nobody declared: Japanese by its escapes, UTF-8 where the bytes are that, what the rest of the message is in
  /// where they are that, else Windows-1252.
  ///
  /// `hint`: the charset of the message's text, which its header is often in as well.
  static func decodeUndeclared(_ bytes: ArraySlice<UInt8>, hint: Charset? = nil) -> [UInt8] {
    if hasJapaneseEscape(bytes), let text = Charset.system(.iso2022JP).decode(bytes) { return text }
    if isUTF8(bytes) { return withoutMark(bytes) }
    return hint?.decode(bytes) ?? decode(bytes, by: windows1252Scalar)
  }

  /// Whether bytes that nobody declared are hardly Windows-1252, either: there are some that mean nothing in it, or
  /// hardly any letter is of ASCII, as in no language that is written in it.
  static func isDoubtful(_ bytes: ArraySlice<UInt8>, hint: Charset? = nil) -> Bool {
    guard !isASCII(bytes), !isUTF8(bytes), hint?.decode(bytes) == nil else { return false }
    var (beyond, signs) = (0, 0)
    for byte in bytes where byte > 0x20 {
      if [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) { return true }
      signs += 1
      if byte >= 0x80 { beyond += 1 }
    }
    return beyond >= 8 && beyond * 2 > signs
  }

  /// ISO-2022-JP is ASCII to the eye of a program: `ESC $ B` begins Japanese (RFC 1468).
  private static func hasJapaneseEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let escape = bytes.withUnsafeBufferPointer({ $0.firstIndex(of: 0x1B, from: 0) }) else {
      return false
    }
    let next = bytes.dropFirst(escape + 1).prefix(2)
    return next.elementsEqual("$B".utf8) || next.elementsEqual("$@".utf8)
  }

  /// What claims to be UTF-8 and is not: with a few bad bytes where most is good or the last character alone is cut,
  /// else Windows-1252.
  static func decodeDamaged(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let healed = String(decoding: bytes, as: UTF8.self)
    let isCut = (1...3).contains { cut in
      isUTF8(bytes.dropLast(cut)) && bytes.suffix(cut).first.map { $0 >= 0xC2 } == true
        && bytes.suffix(cut).dropFirst().allSatisfy { (0x80...0xBF).contains($0) }
    }
    if isCut { return Array(healed.utf8) }
    let (bad, good) = healed.unicodeScalars.reduce(into: (0, 0)) { count, scalar in
      if scalar == "\u{FFFD}" { count.0 += 1 } else if scalar.value > 0x7F { count.1 += 1 }
    }
    return good > bad ? Array(healed.utf8) : decode(bytes, by: windows1252Scalar)
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.firstBeyondASCII(from: 0) } == nil
  }

  static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool { UTF8Check.isValid(bytes) }

  private static func decode(_ bytes: ArraySlice<UInt8>, by scalar: (UInt8) -> UInt16) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while let next = bytes.firstBeyondASCII(from: place) {
        result.append(contentsOf: bytes[place..<next])
        let value = scalar(bytes[next])
        if value < 0x800 {
          result.append(0xC0 | UInt8(value >> 6))
        } else {
          result.append(0xE0 | UInt8(value >> 12))
          result.append(0x80 | UInt8(value >> 6 & 0x3F))
        }
        result.append(0x80 | UInt8(value & 0x3F))
        place = next + 1
      }
      result.append(contentsOf: bytes[place...])
    }
    return result
  }

  /// `high`: where in each pair the byte stands that counts more.
  private static func decode16(_ bytes: ArraySlice<UInt8>, high: Int) -> Reading {
    let end = bytes.count / 2 * 2 + bytes.startIndex
    let units = stride(from: bytes.startIndex, to: end, by: 2).map { place in
      UInt16(bytes[place + high]) << 8 | UInt16(bytes[place + 1 - high])
    }
    if end == bytes.endIndex, let text = String(validating: units, as: UTF16.self) {
      return .text(Array(text.utf8))
    }
    let healed = Array(String(decoding: units, as: UTF16.self).utf8)
    return .damaged(end == bytes.endIndex ? healed : healed + [0xEF, 0xBF, 0xBD])
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
