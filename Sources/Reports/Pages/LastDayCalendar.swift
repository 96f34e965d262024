import Casework
import CivilCalendar
import Findings

/// The last days of open cases as a calendar that others subscribe to (RFC 5545): numbers and days, and nothing of anybody.
///
/// The same cases have the same bytes: an event is stamped with the day on which its case came in.
package struct LastDayCalendar: Sendable {
  private let name: String
  private let authority: String
  private let language: Language
  private let entries: [Entry]

  /// The last day of an open case.
  package struct Entry: Hashable, Sendable {
    package let number: CaseNumber
    package let received, due: CivilDate

    package init(_ number: CaseNumber, received: CivilDate, due: CivilDate) {
      self.number = number
      self.received = received
      self.due = due
    }
  }

  /// The calendar of somebody's cases.
  ///
  /// `name`: whose days they are. `authority`: by which events are told from those of other registers.
  package init(
    of entries: [Entry],
    named name: String,
    by authority: String,
    _ language: Language
  ) {
    self.name = name
    self.authority = authority
    self.language = language
    self.entries = entries.sorted { $0.number < $1.number }
  }

  /// The file, in lines of at most 75 bytes that end with CR and LF (section 3.1).
  package var bytes: [UInt8] {
    let host = host
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//synpunkt//\(language.rawValue.uppercased())",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:" + Self.escaped(title),
      "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
    ]
    for item in entries {
      lines += [
        "BEGIN:VEVENT", "UID:" + Self.escaped("\(item.number)@\(host)"),
        "DTSTAMP:\(Self.compact(item.received))T000000Z",
        "DTSTART;VALUE=DATE:\(Self.compact(item.due))",
        "DTEND;VALUE=DATE:\(Self.compact(item.due.adding(days: 1)))",
        "SUMMARY:" + Self.escaped("\(item.number): " + Wording("sista dag", "last day")[language]),
        "TRANSP:TRANSPARENT", "END:VEVENT",
      ]
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded)
  }

  private var title: String {
    Wording("Synpunkter: \(name)", "Views: \(name)")[language]
  }

  /// Letters and digits of the authority's name: a UID is a text, and need not be an address.
  private var host: String {
    let letters = authority.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return letters.isEmpty ? "synpunkt" : letters
  }

  private static func compact(_ day: CivilDate) -> String { day.iso.filter { $0 != "-" } }

  /// As a value of the type TEXT (section 3.3.11).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      default:
        if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
      }
    }
    return escaped
  }

  /// A line with its end, broken between characters where it is longer than 75 bytes.
  private static func folded(_ line: String) -> [UInt8] {
    // Nearly all are short.
    if line.utf8.count <= 75 { return Array(line.utf8) + Array("\r\n".utf8) }
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let piece = Array(String(scalar).utf8)
      if length + piece.count > 75 {
        bytes += Array("\r\n ".utf8)
        length = 1
      }
      bytes += piece
      length += piece.count
    }
    return bytes + Array("\r\n".utf8)
  }
}
