import Casework
import CivilCalendar
import Findings
import Formats
import Handling

/// Planned measures below the deadlines (K18).
struct MeasureTable {
  private let rows: [PlannedMeasures.Row]

  init(_ measures: PlannedMeasures, overdueOnly words: Arguments) {
    rows = words.has("--overdue") ? measures.rows.filter { $0.daysLeft < 0 } : measures.rows
  }

  func write(on terminal: Terminal) {
    let language = terminal.language
    for row in rows {
      let text = row.text.map {
        ": " + visible($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      }
      terminal.output.line(
        "\(row.origin)  \(row.due.iso) \(Weekday.name(row.due.weekday)[language].prefix(3))  "
          + (PlannedMeasure.key + Wording(verbatim: " \(row.place), ") + words(of: row))[
            language
          ]
          + (text ?? "")
      )
    }
  }

  private func words(of row: PlannedMeasures.Row) -> Wording {
    if row.daysLeft < 0 {
      let days = Count.days(-row.daysLeft)
      return Wording("försenad \(days.swedish)", "overdue by \(days.english)")
    }
    if row.daysLeft == 0 { return Wording("i dag är sista dagen", "today is the last day") }
    return Count.days(row.daysLeft) + Wording(" kvar", " left")
  }

  /// With the keys of a deadline, so that a program that reads those is not surprised.
  var json: [JSON] {
    rows.map { row in
      .object([
        (row.origin.word, .string(row.origin.description)), ("deadline", "measure"),
        ("due", .string(row.due.iso)),
        ("governs", .bool(false)),
        ("state", .string(row.daysLeft < 0 ? "overdue" : "running")),
        ("days_left", .number(row.daysLeft)), ("derivation", .array([])),
        ("measure", .number(row.place)), ("text", JSON(row.text)),
      ])
    }
  }
}
