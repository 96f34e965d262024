/// An identity number with more, or with other signs between its digits than it has by custom: “511104, 8376”,
/// “5 1 1 1 0 4 8 3 7 6”, “511104 (sista fyra 8376)”.
///
/// Its day and its check digit prove it, which one in 140 of all numbers has by chance. What people read as
/// something else is left: telephone numbers, days with times, lists, amounts.
///
///     | digits stand          | is one                                                         |
///     |-----------------------|----------------------------------------------------------------|
///     | 6-4, 8-4, 2-2-2-4 …   | whatever stands between                                        |
///     | 6-2-2, 6-3-1, 2-2-2-2-2, one by one | with the same signs in the date, and in the number |
///     | 4-4-2, 5-5, 2-3-3-2 … | with one sign or space, everywhere the same                    |
///     | in four groups or fewer, or one by one | with letters that touch them: “51år1104-8376”  |
struct SpreadNumber {
  private let text: Folded
  private let run: SpreadDigits
  private let yearDigits: Int
  /// How many digits it has, and how many of them stand before the last four.
  private let count, seam: Int
  private let groups: [Int]

  /// The cells of the number that begins at a cell.
  static func cells(at place: Int, in text: Folded) -> Range<Int>? {
    guard let run = SpreadDigits(text, at: place), let number = number(run, in: text) else {
      return nil
    }
    return number.isNumber(isAnnounced: .asOther(place, in: text)) ? number.cells : nil
  }

  /// The cells of a number whose last four digits alone may stand apart, and behind digits that it does not belong
  /// to: “3300-511104 8376”.
  static func closeCells(at place: Int, in text: Folded) -> Range<Int>? {
    guard let run = SpreadDigits(text, at: place), let number = number(run, in: text),
      number.groups.count == 1 || number.groups == [number.seam, 4], !number.beginsDate,
      number.closeness < .loose
    else { return nil }
    return number.cells
  }

  /// What the digits of a run are, if they are proved.
  private static func number(_ run: SpreadDigits, in text: Folded) -> Self? {
    for yearDigits in [4, 2] {
      let count = yearDigits + 8
      guard run.count >= count, !run.goesOn(behind: count),
        run.isDate(0, yearDigits: yearDigits), Luhn.isValid(run.digits[(count - 10)..<count])
      else { continue }
      return Self(
        text: text,
        run: run,
        yearDigits: yearDigits,
        count: count,
        seam: count - 4,
        groups: run.groups(count)
      )
    }
    return nil
  }

  /// With the bracket that closes around its end.
  private var cells: Range<Int> {
    let end = run.cells[count - 1] + 1
    let isInside = gaps.contains { text.letters[$0.range].contains(UInt8(ascii: "(")) }
    let closes = isInside && text.cell(end) == UInt8(ascii: ")")
    return run.cells[0]..<(closes ? end + 1 : end)
  }

  // MARK: What stands between

  private var gaps: [SpreadDigits.Gap] { run.gaps[1..<count].compactMap { $0 } }
  private var dateGaps: [SpreadDigits.Gap] { run.gaps[1..<seam].compactMap { $0 } }
  private var seamGap: SpreadDigits.Gap? { run.gaps[seam] }
  private var numberGaps: [SpreadDigits.Gap] { run.gaps[(seam + 1)..<count].compactMap { $0 } }

  private var closeness: SpreadDigits.Closeness {
    gaps.map { $0.closeness(in: text) }.max() ?? .tight
  }

  /// How close a digit before the number stands; `nil` where there is none beside it.
  private var closenessBefore: SpreadDigits.Closeness? {
    let first = run.cells[0]
    guard text.digit(first - 2) != nil else { return nil }
    return text.cell(first - 1) == Cell.space ? .space : .tight
  }

  /// Whether the number's first or last digits are tied to others more closely than to each other.
  private var isCut: Bool {
    guard closeness > .tight else { return false }
    return closenessBefore == .tight || run.gap(behind: count)?.closeness(in: text) == .tight
  }

