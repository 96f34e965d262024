/// Words of which several letters are crossed out: “f**k”, “j*v*a”, “h*****e”, “f***”.
///
/// Which word it is nobody has to know: whoever crosses letters out has one to hide. One crossed-out letter may be a mark of
/// emphasis or of a footnote, and is looked up (``VeiledWords``).
enum CensoredWords {
  static func find(in text: [UInt8], into passages: inout [Passage]) {
    var place = 0
    while place < text.count {
      guard isLetter(text[place]) || isCross(text[place]) else {
        place += 1
        continue
      }
      var end = place
      while end < text.count, isLetter(text[end]) || isCross(text[end]) { end += 1 }
      if let found = word(in: text, at: place..<end) {
        passages.append(Passage(found, .swearing, certainty: .likely))
      }
      place = end
    }
  }

  /// The longest that is one word.
  private static let longest = 40

  private static func word(in text: [UInt8], at range: Range<Int>) -> Range<Int>? {
    let whole = text[range]
    guard whole.count <= longest, let first = whole.firstIndex(where: isLetter),
      let last = whole.lastIndex(where: isLetter), !isAddress(text, around: range)
    else { return nil }
    let inside = text[first...last]
    let crosses = inside.filter(isCross)
    let isCrossedOut =
      crosses.count >= 2
      && (crosses.allSatisfy { $0 == star }
        || zip(inside, inside.dropFirst()).contains { isCross($0) && isCross($1) })
    if isCrossedOut { return first..<(last + 1) }
    // “f***”: fewer letters than stars, and no emphasis that ends.
    let stars = text[(last + 1)..<range.upperBound].prefix { $0 == star }
    guard first == range.lowerBound, crosses.isEmpty, stars.count >= 3, inside.count <= 3 else {
      return nil
    }
    return first..<stars.endIndex
  }

  /// Whether it is part of an address of a page or a machine, where such signs stand for themselves.
  private static func isAddress(_ text: [UInt8], around range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : 0x20
    let after = range.upperBound < text.count ? text[range.upperBound] : 0x20
    return "/=:?;".utf8.contains(before) || "/=;".utf8.contains(after)
  }

  private static let star = UInt8(ascii: "*")

  private static func isCross(_ byte: UInt8) -> Bool { "*#@$%&".utf8.contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte >= 0x80
  }
}
