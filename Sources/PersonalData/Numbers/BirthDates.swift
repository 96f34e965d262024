/// Days of birth: a date that is said to be one, or one of a year in which living people were born.
enum BirthDates {
  /// Looks at a number, and returns the cell to go on at.
  static func find(at place: Int, in text: Folded, into passages: inout [Passage]) -> Int? {
    guard let date = date(at: place, in: text) else { return nil }
    guard let certainty = certainty(of: date, at: place, in: text) else {
      switch date.form {
      case .full: return date.end
      case .short, .twoDigitYear, .dayAndMonth, .year: return nil
      }
    }
    passages.append(Passage(text.bytes(place..<date.end), .birthDate, certainty: certainty))
    return date.end
  }

  /// Finds days that are written in words: “fjärde mars nittonhundrafyrtiofyra”.
  static func findInWords(in text: Folded, into passages: inout [Passage]) {
    for number in text.words.indices {
      guard let date = spelled(at: number, in: text) else { continue }
      let place = text.words[number].first
      if let certainty = certainty(of: date, at: place, in: text) {
        passages.append(Passage(text.bytes(place..<date.end), .birthDate, certainty: certainty))
      }
    }
  }

  /// The day that begins at a digit or a word, whatever it is of.
  static func date(at place: Int, in text: Folded) -> Found? {
    numeric(at: place, in: text) ?? written(at: place, in: text)
  }

  private static func certainty(
    of date: Found,
    at place: Int,
    in text: Folded
  ) -> Passage.Certainty? {
    // A year alone is that of many: see ``BirthYears``.
    if date.form != .year, isAnnounced(place, in: text) { return .likely }
    return date.form == .full && (1900...2010).contains(date.year) ? .possible : nil
  }

  enum Form {
    /// With a year of four digits.
    case full
    /// Six digits.
    case short
    /// “4/3-44”.
    case twoDigitYear
    case dayAndMonth
    case year
  }

  struct Found {
    let form: Form
    /// Of two digits in some forms.
    let year: Int
    let month: Int
    let day: Int
    let end: Int
  }

  private static func numeric(at place: Int, in text: Folded) -> Found? {
    let run = DigitRun(text, at: place, limit: 9, gap: 2, signs: "-./ ")
    if let found = yearFirst(run, in: text) ?? dayFirst(run, in: text) { return found }
    if run.count >= 6, run.isGroupEnd(6, in: text), isSix(run),
      CalendarDay.exists(month: run.number(2..<4), day: run.number(4..<6))
    {
      return Found(
        form: .short,
        year: run.number(0..<2),
        month: run.number(2..<4),
        day: run.number(4..<6),
        end: run.cells[5] + 1
      )
    }
    guard run.count >= 4, run.isGroupEnd(4, in: text), run.groups(4) == [4],
      (1900...2029).contains(run.number(0..<4))
    else { return nil }
    return Found(form: .year, year: run.number(0..<4), month: 0, day: 0, end: run.cells[3] + 1)
  }

  private static func isSix(_ run: DigitRun) -> Bool {
    run.groups(6) == [6] || run.groups(6) == [2, 2, 2]
  }

  private static func yearFirst(_ run: DigitRun, in text: Folded) -> Found? {
    guard run.count >= 8, run.isGroupEnd(8, in: text),
      run.groups(8) == [8] || run.groups(8) == [4, 2, 2],
      CalendarDay.isBirth(
        year: run.number(0..<4),
        month: run.number(4..<6),
        day: run.number(6..<8),
        yearDigits: 4
      )
    else { return nil }
    return Found(
      form: .full,
      year: run.number(0..<4),
      month: run.number(4..<6),
      day: run.number(6..<8),
      end: run.cells[7] + 1
    )
  }

  /// “4/3 1952”, “04.03.1952”.
  private static func dayFirst(_ run: DigitRun, in text: Folded) -> Found? {
    let groups = run.groups(run.count)
    guard groups.count >= 2, groups[0] <= 2, groups[1] <= 2 else { return nil }
    let day = run.number(0..<groups[0])
    let month = run.number(groups[0]..<(groups[0] + groups[1]))
    let dayEnd = groups[0] + groups[1]
    guard CalendarDay.exists(month: month, day: day) else { return nil }
    if groups.count >= 3, groups[2] == 4, run.isGroupEnd(dayEnd + 4, in: text) {
      let year = run.number(dayEnd..<(dayEnd + 4))
      return Found(form: .full, year: year, month: month, day: day, end: run.cells[dayEnd + 3] + 1)
    }
    let sign = text.cell(run.cells[groups[0] - 1] + 1)
    let isSame = groups.count >= 3 && text.cell(run.cells[dayEnd - 1] + 1) == sign
    let isSlash = sign == UInt8(ascii: "/")
    guard isSlash || isSame && sign != Cell.space else { return nil }
    if groups.count >= 3, groups[2] == 2, run.isGroupEnd(dayEnd + 2, in: text) {
      let year = run.number(dayEnd..<(dayEnd + 2))
      let end = run.cells[dayEnd + 1] + 1
      return Found(form: .twoDigitYear, year: year, month: month, day: day, end: end)
    }
    guard isSlash else { return nil }
    return Found(
      form: .dayAndMonth,
      year: 0,
      month: month,
      day: day,
      end: run.cells[dayEnd - 1] + 1
    )
  }

