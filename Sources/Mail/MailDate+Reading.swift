import CivilCalendar

extension MailDate {
  /// The moment that a date says, in the forms of RFC 5322, sections 3.3 and 4.3, and in those that programs write
  /// instead; `nil` for others.
  ///
  /// | written | read |
  /// |---|---|
  /// | `Mon, 2 Mar 2026 14:30:00 +0100` | 2026-03-02T14:30:00+01:00 |
  /// | `2 Mar 26 14:30 EST (winter)` | 2026-03-02T14:30:00-05:00 |
  /// | `2 Mar 99 14:30:60 Z` | 1999-03-02T14:30:59Z |
  /// | `2 Mar 2026 14:30 GMT+1` | 2026-03-02T14:30:00+01:00 |
  /// | `Mon Mar  2 14:30:00 CET 2026` | 2026-03-02T14:30:00+01:00 |
  /// | `2026-03-02T14:30:00+01:00` | 2026-03-02T14:30:00+01:00 |
  /// | `2 Mar 2026 14:30` | 2026-03-02T14:30:00, in the register's zone |
  ///
  /// A zone in letters that nobody knows is UTC, as the standard has it. A leap second is the one
  /// before it.
  static func moment(in value: ArraySlice<UInt8>) -> Moment? {
    var words = DateWords(HeaderText.unfolded(value.prefix(lengthLimit)))
    let day = words.day()
    guard let day, let time = words.time(), let zone = words.zone() else { return nil }
    let year: Int
    switch day.year {
    case let known?: year = known
    case nil:
      guard let last = words.year() else { return nil }
      year = last
    }
    guard let date = CivilDate(year: year, month: day.month, day: day.day) else { return nil }
    return Moment(date: date, secondOfDay: time, offset: zone.offset)
  }

  /// Longer ones are none.
  private static let lengthLimit = 200
}

/// The words of a date, one after the other.
private struct DateWords {
  private enum Word: Equatable {
    /// In lower case.
    case letters(ArraySlice<UInt8>)
    case digits(ArraySlice<UInt8>)
    case sign(UInt8)
  }

  private var words: ArraySlice<Word>

  /// What stands in parentheses is no word, nor is any sign that means nothing here.
  init(_ text: [UInt8]) {
    let text = text.map(lowercased)
    var words: [Word] = []
    var depth = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      let start = place
      place += 1
      switch byte {
      case UInt8(ascii: "\\") where depth > 0: place += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case _ where depth > 0: continue
      case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"): words.append(.sign(byte))
      // As `14.30`, and the part of a second.
      case UInt8(ascii: "."):
        guard start > 0, Self.isDigit(text[start - 1]), place < text.count,
          Self.isDigit(text[place])
        else { continue }
        words.append(.sign(byte))
      case _ where Self.isDigit(byte):
        while place < text.count, Self.isDigit(text[place]) { place += 1 }
        words.append(.digits(text[start..<place]))
      case _ where isLetter(byte):
        while place < text.count, isLetter(text[place]) { place += 1 }
        words.append(.letters(text[start..<place]))
      default: continue
      }
    }
    self.words = words[...]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func digits() -> (count: Int, number: Int)? {
    guard case .digits(let digits) = words.first, digits.count <= 4 else { return nil }
    words.removeFirst()
    return (digits.count, digits.reduce(0) { $0 * 10 + Int($1 & 0xF) })
  }

  private mutating func letters() -> ArraySlice<UInt8>? {
    guard case .letters(let letters) = words.first else { return nil }
    words.removeFirst()
    return letters
  }

  private mutating func skip(_ signs: String) {
    if case .sign(let sign) = words.first, signs.utf8.contains(sign) { words.removeFirst() }
  }

  private static let months = MailDate.months.map { Array($0.lowercased().utf8) }

  /// Some programs write the whole word, some the Swedish or the German one.
  private mutating func month() -> Int? {
    guard case .letters(let letters) = words.first else { return nil }
    let known = Self.months.firstIndex { letters.starts(with: $0) }.map { $0 + 1 }
    guard let month = known ?? Self.others[String(decoding: letters, as: UTF8.self)] else {
      return nil
    }
    words.removeFirst()
    return month
  }

  private static let others = ["maj": 5, "mai": 5, "okt": 10, "oktober": 10, "dez": 12]

  /// A day without its year has that behind the time, as C's `asctime` writes it.
  mutating func day() -> (year: Int?, month: Int, day: Int)? {
    if let day = monthAndDay() { return day }
    // The name of the day.
    _ = letters()
    if let day = monthAndDay() { return day }
    guard let first = digits() else { return nil }
    skip("-.")
    if first.count == 4 {
      guard let month = digits(), words.first == .sign(UInt8(ascii: "-")) else { return nil }
      skip("-")
      guard let day = digits() else { return nil }
      if words.first == .letters(Array("t".utf8)[...]) { words.removeFirst() }
      return (first.number, month.number, day.number)
    }
    guard let month = month() else { return nil }
    skip("-")
    return year().map { ($0, month, first.number) }
  }

