/// Identity numbers that stand the wrong way round: “6738-401115”, or any digits of which the text says that they are
/// read backwards.
enum ReversedNumbers {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for place in text.letters.indices
    where text.isDigit(place) && text.digit(place - 1) == nil && !isPart(place, in: text) {
      let isSaid = isSaidNear(place, in: text)
      if let cells = number(at: place, in: text, isSaid: isSaid) {
        passages.append(
          Passage(
            text.bytes(cells),
            .personalIdentityNumber,
            certainty: isSaid ? .certain : .likely
          )
        )
      }
    }
  }

  private static func isPart(_ place: Int, in text: Folded) -> Bool {
    text.cell(place - 1) == Cell.hyphen && text.digit(place - 2) != nil
  }

  private static func number(at place: Int, in text: Folded, isSaid: Bool) -> Range<Int>? {
    let gap = isSaid ? 3 : 1
    let run = DigitRun(text, at: place, limit: 13, gap: gap, signs: isSaid ? " -+./:,_" : "-+")
    guard run.count == 10 || run.count == 12 else { return nil }
    let groups = run.groups(run.count)
    // A number with one group is any number, and one that begins with 0 is a telephone's.
    guard isSaid || groups == [4, run.count - 4] && run.digits[0] > 0,
      isSaid || !Numbers.isAccount(place, in: text)
    else { return nil }
    let digits = Array(run.digits.reversed())
    let yearDigits = run.count - 8
    func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard Luhn.isValid(digits.suffix(10)),
      CalendarDay.isBirth(
        year: value(0..<yearDigits),
        month: value(yearDigits..<(yearDigits + 2)),
        day: value((yearDigits + 2)..<(yearDigits + 4)),
        yearDigits: yearDigits
      )
    else { return nil }
    return place..<(run.cells[run.count - 1] + 1)
  }

  /// Whether one of the next words before or behind says that it is the wrong way round.
  private static func isSaidNear(_ place: Int, in text: Folded) -> Bool {
    let before = text.word(before: place) ?? -1
    let near = max(0, before - 6)..<max(0, min(text.words.count, before + 8))
    return near.contains { number in
      cues.find(in: text.plain, at: text.words[number].range) != nil
    }
  }

  private static let cues = WordTable(
    [
      "baklanges", "bakifran", "bakvant", "bakvanda", "omvant", "omvand", "omvanda", "spegelvant",
      "spegelvanda", "backwards", "reversed", "reverse",
    ]
  )
}