  private func areLike(_ gaps: [SpreadDigits.Gap]) -> Bool {
    gaps.allSatisfy { $0.isLike(gaps[0], in: text) }
  }

  // MARK: What it is

  private func isNumber(isAnnounced: Announcement) -> Bool {
    let dateSeams = [yearDigits - 2, yearDigits, yearDigits + 2]
    let isDateWhole = (1..<seam).allSatisfy { run.gaps[$0] == nil || dateSeams.contains($0) }
    let isDateSpelled = dateGaps.count == seam - 1
    // “5a1b1c1d0e4f8g3h7i6”.
    if groups.count == count, gaps.allSatisfy({ $0.words == .letter }) { return true }
    if gaps.contains(where: \.isWedged) { return isWedged }
    if gaps.contains(where: { $0.words.contains(.part) && !$0.words.contains(.strong) }) {
      return isNamedByParts && isDateWhole
    }
    guard dateGaps.allSatisfy(\.words.isEmpty), numberGaps.allSatisfy(\.words.isEmpty) else {
      return false
    }
    if isDateWhole, numberGaps.isEmpty { return isDateAndNumber }
    if groups.count == count { return isOneByOne }
    guard !isCut, !gaps.contains(where: \.hasItemEnd) else { return false }
    if isDateWhole || isDateSpelled, seamGap != nil { return isSplit(isAnnounced) }
    return isGrouped(isAnnounced)
  }

  /// “511104, 8376”.
  private var isDateAndNumber: Bool {
    guard !beginsDate, !isList else { return false }
    guard let seamGap, !seamGap.words.contains(.strong) else { return true }
    let isDashed = groups.prefix(3) == [4, 2, 2]
    // “2026-11-21, 2027”, “den 2026-11-21, nr 8376”.
    if isDashed, !seamGap.words.isEmpty || (1900...2099).contains(run.number(seam..<count)) {
      return false
    }
    // “SYN-2026-0104, 8376”.
    return groups != [4, 4, 4] || areLike(gaps)
  }

  /// “511104 83 76”, “51 11 04 83 76”, “5 1 1 1 0 4 8 3 7 6”.
  private func isSplit(_ isAnnounced: Announcement) -> Bool {
    guard let seamGap, areLike(dateGaps), areLike(numberGaps), !isList, !isTime else {
      return false
    }
    let isTied = text.letters[seamGap.range].allSatisfy {
      $0 == Cell.hyphen || $0 == UInt8(ascii: "+")
    }
    let closeness = seamGap.closeness(in: text)
    guard isTied || (numberGaps + dateGaps).allSatisfy({ $0.closeness(in: text) <= closeness })
    else { return false }
    let isUniform = areLike(gaps)
    if gaps.count(where: \.hasLineEnd) > 1, !isUniform { return false }
    let isListed = gaps.contains {
      $0.hasLineEnd || $0.closeness(in: text) == .loose || isComma($0)
    }
    if isListed, isUniform, isPartOfList { return false }
    return isUniform || isAnnounced == .nothing
  }

  /// “51 år 11 mån 04 dag 8376”.
  private var isNamedByParts: Bool {
    numberGaps.isEmpty && !beginsDate && groups.count > 2
      && gaps.count(where: { $0.words.contains(.part) }) > 1
      && gaps.allSatisfy { $0.range.count < 12 }
  }

  /// “5 1 1 1 0 4 - 8 3 7 6”, “1 9 5 1 - 1 1 - 0 4 - 8 3 7 6”: the same everywhere, but where year, month and day end.
  private var isOneByOne: Bool {
    let seams = [yearDigits - 2, yearDigits, yearDigits + 2, seam]
    let inner = (1..<count).filter { !seams.contains($0) }.compactMap { run.gaps[$0] }
    guard !isCut, !gaps.contains(where: \.hasItemEnd), areLike(inner) else { return false }
    return !isPartOfList && !isList
  }

