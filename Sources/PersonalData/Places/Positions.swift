/// Positions on the map: degrees of latitude and longitude in Sweden, and coordinates of SWEREF 99 TM and RT 90.
///
/// Sweden lies between 55 and 70 degrees north and 10 and 25 east; in SWEREF 99 TM (Lantmäteriet) a northing has seven
/// digits from 6 100 000 to 7 700 000, an easting six; in RT 90 2.5 gon V both have seven, the easting from 1 200 000 to
/// 1 900 000. Either may stand first, and thousands may stand apart.
enum Positions {
  static func find(in text: Folded, into passages: inout [Passage]) {
    var place = 0
    while place < text.letters.count {
      let isStart = text.digit(place) != nil && !isInside(place, in: text)
      if isStart, let end = pair(at: place, in: text) ?? grid(at: place, in: text) {
        var start = place
        if text.cell(start - 1) == UInt8(ascii: "n"), !Cell.isLetter(text.cell(start - 2)) {
          start -= 1
        } else if text.cell(start - 1) == Cell.space, text.cell(start - 2) == UInt8(ascii: "n"),
          !Cell.isLetter(text.cell(start - 3))
        {
          start -= 2
        }
        passages.append(Passage(text.bytes(start..<end), .link, certainty: .likely))
        place = end
      } else if let end = threeWords(at: place, in: text) {
        passages.append(Passage(text.bytes(place..<end), .link, certainty: .likely))
        place = end
      } else {
        place += 1
      }
    }
  }

  /// A square of three metres by three words: “///daring.lion.race”.
  private static func threeWords(at place: Int, in text: Folded) -> Int? {
    guard text.has("///", at: place) else { return nil }
    var end = place + 3
    var words = 0
    while words < 3 {
      let start = end
      while Cell.isLetter(text.cell(end)) { end += 1 }
      guard end > start else { return nil }
      words += 1
      if words < 3 {
        guard text.cell(end) == UInt8(ascii: ".") else { return nil }
        end += 1
      }
    }
    return end
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
    while gap < 12, text.digit(next) == nil {
      if let name = text.wordStarting(at: next), axes.find(in: text.plain, at: name.range) != nil {
        gap += 1
        next = name.end
        continue
      }
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
    if text.cell(end) == UInt8(ascii: "e"), !Cell.isLetter(text.cell(end + 1)) {
      end += 1
    } else if text.cell(end) == Cell.space, text.cell(end + 1) == UInt8(ascii: "e"),
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
      let isSaid = text.word(before: place).map { text.words[$0] }.map { name in
        place - name.end <= 2 && axes.find(in: text.plain, at: name.range) != nil
      }
      guard rest.count >= (isSaid == true ? 2 : 4) else { return nil }
      next = rest.end
      if text.cell(next) == Cell.sign { next += 1 }
      return (next, value)
    }
    if text.cell(next) == Cell.space, let end = decimalMinutes(at: next + 1, in: text) {
      return (end, value)
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

  /// “6207000, 448000”, “X 6 207 000 Y 1 348 000”.
  private static func grid(at place: Int, in text: Folded) -> Int? {
    guard let first = coordinate(at: place, in: text) else { return nil }
    var next = first.end
    while next - first.end < 8, text.digit(next) == nil, isBetween(text.cell(next)) { next += 1 }
    guard next > first.end, let second = coordinate(at: next, in: text),
      first.axis != second.axis
    else { return nil }
    return second.end
  }

  private static let axes = WordTable(
    ["lat", "latitud", "latitude", "lon", "long", "longitud", "longitude", "lng", "nord", "ost"]
  )

  /// “36.300” of “N55 36.300”: minutes with three decimals and no sign.
  private static func decimalMinutes(at place: Int, in text: Folded) -> Int? {
    let whole = DigitRun(text, at: place, limit: 3, gap: 0, signs: "")
    guard whole.count == 2, whole.number(0..<2) < 60, text.cell(whole.end) == UInt8(ascii: ".")
    else {
      return nil
    }
    let rest = DigitRun(text, at: whole.end + 1, limit: 6, gap: 0, signs: "")
    return rest.count >= 3 ? rest.end : nil
  }

  private enum Axis { case northing, easting }

  /// A whole number of metres, in one group or in thousands, perhaps with decimals.
  private static func coordinate(at place: Int, in text: Folded) -> (axis: Axis, end: Int)? {
    let whole = DigitRun(text, at: place, limit: 8, gap: 0, signs: "")
    let run =
      whole.count > 3 ? whole : DigitRun(text, at: place, limit: 7, gap: 1, signs: " ")
    let count = whole.count > 3 ? whole.count : (whole.count == 1 ? 7 : 6)
    let isGrouped = whole.count > 3 || run.groups(run.count).dropFirst().allSatisfy { $0 == 3 }
    guard count == 6 || count == 7, run.count >= count, isGrouped else { return nil }
    var end = run.cells[count - 1] + 1
    guard text.digit(end) == nil else { return nil }
    let value = run.number(0..<count)
    if text.cell(end) == UInt8(ascii: ".") || text.cell(end) == UInt8(ascii: ","),
      text.digit(end + 1) != nil
    {
      end = DigitRun(text, at: end + 1, limit: 4, gap: 0, signs: "").end
    }
    switch value {
    case 6_100_000...7_700_000: return (.northing, end)
    case 200_000...950_000, 1_200_000...1_900_000: return (.easting, end)
    default: return nil
    }
  }

  /// Signs and the letters of the axes.
  private static func isBetween(_ cell: UInt8) -> Bool {
    !Cell.isLetterOrDigit(cell) && cell != Cell.edge || "xyne".utf8.contains(cell)
  }
}
