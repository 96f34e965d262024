/// How a text is written in a file: the plainest spelling that reads back as the same text.
enum Spelling {
  /// On one line: as it is, or in quotes.
  case line(String)
  /// A literal block: the header and its lines, not yet indented.
  case block(header: String, lines: [Substring])

  init(_ text: String) {
    self = Self.block(text) ?? .line(Self.onOneLine(text))
  }

  /// A value as it stands behind a key or dash.
  static func onOneLine(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A key as it stands before its colon.
  static func key(_ text: String) -> String {
    isPlainKey(text) ? text : quoted(text)
  }

  /// Whether the parser reads the text, unquoted behind a key or dash, as itself.
  ///
  /// Asking the parser is what keeps the two from drifting apart.
  private static func isPlain(_ text: String) -> Bool {
    let line = Array("- \(text)".utf8)
    let document = Document(parsing: line)
    guard document.findings.isEmpty, let item = document.onlyChild else { return false }
    return document.kind(of: item) == .plain && document.range(of: item) == 2..<line.count
  }

  /// Whether the parser reads the text, unquoted at the beginning of a line, as the key it is.
  private static func isPlainKey(_ text: String) -> Bool {
    let line = Array("\(text):".utf8)
    let document = Document(parsing: line)
    guard document.findings.isEmpty, let field = document.onlyChild else { return false }
    return document.nodes[field.position].keyKind == .plain
      && document.keyRange(of: field) == 0..<line.count - 1
  }

  /// A block keeps every line as it is: none may need an escape, the first must show the
  /// indentation, and the text ends in one line feed or none.
  private static func block(_ text: String) -> Spelling? {
    let bytes = Array(text.utf8)
    guard bytes.dropLast().contains(UInt8(ascii: "\n")) else { return nil }
    let endsLine = bytes.last == UInt8(ascii: "\n")
    let body = endsLine ? bytes.dropLast() : bytes[...]
    let first = body.first ?? UInt8(ascii: " ")
    let isBlankAtEnd = body.last == UInt8(ascii: "\n") || body.last == UInt8(ascii: " ")
    guard first != UInt8(ascii: " "), first != UInt8(ascii: "\t"), first != UInt8(ascii: "\n"),
      !isBlankAtEnd,
      !text.unicodeScalars.contains(where: { $0 != "\n" && $0 != "\t" && mustEscape($0) })
    else { return nil }
    let lines = Substring(decoding: body, as: UTF8.self)
      .unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Substring.init)
    return .block(header: endsLine ? "|" : "|-", lines: lines)
  }

  /// Signs that may not stand in a file as they are.
  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// In single quotes, or in double quotes when something in the text must be escaped.
  private static func quoted(_ text: String) -> String {
    guard !text.unicodeScalars.contains(where: mustEscape) else { return doubleQuoted(text) }
    // By scalars: a quote with a combining mark is a character of its own.
    let pieces = text.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.map { String($0) }.joined(separator: "''") + "'"
  }

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where mustEscape(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Document {
  /// The one child of the root, or `nil` when there are none or more.
  fileprivate var onlyChild: NodeID? {
    guard let root, nodes[root.position].childCount == 1 else { return nil }
    return NodeID(root.position + 1)
  }
}
