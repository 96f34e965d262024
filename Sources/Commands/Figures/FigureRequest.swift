import Casework
import CivilCalendar
import Findings
import Handling
import Statistics

/// What somebody asks `statistics` for: which cases, by what they are grouped, and how it is written.
struct FigureRequest {
  let dimensions: [Dimension]
  let selection: FigureSelection
  let format: Format

  /// How figures are written.
  enum Format {
    case text
    case json
    /// As a Swedish spreadsheet opens it: semicolons, and a mark of UTF-8 at the beginning.
    case spreadsheet
    /// As other programs read it (RFC 4180).
    case csv
  }

  init(_ arguments: Arguments, _ register: Register) throws {
    dimensions = try Dimension.all(named: arguments.value("--by"), in: register.language)
    format =
      switch arguments.value("--format") {
      case "json": .json
      case "csv": arguments.has("--comma") ? .csv : .spreadsheet
      default: .text
      }
    if arguments.has("--comma"), format != .csv {
      throw CommandError.usage(
        Wording("--komma hör till --format csv", "--comma belongs to --format csv")
      )
    }
    var selection = FigureSelection()
    for word in arguments.operands {
      let condition = try FigureSelection.condition(word, in: register)
      // No case has two values of one thing.
      guard !selection.values.contains(where: { $0.dimension == condition.dimension }) else {
        throw CommandError.usage(
          Wording(
            "\(condition.dimension.name.swedish) står två gånger bland villkoren",
            "\(condition.dimension.name.english) is there twice among the conditions"
          ),
          hint: Wording(
            "--per \(condition.dimension.name.swedish) visar alla bredvid varandra",
            "--by \(condition.dimension.name.english) shows all side by side"
          )
        )
      }
      selection.values.append(condition)
    }
    selection.since = try Self.day(arguments.value("--since"))
    selection.until = try Self.day(arguments.value("--until"))
    if let text = arguments.value("--period") {
      guard let third = CivilThird(iso: text), let first = third.months.first,
        let last = third.months.last
      else {
        throw CommandError.usage(
          Wording("\(visible(text)) är ingen period", "\(visible(text)) is not a period"),
          hint: Wording(
            "--period 2026-2 är maj till augusti 2026",
            "--period 2026-2 is May to August 2026"
          )
        )
      }
      guard selection.since == nil, selection.until == nil else {
        throw CommandError.usage(
          Wording(
            "--period och --sedan eller --till säger båda vilka dagar",
            "--period and --since or --until both say which days"
          )
        )
      }
      (selection.since, selection.until) = (first.first, last.last)
    }
    if let since = selection.since, let until = selection.until, until < since {
      throw CommandError.usage(
        Wording("--till ligger före --sedan", "--until comes before --since")
      )
    }
    self.selection = selection
  }

  private static func day(_ text: String?) throws(CommandError) -> CivilDate? {
    guard let text else { return nil }
    guard let date = CivilDate(iso: text) else {
      throw CommandError.usage(
        Wording("\(visible(text)) är inte en dag", "\(visible(text)) is not a day"),
        hint: Wording("--sedan 2026-01-01", "--since 2026-01-01")
      )
    }
    return date
  }
}
