import Findings

/// Keys and single-line values.
extension Parser {
  struct Key {
    let kind: NodeKind
    let range: Range<Int>
    let colon: Int
    /// Quoted, or with letters that Unicode may spell in two ways.
    let isUnusual: Bool
  }

  enum Scalar {
    case read(NodeKind, Range<Int>, nextLine: Int)
    case refused
  }

  /// Whether a line is a field: some text, a colon, and a blank or nothing.
  func looksLikeField(_ line: Line) -> Bool { colon(in: line) != nil }

  private func colon(in line: Line) -> Int? {
    var index = line.start
    let quote = bytes[index]
    if quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      guard let close = closingQuote(of: index, before: line.end) else { return nil }
      index = afterSpaces(close + 1, before: line.end)
      let isKey = index < line.end && bytes[index] == UInt8(ascii: ":")
      return isKey && isBlank(index + 1, before: line.end) ? index : nil
    }
    while index < line.end {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":"), isBlank(index + 1, before: line.end) { return index }
      if byte == UInt8(ascii: "#"), index > line.start, bytes[index - 1] == UInt8(ascii: " ") {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The key a line begins with; reports and gives `nil` when there is none.
  mutating func readKey(_ line: Line) -> Key? {
    let first = bytes[line.start]
    if let code = refusedStart(first, isBlank: isBlank(line.start + 1, before: line.end)) {
      report(code, at: line.start..<line.start + 1)
      return nil
    }
    guard let colon = colon(in: line) else {
      readStrayText(line)
      return nil
    }
    var end = colon
    while end > line.start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    let range = line.start..<end
    guard !range.isEmpty else {
      report(TextCode.emptyKey, at: colon..<colon + 1)
      return nil
    }
    guard colon - line.start <= Self.keyLimit else {
      report(TextCode.keyTooLong, at: line.start..<line.start + 40)
      return nil
    }
    switch first {
    case UInt8(ascii: "'"):
      return Key(kind: .singleQuoted, range: range, colon: colon, isUnusual: true)
    case UInt8(ascii: "\""):
      guard checkEscapes(range) else { return nil }
      return Key(kind: .doubleQuoted, range: range, colon: colon, isUnusual: true)
    default:
      var isUnusual = false
      for index in range {
        if bytes[index] >= 0xCC { isUnusual = true }
        if bytes[index] == UInt8(ascii: "\t") {
          report(TextCode.tabInValue, at: index..<index + 1)
          return nil
        }
      }
      return Key(kind: .plain, range: range, colon: colon, isUnusual: isUnusual)
    }
  }

  /// A line that is neither a field nor an item.
  mutating func readStrayText(_ line: Line) {
    var index = line.start
    while index < line.end, bytes[index] != UInt8(ascii: ":") { index += 1 }
    let startsAsQuote =
      bytes[line.start] == UInt8(ascii: "\"") || bytes[line.start] == UInt8(ascii: "'")
    if startsAsQuote, closingQuote(of: line.start, before: line.end) == nil {
      return report(TextCode.unclosedQuote, at: line.start..<line.end)
    }
    if let code = refusedStart(
      bytes[line.start],
      isBlank: isBlank(line.start + 1, before: line.end)
    ) {
      return report(code, at: line.start..<line.start + 1)
    }
    if index < line.end, index > line.start {
      addRefusedField(line, colon: index)
      return report(TextCode.missingSpaceAfterColon, at: index..<index + 1)
    }
    report(TextCode.missingColon, at: line.start..<line.end)
  }

  /// The value that begins with a line's first byte; `parentColumn` is that of its key or dash.
  mutating func scalar(_ line: Line, parentColumn: Int) -> Scalar {
    switch bytes[line.start] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      return quoted(line)
    case UInt8(ascii: "|"):
      return literal(line, parentColumn: parentColumn)
    case UInt8(ascii: ">"):
      report(TextCode.foldedBlock, at: line.start..<line.end)
      return .refused
    case UInt8(ascii: "-") where isBlank(line.start + 1, before: line.end):
      report(TextCode.itemOnKeyLine, at: line.start..<line.start + 1)
      return .refused
    case UInt8(ascii: ":") where isBlank(line.start + 1, before: line.end):
      report(TextCode.colonInValue, at: line.start..<line.start + 1)
      return .refused
    case let first:
      if let code = refusedStart(first, isBlank: isBlank(line.start + 1, before: line.end)) {
        report(code, at: line.start..<line.end)
        return .refused
      }
      return plain(line)
    }
  }

