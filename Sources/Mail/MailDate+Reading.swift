import CivilCalendar

extension MailDate {
  /// The moment that a date says, in the forms of RFC 5322, sections 3.3 and 4.3; `nil` for others.
  ///
  /// | written | read |
  /// |---|---|
  /// | `Mon, 2 Mar 2026 14:30:00 +0100` | 2026-03-02T14:30:00+01:00 |
  /// | `2 Mar 26 14:30 EST (winter)` | 2026-03-02T14:30:00-05:00 |
  /// | `2 Mar 99 14:30:60 Z` | 1999-03-02T14:30:59Z |
  /// | `2 Mar 2026 14:30` | 2026-03-02T14:30:00, in the register's zone |
  ///
  /// A zone in letters that nobody knows is UTC, as the standard has it. A leap second is the one
  /// before it.
  static func moment(in value: ArraySlice<UInt8>) -> Moment? {
    var words = Words(HeaderText.unfolded(value.prefix(lengthLimit)))
    words.skipDayName()
    guard let day = words.number(), let month = words.month(), let year = words.year(),
      let date = CivilDate(year: year, month: month, day: day),
      let hour = words.number(), hour < 24, words.colon(), let minute = words.number(), minute < 60
    else { return nil }
    var second = 0
    if words.colon() {
      guard let number = words.number(), number <= 60 else { return nil }
      second = min(number, 59)
    }
    guard let zone = words.zone() else { return nil }
    let time = hour * 3600 + minute * 60 + second
    return Moment(date: date, secondOfDay: time, offset: zone.offset)
  }

  /// Longer ones are none.
  private static let lengthLimit = 200

  /// Minutes east of Greenwich, or `nil` where nothing is said.
  private struct Zone {
    let offset: Int?
  }

  /// The words of a date, one after the other.
  private struct Words {
    private enum Word: Equatable {
      case letters(String)
      case digits(String)
      case sign(UInt8)
    }

    private var words: [Word] = []
    private var place = 0

    init(_ text: [UInt8]) {
      var (depth, place) = (0, 0)
      while place < text.count {
        let byte = text[place]
        let start = place
        place += 1
        switch byte {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth = max(0, depth - 1)
        case _ where depth > 0: continue
        case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"): words.append(.sign(byte))
        case _ where Self.isDigit(byte):
          while place < text.count, Self.isDigit(text[place]) { place += 1 }
          words.append(.digits(String(decoding: text[start..<place], as: UTF8.self)))
        case _ where isLetter(byte):
          while place < text.count, isLetter(text[place]) { place += 1 }
          let letters = text[start..<place].map(lowercased)
          words.append(.letters(String(decoding: letters, as: UTF8.self)))
        default: continue
        }
      }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private var next: Word? { place < words.count ? words[place] : nil }

    private mutating func digits() -> String? {
      guard case .digits(let digits) = next, digits.count <= 4 else { return nil }
      place += 1
      return digits
    }

    private mutating func letters() -> String? {
      guard case .letters(let letters) = next else { return nil }
      place += 1
      return letters
    }

    mutating func skipDayName() { _ = letters() }

    mutating func number() -> Int? { digits().flatMap { Int($0) } }

    mutating func colon() -> Bool {
      guard next == .sign(UInt8(ascii: ":")) else { return false }
      place += 1
      return true
    }

    private static let months = MailDate.months.map { $0.lowercased() }

    /// Some programs write the whole word.
    mutating func month() -> Int? {
      guard let letters = letters() else { return nil }
      return Self.months.firstIndex { letters.hasPrefix($0) }.map { $0 + 1 }
    }

    /// Two digits are of 1950 to 2049, three count from 1900.
    mutating func year() -> Int? {
      guard let digits = digits(), let year = Int(digits) else { return nil }
      switch digits.count {
      case 1: return nil
      case 2: return year < 50 ? 2000 + year : 1900 + year
      case 3: return 1900 + year
      default: return year
      }
    }

    /// `nil` when it cannot be a zone.
    mutating func zone() -> Zone? {
      if let letters = letters() { return Zone(offset: MailDate.zones[letters] ?? 0) }
      guard case .sign(let sign) = next else { return Zone(offset: nil) }
      place += 1
      guard let digits = digits(), digits.count == 4, let number = Int(digits),
        number / 100 <= 14, number % 100 < 60
      else { return nil }
      let minutes = number / 100 * 60 + number % 100
      return Zone(offset: sign == UInt8(ascii: "-") ? -minutes : minutes)
    }
  }

  /// RFC 5322, section 4.3, and the names that European programs put there instead of numbers.
  private static let zones = [
    "edt": -240, "est": -300, "cdt": -300, "cst": -360, "mdt": -360, "mst": -420, "pdt": -420,
    "pst": -480, "cet": 60, "met": 60, "mez": 60, "cest": 120, "mest": 120, "mesz": 120,
    "eet": 120, "eest": 180, "bst": 60, "wet": 0, "west": 60,
  ]
}
