/// The signs of a PDF file on their way into it (ISO 32000-1, 7.2 and 7.3).
struct Syntax {
  private(set) var bytes: [UInt8] = []

  var count: Int { bytes.count }

  mutating func reserve(_ size: Int) { bytes.reserveCapacity(size) }

  /// Adds signs as they are.
  mutating func add(_ signs: String) { bytes.append(contentsOf: signs.utf8) }

  mutating func add(_ signs: [UInt8]) { bytes += signs }

  @inline(__always)
  mutating func add(byte: UInt8) { bytes.append(byte) }

  mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    add(number.magnitude, digits: 1)
  }

  /// Adds `12 0 R`.
  mutating func add(_ reference: Reference) {
    add(reference.number)
    add(" 0 R")
  }

  /// Adds a number of points, exactly, with up to three decimals (7.3.3).
  mutating func add(_ length: Length) {
    let thousandths = min(max(length.thousandths, -Self.furthest), Self.furthest)
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, part) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    add(whole, digits: 1)
    guard part > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var (rest, digits) = (part, 3)
    while rest % 10 == 0 { (rest, digits) = (rest / 10, digits - 1) }
    add(rest, digits: digits)
  }

  /// Adds a number with zeros before it.
  mutating func add(_ number: UInt, digits: Int) {
    guard number >= 10 || digits > 1 else {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
      return
    }
    add(number / 10, digits: digits - 1)
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// Adds a code as four hexadecimal digits.
  mutating func add(hexadecimal code: UInt16) {
    for shift in [12, 8, 4, 0] as [UInt16] {
      let digit = UInt8(code >> shift & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  /// Adds one byte of a string between parentheses (7.3.4.2).
  ///
  /// A carriage return would be read as a line feed.
  @inline(__always)
  mutating func add(stringByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case UInt8(ascii: "\r"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: "r"))
    default: bytes.append(byte)
    }
  }

  /// Adds a text that people read (7.9.2.2): ASCII as it is, everything else in UTF-16.
  ///
  /// Control characters are left out, line breaks become spaces, and what goes beyond the 32,767
  /// bytes that PDF/A allows (ISO 19005-2, 6.1.13) is cut off.
  mutating func add(text: String) {
    let scalars = PlainText.scalars(of: text)
    bytes.append(UInt8(ascii: "("))
    if scalars.allSatisfy(\.isASCII) {
      for scalar in scalars.prefix(Self.longestText) {
        add(stringByte: UInt8(truncatingIfNeeded: scalar.value))
      }
    } else {
      bytes += [0xFE, 0xFF]
      var units = 0
      for scalar in scalars {
        let code = UTF16.encode(scalar)
        units += code?.count ?? 0
        guard units <= Self.longestText / 2 else { break }
        for unit in code ?? .init() {
          add(stringByte: UInt8(unit >> 8))
          add(stringByte: UInt8(unit & 0xFF))
        }
      }
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// Adds a name with everything but letters, digits and a few signs escaped (7.3.5).
  ///
  /// A name has at most 127 bytes (ISO 19005-2, 6.1.13).
  mutating func add(name: String) {
    bytes.append(UInt8(ascii: "/"))
    for byte in name.utf8.prefix(127) where byte > 0 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "."):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "#"))
        for digit in [byte >> 4, byte & 15] {
          bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
        }
      }
    }
  }

  /// A million points; no reader goes further.
  private static let furthest = 1_000_000_000
  private static let longestText = 32_000
}

/// The number of an object in a file (ISO 32000-1, 7.3.10).
struct Reference: Hashable {
  let number: Int
}
