/// Characters written as `&aring;`, `&#229;` or `&#xE5;` (WHATWG HTML, section 13.5).
///
/// Known are the names of Western European text: all of HTML 2 and 4 but mathematics, those of
/// ASCII signs, and those of characters that cannot be seen.
package enum HTMLEntity {
  /// The character at an `&`, and where the text goes on; `nil` when the sign stands for itself.
  package static func read(
    in text: [UInt8],
    at start: Int,
    before limit: Int
  ) -> (scalar: Unicode.Scalar, next: Int)? {
    guard start + 1 < limit else { return nil }
    let rest = text[(start + 1)..<limit]
    if rest.first == UInt8(ascii: "#") { return readNumber(rest.dropFirst()) }
    let name = rest.prefix(longestName).prefix { isLetter($0) || isDigit($0) }
    guard let scalar = names[String(decoding: name, as: UTF8.self)] else { return nil }
    let end = name.endIndex
    if end < limit, text[end] == UInt8(ascii: ";") { return (scalar, end + 1) }
    // Old pages leave the semicolon out behind names of Latin-1.
    return scalar.value < 0x100 ? (scalar, end) : nil
  }

  /// A text with its characters decoded, as in the value of an attribute.
  package static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let text = Array(text)
    var result: [UInt8] = []
    var place = 0
    while place < text.count {
      // Here `&copy=1` is a part of an address.
      if text[place] == UInt8(ascii: "&"),
        let (scalar, next) = read(in: text, at: place, before: text.count),
        text[next - 1] == UInt8(ascii: ";")
      {
        result += String(scalar).utf8
        place = next
      } else {
        result.append(text[place])
        place += 1
      }
    }
    return result
  }

  /// `text`: what stands behind `&#`.
  private static func readNumber(
    _ text: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, next: Int)? {
    let isHexadecimal = text.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = text.dropFirst(isHexadecimal ? 1 : 0).prefix(8).prefix {
      isDigit($0) || (isHexadecimal && (0x61...0x66).contains($0 | 0x20))
    }
    guard
      let number = UInt32(
        String(decoding: digits, as: UTF8.self),
        radix: isHexadecimal ? 16 : 10
      )
    else { return nil }
    let hasEnd = text[digits.endIndex...].first == UInt8(ascii: ";")
    return (scalar(number), digits.endIndex + (hasEnd ? 1 : 0))
  }

  /// A number from 80 to 9F means the sign of Windows-1252, as programs have always meant it.
  private static func scalar(_ number: UInt32) -> Unicode.Scalar {
    switch number {
    case 0: "\u{FFFD}"
    case 0x80...0x9F: Unicode.Scalar(Windows1252.signs[Int(number - 0x80)]) ?? "\u{FFFD}"
    default: Unicode.Scalar(number) ?? "\u{FFFD}"
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static let longestName = 16

  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [:]
    for (place, name) in latin1.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt32(0xA0 + place))
    }
    for pair in others.split(whereSeparator: \.isWhitespace) {
      let parts = pair.split(separator: "=")
      names[String(parts[0])] = UInt32(parts[1], radix: 16).flatMap(Unicode.Scalar.init)
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

  /// Names with their numbers in hexadecimal digits.
  private static let others = """
    quot=22 QUOT=22 amp=26 AMP=26 apos=27 lt=3C LT=3C gt=3E GT=3E COPY=A9 REG=AE
    Tab=9 NewLine=A excl=21 num=23 dollar=24 percnt=25 lpar=28 rpar=29 ast=2A plus=2B comma=2C
    period=2E sol=2F colon=3A semi=3B equals=3D quest=3F commat=40 lsqb=5B lbrack=5B bsol=5C
    rsqb=5D rbrack=5D Hat=5E lowbar=5F grave=60 lcub=7B lbrace=7B verbar=7C vert=7C rcub=7D
    rbrace=7D NonBreakingSpace=A0 OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178
    Zcaron=17D zcaron=17E
    Ccaron=10C ccaron=10D fnof=192 circ=2C6 tilde=2DC ensp=2002 emsp=2003 thinsp=2009
    hairsp=200A ZeroWidthSpace=200B zwnj=200C zwj=200D lrm=200E rlm=200F hyphen=2010 dash=2010
    ndash=2013
    mdash=2014 horbar=2015 lsquo=2018 rsquo=2019 sbquo=201A ldquo=201C rdquo=201D bdquo=201E
    dagger=2020 Dagger=2021 bull=2022 bullet=2022 hellip=2026 mldr=2026 permil=2030 prime=2032
    Prime=2033 lsaquo=2039 rsaquo=203A oline=203E frasl=2044 NoBreak=2060 euro=20AC image=2111
    trade=2122 TRADE=2122 numero=2116 half=BD larr=2190 uarr=2191 rarr=2192 darr=2193
    harr=2194 rArr=21D2 hArr=21D4 minus=2212 radic=221A infin=221E asymp=2248 ne=2260 le=2264
    ge=2265 sum=2211 prod=220F part=2202 loz=25CA spades=2660 clubs=2663 hearts=2665
    diams=2666 check=2713 cross=2717 star=2606 starf=2605 phone=260E inodot=131 abreve=103
    Lstrok=141 lstrok=142
    """
}
