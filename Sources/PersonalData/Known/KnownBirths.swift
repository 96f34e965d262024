/// The days of birth of known people, however a text writes them.
///
/// A day with its year is somebody's; a day of the year alone is that of many, and somebody decides.
struct KnownBirths: Sendable {
  private var people: [Int: [Int]] = [:]

  /// Takes the day of an identity number of ten or twelve digits, or of a day of birth.
  mutating func add(_ identityNumber: String, of own: [Int]) {
    var digits = Folded(Array(identityNumber.utf8)).letters.filter(Cell.isDigit).map {
      Int($0) - 0x30
    }
    var century: Int?
    if digits.count == 12 || digits.count == 8 {
      century = digits[0] * 10 + digits[1]
      digits.removeFirst(2)
    }
    guard digits.count == 10 || digits.count == 6 else { return }
    let month = digits[2] * 10 + digits[3]
    let day = (digits[4] * 10 + digits[5]) % 60
    let short = digits[0] * 10 + digits[1]
    guard CalendarDay.exists(month: month, day: day) else { return }
    if let century { add(own, at: Self.key(century * 100 + short, month, day)) }
    add(own, at: Self.key(short, month, day))
    add(own, at: Self.key(nil, month, day))
  }

  private mutating func add(_ own: [Int], at key: Int) {
    if people[key, default: []].last != own.last { people[key, default: []] += own }
  }

  private static func key(_ year: Int?, _ month: Int, _ day: Int) -> Int {
    ((year ?? 9999) * 16 + month) * 32 + day
  }

  func find(in text: Folded, into passages: inout [Passage]) {
    guard !people.isEmpty else { return }
    var place = 0
    while place < text.letters.count {
      let isStart = text.digit(place) != nil && text.digit(place - 1) == nil
      guard isStart, let date = BirthDates.date(at: place, in: text) else {
        place += 1
        continue
      }
      add(date, at: place, in: text, into: &passages)
      place = max(date.end, place + 1)
    }
    for word in text.words.indices {
      guard let date = BirthDates.spelled(at: word, in: text) else { continue }
      add(date, at: text.words[word].first, in: text, into: &passages)
    }
  }

  private func add(
    _ date: BirthDates.Found,
    at place: Int,
    in text: Folded,
    into passages: inout [Passage]
  ) {
    let (year, certainty): (Int?, Passage.Certainty) =
      switch date.form {
      case .full, .twoDigitYear: (date.year, .certain)
      case .short: (date.year, .likely)
      case .dayAndMonth: (nil, .possible)
      case .year: (0, .possible)
      }
    guard let found = people[Self.key(year, date.month, date.day)] else { return }
    let range = text.bytes(place..<date.end)
    passages.append(Passage(range, .birthDate, certainty: certainty, people: found))
  }
}
