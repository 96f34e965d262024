/// A JSON value; the fields of an object keep their order, so that the same input gives the same
/// bytes (RFC 8259).
package indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number that may have decimals; `null` where it is none.
  case decimal(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// A string, or `null` where there is none.
  package init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  /// On one line, with a blank behind each comma and colon.
  package var compact: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .decimal(let value): bytes += (value.isFinite ? "\(value)" : "null").utf8
    case .string(let text): JSONString.append(text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { bytes += ", ".utf8 }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (place, (name, value)) in fields.enumerated() {
        if place > 0 { bytes += ", ".utf8 }
        JSONString.append(name, to: &bytes)
        bytes += ": ".utf8
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension JSON: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .string(text) }
}
