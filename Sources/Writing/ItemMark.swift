/// What begins an item of a list: a sign, or a number as people write it.
///
///     - Bänken          – • ▪ ◦ * and the signs of word processors do as well
///     1. Bänken         1) (1) 1.2. a) (a) iv)
package struct ItemMark: Equatable {
  /// How many bytes it takes, without the blank behind it.
  package let length: Int
  package let kind: Kind

  package enum Kind: Equatable {
    case sign
    /// `1.` and the like: the same list goes on while the numbers look alike.
    case number(NumberForm)
  }

  /// How a number is written.
  package enum NumberForm: Equatable {
    /// `1.`
    case point
    /// `1)`
    case parenthesis
    /// `(1)`
    case parentheses
    /// `a)` or `iv)`
    case letter
    /// `(a)`
    case letterInParentheses
  }

  /// Whether it begins a list also below a line of text; a line that happens to begin with a number, a
  /// year or a plus does not.
  package let interruptsText: Bool

  /// Whether it is a number with a bracket, which below an item begins another one: nobody writes a sentence that goes on with it.
  package var isBracketed: Bool {
    switch kind {
    case .sign, .number(.point): false
    case .number: true
    }
  }

  /// The mark at the beginning of a line, or `nil`.
  package init?(_ line: ArraySlice<UInt8>) {
    if line.starts(with: "o\t".utf8) {
      // The ring of a list in a list, as it is copied from a word processor.
      self.init(length: 1, kind: .sign, interruptsText: true)
    } else if let count = Self.signLength(line) {
      self.init(length: count, kind: .sign, interruptsText: line.first != UInt8(ascii: "+"))
    } else if let (count, form) = Self.number(line) {
      let isFirst =
        line.prefix(count).contains { $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "a") }
        && line.prefix(count).count { $0.isDigit || $0.isASCIILetter } == 1
      self.init(length: count, kind: .number(form), interruptsText: isFirst)
    } else {
      return nil
    }
    guard line.count > length, line[line.startIndex + length].isBlank else { return nil }
  }

  private init(length: Int, kind: Kind, interruptsText: Bool) {
    self.length = length
    self.kind = kind
    self.interruptsText = interruptsText
  }

  /// The signs, as word processors and people write them: U+F0B7 is Word's own.
  private static let signs = [
    "-", "*", "+", "–", "•", "·", "▪", "◦", "●", "○", "‣", "■", "⁃", "∙", "❖", "➢", "➤", "\u{F0B7}",
    "\u{F0A7}", "\u{F0D8}", "\u{F076}",
  ].map { Array($0.utf8) }

  package static func signLength(_ line: ArraySlice<UInt8>) -> Int? {
    // Most lines begin with a letter.
    guard let first = line.first, first < 0x30 || first == 0xE2 || first == 0xEF || first == 0xC2
    else { return nil }
    return signs.first { line.starts(with: $0) }?.count
  }

  private static func number(_ line: ArraySlice<UInt8>) -> (Int, NumberForm)? {
    let opens = line.first == UInt8(ascii: "(")
    let start = line.startIndex + (opens ? 1 : 0)
    let rest = line[start...]
    var digits = rest.prefix(while: \.isDigit)
    if (1...3).contains(digits.count) {
      // 1.2. is a number of two parts.
      while !opens, let point = rest[digits.endIndex...].first, point == UInt8(ascii: ".") {
        let part = rest[(digits.endIndex + 1)...].prefix(while: \.isDigit)
        guard (1...3).contains(part.count) else { break }
        digits = rest[rest.startIndex..<part.endIndex]
      }
      let count = digits.count
      switch rest[digits.endIndex...].first {
      case UInt8(ascii: ".") where !opens: return (count + 1, .point)
      case UInt8(ascii: ")"):
        return opens ? (count + 2, .parentheses) : (count + 1, .parenthesis)
      default: return nil
      }
    }
    let letters = rest.prefix(while: \.isASCIILetter)
    let isRoman = letters.count <= 4 && letters.allSatisfy { Self.roman.contains($0) }
    guard letters.count == 1 || (isRoman && !letters.isEmpty),
      rest[letters.endIndex...].first == UInt8(ascii: ")")
    else { return nil }
    return opens
      ? (letters.count + 2, .letterInParentheses) : (letters.count + 1, .letter)
  }

  private static let roman = Set("ivx".utf8)
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
