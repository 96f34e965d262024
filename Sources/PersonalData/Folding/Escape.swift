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
    case UInt8(ascii: "&"): entity(in: text, at: start + 1, before: limit)
    case UInt8(ascii: "%"): percent(in: text, at: start, before: limit)
    default: backslash(in: text, at: start + 1, before: limit)
    }
  }

  private static func entity(
    in text: [UInt8],
    at start: Int,
    before limit: Int
  ) -> (Unicode.Scalar, Int)? {
    guard start < limit else { return nil }
    if text[start] == UInt8(ascii: "#") { return number(in: text, at: start + 1, before: limit) }
    var end = start
    while end < limit, end - start < 16, isLetterOrDigit(text[end]) { end += 1 }
    guard end < limit, text[end] == UInt8(ascii: ";"),
      let scalar = names[String(decoding: text[start..<end], as: UTF8.self)]
    else { return nil }
    return (scalar, end + 1)
  }

  private static func number(
    in text: [UInt8],
    at start: Int,
    before limit: Int
  ) -> (Unicode.Scalar, Int)? {
    let isHexadecimal = start < limit && text[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var place = first
    var value: UInt32 = 0
    while place < limit, place - first < 8, let digit = hexadecimal(text[place]),
      isHexadecimal || digit < 10
    {
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
      place += 1
    }
    guard place > first, let scalar = Unicode.Scalar(value) else { return nil }
    if place < limit, text[place] == UInt8(ascii: ";") { place += 1 }
    return (scalar, place)
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

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isSmall(byte | 0x20) || Cell.isDigit(byte)
  }

  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "commat": "@", "period": ".",
      "lowbar": "_", "hyphen": "-", "dash": "-", "ndash": "-", "mdash": "-", "colon": ":",
      "comma": ",", "sol": "/", "plus": "+", "lpar": "(", "rpar": ")", "NewLine": "\n",
      "Tab": "\t", "ensp": " ", "emsp": " ", "thinsp": " ", "zwnj": "\u{200C}",
      "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "ZeroWidthSpace": "\u{200B}",
      "NoBreak": "\u{2060}", "rsquo": "'", "lsquo": "'", "Scaron": "S", "scaron": "s",
      "OElig": "\u{152}", "oelig": "\u{153}", "NonBreakingSpace": " ",
    ]
    for (place, name) in latin1.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt32(0xA0 + place))
    }
    return names
  }()

  /// U+00A0 to U+00FF in order.
  private static let latin1 =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr "
    + "deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
    + "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave "
    + "Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute "
    + "Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave "
    + "eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml "
    + "divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
}
