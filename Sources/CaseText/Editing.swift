/// Surgical edits: one value changes, every other line stays byte for byte as it was.
extension Document {
  /// The document with the value at a path of keys replaced, or added where its place is missing.
  ///
  /// - Parameters:
  ///   - path: Keys from the outermost mapping in; records that are missing on the way are made.
  ///   - value: What to write. ``NewValue/empty`` leaves the key with nothing after it.
  ///   - order: The keys of the innermost mapping in their usual order: a new field goes behind the
  ///     last one that stands before it there, and at the end when none does.
  /// - Returns: The edited document, or `nil` when the file has findings, when the root is a list, or
  ///   when something on the path is a list or a text.
  public func setting(_ path: [String], to value: NewValue, order: [String] = []) -> Document? {
    guard findings.isEmpty, let key = path.last else { return nil }
    guard let root else { return appending(nested(path, value), to: nil, order: order) }
    var parent = root
    for (depth, step) in path.enumerated() {
      guard kind(of: parent) == .mapping else { return nil }
      guard let next = child(of: parent, key: step) else {
        let isInnermost = depth == path.count - 1
        return appending(
          nested(Array(path[depth...]), value),
          to: parent,
          order: isInnermost ? order : []
        )
      }
      if depth == path.count - 1 { return replacing(next, with: value) }
      if kind(of: next) == .empty {
        let rest = path[(depth + 1)...].dropLast().reversed()
        let inner = rest.reduce(NewValue.record([NewField(key, value)])) {
          .record([NewField($1, $0)])
        }
        return replacing(next, with: inner)
      }
      parent = next
    }
    return nil
  }

  /// The document with an item added at the end of the list at a path; an empty path is the root.
  public func appending(_ value: NewValue, toListAt path: [String]) -> Document? {
    guard findings.isEmpty else { return nil }
    guard let list = self[path] else {
      return path.isEmpty && root == nil
        ? inserting(NewValue.item(value, column: 0), after: bytes.count)
        : setting(path, to: .list([value]))
    }
    switch kind(of: list) {
    case .sequence:
      let column = children(of: list).first(where: { _ in true }).map(column(of:)) ?? 0
      return inserting(NewValue.item(value, column: column), after: range(of: list).upperBound)
    case .empty: return replacing(list, with: .list([value]))
    case .plain, .singleQuoted, .doubleQuoted, .literal, .mapping: return nil
    }
  }

  private func nested(_ path: [String], _ value: NewValue) -> NewField {
    var field = NewField(path[path.count - 1], value)
    for key in path.dropLast().reversed() { field = NewField(key, .record([field])) }
    return field
  }

  private func appending(_ field: NewField, to parent: NodeID?, order: [String]) -> Document? {
    guard let parent else { return inserting(field.lines(column: 0), after: bytes.count) }
    let siblings = Array(children(of: parent))
    let column = siblings.first.map(column(of:)) ?? 0
    let wanted = order.firstIndex(of: field.key)
    let before = wanted.flatMap { place in
      siblings.last { key(of: $0).flatMap(order.firstIndex(of:)).map { $0 < place } ?? false }
    }
    let anchor = before ?? siblings.last
    return inserting(
      field.lines(column: column),
      after: anchor.map { range(of: $0).upperBound } ?? bytes.count
    )
  }

