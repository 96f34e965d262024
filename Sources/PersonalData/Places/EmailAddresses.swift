/// E-mail addresses (RFC 5321, section 4.1.2), also those that are written around: “anna (at) berg punkt se”.
enum EmailAddresses {
  static func find(in text: Folded, into passages: inout [Passage]) {
    for place in text.letters.indices where text.letters[place] == UInt8(ascii: "@") {
      if let cells = address(around: place..<(place + 1), in: text) {
        passages.append(Passage(text.bytes(cells), .email, certainty: .certain))
      }
    }
    for (number, word) in text.words.enumerated() {
      guard let sign = writtenSign(number, in: text) else { continue }
      if let cells = address(around: sign, in: text) {
        let isBracketed = text.cell(word.end) == UInt8(ascii: ")")
        passages.append(
          Passage(text.bytes(cells), .email, certainty: isBracketed ? .certain : .likely)
        )
      }
    }
  }

  /// The cells of “(at)”, “[at]”, “snabel-a” or “ at ” with the spaces around.
  private static func writtenSign(_ number: Int, in text: Folded) -> Range<Int>? {
    let word = text.words[number]
    var cells = word.range
    if text.letters[cells].elementsEqual("snabel".utf8), text.has("-a", at: cells.upperBound) {
      cells = cells.lowerBound..<(cells.upperBound + 2)
    } else if !text.letters[cells].elementsEqual("at".utf8),
      !text.letters[cells].elementsEqual("snabela".utf8),
      !text.letters[cells].elementsEqual("a".utf8)
        || text.cell(cells.upperBound) != UInt8(ascii: ")")
    {
      return nil
    }
    if text.cell(cells.lowerBound - 1) == UInt8(ascii: "("),
      text.cell(cells.upperBound) == UInt8(ascii: ")")
    {
      return (cells.lowerBound - 1)..<(cells.upperBound + 1)
    }
    guard text.cell(cells.lowerBound - 1) == Cell.space, text.cell(cells.upperBound) == Cell.space
    else { return nil }
    return cells
  }

  /// The address around its sign.
  private static func address(around sign: Range<Int>, in text: Folded) -> Range<Int>? {
    let isWritten = sign.count > 1
    var first = sign.lowerBound
    if text.cell(first - 1) == Cell.space { first -= 1 }
    let nameEnd = first
    // A name has 64 bytes at most (RFC 5321, section 4.5.3.1.1).
    while first > 0, nameEnd - first < 64, isNameCell(text.letters[first - 1]) { first -= 1 }
    // “lisa punkt berg snabel-a”.
    while isWritten, nameEnd - first < 64, let start = writtenDot(before: first, in: text) {
      first = start
      while first > 0, nameEnd - first < 64, isNameCell(text.letters[first - 1]) { first -= 1 }
    }
    while first < nameEnd, !Cell.isLetterOrDigit(text.letters[first]) { first += 1 }
    guard first < nameEnd else { return nil }
    var place = sign.upperBound
    if text.cell(place) == Cell.space { place += 1 }
    var labels = 0
    var lastLabel = 0..<0
    while labels < 12 {
      let start = place
      while place - start < 63, isDomainCell(text.cell(place)) { place += 1 }
      while place > start, text.cell(place - 1) == Cell.hyphen { place -= 1 }
      guard place > start else { break }
      labels += 1
      lastLabel = start..<place
      guard let next = dot(at: place, in: text) else { break }
      place = next
    }
    let isTopLevel = lastLabel.count >= 2 && text.letters[lastLabel].allSatisfy(Cell.isLetter)
    guard labels >= 2, isTopLevel else {
      // Without a domain it may still be somebody's: “anna.berg@”, “@annaberg”.
      guard !isWritten, labels >= 1, text.cell(sign.lowerBound - 1) != Cell.space else {
        return nil
      }
      return first..<lastLabel.upperBound
    }
    return first..<lastLabel.upperBound
  }

  /// Where a dot in words begins that stands before a cell, behind a name.
  private static func writtenDot(before place: Int, in text: Folded) -> Int? {
    for written in [" punkt ", " dot ", "(punkt)", "(dot)"] as [StaticString] {
      let start = place - written.utf8CodeUnitCount
      if start > 0, text.has(written, at: start), Cell.isLetterOrDigit(text.cell(start - 1)) {
        return start
      }
    }
    return nil
  }

  /// Where the label behind a dot begins; the dot may be written as a word.
  private static func dot(at place: Int, in text: Folded) -> Int? {
    if text.cell(place) == UInt8(ascii: "."), isDomainCell(text.cell(place + 1)) {
      return place + 1
    }
    for written in [" punkt ", " dot ", "(punkt)", "(dot)", " (punkt) ", " (dot) ", "(.)"]
      as [StaticString]
    where text.has(written, at: place) {
      return place + written.utf8CodeUnitCount
    }
    guard text.has(" . ", at: place) else { return nil }
    return place + 3
  }

  private static func isNameCell(_ cell: UInt8) -> Bool {
    if Cell.isLetterOrDigit(cell) { return true }
    return switch cell {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "&"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private static func isDomainCell(_ cell: UInt8) -> Bool {
    Cell.isLetterOrDigit(cell) || cell == Cell.hyphen
  }
}
