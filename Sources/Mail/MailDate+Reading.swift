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
      /// In lower case.
      case letters(ArraySlice<UInt8>)
      case digits(ArraySlice<UInt8>)
      case sign(UInt8)
    }

    private let text: [UInt8]
    private var place = 0
    private var next: Word?

    init(_ text: [UInt8]) {
      self.text = text.map(lowercased)
      advance()
    }

    /// Goes on to the next word; what stands in parentheses is none, nor is any other sign.
    private mutating func advance() {
      next = nil
      var depth = 0
      while next == nil, place < text.count {
        let byte = text[place]
        let start = place
        place += 1
        switch byte {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth = max(0, depth - 1)
        case _ where depth > 0: continue
        case UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "-"): next = .sign(byte)
        case _ where Self.isDigit(byte):
          while place < text.count, Self.isDigit(text[place]) { place += 1 }
          next = .digits(text[start..<place])
        case _ where isLetter(byte):
          while place < text.count, isLetter(text[place]) { place += 1 }
          next = .letters(text[start..<place])
        default: continue
        }
      }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func digits() -> (count: Int, number: Int)? {
      guard case .digits(let digits) = next, digits.count <= 4 else { return nil }
      advance()
      return (digits.count, digits.reduce(0) { $0 * 10 + Int($1 & 0xF) })
    }

    private mutating func letters() -> ArraySlice<UInt8>? {
      guard case .letters(let letters) = next else { return nil }
      advance()
      return letters
    }

    mutating func skipDayName() { _ = letters() }

    mutating func number() -> Int? { digits()?.number }

    mutating func colon() -> Bool {
      guard next == .sign(UInt8(ascii: ":")) else { return false }
      advance()
      return true
    }

    private static let months = MailDate.months.map { Array($0.lowercased().utf8) }

    /// Some programs write the whole word.
    mutating func month() -> Int? {
      guard let letters = letters() else { return nil }
      return Self.months.firstIndex { letters.starts(with: $0) }.map { $0 + 1 }
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

    /// `nil` when it cannot be a zone.
    mutating func zone() -> Zone? {
      if let letters = letters() {
        return Zone(offset: MailDate.zones[String(decoding: letters, as: UTF8.self)] ?? 0)
      }
      guard case .sign(let sign) = next else { return Zone(offset: nil) }
      advance()
      guard let (count, number) = digits(), count == 4, number / 100 <= 14, number % 100 < 60
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
