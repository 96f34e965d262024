/// Two changes of a text become one, line by line; what both have changed in one place is open.
package enum LineMerge {
  /// The text, or `nil` where both have changed the lines between two that all three have.
  package static func merged(_ texts: Versions<[UInt8]>) -> [UInt8]? {
    switch texts.settled {
    case .to(let text): return text ?? []
    case .open: break
    }
    // Of two texts that have no beginning in common nobody can tell what was added.
    guard let base = texts.base, let first = texts.first, let second = texts.second else {
      return nil
    }
    return merged(base: lines(base), first: lines(first), second: lines(second))
  }

  private typealias Lines = [ArraySlice<UInt8>]

  private static func merged(base: Lines, first: Lines, second: Lines) -> [UInt8]? {
    guard let inFirst = matches(of: base, in: first), let inSecond = matches(of: base, in: second)
    else { return nil }
    var result: [UInt8] = []
    var (here, ofFirst, ofSecond) = (0, 0, 0)
    for place in base.indices.map({ Optional($0) }) + [nil] {
      let ends = place.map { (inFirst[$0], inSecond[$0]) } ?? (first.count, second.count)
      guard let endOfFirst = ends.0, let endOfSecond = ends.1 else { continue }
      let piece = Versions<Lines>(
        base: Array(base[here..<(place ?? base.count)]),
        first: Array(first[ofFirst..<endOfFirst]),
        second: Array(second[ofSecond..<endOfSecond])
      )
      switch piece.settled {
      case .to(let lines): for line in lines ?? [] { result += line }
      case .open: return nil
      }
      if let place {
        result += base[place]
        (here, ofFirst, ofSecond) = (place + 1, endOfFirst + 1, endOfSecond + 1)
      }
    }
    return result
  }

  /// Each line with its end.
  private static func lines(_ text: [UInt8]) -> Lines {
    var lines: Lines = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// The largest table of lines by lines that is looked through; letters and notes are far below it.
  private static let limit = 16_000_000

  /// Where each line of one text stands in another, by a longest common subsequence; `nil` where both are too long.
  private static func matches(of base: Lines, in other: Lines) -> [Int?]? {
    var found = [Int?](repeating: nil, count: base.count)
    var start = 0
    while start < base.count, start < other.count, base[start] == other[start] {
      found[start] = start
      start += 1
    }
    var (end, otherEnd) = (base.count, other.count)
    while end > start, otherEnd > start, base[end - 1] == other[otherEnd - 1] {
      (end, otherEnd) = (end - 1, otherEnd - 1)
      found[end] = otherEnd
    }
    let (rows, columns) = (end - start, otherEnd - start)
    guard rows > 0, columns > 0 else { return found }
    guard rows * columns <= limit else { return nil }
    var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        let place = row * (columns + 1) + column
        lengths[place] =
          base[start + row] == other[start + column]
          ? lengths[place + columns + 2] + 1
          : max(lengths[place + columns + 1], lengths[place + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let place = row * (columns + 1) + column
      if base[start + row] == other[start + column] {
        found[start + row] = start + column
        (row, column) = (row + 1, column + 1)
      } else if lengths[place + columns + 1] >= lengths[place + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return found
  }
}
