/// A value to be written into a document.
public indirect enum NewValue: Sendable, Hashable {
  case empty
  case text(String)
  case list([NewValue])
  case record([NewField])

  /// The lines of the value behind a key or dash at `column`; the first goes on the key's line.
  func lines(column: Int) -> (first: String, below: [String]) {
    switch self {
    case .empty, .list([]), .record([]): return ("", [])
    case .text(let text):
      switch Spelling(text) {
      case .line(let line): return (line, [])
      case .block(let header, let lines):
        let margin = String(repeating: " ", count: column + 2)
        return (header, lines.map { $0.isEmpty ? "" : margin + $0 })
      }
    case .list(let items): return ("", items.flatMap { Self.item($0, column: column + 2) })
    case .record(let fields): return ("", fields.flatMap { $0.lines(column: column + 2) })
    }
  }

  /// One item of a list, its dash at `column`.
  static func item(_ value: NewValue, column: Int) -> [String] {
    let margin = String(repeating: " ", count: column)
    if case .record(let fields) = value, !fields.isEmpty {
      // The first field stands behind the dash, the rest below it.
      var lines = fields.flatMap { $0.lines(column: column + 2) }
      lines[0] = margin + "- " + lines[0].dropFirst(column + 2)
      return lines
    }
    let (first, below) = value.lines(column: column)
    return [first.isEmpty ? margin + "-" : margin + "- " + first] + below
  }
}

/// A field to be written into a document.
public struct NewField: Sendable, Hashable {
  public let key: String
  public let value: NewValue

  public init(_ key: String, _ value: NewValue) {
    self.key = key
    self.value = value
  }

  func lines(column: Int) -> [String] {
    let (first, below) = value.lines(column: column)
    let head = String(repeating: " ", count: column) + spelledKey + ":"
    return [first.isEmpty ? head : head + " " + first] + below
  }

  private var spelledKey: String {
    if case .line(let line) = Spelling(key) { return line }
    return key
  }
}

extension Document {
  /// A new document of these fields, in this order.
  public init(_ fields: [NewField]) {
    self.init(
      parsing: Array(fields.flatMap { $0.lines(column: 0) }.map { $0 + "\n" }.joined().utf8)
    )
  }
}