  /// What the first sign of a scalar would mean in YAML and does not mean here.
  private func refusedStart(_ byte: UInt8, isBlank: Bool) -> FindingCode? {
    switch byte {
    case UInt8(ascii: "&"): TextCode.anchor
    case UInt8(ascii: "*"): TextCode.alias
    case UInt8(ascii: "!"): TextCode.tag
    case UInt8(ascii: "["), UInt8(ascii: "{"): TextCode.flowCollection
    case UInt8(ascii: "?"): isBlank ? TextCode.complexKey : nil
    case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"), UInt8(ascii: ","),
      UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "#"):
      TextCode.reservedCharacter
    default: nil
    }
  }

  private mutating func plain(_ line: Line) -> Scalar {
    var end = line.end
    var index = line.start
    scan: while index < line.end {
      switch bytes[index] {
      case UInt8(ascii: ":") where isBlank(index + 1, before: line.end):
        report(TextCode.colonInValue, at: index..<index + 1)
        return .refused
      case UInt8(ascii: "#") where bytes[index - 1] == UInt8(ascii: " "):
        guard checkComment(at: index, before: line.end) else { return .refused }
        end = index
        break scan
      case UInt8(ascii: "\t"):
        report(TextCode.tabInValue, at: index..<index + 1)
        return .refused
      default: index += 1
      }
    }
    while bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return .read(.plain, line.start..<end, nextLine: line.next)
  }

  /// `Hus #4` would lose its end to a comment, and nobody would notice: a comment behind a value
  /// needs a space after its sign.
  mutating func checkComment(at sign: Int, before end: Int) -> Bool {
    if isBlank(sign + 1, before: end) || bytes[sign + 1] == UInt8(ascii: "#") { return true }
    report(TextCode.ambiguousComment, at: sign..<end)
    return false
  }
}

// MARK: Quotes

extension Parser {
  private mutating func quoted(_ line: Line) -> Scalar {
    guard let close = closingQuote(of: line.start, before: line.end) else {
      report(TextCode.unclosedQuote, at: line.start..<line.end)
      return .refused
    }
    let range = line.start..<close + 1
    if bytes[line.start] == UInt8(ascii: "\""), !checkEscapes(range) { return .refused }
    let rest = afterSpaces(close + 1, before: line.end)
    let kind: NodeKind = bytes[line.start] == UInt8(ascii: "'") ? .singleQuoted : .doubleQuoted
    if rest == line.end { return .read(kind, range, nextLine: line.next) }
    guard bytes[rest] == UInt8(ascii: "#"), rest > close + 1 else {
      report(TextCode.textAfterQuote, at: rest..<line.end)
      return .refused
    }
    guard checkComment(at: rest, before: line.end) else { return .refused }
    return .read(kind, range, nextLine: line.next)
  }

  /// The quote that ends the scalar that begins with a quote, on the same line.
  func closingQuote(of open: Int, before end: Int) -> Int? {
    let quote = bytes[open]
    var index = open + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        index += 2
      } else if bytes[index] == quote {
        let isDoubled =
          quote == UInt8(ascii: "'") && index + 1 < end && bytes[index + 1] == quote
        if !isDoubled { return index }
        index += 2
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Reports every unknown escape between two double quotes.
  private mutating func checkEscapes(_ range: Range<Int>) -> Bool {
    var isValid = true
    var index = range.lowerBound + 1
    while index < range.upperBound - 1 {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let inner = ArraySlice(bytes[index..<min(index + 10, range.upperBound - 1)])
      if let escape = Escape(in: inner, at: inner.startIndex) {
        index += escape.length
      } else {
        report(TextCode.invalidEscape, at: index..<min(index + 2, range.upperBound))
        isValid = false
        index += 2
      }
    }
    return isValid
  }
}
