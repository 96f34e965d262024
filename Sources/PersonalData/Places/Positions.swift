/// Positions on the map: degrees of latitude and longitude in Sweden, and coordinates of SWEREF 99 TM.
///
/// Sweden lies between 55 and 70 degrees north and 10 and 25 east; in SWEREF 99 TM (Lantmäteriet) a northing has seven
/// digits from 6 100 000 to 7 700 000, an easting six.
enum Positions {
  static func find(in text: Folded, into passages: inout [Passage]) {
    var place = 0
    while place < text.letters.count {
      let isStart = text.digit(place) != nil && !isInside(place, in: text)
      if isStart, let end = pair(at: place, in: text) ?? grid(at: place, in: text) {
        var start = place
        if text.cell(start - 1) == Cell.space, text.cell(start - 2) == UInt8(ascii: "n"),
          !Cell.isLetter(text.cell(start - 3))
        {
          start -= 2
        }
        passages.append(Passage(text.bytes(start..<end), .link, certainty: .likely))
        place = end
      } else {
        place += 1
      }
    }
  }

  private static func isInside(_ place: Int, in text: Folded) -> Bool {
    text.digit(place - 1) != nil || text.cell(place - 1) == UInt8(ascii: ".")
      || text.cell(place - 1) == UInt8(ascii: ",")
  }

  /// “56.0294, 14.1567”, “56° 1.764' N 14° 9.402' E”.
  private static func pair(at place: Int, in text: Folded) -> Int? {
    guard let north = degrees(at: place, within: 55...70, in: text) else { return nil }
    var next = north.end
    var gap = 0
    while gap < 8, text.digit(next) == nil {
      let cell = text.cell(next)
      let isBetween =
        cell == Cell.space || cell == UInt8(ascii: ",") || cell == UInt8(ascii: ";")
        || cell == UInt8(ascii: "/") || cell == UInt8(ascii: "e") || cell == UInt8(ascii: "n")
        || cell == UInt8(ascii: "|") || !Cell.isLetterOrDigit(cell) && cell != Cell.edge
      guard isBetween else { return nil }
      next += 1
      gap += 1
    }
    guard gap > 0, let east = degrees(at: next, within: 10...25, in: text) else { return nil }
    var end = east.end
    if text.cell(end) == Cell.space, text.cell(end + 1) == UInt8(ascii: "e"),
      !Cell.isLetter(text.cell(end + 2))
    {
      end += 2
    }
    return end
  }

  /// Degrees with four decimals at least, or with minutes.
  private static func degrees(
    at place: Int,
    within bounds: ClosedRange<Int>,
    in text: Folded
  ) -> (end: Int, value: Int)? {
    let whole = DigitRun(text, at: place, limit: 3, gap: 0, signs: "")
    guard whole.count == 2, bounds.contains(whole.number(0..<2)) else { return nil }
    let value = whole.number(0..<2)
    var next = whole.end
    if text.cell(next) == UInt8(ascii: ".") || text.cell(next) == UInt8(ascii: ",") {
      let rest = DigitRun(text, at: next + 1, limit: 12, gap: 0, signs: "")
      guard rest.count >= 4 else { return nil }
      next = rest.end
      if text.cell(next) == Cell.sign { next += 1 }
      return (next, value)
    }
    guard text.cell(next) == Cell.sign || text.has(" grader", at: next) else { return nil }
    next += text.cell(next) == Cell.sign ? 1 : 7
    while text.cell(next) == Cell.space { next += 1 }
    guard text.digit(next) != nil else { return (next, value) }
    let minutes = DigitRun(text, at: next, limit: 12, gap: 4, signs: " .,'\"")
    next = minutes.end
    while text.cell(next) == UInt8(ascii: "'") || text.cell(next) == UInt8(ascii: "\"")
      || text.cell(next) == Cell.sign
    {
      next += 1
    }
    return (next, value)
  }

  /// “6207000, 448000”.
  private static func grid(at place: Int, in text: Folded) -> Int? {
    let north = DigitRun(text, at: place, limit: 8, gap: 0, signs: "")
    guard north.count == 7, (6_100_000...7_700_000).contains(north.number(0..<7)) else {
      return nil
    }
    var next = north.end
    while next - north.end < 4, text.digit(next) == nil, text.cell(next) != Cell.edge { next += 1 }
    let east = DigitRun(text, at: next, limit: 7, gap: 0, signs: "")
    guard east.count == 6, text.digit(east.end) == nil,
      (200_000...950_000).contains(east.number(0..<6))
    else { return nil }
    return east.end
  }
}
