/// Surgical edits: one value changes, every other line stays byte for byte as it was.
extension Document {
  /// The document with the value at a path of keys replaced, or added where its place is missing.
  ///
  /// - Parameters:
  ///   - path: Keys from the outermost mapping in; records that are missing on the way are made.
  ///   - value: What to write. ``NewValue/empty`` leaves the key with nothing after it.
  ///   - order: The keys of the innermost mapping in their usual order: a new field goes behind the
  ///     last one that stands before it there, and at the end when none does.
  /// - Returns: The edited document, or `nil` when the file has findings, when the root is a list,
  ///   when something on the path is a list or a text, or when the result would pass a limit of
  ///   the format (its size, its depth, the length of a key).
  package func setting(_ path: [String], to value: NewValue, order: [String] = []) -> Document? {
    guard findings.isEmpty, !path.isEmpty else { return nil }
    guard let root else { return adding(Self.nested(path, holding: value), to: nil, order: order) }
    var parent = root
    for (depth, step) in path.enumerated() {
      guard kind(of: parent) == .mapping else { return nil }
      let isInnermost = depth == path.count - 1
      guard let next = child(of: parent, key: step) else {
        let field = Self.nested(Array(path[depth...]), holding: value)
        return adding(field, to: parent, order: isInnermost ? order : [])
      }
      if isInnermost { return replacing(next, with: value) }
      if kind(of: next) == .empty {
        return replacing(
          next,
          with: .record([Self.nested(Array(path[(depth + 1)...]), holding: value)])
        )
      }
      parent = next
    }
    return nil
  }

  /// The document with an item added at the end of the list at a path; an empty path is the root.
  ///
  /// - Returns: The edited document, or `nil` as for ``setting(_:to:order:)``, and when there is
  ///   something else than a list at the path.
  package func appending(_ value: NewValue, toListAt path: [String]) -> Document? {
    guard findings.isEmpty else { return nil }
    guard let list = self[path] else {
      return path.isEmpty
        ? inserting(after: bytes.count, column: 0) { NewValue.item(value, column: 0, spelling: $0) }
        : setting(path, to: .list([value]))
    }
    switch kind(of: list) {
    case .sequence:
      let column = columnOfChildren(of: list)
      return inserting(after: range(of: list).upperBound, column: column) {
        NewValue.item(value, column: column, spelling: $0)
      }
    case .empty: return replacing(list, with: .list([value]))
    case .refused, .plain, .singleQuoted, .doubleQuoted, .literal, .mapping: return nil
    }
  }

  /// The document with a field of an item of a list set.
  ///
  /// - Returns: The edited document, or `nil` as for ``setting(_:to:order:)``, and when there is no such record.
  package func setting(
    _ field: String,
    ofItem place: Int,
    inListAt path: [String],
    to value: NewValue
  ) -> Document? {
    guard findings.isEmpty, let list = self[path], kind(of: list) == .sequence,
      let item = Array(children(of: list)).dropFirst(place).first, kind(of: item) == .mapping
    else { return nil }
    guard let old = child(of: item, key: field) else {
      return adding(NewField(field, value), to: item, order: [])
    }
    return replacing(old, with: value)
  }

  /// A value below all these keys but the first, which the field bears.
  private static func nested(_ path: [String], holding value: NewValue) -> NewField {
    var field = NewField(path[path.count - 1], value)
    for key in path.dropLast().reversed() { field = NewField(key, .record([field])) }
    return field
  }

  func adding(_ field: NewField, to parent: NodeID?, order: [String]) -> Document? {
    guard let parent else {
      return inserting(after: bytes.count, column: 0) { field.lines(column: 0, spelling: $0) }
    }
    let wanted = order.firstIndex(of: field.key)
    var last: NodeID?
    var lastBefore: NodeID?
    for sibling in children(of: parent) {
      last = sibling
      guard let wanted, let key = key(of: sibling), let place = order.firstIndex(of: key) else {
        continue
      }
      if place < wanted { lastBefore = sibling }
    }
    let column = columnOfChildren(of: parent)
    let anchor = (lastBefore ?? last).map { range(of: $0).upperBound }
    return inserting(after: anchor ?? bytes.count, column: column) {
      field.lines(column: column, spelling: $0)
    }
  }

  private func columnOfChildren(of id: NodeID) -> Int {
    children(of: id).first { _ in true }.map(column(of:)) ?? 0
  }
}

// MARK: Bytes

