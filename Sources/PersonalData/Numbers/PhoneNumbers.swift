/// Telephone numbers as they are written in Sweden.
///
/// The Swedish numbering plan for telephony (Post- och telestyrelsen, after ITU-T E.164): a 0, an area code of
/// one to three digits and a number of five to eight, nine digits behind the 0 at most; mobile numbers are 07
/// and eight digits. Abroad: a country code and at most 15 digits with it (E.164, section 6).
enum PhoneNumbers {
  /// Looks at a `+`, a `(` or a digit, and returns the cell to go on at.
  static func find(at place: Int, in text: Folded, into passages: inout [Passage]) -> Int? {
    guard let found = number(at: place, in: text) else { return nil }
    passages.append(Passage(text.bytes(place..<found.end), .phone, certainty: found.certainty))
    return found.end
  }

  private struct Found {
    let end: Int
    let certainty: Passage.Certainty
  }

  private static let signs: StaticString = " -./()"

  private static func number(at place: Int, in text: Folded) -> Found? {
    switch text.cell(place) {
    case UInt8(ascii: "+"): return international(at: place + 1, in: text)
    case UInt8(ascii: "("):
      guard text.cell(place + 1) == UInt8(ascii: "0") || text.cell(place + 1) == UInt8(ascii: "+")
      else { return nil }
      if text.cell(place + 2) == UInt8(ascii: ")") {
        return national(at: place + 1, in: text, behind: .countryAndZero)
      }
      // Only around an area or country code; around the whole number brackets are the sentence's.
      guard (3...6).contains(where: { text.cell(place + $0) == UInt8(ascii: ")") }) else {
        return nil
      }
      return number(at: place + 1, in: text)
    case UInt8(ascii: "0"):
      if text.cell(place + 1) == UInt8(ascii: "0") { return international(at: place + 2, in: text) }
      return national(at: place, in: text, behind: .alone) ?? spread(at: place, in: text)
    default: return announced(at: place, in: text)
    }
  }

  private static func international(at start: Int, in text: Folded) -> Found? {
    var start = start
    while text.cell(start) == Cell.space || text.cell(start) == UInt8(ascii: "(") { start += 1 }
    let run = DigitRun(text, at: start, limit: 15, gap: 3, signs: signs)
    guard run.count >= 7, run.digits[0] > 0 else { return nil }
    if run.digits[0] == 4, run.digits[1] == 6 {
      // The zero in brackets of “+46 (0)70”.
      let prefix: Prefix = run.digits[2] == 0 ? .countryAndZero : .countryWithoutZero
      return national(at: run.cells[2], in: text, behind: prefix)
    }
    // Abroad nobody knows the length: groups of digits up to the last that fits.
    var count = min(run.count, 13)
    while count >= 8, !run.isGroupEnd(count, in: text) { count -= 1 }
    guard count >= 8 else { return nil }
    return Found(end: run.cells[count - 1] + 1, certainty: .certain)
  }

  /// What stands before the area code.
  private enum Prefix {
    case alone, countryAndZero, countryWithoutZero

    /// How many digits of the number are not there.
    var missing: Int {
      switch self {
      case .alone, .countryAndZero: 0
      case .countryWithoutZero: 1
      }
    }
  }

  /// A number with its area code.
  private static func national(at start: Int, in text: Folded, behind prefix: Prefix) -> Found? {
    let run = DigitRun(text, at: start, limit: 12, gap: 3, signs: signs)
    let extra = prefix.missing
    let digits = Array(repeating: 0, count: extra) + run.digits
    guard digits.count >= 8, digits[0] == 0, digits[1] != 0 else { return nil }
    let isMobile = digits[1] == 7 && [0, 2, 3, 6, 9].contains(digits[2])
    for length in isMobile ? [10] : [10, 9, 8]
    where digits.count >= length && run.isGroupEnd(length - extra, in: text) {
      let groups = run.groups(length - extra)
      guard prefix != .alone || isPhone(groups, of: run, in: text) else { return nil }
      let end = run.cells[length - extra - 1] + 1
      let isSure =
        prefix != .alone || isMobile || text.cell(run.cells[0] + groups[0]) == Cell.hyphen
      return Found(end: end, certainty: isSure ? .certain : .likely)
    }
    return nil
  }

