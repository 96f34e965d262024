/// Lines and pieces of a template.
extension [UInt8] {
  /// Behind the byte order mark, if there is one.
  var textStart: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether a line begins here.
  func isLineStart(_ index: Int) -> Bool {
    index == 0 || self[index - 1] == UInt8(ascii: "\n") || index == 3 && textStart == 3
  }

  /// The line and its end when the range has nothing beside it but blanks, else `nil`.
  ///
  /// The range may reach over several lines.
  func line(ofOnly range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while !isLineStart(start), self[start - 1].isBlank { start -= 1 }
    guard isLineStart(start) else { return nil }
    var end = range.upperBound
    while end < count, self[end].isBlank { end += 1 }
    if end == count { return start..<end }
    if self[end] == UInt8(ascii: "\n") { return start..<end + 1 }
    return has([UInt8(ascii: "\r"), UInt8(ascii: "\n")], at: end) ? start..<end + 2 : nil
  }

  /// Whether these bytes stand here.
  func has(_ piece: [UInt8], at index: Int) -> Bool {
    guard self[index] == piece[0], index + piece.count <= count else { return false }
    for offset in 1..<piece.count where self[index + offset] != piece[offset] { return false }
    return true
  }

  /// The range without blanks and line ends around.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let first = self[range].firstIndex { !$0.isBlankOrLineEnd } ?? range.upperBound
    let last = self[range].lastIndex { !$0.isBlankOrLineEnd } ?? first - 1
    return first..<last + 1
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A line feed or a carriage return.
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// What may stand around a name, and separates two delimiters.
  var isBlankOrLineEnd: Bool { isBlank || isLineEnd }
}
