import Findings

/// Items and fields: the lines of a collection.
extension Parser {
  mutating func readItem(_ line: Line, column: Int) {
    let node = addChild(column: column)
    nodes[node].start = Int32(line.start + 1)
    nodes[node].end = Int32(line.start + 1)
    finish(node)
    let value = afterSpaces(line.start + 1, before: line.end)
    if isMissing(value, before: line.end) {
      return expectValue(of: node, column: column, isKey: false, comment: value, before: line.end)
    }
    if bytes[value] == UInt8(ascii: "\t") {
      refuse(node, at: value..<line.end)
      finish(node)
      return report(TextCode.tabInValue, at: value..<value + 1)
    }
    // What follows the dash may itself be a collection, in a column of its own.
    let rest = Line(start: value, end: line.end, next: line.next)
    let inner = column + (value - line.start)
    let dash = isDash(value, before: line.end)
    if dash || looksLikeField(rest) {
      guard open(node, at: inner, isSequence: dash, in: rest) else { return }
      return dash ? readItem(rest, column: inner) : readField(rest, column: inner)
    }
    readValue(rest, of: node, column: column)
    finish(node)
  }

  mutating func readField(_ line: Line, column: Int) {
    guard let key = readKey(line) else {
      refusedColumn = column
      return
    }
    let node = addChild(column: column)
    nodes[node].keyKind = key.kind
    nodes[node].keyStart = Int32(key.range.lowerBound)
    nodes[node].keyEnd = Int32(key.range.upperBound)
    nodes[node].start = Int32(key.colon + 1)
    nodes[node].end = Int32(key.colon + 1)
    if key.isUnusual { frames[frames.count - 1].hasUnusualKey = true }
    finish(node)
    let value = afterSpaces(key.colon + 1, before: line.end)
    if isMissing(value, before: line.end) {
      return expectValue(of: node, column: column, isKey: true, comment: value, before: line.end)
    }
    readValue(Line(start: value, end: line.end, next: line.next), of: node, column: column)
    finish(node)
  }

  /// Whether nothing, or nothing but a comment, follows a key or dash.
  private mutating func isMissing(_ value: Int, before end: Int) -> Bool {
    value >= end || bytes[value] == UInt8(ascii: "#")
  }

  /// Leaves a node empty until the next lines say more.
  private mutating func expectValue(
    of node: Int,
    column: Int,
    isKey: Bool,
    comment: Int,
    before end: Int
  ) {
    pending = Pending(node: node, column: column, isKey: isKey)
    if comment < end, !checkComment(at: comment, before: end) {
      refuse(node, at: comment..<end)
      finish(node)
    }
  }

  /// Marks a node whose value could not be read.
  mutating func refuse(_ node: Int, at range: Range<Int>) {
    nodes[node].kind = .refused
    nodes[node].start = Int32(range.lowerBound)
    nodes[node].end = Int32(range.upperBound)
  }

  /// Takes the part before a colon for the key of a value that could not be read, so that the field is
  /// not said to be missing as well.
  mutating func addRefusedField(_ line: Line, colon: Int) {
    guard let frame = frames.last, !frame.isSequence, colon - line.start <= Self.keyLimit else {
      return
    }
    let node = addChild(column: frame.column)
    nodes[node].keyKind = .plain
    nodes[node].keyStart = Int32(line.start)
    nodes[node].keyEnd = Int32(colon)
    frames[frames.count - 1].hasUnusualKey = true
    refuse(node, at: colon + 1..<line.end)
    finish(node)
  }

  private mutating func readValue(_ line: Line, of node: Int, column: Int) {
    switch scalar(line, parentColumn: column) {
    case .read(let kind, let range, let next):
      nodes[node].kind = kind
      nodes[node].start = Int32(range.lowerBound)
      nodes[node].end = Int32(range.upperBound)
      nextLine = next
    case .refused:
      refuse(node, at: line.start..<line.end)
      refusedColumn = column
    }
  }
}
