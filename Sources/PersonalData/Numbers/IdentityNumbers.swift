/// Personal identity numbers and coordination numbers.
///
/// Folkbokföringslagen (1991:481) 18 §: year, month and day of birth, a birth number of three digits, and a
/// check digit; a plus sign stands between from the year of the hundredth birthday on. Lag (2022:1697) om
/// samordningsnummer 2 kap.: the day is raised by 60. The check digit is that of Luhn (ISO/IEC 7812-1,
/// annex B) over the last ten. A number of an organisation has at least 20 in the place of the month
/// (lag (1974:174) 1 §) and is nobody's.
enum IdentityNumbers {
  /// The digits that every number has.
  static let length = 10

  /// Whether a cell stands between two digits by custom, as the first, second, … of those that do.
  static func mayStand(_ cell: UInt8, as count: Int) -> Bool {
    count <= gap && DigitRun.contains(separators, cell)
  }

  private static let gap = 3
  private static let separators: StaticString = " -+./:"

  static func find(at place: Int, in text: Folded, into passages: inout [Passage]) -> Int? {
    for yearDigits in [4, 2] {
      if let (passage, end) = number(at: place, in: text, yearDigits: yearDigits) {
        passages.append(passage)
        return end
      }
    }
    return SpreadNumber.cells(at: place, in: text).map { add($0, in: text, into: &passages) }
  }

  /// Finds a number behind digits that it does not belong to: “3300-511104 8376”.
  static func find(
    behindDigitsAt place: Int,
    in text: Folded,
    into passages: inout [Passage]
  ) -> Int? {
    SpreadNumber.closeCells(at: place, in: text).map { add($0, in: text, into: &passages) }
  }

  private static func add(
    _ cells: Range<Int>,
    in text: Folded,
    into passages: inout [Passage]
  ) -> Int {
    passages.append(Passage(text.bytes(cells), .personalIdentityNumber, certainty: .certain))
    return cells.upperBound
  }

  private static func number(
    at place: Int,
    in text: Folded,
    yearDigits: Int
  ) -> (Passage, Int)? {
    let count = yearDigits + 8
    let run = DigitRun(text, at: place, limit: count, gap: gap, signs: separators)
    guard run.count == count, run.isGroupEnd(count, in: text) else {
      return hiddenEnd(of: run, in: text, yearDigits: yearDigits)
    }
    // Groups end where year, month, day and number do.
    let seams = [yearDigits, yearDigits + 2, yearDigits + 4]
    let hasOtherSeam = run.gaps.indices.contains { run.gaps[$0] > 0 && !seams.contains($0) }
    let isDate = CalendarDay.isBirth(
      year: run.number(0..<yearDigits),
      month: run.number(yearDigits..<(yearDigits + 2)),
      day: run.number((yearDigits + 2)..<(yearDigits + 4)),
      yearDigits: yearDigits
    )
    let isOtherDate =
      run.gaps[count - 4] > 0 && CalendarDay.isWritten(at: run.cells[count - 4], in: text)
    guard isDate, !hasOtherSeam, !isOtherDate else { return nil }
    let isProved = Luhn.isValid(run.digits.suffix(10))
    let cells = place..<(run.cells[count - 1] + 1)
    guard isProved || !isSomethingElse(run, in: text, yearDigits: yearDigits) else { return nil }
    let certainty: Passage.Certainty = isProved ? .certain : .likely
    return (
      Passage(text.bytes(cells), .personalIdentityNumber, certainty: certainty), cells.upperBound
    )
  }

  /// A number of which at least one of the last four signs is crossed out: the day of birth of somebody.
  private static func hiddenEnd(
    of run: DigitRun,
    in text: Folded,
    yearDigits: Int
  ) -> (Passage, Int)? {
    let count = yearDigits + 4
    guard run.count >= count, run.groups(count) == [count],
      CalendarDay.isBirth(
        year: run.number(0..<yearDigits),
        month: run.number(yearDigits..<(yearDigits + 2)),
        day: run.number((yearDigits + 2)..<count),
        yearDigits: yearDigits
      )
    else { return nil }
    var place = run.cells[count - 1] + 1
    if text.cell(place) == Cell.hyphen || text.cell(place) == UInt8(ascii: "+") { place += 1 }
    let last = (place..<(place + 4)).map(text.cell)
    guard last.contains(where: isCross), last.allSatisfy({ isCross($0) || Cell.isDigit($0) }),
      !Cell.isLetterOrDigit(text.cell(place + 4))
    else { return nil }
    let cells = run.cells[0]..<(place + 4)
    return (Passage(text.bytes(cells), .birthDate, certainty: .likely), cells.upperBound)
  }

  /// Whether a sign stands in the place of a digit that nobody is to see.
  private static func isCross(_ cell: UInt8) -> Bool { DigitRun.contains("xn_*?", cell) }

  /// Whether digits without the right check digit are rather a telephone number, or a day and a time.
  private static func isSomethingElse(_ run: DigitRun, in text: Folded, yearDigits: Int) -> Bool {
    let groups = run.groups(run.count)
    if yearDigits == 2 {
      return run.digits[0] == 0 && groups != [6, 4]
    }
    // “2026-11-21 14.30” has other groups; “2026-11-21 1430” has these.
    return groups == [4, 2, 2, 4] && text.cell(run.cells[7] + 1) == Cell.space
  }
}

/// The check digit of many numbers (ISO/IEC 7812-1, annex B).
enum Luhn {
  static func isValid(_ digits: ArraySlice<Int>) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let weighted = place % 2 == 0 ? digit : digit * 2
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return sum % 10 == 0
  }
}

/// Days as people are born on them.
enum CalendarDay {
  /// Whether it can be a day of birth; a day of a coordination number is one, too.
  static func isBirth(year: Int, month: Int, day: Int, yearDigits: Int) -> Bool {
    guard yearDigits == 2 || (1850...2099).contains(year) else { return false }
    return exists(month: month, day: day > 60 ? day - 60 : day)
  }

  /// Whether year, month and day begin at a cell, as in “2026-11-21”.
  static func isWritten(at place: Int, in text: Folded) -> Bool {
    let run = DigitRun(text, at: place, limit: 8, gap: 1, signs: "-./")
    return run.count == 8 && run.groups(8) == [4, 2, 2] && run.isGroupEnd(8, in: text)
      && text.cell(run.cells[4] - 1) == text.cell(run.cells[6] - 1)
      && isBirth(
        year: run.number(0..<4),
        month: run.number(4..<6),
        day: run.number(6..<8),
        yearDigits: 4
      )
  }

  /// Whether some year has the day.
  static func exists(month: Int, day: Int) -> Bool {
    guard (1...12).contains(month), day > 0 else { return false }
    return day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
