/// The signs that a text is compared by: one byte each.
///
/// Small letters, digits and ASCII signs stand for themselves. The three letters that Swedish has more
/// than English take the places that they had in Swedish seven-bit text (SIS 63 61 27, ISO 646-SE):
/// they are letters of their own. Other letters are the bytes of their UTF-8, all from 0x80 on.
enum Cell {
  /// Between pieces that did not stand beside each other, and before and after a text.
  static let edge: UInt8 = 0
  /// A sign that tells nothing.
  static let sign: UInt8 = 1
  static let space = UInt8(ascii: " ")
  static let hyphen = UInt8(ascii: "-")
  static let aDiaeresis = UInt8(ascii: "{")
  static let oDiaeresis = UInt8(ascii: "|")
  static let aRing = UInt8(ascii: "}")

  static func isLetter(_ cell: UInt8) -> Bool {
    (cell >= 0x61 && cell <= 0x7D) || cell >= 0x80
  }

  /// Whether a byte is a small letter of ASCII, which is a cell as it is.
  static func isSmallLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  static func isDigit(_ cell: UInt8) -> Bool { cell >= 0x30 && cell <= 0x39 }

  static func isLetterOrDigit(_ cell: UInt8) -> Bool { isLetter(cell) || isDigit(cell) }

  /// The letter without its ring or dots.
  static func plain(_ cell: UInt8) -> UInt8 {
    switch cell {
    case aDiaeresis, aRing: UInt8(ascii: "a")
    case oDiaeresis: UInt8(ascii: "o")
    default: cell
    }
  }

  /// Whether a letter may be meant by a digit or sign, or a digit by a letter.
  static func isAmbiguous(_ cell: UInt8) -> Bool {
    switch cell {
    case UInt8(ascii: "0"), UInt8(ascii: "1"), UInt8(ascii: "3"), UInt8(ascii: "4"),
      UInt8(ascii: "5"), UInt8(ascii: "7"), UInt8(ascii: "@"), UInt8(ascii: "$"),
      UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "o"):
      true
    default: false
    }
  }

  /// The letter that a digit or sign stands for inside a word.
  static func letterMeant(by cell: UInt8) -> UInt8? {
    switch cell {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"): UInt8(ascii: "i")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "7"): UInt8(ascii: "t")
    default: nil
    }
  }

  /// The digit that a letter looks like inside a number.
  static func digitMeant(by cell: UInt8) -> UInt8? {
    switch cell {
    case UInt8(ascii: "o"): UInt8(ascii: "0")
    case UInt8(ascii: "l"), UInt8(ascii: "i"): UInt8(ascii: "1")
    default: nil
    }
  }
}

/// What else is to be known of a cell.
struct CellTraits: OptionSet, Sendable {
  let rawValue: UInt8

  static let letter = CellTraits(rawValue: 1)
  static let digit = CellTraits(rawValue: 2)
  static let capital = CellTraits(rawValue: 4)
  /// A space that holds the end of a line.
  static let lineEnd = CellTraits(rawValue: 8)
  /// A space that holds an empty line.
  static let paragraphEnd = CellTraits(rawValue: 16)
  /// A space where another cell of a table, or another point of a list, begins.
  static let itemEnd = CellTraits(rawValue: 32)
  /// A letter that no word of Swedish has: “ć”, “ł”, “ж”.
  static let foreign = CellTraits(rawValue: 64)
}
