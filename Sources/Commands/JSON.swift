/// A JSON value; the fields of an object keep their order, so that the same input gives the same
/// bytes (RFC 8259).
indirect enum JSON {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A string, or `null` where there is none.
  init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  var compact: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    switch self {
    case .null: result += "null"
    case .bool(let value): result += value ? "true" : "false"
    case .number(let value): result += String(value)
    case .string(let value): Self.write(value, to: &result)
    case .array(let items):
      result += "["
      for (place, item) in items.enumerated() {
        if place > 0 { result += ", " }
        item.write(to: &result)
      }
      result += "]"
    case .object(let fields):
      result += "{"
      for (place, field) in fields.enumerated() {
        if place > 0 { result += ", " }
        Self.write(field.0, to: &result)
        result += ": "
        field.1.write(to: &result)
      }
      result += "}"
    }
  }

  private static func write(_ text: String, to result: inout String) {
    result += "\""
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      result += text
    } else {
      for scalar in text.unicodeScalars { write(scalar, to: &result) }
    }
    result += "\""
  }

  private static func write(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
}

extension Output {
  /// An array, one line per element, so that results can be read and compared by line; each element
  /// is written as it comes.
  mutating func array(_ elements: some Sequence<JSON>) {
    var isFirst = true
    for element in elements {
      text(isFirst ? "[\n  " : ",\n  ")
      text(element.compact)
      isFirst = false
    }
    line(isFirst ? "[]" : "\n]")
  }
}

extension JSON: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self = .string(text) }
}
