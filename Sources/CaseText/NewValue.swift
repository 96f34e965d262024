/// A value to be written into a document.
package indirect enum NewValue: Sendable, Hashable {
  case empty
  case text(String)
  case list([NewValue])
  case record([NewField])

  /// The lines of the value behind a key or dash at `column`; the first goes on the key's line.
  func lines(
    column: Int,
    spelling: (String) -> Spelling
  ) -> (first: String, below: [String]) {
    switch self {
    case .empty, .list([]), .record([]): return ("", [])
    case .text(let text):
      switch spelling(text) {
      case .line(let line): return (line, [])
      case .block(let header, let lines):
        let margin = String(repeating: " ", count: column + 2)
        return (header, lines.map { $0.isEmpty ? "" : margin + $0 })
      }
    case .list(let items):
      return ("", items.flatMap { Self.item($0, column: column + 2, spelling: spelling) })
    case .record(let fields):
      return ("", fields.flatMap { $0.lines(column: column + 2, spelling: spelling) })
    }
  }

  /// One item of a list, its dash at `column`.
  static func item(
    _ value: NewValue,
    column: Int,
    spelling: (String) -> Spelling
  ) -> [String] {
    let margin = String(repeating: " ", count: column)
    if case .record(let fields) = value, !fields.isEmpty {
      // The first field stands behind the dash, the rest below it. Scalars are dropped, not
      // characters: a combining mark behind a space is one character with it.
      var lines = fields.flatMap { $0.lines(column: column + 2, spelling: spelling) }
      lines[0] = margin + "- " + String(lines[0].unicodeScalars.dropFirst(column + 2))
      return lines
    }
    let (first, below) = value.lines(column: column, spelling: spelling)
    return [first.isEmpty ? margin + "-" : margin + "- " + first] + below
  }
}

/// A field to be written into a document.
package struct NewField: Sendable, Hashable {
  /// The key as text, without quotes.
  package let key: String
  /// What stands behind the key.
  package let value: NewValue

  /// A field of this key and value.
  package init(_ key: String, _ value: NewValue) {
    self.key = key
    self.value = value
  }

  func lines(column: Int, spelling: (String) -> Spelling) -> [String] {
    let (first, below) = value.lines(column: column, spelling: spelling)
    let head = String(repeating: " ", count: column) + Spelling.key(key) + ":"
    return [first.isEmpty ? head : head + " " + first] + below
  }
}

extension Document {
  /// A new document of these fields, in this order.
  package init(_ fields: [NewField]) {
    let lines = fields.flatMap { $0.lines(column: 0, spelling: Spelling.init) }
    self.init(parsing: Array(lines.map { $0 + "\n" }.joined().utf8))
  }
}
