import System

/// A character set that the system reads, by the name that the program has chosen for it: no word of a
/// message ever reaches the system.
///
/// Supersets stand for their subsets, as in browsers (WHATWG Encoding, section 4): GB18030 for GB2312, Windows-949 for
/// EUC-KR, Windows-932 for Shift_JIS.
enum SystemCharset: String, CaseIterable {
  case ibm866 = "IBM866"
  case latin2 = "ISO-8859-2"
  case latin3 = "ISO-8859-3"
  case latin4 = "ISO-8859-4"
  case cyrillic = "ISO-8859-5"
  case arabic = "ISO-8859-6"
  case greek = "ISO-8859-7"
  case hebrew = "ISO-8859-8"
  case latin6 = "ISO-8859-10"
  case latin7 = "ISO-8859-13"
  case latin8 = "ISO-8859-14"
  case latin10 = "ISO-8859-16"
  case koi8R = "KOI8-R"
  case koi8U = "KOI8-U"
  case macintosh = "MACINTOSH"
  case windows874 = "CP874"
  case windows1250 = "CP1250"
  case windows1251 = "CP1251"
  case windows1253 = "CP1253"
  case windows1254 = "CP1254"
  case windows1255 = "CP1255"
  case windows1256 = "CP1256"
  case windows1257 = "CP1257"
  case windows1258 = "CP1258"
  case macCyrillic = "MAC-CYRILLIC"
  case gb18030 = "GB18030"
  case big5 = "BIG5-HKSCS"
  case eucJP = "EUC-JP"
  case iso2022JP = "ISO-2022-JP-2"
  case shiftJIS = "CP932"
  case korean = "CP949"
  case iso2022KR = "ISO-2022-KR"
  case iso2022CN = "ISO-2022-CN"
  case hz = "HZ"
  case utf7 = "UTF-7"
  case utf32 = "UTF-32"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  case dosWestern = "IBM850"
  case dosUS = "IBM437"
  case dosCentral = "IBM852"
  case dosNordic = "IBM865"
  case dosEuro = "IBM858"
  case swedish7Bit = "SEN_850200_B"
  case swedish7BitNames = "SEN_850200_C"
  case johab = "JOHAB"
  case vietnamese = "VISCII"
  case armenian = "ARMSCII-8"
  case hpRoman = "HP-ROMAN8"

  /// The text; `nil` where this system has no converter.
  func text(of bytes: ArraySlice<UInt8>) -> CharacterConverter.Text? {
    if self == .hz {
      return CharacterConverter.text(of: Self.withoutHZ(bytes)[...], in: Self.gb18030.rawValue)
    }
    return CharacterConverter.text(of: bytes, in: rawValue)
      ?? simpler.flatMap { CharacterConverter.text(of: bytes, in: $0) }
  }

  /// GB2312 of what is written in ASCII, between `~{` and `~}` (RFC 1843): few systems have a converter for it.
  private static func withoutHZ(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let tilde = UInt8(ascii: "~")
    var result: [UInt8] = []
    var isChinese = false
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == tilde, let next = rest.first else {
        result.append(isChinese && byte > 0x20 ? byte | 0x80 : byte)
        continue
      }
      switch next {
      case UInt8(ascii: "{"): isChinese = true
      case UInt8(ascii: "}"): isChinese = false
      case tilde where !isChinese: result.append(tilde)
      case UInt8(ascii: "\n"): break
      default:
        result.append(isChinese ? byte | 0x80 : byte)
        continue
      }
      rest = rest.dropFirst()
    }
    return result
  }

  /// A smaller set that systems with fewer converters have.
  private var simpler: String? {
    switch self {
    case .iso2022JP: "ISO-2022-JP"
    case .big5: "BIG5"
    case .korean: "EUC-KR"
    case .dosEuro: "IBM850"
    case .ibm866, .latin2, .latin3, .latin4, .cyrillic, .arabic, .greek, .hebrew, .latin6, .latin7,
      .latin8, .latin10, .koi8R, .koi8U, .macintosh, .windows874, .windows1250, .windows1251,
      .windows1253, .windows1254, .windows1255, .windows1256, .windows1257, .windows1258,
      .macCyrillic, .gb18030, .eucJP, .shiftJIS, .iso2022KR, .iso2022CN, .hz, .utf7, .utf32,
      .utf32LittleEndian, .utf32BigEndian, .dosWestern, .dosUS, .dosCentral, .dosNordic,
      .swedish7Bit, .swedish7BitNames, .johab, .vietnamese, .armenian, .hpRoman:
      nil
    }
  }

  /// Whether a character takes two bytes or four.
  var isWide: Bool {
    switch self {
    case .utf32, .utf32LittleEndian, .utf32BigEndian: true
    case .ibm866, .latin2, .latin3, .latin4, .cyrillic, .arabic, .greek, .hebrew, .latin6, .latin7,
      .latin8, .latin10, .koi8R, .koi8U, .macintosh, .windows874, .windows1250, .windows1251,
      .windows1253, .windows1254, .windows1255, .windows1256, .windows1257, .windows1258,
      .macCyrillic, .gb18030, .big5, .eucJP, .iso2022JP, .shiftJIS, .korean, .iso2022KR, .iso2022CN,
      .hz, .utf7, .dosWestern, .dosUS, .dosCentral, .dosNordic, .dosEuro, .swedish7Bit,
      .swedish7BitNames, .johab, .vietnamese, .armenian, .hpRoman:
      false
    }
  }
}
