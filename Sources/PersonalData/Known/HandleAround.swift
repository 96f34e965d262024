/// The whole of a handle or an address of which a known name is a part: of “gunnel.lj” and “gunnel__lj” nothing is left
/// beside the mask.
enum HandleAround {
  static func widened(_ passage: Passage, in text: [UInt8]) -> Passage {
    guard passage.kind == .name || passage.kind == .link, passage.treatment != .leave else {
      return passage
    }
    var range = passage.range
    while let end = token(behind: range.upperBound, in: text) {
      range = range.lowerBound..<end
    }
    while let start = token(before: range.lowerBound, in: text) {
      range = start..<range.upperBound
    }
    if range == passage.range { return passage }
    var widened = passage
    widened.range = range
    return widened
  }

  /// The end of the letters and digits behind an underscore, or behind a full stop that ends no sentence.
  private static func token(behind start: Int, in text: [UInt8]) -> Int? {
    var place = start
    while place < text.count, text[place] == underscore { place += 1 }
    if place == start {
      guard place + 1 < text.count, text[place] == stop, isSmall(text[place + 1]) else {
        return nil
      }
      place += 1
    }
    let first = place
    while place < text.count, isSmall(text[place]) || isCapital(text[place]) { place += 1 }
    return place > first ? place : nil
  }

  private static func token(before end: Int, in text: [UInt8]) -> Int? {
    var place = end
    while place > 0, text[place - 1] == underscore { place -= 1 }
    if place == end {
      guard place > 1, text[place - 1] == stop, isSmall(text[place - 2]), isSmall(text[place])
      else {
        return nil
      }
      place -= 1
    }
    let last = place
    while place > 0, isSmall(text[place - 1]) || isCapital(text[place - 1]) { place -= 1 }
    return place < last ? place : nil
  }

  private static let underscore = UInt8(ascii: "_")
  private static let stop = UInt8(ascii: ".")

  private static func isSmall(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
  }
}