  /// “51år1104-8376”, “511104-83xx76”: letters that nothing but the digits beside them can belong to.
  private var isWedged: Bool {
    guard !isTime, !isStamp, !beginsDate, !isInHash else { return false }
    let isSingle = groups.count == count
    guard isSingle || gaps.count < 3 || gaps.count < 5 && seamGap != nil else { return false }
    return isSingle || gaps.allSatisfy { $0.isWedged || $0.closeness(in: text) < .loose }
  }

  /// Whether it stands inside digits and letters up to F, as hashes have them.
  private var isInHash: Bool {
    let ends = [text.cell(run.cells[0] - 1), text.cell(run.cells[count - 1] + 1)]
    let letters = ends + gaps.flatMap { text.letters[$0.range] }
    return ends.contains(where: Cell.isLetter) && letters.allSatisfy { $0 < 0x67 }
  }

  /// “5111 0483 76”.
  private func isGrouped(_ isAnnounced: Announcement) -> Bool {
    guard groups.count <= 3 || groups == [2, 3, 3, 2], areLike(gaps), isAnnounced == .nothing,
      !isPartOfList,
      let gap = gaps.first, gap.closeness(in: text) < .loose
    else { return false }
    let sign = text.cell(gap.range.lowerBound)
    guard !DigitRun.contains(".,:;", sign) else { return false }
    let areYears = groups.prefix(2) == [4, 4] && (1900...2099).contains(run.number(4..<8))
    let isAmount = groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }
    return !areYears && !isAmount
  }

  // MARK: What it is rather

  /// What a word before, or the form, says that the digits are.
  private enum Announcement {
    case phone, account, nothing

    static func asOther(_ place: Int, in text: Folded) -> Self {
      if Numbers.isAccount(place, in: text) { return .account }
      var phones: [Passage] = []
      return PhoneNumbers.find(at: place, in: text, into: &phones) == nil ? .nothing : .phone
    }
  }

  /// Whether the last four digits are the year of another day: “2026-11-21, 2026-12-01”.
  private var beginsDate: Bool {
    seamGap != nil && CalendarDay.isWritten(at: run.cells[seam], in: text)
  }

  /// Whether the last four digits are a time, or two hours: “261121 14.30”, “2026-11-21 08-16”.
  private var isTime: Bool {
    guard run.gaps[seam + 2] != nil, numberGaps.count == 1, let gap = numberGaps.first, let seamGap,
      !gap.isLike(seamGap, in: text), gap.closeness(in: text) == .tight
    else { return false }
    return run.number(seam..<(seam + 2)) <= 24 && run.number((seam + 2)..<count) <= 59
  }

  /// “20261121T1430”: a moment of a calendar (ISO 8601).
  private var isStamp: Bool {
    guard let seamGap, yearDigits == 4, run.number(0..<4) > 2015 else { return false }
    return text.has("t", at: seamGap.range.lowerBound) && seamGap.range.count == 1
      && run.number(seam..<(seam + 2)) < 24 && run.number((seam + 2)..<count) < 60
  }

  /// Whether it counts upwards: “10, 11, 12, 13, 14”.
  private var isList: Bool {
    guard groups.count > 2, gaps.allSatisfy(isComma) else { return false }
    var place = 0
    var last = -1
    for group in groups {
      let number = run.number(place..<(place + group))
      guard number > last, run.digits[place] > 0 || group == 1 else { return false }
      last = number
      place += group
    }
    return true
  }

  private func isComma(_ gap: SpreadDigits.Gap) -> Bool {
    text.letters[gap.range].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  }

  /// Whether the same signs stand before or behind it, too, and another number beyond them.
  private var isPartOfList: Bool {
    guard let gap = gaps.first else { return false }
    if run.gap(behind: count)?.isLike(gap, in: text) == true { return true }
    let first = run.cells[0]
    return text.digit(first - gap.range.count - 1) != nil
      && text.letters[(first - gap.range.count)..<first] == text.letters[gap.range]
  }
}
