import Findings

/// Divides the text that somebody wrote into passages, and says what looks like a mark and is none.
package struct PassageParser {
  private let bytes: [UInt8]
  private let lineEnds: LineEnds
  package private(set) var findings: [Finding] = []

  /// What a line end within a paragraph is.
  package enum LineEnds {
    /// Whoever writes has an editor that breaks lines: see ``PrintedLines``.
    case ofEditor
    /// Every line is one that is printed.
    case printed
  }

  /// Lists inside each other beyond this are not set.
  static let deepest = 8

  package init(_ bytes: [UInt8], _ lineEnds: LineEnds = .ofEditor) {
    self.bytes = bytes
    self.lineEnds = lineEnds
  }

  /// The passages of some lines of the text.
  package mutating func parse(_ lines: ArraySlice<WrittenLine>) -> [WrittenPassage] {
    passages(of: lines, depth: 0)
  }

  private mutating func passages(
    of lines: ArraySlice<WrittenLine>,
    depth: Int
  ) -> [WrittenPassage] {
    var passages: [WrittenPassage] = []
    var rest = lines
    while let line = rest.first {
      if line.isBlank {
        rest.removeFirst()
      } else if depth == 0, let (level, text) = Self.heading(line, bytes) {
        passages.append(.heading(level, text))
        rest.removeFirst()
      } else if mark(line, depth) != nil {
        passages.append(list(from: &rest, depth))
      } else {
        let end = paragraphEnd(rest, depth)
        passages += paragraphs(of: rest[..<end], depth)
        rest = rest[end...]
      }
    }
    return passages
  }

  /// The level and the text of a heading; `nil` for other lines.
  package static func heading(
    _ line: WrittenLine,
    _ bytes: [UInt8]
  ) -> (level: Int, text: Range<Int>)? {
    let level = bytes[line.range].prefix { $0 == UInt8(ascii: "#") }.count
    let after = line.range.lowerBound + level
    guard (1...2).contains(level), after < line.range.upperBound, bytes[after].isBlank else {
      return nil
    }
    return (level, line.without(first: level, of: bytes).range)
  }

  private func isHeading(_ line: WrittenLine) -> Bool { Self.heading(line, bytes) != nil }

  /// The mark of an item, where lists may still be deeper.
  private func mark(_ line: WrittenLine, _ depth: Int) -> ItemMark? {
    depth < Self.deepest ? ItemMark(bytes[line.range]) : nil
  }

  /// Where a paragraph ends that begins with the first line: before a blank line, a heading or a list.
  private func paragraphEnd(_ lines: ArraySlice<WrittenLine>, _ depth: Int) -> Int {
    lines.dropFirst().firstIndex { line in
      line.isBlank || (depth == 0 && isHeading(line))
        || mark(line, depth)?.interruptsText ?? false
    } ?? lines.endIndex
  }

  /// The items that follow each other and are of one kind.
  private mutating func list(
    from rest: inout ArraySlice<WrittenLine>,
    _ depth: Int
  ) -> WrittenPassage {
    var items: [WrittenPassage.Item] = []
    var kind: ItemMark.Kind?
    while let line = rest.first {
      guard let mark = mark(line, depth), kind == nil || kind == mark.kind else { break }
      kind = mark.kind
      let end = itemEnd(rest, mark, depth)
      let first = line.without(first: mark.length, of: bytes)
      let label = line.range.lowerBound..<line.range.lowerBound + mark.length
      let inner = [first] + rest[rest.startIndex + 1..<end]
      items.append(
        WrittenPassage.Item(
          label: mark.kind == .sign ? nil : label,
          passages: passages(of: inner[...], depth: depth + 1)
        )
      )
      rest = rest[end...].drop(while: \.isBlank)
    }
    return .list(items)
  }

  /// Where an item ends: before the next one that stands no deeper, a heading, a line that comes after a
  /// blank one and is not indented, or one that begins anew where nobody would have ended the line before it for want of
  /// room.
  private func itemEnd(
    _ lines: ArraySlice<WrittenLine>,
    _ mark: ItemMark,
    _ depth: Int
  ) -> Int {
    guard let first = lines.first else { return lines.endIndex }
    // An item one column further in is the work of an unsteady hand, and no list in the list.
    let inside = first.indent + 2
    var isAfterBlank = false
    for place in lines.indices.dropFirst() {
      let line = lines[place]
      if line.isBlank {
        isAfterBlank = true
        continue
      }
      if line.indent < inside, let next = ItemMark(bytes[line.range]),
        isAfterBlank || next.interruptsText || next.isBracketed || next.kind == mark.kind
      {
        return place
      }
      if isAfterBlank, line.indent <= first.indent { return place }
      if line.indent <= first.indent, isHeading(line) || isRow(line) { return place }
      if line.indent <= first.indent,
        PrintedLines.beginsAnew(line.range, behind: lines[place - 1].range, in: bytes)
      {
        return place
      }
      isAfterBlank = false
    }
    return lines.endIndex
  }

  private func isRow(_ line: WrittenLine) -> Bool {
    bytes[line.range.lowerBound] == UInt8(ascii: "|")
  }

  /// Lines without a mark: paragraphs, and tables among them.
  private mutating func paragraphs(
    of lines: ArraySlice<WrittenLine>,
    _ depth: Int
  ) -> [WrittenPassage] {
    if depth == Self.deepest, let line = lines.first(where: { ItemMark(bytes[$0.range]) != nil }) {
      let limit = Wording(verbatim: "\(Self.deepest)")
      findings.append(WritingCode.listTooDeep.finding(at: line.range, with: ["limit": limit]))
    }
    return TableRows.divide(lines, bytes).map { part in
      switch part {
      case .table(let rows, let form):
        for cell in rows.joined() where !cell.isEmpty && lineEnds == .ofEditor {
          findings += Lookalike.findings(at: cell, in: bytes)
        }
        return .table(rows, form)
      case .misshapen(let lines, let reason):
        let range = lines.first?.range
        findings.append(WritingCode.tableShape.finding(at: range, with: ["reason": reason]))
        return .paragraph(lines.map { [$0.range] })
      case .text(let lines): return .paragraph(printed(lines, depth))
      }
    }
  }

  private mutating func printed(
    _ lines: ArraySlice<WrittenLine>,
    _ depth: Int
  ) -> [[Range<Int>]] {
    switch lineEnds {
    case .printed: return lines.map { [$0.range] }
    case .ofEditor:
      for line in lines { findings += Lookalike.findings(at: line.range, in: bytes) }
      findings += Lookalike.unpaired(lines.map(\.range), in: bytes)
      findings += Lookalike.numbers(lines.dropFirst().map(\.range), in: bytes, isItem: depth > 0)
      return PrintedLines.divide(lines, bytes, isItem: depth > 0)
    }
  }
}
