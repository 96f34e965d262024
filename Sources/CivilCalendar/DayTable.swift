/// The days of some years, one bit each, so that the n-th day from any other is found at once.
struct DayTable: Sendable {
  private let first: Int32
  private let last: Int32
  private var words: [UInt64]
  /// How many days are in the table before each word; the last is how many there are.
  private var ranks: [Int32] = []

  /// Every Monday to Friday of the years, without the days that are taken out.
  init(weekdaysOf years: ClosedRange<Int>, without days: some Sequence<CivilDate>) {
    let start = CivilDate(year: years.lowerBound, month: 1, day: 1) ?? CivilDate(dayNumber: 0)
    let end = CivilDate(year: years.upperBound, month: 12, day: 31) ?? start
    (first, last) = (start.dayNumber, end.dayNumber)
    let count = Int(last - first) + 1
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
    var weekday = start.weekday
    for place in 0..<count {
      if weekday <= 5 { words[place >> 6] |= 1 << UInt64(place & 63) }
      weekday = weekday == 7 ? 1 : weekday + 1
    }
    for day in days { remove(day) }
    recount()
  }

  /// A table without some more days.
  func without(_ days: some Sequence<CivilDate>) -> DayTable {
    var table = self
    for day in days { table.remove(day) }
    table.recount()
    return table
  }

  /// Whether the years of the table hold a day.
  func covers(_ date: CivilDate) -> Bool { date.dayNumber >= first && date.dayNumber <= last }

  func contains(_ date: CivilDate) -> Bool {
    guard covers(date) else { return false }
    let place = Int(date.dayNumber - first)
    return words[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// How many days of the table lie before a day, which the table must cover.
  func rank(_ date: CivilDate) -> Int {
    let place = Int(date.dayNumber - first)
    let below = words[place >> 6] & (1 << UInt64(place & 63) - 1)
    return Int(ranks[place >> 6]) + below.nonzeroBitCount
  }

  /// The day with so many days of the table before it, or `nil` beyond its years.
  func day(ofRank rank: Int) -> CivilDate? {
    guard rank >= 0, rank < Int(ranks[words.count]) else { return nil }
    var (low, high) = (0, words.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(ranks[middle]) <= rank { low = middle } else { high = middle - 1 }
    }
    var word = words[low]
    for _ in 0..<(rank - Int(ranks[low])) { word &= word - 1 }
    return CivilDate(dayNumber: first + Int32(low * 64 + word.trailingZeroBitCount))
  }

  private mutating func remove(_ date: CivilDate) {
    guard covers(date) else { return }
    let place = Int(date.dayNumber - first)
    words[place >> 6] &= ~(1 << UInt64(place & 63))
  }

  private mutating func recount() {
    var total: Int32 = 0
    ranks = words.map { word in
      defer { total += Int32(word.nonzeroBitCount) }
      return total
    }
    ranks.append(total)
  }
}