  /// “4 mars 1952”, “4:e mars -52”.
  private static func written(at place: Int, in text: Folded) -> Found? {
    let digits = DigitRun(text, at: place, limit: 2, gap: 0, signs: "")
    guard digits.count > 0, text.digit(digits.end) == nil else { return nil }
    var next = digits.end
    for ending in [":de", ":e", ":a"] as [StaticString] where text.has(ending, at: next) {
      next += ending.utf8CodeUnitCount
    }
    guard text.cell(next) == Cell.space, let number = text.word(before: next + 2),
      text.words[number].first == next + 1
    else { return nil }
    return monthAndYear(at: number, of: digits.number(0..<digits.count), in: text)
  }

  /// “fjärde mars nittonhundrafyrtiofyra”, “fjärde i tredje fyrtiofyra”.
  static func spelled(at number: Int, in text: Folded) -> Found? {
    if let found = monthFirst(at: number, in: text) { return found }
    guard let day = NumberWords.day(text.words[number], in: text), number + 1 < text.words.count,
      text.isBeside(text.words[number], text.words[number + 1])
    else { return nil }
    if let found = monthAndYear(at: number + 1, of: day, in: text) { return found }
    guard text.words[number + 1].count == 1, text.has("i", at: text.words[number + 1].first),
      number + 2 < text.words.count,
      let month = NumberWords.day(text.words[number + 2], in: text), month <= 12
    else { return nil }
    return year(behind: number + 2, month: month, day: day, in: text)
  }

  /// “mars 4, 1944”.
  private static func monthFirst(at number: Int, in text: Folded) -> Found? {
    let word = text.words[number]
    guard text.cell(word.end) == Cell.space, text.digit(word.end + 1) != nil,
      let month = months[Array(text.letters[word.range])]
    else { return nil }
    let run = DigitRun(text, at: word.end + 1, limit: 7, gap: 2, signs: ", ")
    let groups = run.groups(run.count)
    guard groups.count == 2, groups[1] == 4, run.isGroupEnd(run.count, in: text) else { return nil }
    let day = run.number(0..<groups[0])
    guard CalendarDay.exists(month: month, day: day) else { return nil }
    let year = run.number(groups[0]..<run.count)
    return Found(form: .full, year: year, month: month, day: day, end: run.end)
  }

  private static func monthAndYear(at number: Int, of day: Int, in text: Folded) -> Found? {
    guard let month = months[Array(text.letters[text.words[number].range])],
      CalendarDay.exists(month: month, day: day)
    else { return nil }
    return year(behind: number, month: month, day: day, in: text)
  }

  /// A day with the year that stands behind its month, if there is one.
  private static func year(
    behind number: Int,
    month: Int,
    day: Int,
    in text: Folded
  ) -> Found? {
    let word = text.words[number]
    var end = word.end
    if text.cell(end) == UInt8(ascii: ".") || text.cell(end) == UInt8(ascii: ",") { end += 1 }
    if text.cell(end) == Cell.space {
      for word in ["}r ", "}ret ", "anno "] as [StaticString] where text.has(word, at: end + 1) {
        end += word.utf8CodeUnitCount
      }
      let run = DigitRun(text, at: end + 1, limit: 5, gap: 0, signs: "")
      if run.count == 4 {
        let year = run.number(0..<4)
        return Found(form: .full, year: year, month: month, day: day, end: run.end)
      }
      let isMarked =
        text.cell(end + 1) == Cell.hyphen || text.cell(end + 1) == UInt8(ascii: "'")
      let two = DigitRun(text, at: isMarked ? end + 2 : end + 1, limit: 3, gap: 0, signs: "")
      if two.count == 2, isMarked || two.number(0..<2) > 31 {
        let year = two.number(0..<2)
        return Found(form: .twoDigitYear, year: year, month: month, day: day, end: two.end)
      }
      if let next = text.word(before: end + 2), text.words[next].first == end + 1,
        let (year, last) = NumberWords.year(at: next, in: text)
      {
        return Found(
          form: year > 99 ? .full : .twoDigitYear,
          year: year,
          month: month,
          day: day,
          end: text.words[last].end
        )
      }
    }
    return Found(form: .dayAndMonth, year: 0, month: month, day: day, end: word.end)
  }

  /// Whether one of the three words before, close by, says that somebody was born.
  private static func isAnnounced(_ place: Int, in text: Folded) -> Bool {
    guard let last = text.word(before: place) else { return false }
    for number in stride(from: last, through: max(0, last - 2), by: -1) {
      let word = text.words[number]
      guard place - word.first < 30 else { return false }
      let letters = Array(text.letters[word.range])
      if births.contains(letters) { return true }
      if letters == [UInt8(ascii: "f")], !word.isCapital, place - word.end < 4 { return true }
      guard fillers.contains(letters) else { return false }
    }
    return false
  }

  private static let births = set(
    "född födda födde fd fdd föddes födelsedatum födelsedag födelsedagen födelseår fyller fyllde born birth birthday dob"
  )
  private static let fillers = set("den är på år i of date on the in was is e")
  /// The month that a word is.
  static func month(_ word: Range<Int>, in text: Folded) -> Int? {
    word.count < 10 ? months[Array(text.letters[word])] : nil
  }

  private static let months: [[UInt8]: Int] = {
    let names = [
      "januari jan january", "februari feb february", "mars mar march", "april apr", "maj may",
      "juni jun june", "juli jul july", "augusti aug august", "september sep sept",
      "oktober okt october",
      "november nov", "december dec",
    ]
    var months: [[UInt8]: Int] = [:]
    for (place, list) in names.enumerated() {
      for name in list.split(separator: " ") {
        months[Folded.letters(of: String(name))] = place + 1
      }
    }
    return months
  }()

  private static func set(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) })
  }
}
