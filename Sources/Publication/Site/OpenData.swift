import Casework
import CivilCalendar
import Findings
import Formats

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

  /// What the data are.
  static let about = Wording(
    "Publicerade synpunkter med typ, område, enhet och dagarna då de kom in, besvarades och publicerades",
    "Published views with kind, area, unit and the days on which they came in, were answered and were published"
  )

  static var csvHead: [UInt8] { CSV.record(columns) }

  /// One record of the ``values(_:)`` of a case, with its line end.
  static func csv(_ values: [String?]) -> [UInt8] { CSV.record(values.map { $0 ?? "" }) }

  /// One object of the ``values(_:)`` of a case, without a comma behind it.
  static func json(_ values: [String?]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    for (name, value) in zip(columns, values) {
      bytes.append(contentsOf: (bytes.isEmpty ? "  {\"" : ", \"").utf8)
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: "\": ".utf8)
      switch value {
      case let value? where name == "in_time": bytes.append(contentsOf: value.utf8)
      case let value?: JSONString.append(value, to: &bytes)
      case nil: bytes.append(contentsOf: "null".utf8)
      }
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
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
      "      \"\(name)\": {\(types[name] ?? ""), \"description\": \(JSON.string(meaning(name)[language]).compact)}"
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
    case "reply_way": Wording("på vilket sätt svaret gavs", "how it was answered")
    case "published": Wording("dagen då det publicerades", "the day it was published")
    default: Wording("sidans adress, från webbplatsens rot", "the page, from the root of the site")
    }
  }
}