  /// Replaces a value where it stands; a comment behind it stays.
  private func replacing(_ id: NodeID, with value: NewValue) -> Document? {
    if case .text(let text) = value, kind(of: id) != .empty, !kind(of: id).isCollection,
      text.utf8.elementsEqual(self.text(of: id).utf8)
    {
      return self
    }
    let (first, below) = value.lines(column: column(of: id))
    let old = range(of: id)
    let firstLineEnd = endOfLine(from: old.lowerBound)
    let spelledEnd = min(old.upperBound, firstLineEnd)
    var result = Array(bytes[..<old.lowerBound])
    switch kind(of: id) {
    case .empty:
      if !first.isEmpty { result.append(UInt8(ascii: " ")) }
      result += first.utf8
      result += bytes[old.lowerBound..<firstLineEnd]
    case .mapping, .sequence:
      return replacingCollection(id, first: first, below: below)
    case .literal:
      result += first.utf8
      result += bytes[headerEnd(old.lowerBound)..<firstLineEnd]
    case .plain, .singleQuoted, .doubleQuoted:
      result += first.utf8
      result += bytes[spelledEnd..<firstLineEnd]
    }
    for line in below { result += lineEnd + Array(line.utf8) }
    result += bytes[max(old.upperBound, firstLineEnd)...]
    if first.isEmpty { result = Self.trimmed(result, at: old.lowerBound) }
    return Document(parsing: result)
  }

  /// The lines of a collection go, and the value comes in behind its key or dash.
  private func replacingCollection(_ id: NodeID, first: String, below: [String]) -> Document? {
    guard let head = headEnd(of: id) else { return nil }
    let old = range(of: id)
    let startsOnHeadLine = endOfLine(from: head) >= old.lowerBound
    var result = Array(bytes[..<head])
    if !first.isEmpty { result += Array(" \(first)".utf8) }
    if !startsOnHeadLine { result += bytes[head..<endOfLine(from: head)] }
    for line in below { result += lineEnd + Array(line.utf8) }
    result += bytes[old.upperBound...].drop { $0 == UInt8(ascii: " ") }
    return Document(parsing: result)
  }

  /// Behind the colon or dash that a collection belongs to.
  private func headEnd(of id: NodeID) -> Int? {
    let node = nodes[id.position]
    if node.keyKind != .empty {
      return bytes[Int(node.keyEnd)...].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 }
    }
    let before = bytes[..<Int(node.start)]
    return before.lastIndex(of: UInt8(ascii: "-")).map { $0 + 1 }
  }

  private func inserting(_ lines: [String], after place: Int) -> Document? {
    let end = endOfLine(from: place)
    var result = Array(bytes[..<end])
    let needsLineEnd = !result.isEmpty && !(end == bytes.count && result.last == UInt8(ascii: "\n"))
    var isFirst = true
    for line in lines {
      if !isFirst || (needsLineEnd && !hasOnlyByteOrderMark(result)) { result += lineEnd }
      result += Array(line.utf8)
      isFirst = false
    }
    if end == bytes.count { result += lineEnd }
    result += bytes[end...]
    return Document(parsing: result)
  }

  private func hasOnlyByteOrderMark(_ bytes: [UInt8]) -> Bool { bytes == [0xEF, 0xBB, 0xBF] }

  /// Behind the last byte of the line, its line end left out.
  private func endOfLine(from index: Int) -> Int {
    let feed = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let hasReturn = feed > index && feed < bytes.count && bytes[feed - 1] == UInt8(ascii: "\r")
    return hasReturn ? feed - 1 : feed
  }

  private func headerEnd(_ bar: Int) -> Int {
    bar + 1 < bytes.count && bytes[bar + 1] == UInt8(ascii: "-") ? bar + 2 : bar + 1
  }

  private func column(of id: NodeID) -> Int { Int(nodes[id.position].column) }

  /// What ends a line in this file.
  private var lineEnd: [UInt8] {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [UInt8(ascii: "\n")] }
    let isCRLF = feed > 0 && bytes[feed - 1] == UInt8(ascii: "\r")
    return isCRLF ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : [UInt8(ascii: "\n")]
  }

  /// Spaces that are left behind a key whose value went.
  private static func trimmed(_ bytes: [UInt8], at place: Int) -> [UInt8] {
    var start = place
    while start > 0, bytes[start - 1] == UInt8(ascii: " ") { start -= 1 }
    let rest = bytes[place...]
    let endsHere =
      rest.first == nil || rest.first == UInt8(ascii: "\n") || rest.first == UInt8(ascii: "\r")
    return endsHere ? Array(bytes[..<start] + rest) : bytes
  }
}
