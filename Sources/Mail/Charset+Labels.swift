extension Charset {
  /// The charset with a name, however it is spelled; `nil` for one that nobody knows.
  ///
  /// By the labels of WHATWG Encoding, section 4.2, and those that only mail has; signs between letters and
  /// digits do not count, so that `ISO 8859_1` is read, too.
  init?(label: String) {
    if let common = Self.common(label) {
      self = common
      return
    }
    guard let charset = Self.byLabel[Self.key(label)] ?? Self.resembling(Self.key(label)) else {
      return nil
    }
    self = charset
  }

  /// The charset of nearly every message, by the names that programs give it.
  private static func common(_ label: String) -> Charset? {
    switch label {
    case "utf-8", "UTF-8": .utf8
    case "iso-8859-1", "ISO-8859-1", "windows-1252", "Windows-1252": .windows1252
    case "us-ascii", "US-ASCII": .ascii
    default: nil
    }
  }

  /// The charset that a longer or shorter name means: `x-iso-8859-1`, `8859_1`,
  /// `ISO-8859-1-Windows-3.1-Latin-1`.
  private static func resembling(_ key: String) -> Charset? {
    if key.hasPrefix("x") { return byLabel[String(key.dropFirst())] }
    if key.hasPrefix("8859") { return byLabel["iso" + key] }
    let bytes = Array(key.utf8)
    for length in stride(from: bytes.count - 1, through: 7, by: -1) where !isDigit(bytes[length]) {
      if let charset = byLabel[String(decoding: bytes[..<length], as: UTF8.self)] { return charset }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func key(_ label: some StringProtocol) -> String {
    String(
      decoding: label.utf8.prefix(60).map(lowercased).filter { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      },
      as: UTF8.self
    )
  }

  private static let byLabel: [String: Charset] = {
    var found: [String: Charset] = [:]
    for (charset, labels) in labels {
      for label in labels.split(separator: " ") { found[key(label)] = charset }
    }
    return found
  }()

  private static let labels: [(Charset, String)] = [
    (
      .utf8,
      "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"
        + " utf8mb4"
    ),
    (
      .windows1252,
      "cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1"
        + " iso_8859-1:1987 l1 latin1 windows-1252 x-cp1252 x-ansi ansi win-1252"
    ),
    (.ascii, "ansi_x3.4-1968 ascii us-ascii iso646-us 646 iso_646.irv:1991 iso-ir-6 csascii"),
    (.latin9, "csisolatin9 iso-8859-15 l9 latin9 latin0"),
    (.utf16, "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16"),
    (.utf16LittleEndian, "utf-16le"),
    (.utf16BigEndian, "unicodefffe utf-16be"),
    (
      .undeclared,
      "unknown-8bit x-unknown unknown x-user-defined default none 8bit binary"
        + " x-binaryenc"
    ),
    (.system(.ibm866), "866 cp866 csibm866 ibm866"),
    (.system(.latin2), "csisolatin2 iso-8859-2 iso-ir-101 iso_8859-2:1987 l2 latin2"),
    (.system(.latin3), "csisolatin3 iso-8859-3 iso-ir-109 iso_8859-3:1988 l3 latin3"),
    (.system(.latin4), "csisolatin4 iso-8859-4 iso-ir-110 iso_8859-4:1988 l4 latin4"),
    (.system(.cyrillic), "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso_8859-5:1988"),
    (
      .system(.arabic),
      "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6"
        + " iso-8859-6-e iso-8859-6-i iso-ir-127 iso_8859-6:1987"
    ),
    (
      .system(.greek),
      "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126"
        + " iso_8859-7:1987 sun_eu_greek"
    ),
    (
      .system(.hebrew),
      "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e"
        + " iso-8859-8-i iso-ir-138 iso_8859-8:1988 visual logical"
    ),
    (.system(.latin6), "csisolatin6 iso-8859-10 iso-ir-157 l6 latin6"),
    (.system(.latin7), "iso-8859-13 latin7 l7"),
    (.system(.latin8), "iso-8859-14 latin8 l8"),
    (.system(.latin10), "iso-8859-16 latin10 l10"),
    (.system(.koi8R), "cskoi8r koi koi8 koi8-r koi8_r"),
    (.system(.koi8U), "koi8-ru koi8-u"),
    (.system(.macintosh), "csmacintosh mac macintosh x-mac-roman macroman"),
    (.system(.windows874), "dos-874 iso-8859-11 tis-620 windows-874"),
    (.system(.windows1250), "cp1250 windows-1250 x-cp1250"),
    (.system(.windows1251), "cp1251 windows-1251 x-cp1251 win-1251"),
    (.system(.windows1253), "cp1253 windows-1253 x-cp1253"),
    (
      .system(.windows1254),
      "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso_8859-9:1989 l5 latin5"
        + " windows-1254 x-cp1254"
    ),
    (.system(.windows1255), "cp1255 windows-1255 x-cp1255"),
    (.system(.windows1256), "cp1256 windows-1256 x-cp1256"),
    (.system(.windows1257), "cp1257 windows-1257 x-cp1257"),
    (.system(.windows1258), "cp1258 windows-1258 x-cp1258"),
    (.system(.macCyrillic), "x-mac-cyrillic x-mac-ukrainian"),
    (
      .system(.gb18030),
      "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"
        + " gb18030 cp936 ms936 windows-936 euc-cn"
    ),
    (.system(.big5), "big5 big5-hkscs cn-big5 csbig5 x-x-big5 cp950"),
    (.system(.eucJP), "cseucpkdfmtjapanese euc-jp x-euc-jp"),
    (.system(.iso2022JP), "csiso2022jp iso-2022-jp iso-2022-jp-1 iso-2022-jp-2 csiso2022jp2"),
    (
      .system(.shiftJIS),
      "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cp932"
    ),
    (
      .system(.korean),
      "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989"
        + " ksc5601 ksc_5601 windows-949 cp949 uhc"
    ),
    (.system(.iso2022KR), "csiso2022kr iso-2022-kr"),
    (.system(.iso2022CN), "iso-2022-cn"),
    (.system(.hz), "hz-gb-2312"),
    (
      .system(.utf7),
      "utf-7 unicode-1-1-utf-7 unicode11utf7 unicode20utf7 x-unicode20utf7"
        + " csunicode11utf7 csutf7 cp65000"
    ),
    (.system(.utf32), "utf-32 ucs-4 iso-10646-ucs-4 csucs4"),
    (.system(.utf32LittleEndian), "utf-32le ucs-4le"),
    (.system(.utf32BigEndian), "utf-32be ucs-4be"),
    (.system(.dosWestern), "cp850 ibm850 850 cspc850multilingual"),
    (.system(.dosUS), "cp437 ibm437 437 cspc8codepage437"),
    (.system(.dosCentral), "cp852 ibm852 852 cspcp852"),
    (.system(.dosNordic), "cp865 ibm865 865 csibm865"),
    (.system(.dosEuro), "cp858 ibm858 ibm00858 cp00858 pc-multilingual-850+euro"),
    (
      .system(.swedish7Bit),
      "sen_850200_b iso-ir-10 fi iso646-fi iso646-se se csiso10swedish x-ia5-swedish"
    ),
    (.system(.swedish7BitNames), "sen_850200_c iso-ir-11 iso646-se2 se2 csiso11swedishfornames"),
    (.system(.johab), "johab cp1361 ms1361"),
    (.system(.vietnamese), "viscii csviscii"),
    (.system(.armenian), "armscii-8"),
    (.system(.hpRoman), "hp-roman8 roman8 r8 cshproman8"),
  ]
}
