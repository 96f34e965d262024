import CaseText

/// A file of fields, or of items, cut into what belongs to each: the comments above it, and its lines.
///
/// All pieces one after the other are the file, byte for byte.
struct Segments {
  private(set) var fields: [Segment] = []
  /// What stands below the last field.
  let tail: [UInt8]

  struct Segment {
    let key: String
    /// Comments and blank lines above the field.
    let lead: [UInt8]
    /// From the line of the key to the last line of the value.
    let body: [UInt8]
    let value: NewValue
  }

  /// `nil` for a file that is no mapping, or cannot be read; one of nothing but comments has no fields.
  init?(_ bytes: [UInt8]) {
    let document = Document(parsing: bytes)
    guard document.findings.isEmpty else { return nil }
    guard let root = document.root else {
      self.init(tail: bytes)
      return
    }
    self.init(document, at: root, ofKind: .mapping)
  }

  /// The items of a list, as a file of notes is; `nil` for what is none, or cannot be read.
  init?(listIn bytes: [UInt8]) {
    let document = Document(parsing: bytes)
    guard document.findings.isEmpty else { return nil }
    guard let root = document.root else {
      self.init(tail: bytes)
      return
    }
    self.init(document, at: root, ofKind: .sequence)
  }

  private init(tail: [UInt8]) { self.tail = tail }

  private init?(_ document: Document, at root: NodeID, ofKind kind: NodeKind) {
    guard document.kind(of: root) == kind else { return nil }
    let bytes = document.bytes
    var end = 0
    for child in document.children(of: root) {
      let key = document.key(of: child) ?? ""
      let range = document.keyRange(of: child) ?? document.range(of: child)
      let start = range.lowerBound - Self.column(of: range.lowerBound, in: bytes)
      let last = max(range.upperBound, document.range(of: child).upperBound)
      let bodyEnd = Self.endOfLine(from: last, in: bytes)
      fields.append(
        Segment(
          key: key,
          lead: Array(bytes[end..<start]),
          body: Array(bytes[start..<bodyEnd]),
          value: document.value(at: child)
        )
      )
      end = bodyEnd
    }
    tail = Array(bytes[end...])
  }

  /// The field of a key.
  subscript(key: String) -> Segment? { fields.first { $0.key == key } }

  private static func column(of place: Int, in bytes: [UInt8]) -> Int {
    place - (bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
  }

  /// Behind the end of the line that a value ends on; a block of text ends behind its last line end already.
  private static func endOfLine(from place: Int, in bytes: [UInt8]) -> Int {
    if place > 0, bytes[place - 1] == UInt8(ascii: "\n") { return place }
    return bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }
}

/// Lines of comments of two sides.
enum CommentMerge {
  /// What one side has written, with what the other has added; nothing that either added is lost.
  static func merged(_ leads: Versions<[UInt8]>) -> [UInt8] {
    switch leads.settled {
    case .to(let lead): return lead ?? []
    case .open: break
    }
    let known = Set((lines(leads.base) + lines(leads.second)).map { Array($0) })
    let added = lines(leads.first).filter { !known.contains(Array($0)) && !isBlank($0) }
    var result = leads.second ?? []
    if !added.isEmpty, let last = result.last, last != UInt8(ascii: "\n") {
      result.append(UInt8(ascii: "\n"))
    }
    for line in added {
      result += line
      if line.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
    }
    return result
  }

  /// What either side has written above a field that is gone.
  static func added(_ leads: Versions<[UInt8]>) -> [UInt8] {
    let known = Set(lines(leads.base).map { Array($0) })
    return (lines(leads.second) + lines(leads.first))
      .filter { !known.contains(Array($0)) && !isBlank($0) }.flatMap { $0 }
  }

  private static func lines(_ bytes: [UInt8]?) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = (bytes ?? [])[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
  }
}
