extension QuotedPrintable {
  /// The bytes; an `=` that escapes nothing stays as it is written.
  ///
  /// Blanks at the end of a line stay: RFC 2045 takes them for an addition on the way, but what
  /// programs forgot to escape is far more common.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      place += 1
      if byte != UInt8(ascii: "=") {
        result.append(byte)
      } else if let value = value(of: text[place...].prefix(2)) {
        result.append(value)
        place += 2
      } else if let next = softBreak(in: text, from: place) {
        place = next
      } else {
        result.append(byte)
      }
    }
    return result
  }

  /// Two hexadecimal digits, of either case.
  static func value(of digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, let high = digits.first.flatMap(hexadecimal),
      let low = digits.last.flatMap(hexadecimal)
    else { return nil }
    return high << 4 | low
  }

  /// Where the text goes on when a line break behind an `=` does not count.
  ///
  /// Blanks may stand before it, as many as a line has; more are no transport's.
  private static func softBreak(in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    let limit = min(start + lineLimit, text.endIndex)
    var place = start
    while place < limit, isBlank(text[place]) { place += 1 }
    if place == text.endIndex { return place }
    if text[place] == UInt8(ascii: "\r") { place += 1 }
    guard place < text.endIndex else { return place }
    return text[place] == UInt8(ascii: "\n") ? place + 1 : nil
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
