/// The last digits that one pass over a text has met, and whether they may be an identity number.
///
/// Suspects whatever `IdentityNumbers` finds: it knows where groups of digits begin and whether what stands
/// before them stands there by custom, but not what.
struct DigitTrail: Equatable {
  /// The last sixteen digits, four bits each.
  private var digits: UInt64 = 0
  /// For each of them, the last one in the lowest bit: whether something stands before it, and whether that is
  /// not by custom.
  private var starts: UInt16 = 0
  private var oddStarts: UInt16 = 0
  /// Up to 100; behind them it does not matter how many.
  private var count: UInt8 = 0
  /// Since the last digit.
  private var signs: UInt8 = 0
  private var isOdd = false
  /// Digits since a word that ties what follows to them, or -1.
  private var tied: Int8 = -1

  @inline(__always)
  var isEmpty: Bool { count == 0 }

  /// Takes a digit, and returns whether it ends what may be a number.
  @inline(__always)
  mutating func addDigit(_ cell: UInt8) -> Bool {
    let isStart = count == 0 || signs > 0 || isOdd
    digits = digits << 4 | UInt64(cell & 0x0F)
    starts = starts << 1 | (isStart ? 1 : 0)
    oddStarts = oddStarts << 1 | (isOdd ? 1 : 0)
    count = min(count + 1, 100)
    (signs, isOdd) = (0, false)
    if tied >= 0 { tied = min(tied + 1, 100) }
    return count >= IdentityNumbers.length && isSuspicious
  }

  /// Takes a cell that is no letter and no digit.
  @inline(__always)
  mutating func addSign(_ cell: UInt8) {
    signs += 1
    if !IdentityNumbers.mayStand(cell, as: Int(signs)) { isOdd = true }
    if signs > SpreadDigits.mostSigns || cell == Cell.edge { self = DigitTrail() }
  }

  /// Takes a word of so many letters between digits; `next` is the cell behind it.
  mutating func addWord(_ word: WordHash, length: Int, before next: UInt8) {
    guard let words = TyingWords.words(word) else {
      // “51år1104-8376”: letters that a digit touches.
      let touches = signs == 0 && !isOdd || Cell.isDigit(next)
      if touches, length <= TyingWords.longestWedge { isOdd = true } else { self = DigitTrail() }
      return
    }
    isOdd = true
    if words.contains(.strong), count >= 6, tied < 0 { tied = 0 }
  }

  private var isSuspicious: Bool {
    if tied >= 4 { return true }
    return isDate && (isSuspicious(of: 10) || isSuspicious(of: 12))
  }

  /// Whether the last ten digits begin with a day behind a year of two digits.
  private var isDate: Bool {
    let month = Int(digits >> 28 & 0xF) * 10 + Int(digits >> 24 & 0xF)
    let day = Int(digits >> 20 & 0xF) * 10 + Int(digits >> 16 & 0xF)
    return CalendarDay.exists(month: month, day: day > 60 ? day - 60 : day)
  }

  /// Where groups begin in a date and a number behind it, the number first.
  private enum Seams {
    static let number: UInt16 = 0b1000
    static let day: UInt16 = 0b10_0000
    static let month: UInt16 = 0b1000_0000
    static let year: UInt16 = 0b10_0000_0000
    /// “51 110 483 76”.
    static let inThrees: UInt16 = 0b1001_0010
    static let custom = number | day | month
  }

  /// Whether so many of the last digits may be a number.
  private func isSuspicious(of length: Int) -> Bool {
    let first: UInt16 = 1 << (length - 1)
    guard count >= length, starts & first != 0 else { return false }
    let inner = starts & (first - 1)
    let odd = oddStarts & (first - 1)
    if inner & ~Seams.custom == 0, odd == 0 { return true }
    guard isProved else { return false }
    if inner == Seams.custom, length == 12, odd & Seams.number != 0 {
      // Two dates beside each other.
      return !(0x1900...0x2099).contains(digits & 0xFFFF)
    }
    if inner & Seams.number != 0 || inner & ~(Seams.custom | Seams.year) == 0 { return true }
    return inner.nonzeroBitCount <= 2 || inner == Seams.inThrees || inner == first - 1
  }

  private var isProved: Bool {
    Luhn.isValid((0..<10).map { Int(digits >> (36 - 4 * $0) & 0xF) }[...])
  }
}
