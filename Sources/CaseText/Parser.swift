import Bytes
import Findings

/// One pass over a file, line by line, with a stack of the collections that are open.
///
/// A line belongs to the open collection that begins in its column. After a fault the parser goes
/// on with the next line that can be placed, so that one run finds everything.
struct Parser {
  let bytes: UnsafeBufferPointer<UInt8>
  var nodes: [Node] = []
  private(set) var findings: [Finding] = []

  /// The open collections, outermost first; each one's column is greater than or equal to the one before.
  var frames: [Frame] = []
  /// A key or dash with nothing after it, whose value may follow on the next lines.
  var pending: Pending?
  /// Where the line that comes next begins; block scalars move it on.
  var nextLine = 0
  /// Lines deeper than this column belong to a value that was refused.
  var refusedColumn: Int?

  /// How many findings a file may have before the rest is left out.
  static let findingLimit = 100
  /// How far a key may reach to its colon, in bytes (YAML 1.2.2, section 7.4: 1024 characters).
  static let keyLimit = 1000

  struct Frame {
    let node: Int
    let column: Int
    let isSequence: Bool
    var lastChild = 0
    /// Some key is quoted or beyond precomposed Latin: bytes do not decide whether two are the same.
    var hasUnusualKey = false
  }

  struct Pending {
    let node: Int
    let column: Int
    let isKey: Bool
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func parse() {
    guard !bytes.isEmpty else { return }
    checkCharacters()
    nodes.reserveCapacity(bytes.count / 24 + 4)
    frames.reserveCapacity(4)
    nextLine = startsWithByteOrderMark ? 3 : 0
    while nextLine < bytes.count {
      let line = self.line(at: nextLine)
      nextLine = line.next
      read(line)
    }
    while !frames.isEmpty { closeFrame() }
  }

  func sortedFindings() -> [Finding] {
    if findings.isEmpty { return findings }
    let sorted = findings.sorted {
      ($0.range?.lowerBound ?? 0, $0.code.name) < ($1.range?.lowerBound ?? 0, $1.code.name)
    }
    guard sorted.count > Self.findingLimit else { return sorted }
    return sorted.prefix(Self.findingLimit) + [
      TextCode.tooManyFindings.finding(
        at: sorted[Self.findingLimit].range,
        with: ["count": "\(sorted.count - Self.findingLimit)"]
      )
    ]
  }

  mutating func report(
    _ code: FindingCode,
    at range: Range<Int>,
    with arguments: [String: Wording] = [:]
  ) {
    // Every fault is counted, but a hostile file must not fill the memory.
    if findings.count < 100 * Self.findingLimit {
      findings.append(code.finding(at: range, with: arguments))
    }
  }
}

// MARK: Lines

extension Parser {
  struct Line {
    /// The first byte.
    let start: Int
    /// Behind the last byte, line end left out.
    let end: Int
    /// The first byte of the next line.
    let next: Int
  }

  private var startsWithByteOrderMark: Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  func line(at start: Int) -> Line {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) else {
      return Line(start: start, end: bytes.count, next: bytes.count)
    }
    let hasReturn = feed > start && bytes[feed - 1] == UInt8(ascii: "\r")
    return Line(start: start, end: hasReturn ? feed - 1 : feed, next: feed + 1)
  }

  /// The first place from `index` on that is not a space.
  func afterSpaces(_ index: Int, before end: Int) -> Int {
    var index = index
    while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  /// Whether a token ends here: a space, a tab, or the end of the line.
  func isBlank(_ index: Int, before end: Int) -> Bool {
    index >= end || bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
  }

  func isDash(_ index: Int, before end: Int) -> Bool {
    bytes[index] == UInt8(ascii: "-") && isBlank(index + 1, before: end)
  }

  private mutating func read(_ line: Line) {
    let first = afterSpaces(line.start, before: line.end)
    guard first < line.end else { return }
    if first == line.start, let code = marker(line) {
      return report(code, at: line.start..<line.end)
    }
    let column = first - line.start
    if let refusedColumn, column > refusedColumn { return }
    if bytes[first] == UInt8(ascii: "\t") {
      return report(TextCode.tabInIndentation, at: first..<first + 1)
    }
    if bytes[first] == UInt8(ascii: "#") { return }
    refusedColumn = nil
    place(Line(start: first, end: line.end, next: line.next), column: column)
  }

  /// Signs that mean something only in the first column.
  private func marker(_ line: Line) -> FindingCode? {
    let rest = UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])
    guard let first = rest.first else { return nil }
    switch first {
    case UInt8(ascii: "%"): return TextCode.directive
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      let isMarker =
        rest.prefix { $0 == first }.count == 3 && isBlank(line.start + 3, before: line.end)
      return isMarker ? TextCode.severalDocuments : nil
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"):
      let isMarker =
        rest.prefix { $0 == first }.count == 7 && isBlank(line.start + 7, before: line.end)
      return isMarker ? TextCode.mergeConflict : nil
    default: return nil
    }
  }
}