  /// A mobile number with whatever signs, or letters that touch its digits, between its groups: “070_174_06_35”,
  /// “070x1740635”.
  private static func spread(at start: Int, in text: Folded) -> Found? {
    guard text.digit(start + 1) == 7, [0, 2, 3, 6, 9].contains(text.digit(start + 2)) else {
      return nil
    }
    var groups = [0]
    var (count, place, gap) = (0, start, 0)
    while count < 10 {
      let cell = text.cell(place)
      if Cell.isDigit(cell) {
        if gap > 0 { groups.append(0) }
        groups[groups.count - 1] += 1
        (count, gap) = (count + 1, 0)
      } else {
        guard cell != Cell.edge, cell != Cell.space, gap < 4 else { return nil }
        gap += 1
      }
      place += 1
    }
    guard groups.count > 1, groups[0] == 3 || groups[0] == 4, !groups.dropFirst().contains(1),
      text.digit(place) == nil, !isCounted(place, in: text)
    else { return nil }
    return Found(end: place, certainty: .possible)
  }

  /// Whether digits go on behind one sign.
  private static func isCounted(_ end: Int, in text: Folded) -> Bool {
    text.cell(end) != Cell.space && text.digit(end + 1) != nil
  }

  /// Whether the groups of digits are not those of a day, a time or a fraction.
  private static func isPhone(_ groups: [Int], of run: DigitRun, in text: Folded) -> Bool {
    // “0 7 0 1 7 4 0 6 3 5”.
    if groups.allSatisfy({ $0 == 1 }) { return groups.count == 10 && run.digits[1] == 7 }
    guard groups[0] != 1, groups.count <= 6 else { return false }
    let first = text.cell(run.cells[groups[0] - 1] + 1)
    // “08.30-09.30”, “0830-0930”, “08 - 16.30”.
    if groups == [2, 2, 2, 2], first == UInt8(ascii: ".") {
      return text.cell(run.cells[3] + 1) == UInt8(ascii: ".")
    }
    if groups == [4, 4], run.number(0..<4) < 2400, run.number(4..<8) <= 2400 { return false }
    // “01-02-2026”, “24.12.2026”.
    if groups == [2, 2, 4], CalendarDay.exists(month: run.number(2..<4), day: run.number(0..<2)) {
      return false
    }
    return true
  }

  /// Digits alone, when a word says what they are: “tel 13 50 00”.
  private static func announced(at place: Int, in text: Folded) -> Found? {
    guard let last = text.word(before: place), place - text.words[last].end <= 3,
      words.contains(Array(text.letters[text.words[last].range]))
    else { return local(at: place, in: text) }
    let run = DigitRun(text, at: place, limit: 10, gap: 2, signs: " -")
    var count = run.count
    while count >= 5, !run.isGroupEnd(count, in: text) { count -= 1 }
    guard count >= 5 else { return nil }
    return Found(end: run.cells[count - 1] + 1, certainty: .likely)
  }

  /// “123 45 67”, which is hardly anything else.
  private static func local(at place: Int, in text: Folded) -> Found? {
    let run = DigitRun(text, at: place, limit: 9, gap: 1, signs: " ")
    guard [[3, 2, 2], [3, 3, 2]].contains(run.groups(run.count)), run.digits[0] > 0 else {
      return nil
    }
    return Found(end: run.end, certainty: .possible)
  }

  private static let words = Set(
    "tel telefon telefonnr telefonnummer tfn tlf mobil mobilen mobilnr mobilnummer ring sms sms:a phone mobile call cell"
      .split(separator: " ").map { Folded.letters(of: String($0)) }
  )
}
