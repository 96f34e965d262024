/// How a text is written in a file: the plainest spelling that reads back as the same text.
enum Spelling {
  /// On one line: as it is, or in quotes.
  case line(String)
  /// A literal block: the header and its lines, not yet indented.
  case block(header: String, lines: [Substring])

  init(_ text: String) {
    if let block = Self.block(text) {
      self = block
    } else if Self.isPlain(text) {
      self = .line(text)
    } else if text.utf8.allSatisfy({ $0 >= 0x20 }),
      !text.unicodeScalars.contains(where: Self.mustEscape)
    {
      self = .line(
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
      )
    } else {
      self = .line(Self.doubleQuoted(text))
    }
  }

  /// Whether the parser reads the text, unquoted behind a key or dash, as itself.
  ///
  /// Asking the parser is what keeps the two from drifting apart.
  private static func isPlain(_ text: String) -> Bool {
    if text.isEmpty { return false }
    let line = Array("- \(text)".utf8)
    let document = Document(parsing: line)
    guard document.findings.isEmpty,
      let item = document.root.map({ Array(document.children(of: $0)) }),
      item.count == 1, document.kind(of: item[0]) == .plain
    else { return false }
    return document.range(of: item[0]) == 2..<line.count
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
