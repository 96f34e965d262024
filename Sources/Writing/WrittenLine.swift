/// A line of the text of a letter, without the blanks around it.
package struct WrittenLine {
  /// Bytes of the file.
  package var range: Range<Int>
  /// The column in which it begins; a tab leads to the next multiple of four.
  package var indent: Int
  /// Whether the line ends where it stands: a backslash or two spaces at its end.
  package var endsHere = false

  package var isBlank: Bool { range.isEmpty }

  /// The lines of a text from a place on.
  package static func all(in bytes: [UInt8], from start: Int) -> [WrittenLine] {
    var lines: [WrittenLine] = []
    var next = start
    while next < bytes.count {
      let feed = bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      lines.append(WrittenLine(next..<feed, of: bytes))
      next = feed + 1
    }
    return lines
  }

  /// A line that somebody else has found, without blanks around it.
  init(_ range: Range<Int>) {
    self.range = range
    indent = 0
  }

  private init(_ whole: Range<Int>, of bytes: [UInt8]) {
    var (start, end) = (whole.lowerBound, whole.upperBound)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let last = end
    while end > start, bytes[end - 1].isBlank || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    let spaces = bytes[end..<last].count { $0 == UInt8(ascii: " ") }
    indent = 0
    while start < end, bytes[start].isBlank {
      indent = bytes[start] == UInt8(ascii: "\t") ? indent / 4 * 4 + 4 : indent + 1
      start += 1
    }
    range = start..<end
    endsHere = spaces >= 2
    if end > start, bytes[end - 1] == UInt8(ascii: "\\") {
      let marks = bytes[range].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      // Two of them are a backslash that is meant.
      if !marks.isMultiple(of: 2) {
        endsHere = true
        end -= 1
        while end > start, bytes[end - 1].isBlank { end -= 1 }
        range = start..<end
      }
    }
  }

  /// What follows the first bytes and the blanks behind them.
  package func without(first count: Int, of bytes: [UInt8]) -> WrittenLine {
    var line = self
    var start = range.lowerBound + count
    while start < range.upperBound, bytes[start].isBlank { start += 1 }
    line.range = start..<range.upperBound
    line.indent = indent + (start - range.lowerBound)
    return line
  }
}

extension UInt8 {
  /// A space or a tab.
  package var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A letter of ASCII, or a byte of a letter beyond it.
  package var isLetter: Bool { self >= 0x80 || (0x61...0x7A).contains(self | 0x20) }

  package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
