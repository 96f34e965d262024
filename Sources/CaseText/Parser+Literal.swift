import Findings

/// Literal blocks: `|` or `|-`, and the indented lines below.
extension Parser {
  /// Reads the block whose header begins a line; its lines stand deeper than `parentColumn`.
  ///
  /// The first line that is not blank sets the indentation. Other readers of YAML differ on a
  /// first line that begins with a tab, and on blank lines above it that reach further in: both
  /// are refused.
  mutating func literal(_ line: Line, parentColumn: Int) -> Scalar {
    guard let headerEnd = literalHeader(line) else { return .refused }
    var contentEnd = headerEnd
    var indent: Int?
    var deepestBlank = 0
    var cursor = line.next
    while cursor < bytes.count {
      let content = self.line(at: cursor)
      let first = afterSpaces(content.start, before: content.end)
      let column = first - content.start
      if first == content.end {
        if let indent, column > indent { contentEnd = content.end }
        if indent == nil { deepestBlank = max(deepestBlank, column) }
        cursor = content.next
        continue
      }
      guard column >= indent ?? (parentColumn + 1) else {
        guard column > parentColumn else { break }
        report(TextCode.blockIndentation, at: content.start..<content.end)
        return .refused
      }
      if indent == nil {
        indent = column
        if bytes[first] == UInt8(ascii: "\t") {
          report(TextCode.tabInIndentation, at: first..<first + 1)
          return .refused
        }
        if deepestBlank > column {
          report(TextCode.blockIndentation, at: content.start..<content.end)
          return .refused
        }
      }
      contentEnd = content.end
      cursor = content.next
    }
    return .read(.literal, line.start..<contentEnd, nextLine: cursor)
  }

  /// Where `|` or `|-` ends, if nothing but a comment follows.
  private mutating func literalHeader(_ line: Line) -> Int? {
    var end = line.start + 1
    if end < line.end, bytes[end] == UInt8(ascii: "-") { end += 1 }
    let rest = afterSpaces(end, before: line.end)
    if rest == line.end { return end }
    if bytes[rest] == UInt8(ascii: "#"), rest > end {
      return checkComment(at: rest, before: line.end) ? end : nil
    }
    report(TextCode.blockHeader, at: line.start..<line.end)
    return nil
  }
}
