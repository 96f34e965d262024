/// Identity numbers that words or a day make known: “fyra sista: 8376”, “4 november 1951-8376”.
enum SaidIdentityNumbers {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for place in text.letters.indices where text.isDigit(place) && text.digit(place - 1) == nil {
      if let cells = lastFour(at: place, in: text) {
        passages.append(
          Passage(text.bytes(cells), .personalIdentityNumber, certainty: .likely)
        )
      } else if let cells = behindDate(at: place, in: text) ?? behindBirth(at: place, in: text)
        ?? announced(at: place, in: text) ?? swapped(at: place, in: text)
      {
        passages.append(
          Passage(text.bytes(cells), .personalIdentityNumber, certainty: .certain)
        )
      }
    }
  }

  /// The last four digits alone, where words say that they are: “sista fyra: 8376”.
  private static func lastFour(at place: Int, in text: Folded) -> Range<Int>? {
    let run = DigitRun(text, at: place, limit: 5, gap: 0, signs: "")
    guard run.count == 4 else { return nil }
    let last = text.word(before: place) ?? -1
    let isBehind = last >= 0 && place - text.words[last].end <= 3
    let before = isBehind ? Array(max(0, last - 3)...last) : []
    let words = (before + wordsBehind(last, from: run.end, in: text)).map {
      text.plain[text.words[$0].range]
    }
    let isSaid = words.contains { word in lastWords.contains { word.elementsEqual($0.utf8) } }
    let isOfNumber = words.contains { births.find(in: Array($0), at: 0..<$0.count) != nil }
    if isSaid, isOfNumber { return place..<run.end }
    let isFour =
      isSaid && (words.contains { $0.elementsEqual("fyra".utf8) || $0.elementsEqual("four".utf8) })
    guard
      isFour
        || words.contains(where: { word in wholeWords.contains { word.elementsEqual($0.utf8) } })
    else { return nil }
    return place..<run.end
  }

  /// The words that say of digits before them what they are: “8376 är mina fyra sista”.
  private static func wordsBehind(_ last: Int, from end: Int, in text: Folded) -> [Int] {
    guard last + 1 < text.words.count, text.cell(end) == Cell.space,
      text.words[last + 1].first == end + 1,
      beings.contains(where: { text.plain[text.words[last + 1].range].elementsEqual($0.utf8) })
    else { return [] }
    let limit = min(text.words.count, last + 6)
    return Array((last + 1)..<limit).prefix { $0 == last + 1 || !text.words[$0].startsSentence }
      .map(\.self)
  }

  private static let beings = ["ar", "som", "blir", "is", "are"]
  private static let lastWords = ["sista", "last", "slutar", "slutet"]
  private static let wholeWords = [
    "kontrollsiffror", "kontrollsiffrorna", "slutsiffror", "slutsiffrorna", "fodelsenummer",
    "fodelsenumret",
  ]

  /// The four digits behind a day that is written out, where all together are proved: “4/11 1951-8376”.
  private static func behindDate(at place: Int, in text: Folded) -> Range<Int>? {
    guard let date = BirthDates.date(at: place, in: text) else { return nil }
    switch date.form {
    case .full, .twoDigitYear: break
    case .short, .dayAndMonth, .year: return nil
    }
    var start = date.end
    while start - date.end < 3, !Cell.isLetterOrDigit(text.cell(start)) { start += 1 }
    let run = DigitRun(text, at: start, limit: 5, gap: 0, signs: "")
    guard start > date.end, run.count == 4 else { return nil }
    let isTied = text.letters[date.end..<start].contains(Cell.hyphen)
    guard isTied || (1900...2015).contains(date.year) else { return nil }
    let year = date.year % 100
    let day = [
      year / 10, year % 10, date.month / 10, date.month % 10, date.day / 10, date.day % 10,
    ]
    return Luhn.isValid((day + run.digits)[...]) ? place..<run.end : nil
  }

  /// The four digits that stand behind a day of birth in its sentence, where all together are proved: “född 511104, kod
  /// 8376”.
  private static func behindBirth(at place: Int, in text: Folded) -> Range<Int>? {
    let run = DigitRun(text, at: place, limit: 5, gap: 0, signs: "")
    guard run.count == 4, text.cell(place - 1) == Cell.space || text.cell(place - 1) == Cell.hyphen
    else { return nil }
    var start = place - 2
    while start > 0, place - start < 40, text.digit(start) == nil {
      guard text.cell(start) != Cell.edge, text.cell(start) != UInt8(ascii: ".") else { return nil }
      start -= 1
    }
    let end = start + 1
    while text.digit(start - 1) != nil { start -= 1 }
    let date = DigitRun(text, at: start, limit: 9, gap: 0, signs: "")
    guard date.count == 6 || date.count == 8, date.end == end, isBirth(before: start, in: text)
    else { return nil }
    let digits = Array(date.digits.suffix(6)) + run.digits
    return Luhn.isValid(digits[...]) ? start..<run.end : nil
  }

  /// Digits in any groups of which a word says that they are a number: “personnummer 51 1 1 04 8376”.
  private static func announced(at place: Int, in text: Folded) -> Range<Int>? {
    guard isBirth(before: place, in: text), !Cell.isLetter(text.cell(place - 1)),
      let run = SpreadDigits(text, at: place)
    else {
      return nil
    }
    for yearDigits in [4, 2] {
      let count = yearDigits + 8
      if run.count >= count, !run.goesOn(behind: count), run.isDate(0, yearDigits: yearDigits),
        Luhn.isValid(run.digits[(count - 10)..<count])
      {
        return place..<(run.cells[count - 1] + 1)
      }
    }
    return nil
  }

  /// The last four digits before the day: “8376-511104”.
  private static func swapped(at place: Int, in text: Folded) -> Range<Int>? {
    let last = DigitRun(text, at: place, limit: 5, gap: 0, signs: "")
    guard last.count == 4, !(1900...2099).contains(last.number(0..<4)),
      text.cell(place - 1) != Cell.hyphen || text.digit(place - 2) == nil,
      text.cell(last.end) == Cell.hyphen || text.cell(last.end) == Cell.space,
      !Numbers.isAccount(place, in: text)
    else { return nil }
    let date = DigitRun(text, at: last.end + 1, limit: 9, gap: 0, signs: "")
    guard date.count == 6 || date.count == 8 else { return nil }
    let year = date.count - 4
    guard
      CalendarDay.isBirth(
        year: date.number(0..<year),
        month: date.number(year..<(year + 2)),
        day: date.number((year + 2)..<date.count),
        yearDigits: year
      ), Luhn.isValid((Array(date.digits.suffix(6)) + last.digits)[...])
    else { return nil }
    return place..<date.end
  }

  /// Whether a word says that a number is of a person.
  private static func isBirth(before place: Int, in text: Folded) -> Bool {
    guard let last = text.word(before: place), place - text.words[last].end <= 3 else {
      return false
    }
    return (max(0, last - 1)...last).contains {
      births.find(in: text.plain, at: text.words[$0].range) != nil
    }
  }

  private static let births = WordTable(
    [
      "fodd", "fodda", "f", "pnr", "persnr", "personnr", "personnummer", "personnumret", "pers",
      "fodelsedatum", "fodelsedag", "born",
    ]
  )
}