extension Document {
  /// Replaces a value where it stands; a comment behind its key stays.
  func replacing(_ id: NodeID, with value: NewValue) -> Document? {
    let kind = kind(of: id)
    if case .text(let text) = value, kind != .empty, !kind.isCollection,
      text.utf8.elementsEqual(self.text(of: id).utf8)
    {
      return self
    }
    let place = Replacement(of: id, in: self)
    let end = endOfLine(from: range(of: id).upperBound)
    let (first, below) = value.lines(
      column: column(of: id),
      spelling: spelling(column: column(of: id), before: end)
    )
    var result = Array(bytes[..<place.start])
    if !first.isEmpty {
      result += place.gap.isEmpty ? [UInt8(ascii: " ")] : bytes[place.gap]
      result += first.utf8
    }
    result += bytes[place.comment]
    for line in below { result += lineEnd + Array(line.utf8) }
    // Without a line end a literal block would lose its own.
    result += end == bytes.count && !below.isEmpty ? lineEnd[...] : bytes[end...]
    return Document(edited: result)
  }

  /// Puts lines below the line that holds a place.
  private func inserting(
    after place: Int,
    column: Int,
    _ lines: ((String) -> Spelling) -> [String]
  ) -> Document? {
    let end = endOfLine(from: place)
    var result = Array(bytes[..<end])
    let isOnNewLine =
      end == bytes.count && (result.isEmpty || result.last == UInt8(ascii: "\n"))
      || result == [0xEF, 0xBB, 0xBF]
    for (number, line) in lines(spelling(column: column, before: end)).enumerated() {
      if number > 0 || !isOnNewLine { result += lineEnd }
      result += Array(line.utf8)
    }
    if end == bytes.count { result += lineEnd }
    result += bytes[end...]
    return Document(edited: result)
  }

  /// `nil` when the result cannot be read: it has passed a limit.
  private init?(edited bytes: [UInt8]) {
    let document = Document(parsing: bytes)
    guard document.findings.isEmpty else { return nil }
    self = document
  }

  /// How texts are written behind a key or dash at `column`, on lines before the line end at `end`.
  ///
  /// Indented comments, and lines of nothing but spaces that reach further in than a literal block,
  /// would become a part of it: above such lines a text is written on one line.
  private func spelling(column: Int, before end: Int) -> (String) -> Spelling {
    var line = bytes[end...].drop { $0 == UInt8(ascii: "\r") }.dropFirst()
    while !line.isEmpty {
      let spaces = line.leadingSpaces
      let rest = line.dropFirst(spaces).drop { $0 == UInt8(ascii: "\r") }
      let isComment = rest.first == UInt8(ascii: "#")
      let isBlank = rest.isEmpty || rest.first == UInt8(ascii: "\n")
      if isComment && spaces > column || isBlank && spaces > column + 2 {
        return { .line(Spelling.onOneLine($0)) }
      }
      guard isBlank else { break }
      line = rest.dropFirst()
    }
    return Spelling.init
  }

  /// Behind the last byte of the line, its line end left out.
  fileprivate func endOfLine(from index: Int) -> Int {
    let feed = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let hasReturn = feed > index && feed < bytes.count && bytes[feed - 1] == UInt8(ascii: "\r")
    return hasReturn ? feed - 1 : feed
  }

  private func column(of id: NodeID) -> Int { Int(nodes[id.position].column) }

  /// What ends a line in this file.
  private var lineEnd: [UInt8] {
    guard let feed = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return [UInt8(ascii: "\n")] }
    let isCRLF = feed > 0 && bytes[feed - 1] == UInt8(ascii: "\r")
    return isCRLF ? [UInt8(ascii: "\r"), UInt8(ascii: "\n")] : [UInt8(ascii: "\n")]
  }
}

/// Which bytes go when the value of a key is replaced, up to the end of the value's last line.
private struct Replacement {
  /// Behind the colon.
  let start: Int
  /// The spaces before a value on the line of its key, kept because values may be lined up.
  let gap: Range<Int>
  /// What follows the value, or the header of a block, on the line of the key, and is kept.
  let comment: Range<Int>

  init(of id: NodeID, in document: Document) {
    let node = document.nodes[id.position]
    let colon = document.bytes[Int(node.keyEnd)...].firstIndex(of: UInt8(ascii: ":"))
    start = colon.map { $0 + 1 } ?? Int(node.start)
    let lineEnd = document.endOfLine(from: start)
    switch node.kind {
    case .empty, .refused, .mapping, .sequence:
      gap = start..<start
      comment = start..<lineEnd
    case .plain, .singleQuoted, .doubleQuoted:
      gap = start..<Int(node.start)
      comment = Int(node.end)..<lineEnd
    case .literal:
      let header = document.bytes[Int(node.start)..<lineEnd].prefix { $0 != UInt8(ascii: " ") }
      gap = start..<Int(node.start)
      comment = header.endIndex..<lineEnd
    }
  }
}
