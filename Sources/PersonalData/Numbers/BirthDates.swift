/// Days of birth: a date that is said to be one, or one of a year in which living people were born.
enum BirthDates {
  /// Looks at a number, and returns the cell to go on at.
  static func find(at place: Int, in text: Folded, into passages: inout [Passage]) -> Int? {
    guard let date = numeric(at: place, in: text) ?? written(at: place, in: text) else {
      return nil
    }
    let isSaid = isAnnounced(place, in: text)
    switch date.form {
    case .full where isSaid, .short where isSaid, .dayAndMonth where isSaid, .year where isSaid:
      passages.append(Passage(text.bytes(place..<date.end), .birthDate, certainty: .likely))
    case .full where (1900...2010).contains(date.year):
      passages.append(Passage(text.bytes(place..<date.end), .birthDate, certainty: .possible))
    case .full, .short, .dayAndMonth, .year: return nil
    }
    return date.end
  }

  private enum Form {
    /// With a year of four digits, or of two behind a hyphen.
    case full
    /// Six digits.
    case short
    case dayAndMonth
    case year
  }

  private struct Found {
    let form: Form
    let year: Int
    let end: Int
  }

  private static func numeric(at place: Int, in text: Folded) -> Found? {
    let run = DigitRun(text, at: place, limit: 9, gap: 2, signs: "-./ ")
    if let found = yearFirst(run, in: text) ?? dayFirst(run, in: text) { return found }
    if run.count >= 6, run.isGroupEnd(6, in: text), isSix(run),
      CalendarDay.exists(month: run.number(2..<4), day: run.number(4..<6))
    {
      return Found(form: .short, year: run.number(0..<2), end: run.cells[5] + 1)
    }
    guard run.count >= 4, run.isGroupEnd(4, in: text), run.groups(4) == [4],
      (1900...2029).contains(run.number(0..<4))
    else { return nil }
    return Found(form: .year, year: run.number(0..<4), end: run.cells[3] + 1)
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
    return Found(form: .full, year: run.number(0..<4), end: run.cells[7] + 1)
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
      return Found(form: .full, year: year, end: run.cells[dayEnd + 3] + 1)
    }
    guard text.cell(run.cells[groups[0] - 1] + 1) == UInt8(ascii: "/") else { return nil }
    return Found(form: .dayAndMonth, year: 0, end: run.cells[dayEnd - 1] + 1)
  }

  /// “4 mars 1952”, “4:e mars -52”.
  private static func written(at place: Int, in text: Folded) -> Found? {
    var next = place
    while next - place < 2, text.digit(next) != nil { next += 1 }
    guard text.digit(next) == nil else { return nil }
    if text.has(":e", at: next) { next += 2 }
    guard text.cell(next) == Cell.space, let month = text.wordStarting(at: next + 1),
      months.contains(Array(text.letters[month.range]))
    else { return nil }
    var end = month.end
    if text.cell(end) == UInt8(ascii: ".") { end += 1 }
    guard text.cell(end) == Cell.space else {
      return Found(form: .dayAndMonth, year: 0, end: month.end)
    }
    let run = DigitRun(text, at: end + 1, limit: 4, gap: 0, signs: "")
    if run.count == 4, text.digit(run.end) == nil {
      return Found(form: .full, year: run.number(0..<4), end: run.end)
    }
    let two = DigitRun(text, at: end + 2, limit: 2, gap: 0, signs: "")
    if text.cell(end + 1) == Cell.hyphen || text.cell(end + 1) == UInt8(ascii: "'"), two.count == 2
    {
      return Found(form: .full, year: 1900 + two.number(0..<2), end: two.end)
    }
    return Found(form: .dayAndMonth, year: 0, end: month.end)
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
  private static let months = set(
    """
    januari februari mars april maj juni juli augusti september oktober november december jan feb
    mar apr jun jul aug sep sept okt nov dec january february march may june july august october
    """
  )

  private static func set(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: \.isWhitespace).map { Folded.letters(of: String($0)) })
  }
}