// MARK: Structure

extension Parser {
  /// Finds the collection a line belongs to, opens or closes what must be, and reads the line.
  private mutating func place(_ line: Line, column: Int) {
    let dash = isDash(line.start, before: line.end)
    if let awaited = pending {
      pending = nil
      if column > awaited.column || (dash && awaited.isKey && column == awaited.column) {
        return fill(awaited.node, from: line, column: column, dash: dash)
      }
    }
    guard !frames.isEmpty else {
      nodes.append(Node())
      return fill(0, from: line, column: column, dash: dash)
    }
    while frames.count > 1, frames[frames.count - 1].column > column { closeFrame() }
    if !dash, frames.count > 1, frames[frames.count - 1].isSequence,
      frames[frames.count - 1].column == column, frames[frames.count - 2].column == column
    {
      closeFrame()
    }
    let frame = frames[frames.count - 1]
    guard frame.column == column else { return misplaced(line, column: column, in: frame) }
    guard frame.isSequence == dash else {
      refusedColumn = column
      return report(
        dash ? TextCode.itemAmongFields : TextCode.fieldAmongItems,
        at: line.start..<line.end
      )
    }
    dash ? readItem(line, column: column) : readField(line, column: column)
  }

  /// Makes an empty node the collection that begins with this line.
  private mutating func fill(_ node: Int, from line: Line, column: Int, dash: Bool) {
    if !dash, !looksLikeField(line) {
      // The value stands on the line below its key: a scalar of YAML, but not of ours.
      if node == 0, nodes.count == 1 {
        refusedColumn = column
        nodes.removeAll()
        return readStrayText(line)
      }
      refusedColumn = column - 1
      refuse(node, at: line.start..<line.end)
      finish(node)
      return report(TextCode.valueOnNextLine, at: line.start..<line.end)
    }
    guard open(node, at: column, isSequence: dash, in: line) else { return }
    dash ? readItem(line, column: column) : readField(line, column: column)
  }

  mutating func open(_ node: Int, at column: Int, isSequence: Bool, in line: Line) -> Bool {
    guard frames.count < Document.depthLimit else {
      refusedColumn = column - 1
      refuse(node, at: line.start..<line.end)
      finish(node)
      report(TextCode.tooDeep, at: line.start..<line.end)
      return false
    }
    nodes[node].kind = isSequence ? .sequence : .mapping
    nodes[node].start = Int32(line.start)
    nodes[node].end = Int32(line.end)
    frames.append(Frame(node: node, column: column, isSequence: isSequence))
    return true
  }

  private mutating func closeFrame() {
    let frame = frames.removeLast()
    if !frame.isSequence { checkDuplicateKeys(frame) }
    guard let outer = frames.last else { return }
    nodes[outer.node].end = max(nodes[outer.node].end, nodes[frame.node].end)
  }

  private mutating func misplaced(_ line: Line, column: Int, in frame: Frame) {
    let followsText =
      frame.lastChild > 0 && column > frame.column
      && !nodes[frame.lastChild].kind.isCollection && nodes[frame.lastChild].kind != .empty
      && !looksLikeField(line)
    if followsText {
      refusedColumn = frame.column
      return report(TextCode.multiLineValue, at: line.start..<line.end)
    }
    report(TextCode.indentation, at: line.start..<line.end)
    // Go on as if the line stood where it belongs: what else is wrong in it is found too.
    guard frame.isSequence == isDash(line.start, before: line.end) else { return }
    frame.isSequence ? readItem(line, column: column) : readField(line, column: column)
  }

  mutating func addChild(column: Int) -> Int {
    let node = nodes.count
    nodes.append(Node())
    nodes[node].column = Int32(column)
    let top = frames.count - 1
    if frames[top].lastChild > 0 { nodes[frames[top].lastChild].next = Int32(node) }
    frames[top].lastChild = node
    nodes[frames[top].node].childCount += 1
    return node
  }

  mutating func finish(_ node: Int) {
    let top = frames[frames.count - 1].node
    nodes[top].end = max(nodes[top].end, max(nodes[node].end, nodes[node].keyEnd))
  }
}