  /// `Mar 2`, and perhaps the year; none of it where something else stands there.
  private mutating func monthAndDay() -> (year: Int?, month: Int, day: Int)? {
    var rest = self
    guard let month = rest.month(), let day = rest.digits(), day.count <= 2 else { return nil }
    if case .letters = rest.words.first { return nil }
    self = rest
    guard words.dropFirst().first != .sign(UInt8(ascii: ":")) else {
      return (nil, month, day.number)
    }
    return (year(), month, day.number)
  }

  /// Two digits are of 1950 to 2049, three count from 1900.
  mutating func year() -> Int? {
    guard let (count, year) = digits() else { return nil }
    switch count {
    case 1: return nil
    case 2: return year < 50 ? 2000 + year : 1900 + year
    case 3: return 1900 + year
    default: return year
    }
  }

  /// Seconds since midnight.
  mutating func time() -> Int? {
    if case .letters(let word) = words.first,
      word.elementsEqual("kl".utf8) || word.elementsEqual("at".utf8)
    {
      words.removeFirst()
    }
    guard var hour = digits()?.number, isTimeSign else { return nil }
    skip(":.")
    guard let minute = digits()?.number, minute < 60 else { return nil }
    var second = 0
    if isTimeSign {
      skip(":.")
      guard let number = digits()?.number, number <= 60 else { return nil }
      second = min(number, 59)
      if words.first == .sign(UInt8(ascii: ".")) { words = words.dropFirst(2) }
    }
    for (word, isLate) in [("am", false), ("pm", true)]
    where words.first == .letters(Array(word.utf8)[...]) {
      guard (1...12).contains(hour) else { return nil }
      words.removeFirst()
      hour = hour % 12 + (isLate ? 12 : 0)
    }
    return hour < 24 ? hour * 3600 + minute * 60 + second : nil
  }

  private var isTimeSign: Bool {
    words.first == .sign(UInt8(ascii: ":")) || words.first == .sign(UInt8(ascii: "."))
  }

  /// Minutes east of Greenwich, or `nil` where nothing is said.
  struct Zone {
    let offset: Int?
  }

  /// `+0100`, `CET`, `GMT+1`, `CET DST` and their kin; `nil` when it cannot be a zone.
  mutating func zone() -> Zone? {
    var names: [String] = []
    while let word = letters() { names.append(String(decoding: word, as: UTF8.self)) }
    guard case .sign(let sign) = words.first else { return Zone(offset: Self.offset(of: names)) }
    words.removeFirst()
    guard let (count, number) = digits() else { return nil }
    var (hours, minutes) = count > 2 ? (number / 100, number % 100) : (number, 0)
    if count <= 2, words.first == .sign(UInt8(ascii: ":")) {
      skip(":")
      guard let more = digits()?.number else { return nil }
      minutes = more
    }
    guard hours <= 14, minutes < 60 else { return nil }
    if sign == UInt8(ascii: "-") { (hours, minutes) = (-hours, -minutes) }
    return Zone(offset: hours * 60 + minutes)
  }

  /// By the names of a zone; `nil` without any.
  private static func offset(of names: [String]) -> Int? {
    guard let first = names.first else { return nil }
    let isSummer = names.dropFirst().contains { ["dst", "summer", "daylight"].contains($0) }
    let isLong = names.dropFirst().contains("time")
    let standard = isLong ? wide.first { names.starts(with: $0.names) }?.offset : zones[first]
    return (standard ?? 0) + (isSummer && standard != nil ? 60 : 0)
  }

  /// RFC 5322, section 4.3, and the names that programs put there instead of numbers.
  private static let zones = [
    "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420, "pdt": -420,
    "pst": -480, "cet": 60, "met": 60, "mez": 60, "mewt": 60, "cest": 120, "mest": 120, "mesz": 120,
    "eet": 120, "eest": 180, "bst": 60, "wet": 0, "west": 60, "gmt": 0, "utc": 0, "ut": 0,
    "msk": 180,
    "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]

  /// As Windows and Java write them out.
  private static let wide: [(names: [String], offset: Int)] = [
    (["w", "europe"], 60), (["central", "europe"], 60), (["central", "european"], 60),
    (["middle", "european"], 60), (["romance"], 60), (["eastern", "european"], 120), (["fle"], 120),
    (["gtb"], 120), (["e", "europe"], 120), (["western", "european"], 0), (["gmt"], 0),
    (["greenwich"], 0),
  ]
}
