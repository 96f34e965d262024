import Casework
import CivilCalendar
import Findings

/// The published cases as tables for other programs: CSV (RFC 4180) and JSON (RFC 8259).
///
/// The names of columns are English in every language, as all JSON of the program.
enum OpenData {
  static let columns = [
    "case", "title", "kind", "area", "unit", "received", "answered", "in_time", "reply_way",
    "published", "page",
  ]

  static func values(_ item: SiteCase) -> [String?] {
    [
      item.number.description, item.title, item.kind.rawValue, item.area, item.unit?.description,
      item.received.iso, item.answered?.iso, item.isInTime.map { $0 ? "true" : "false" },
      item.replyWay?.rawValue, item.published.iso, item.path,
    ]
  }

  static var csvHead: String { columns.joined(separator: ",") + "\r\n" }

  /// One record of the ``values(_:)`` of a case, with its line end.
  static func csv(_ values: [String?]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: cell(value ?? "").utf8)
    }
    bytes.append(contentsOf: "\r\n".utf8)
    return bytes
  }

  /// A field that no spreadsheet takes for a formula: what begins as one gets an apostrophe before it.
  static func cell(_ text: String) -> String {
    if text.utf8.first.map(isOrdinary) ?? true, !text.utf8.contains(where: isPart) { return text }
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula =
      first.map { "=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}|%".unicodeScalars.contains($0) } ?? false
    let startsOddly = text.unicodeScalars.first.map { $0.value < 0x20 } ?? false
    let safe = isFormula || startsOddly ? "'" + text : text
    guard safe.utf8.contains(where: isPart) || isFormula else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// Whether a cell that begins with it is no formula: a letter as in English, or a digit.
  private static func isOrdinary(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Whether a byte parts cells or records, also where a semicolon does.
  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x0A, 0x0D: true
    default: false
    }
  }

  /// One object of the ``values(_:)`` of a case, without a comma behind it.
  static func json(_ values: [String?]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for (name, value) in zip(columns, values) {
      bytes.append(contentsOf: (bytes.isEmpty ? "  {\"" : ", \"").utf8)
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: "\": ".utf8)
      let words = value.map { name == "in_time" ? $0 : string($0) } ?? "null"
      bytes.append(contentsOf: words.utf8)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  static func string(_ text: String) -> String {
    guard text.utf8.contains(where: isEscaped) else { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      // `</script>` and comments stay text wherever the file is put.
      case "<": result += "\\u003c"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0..<0x20, 0x7F: true
    default: false
    }
  }

  /// The JSON Schema (draft 2020-12) of the array.
  static func schema(_ language: Language) -> String {
    let kinds = Kind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let ways = ReplyWay.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    let date = "\"type\": [\"string\", \"null\"], \"format\": \"date\""
    let types: [String: String] = [
      "case": "\"type\": \"string\"", "title": "\"type\": \"string\"",
      "kind": "\"enum\": [\(kinds)]", "area": "\"type\": [\"string\", \"null\"]",
      "unit": "\"type\": [\"string\", \"null\"]",
      "received": "\"type\": \"string\", \"format\": \"date\"", "answered": date,
      "in_time": "\"type\": [\"boolean\", \"null\"]", "reply_way": "\"enum\": [\(ways), null]",
      "published": "\"type\": \"string\", \"format\": \"date\"",
      "page": "\"type\": \"string\", \"format\": \"uri-reference\"",
    ]
    let properties = columns.map { name in
      "      \"\(name)\": {\(types[name] ?? ""), \"description\": \(string(meaning(name)[language]))}"
    }
    let required = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "array",
        "items": {
          "type": "object",
          "additionalProperties": false,
          "required": [\(required)],
          "properties": {
      \(properties.joined(separator: ",\n"))
          }
        }
      }

      """
  }

  static func meaning(_ column: String) -> Wording {
    switch column {
    case "case": Wording("ärendets nummer", "the number of the case")
    case "title": Wording("vad ärendet rör", "what the case is about")
    case "kind": Wording("vad det är, på engelska", "what it is")
    case "area": Wording("område enligt rutinen", "area of the routine")
    case "unit": Wording("enhetens id", "the id of the unit")
    case "received": Wording("dagen då det kom in", "the day it came in")
    case "answered": Wording("dagen då det besvarades", "the day it was answered")
    case "in_time":
      Wording(
        "om svaret lämnades senast på fristens sista dag",
        "whether the answer was given by the last day of its deadline"
      )
    case "reply_way": Wording("på vilket sätt svaret gavs", "by which way it was answered")
    case "published": Wording("dagen då det publicerades", "the day it was published")
    default: Wording("sidans adress, från webbplatsens rot", "the page, from the root of the site")
    }
  }
}
