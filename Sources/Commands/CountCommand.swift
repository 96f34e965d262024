import Casework
import CivilCalendar
import Findings
import Formats

/// `count`: the last day of a period, and every day that leads to it.
enum CountCommand: Command {
  static let help = CommandHelp(
    name: "count",
    operands: Wording("DATUM ANTAL ENHET", "DATE N UNIT"),
    summary: Wording(
      "räknar ut en frists sista dag och visar varje dag",
      "counts a period's last day and shows every day"
    ),
    details: Wording(
      "ENHET är arbetsdagar, dagar eller månader. DATUM är dag 0. En frist i dagar eller månader som\n"
        + "slutar på en lördag, söndag, helgdag eller midsommar-, jul- eller nyårsafton slutar nästa\n"
        + "vardag, enligt lagen (1930:173) om beräkning av lagstadgad tid.",
      "UNIT is workdays, days or months. DATE is day 0. A period in days or months that ends on a\n"
        + "Saturday, Sunday, public holiday or Midsummer, Christmas or New Year's Eve ends on the next\n"
        + "weekday, by the law on the computation of statutory time (lag 1930:173)."
    ),
    examples: [
      .init("synpunkt count 2024-12-02 20 arbetsdagar", Wording("2025-01-07", "2025-01-07")),
      .init("synpunkt count 2024-12-02 1 månad", Wording("2025-01-02", "2025-01-02")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let words = context.arguments.operands
    guard words.count == 3 else {
      throw CommandError.usage(
        Wording("från vilken dag, hur många och vad?", "from which day, how many, and what?"),
        hint: "synpunkt count 2024-12-02 20 "
          + Wording("arbetsdagar", "workdays")
      )
    }
    guard let start = CivilDate(iso: words[0]) else {
      throw CommandError.usage(
        Wording("\(visible(words[0])) är inte en dag", "\(visible(words[0])) is not a day"),
        hint: Wording(
          "skriv år, månad och dag: 2024-12-02",
          "write year, month and day: 2024-12-02"
        )
      )
    }
    let period = try period(words[1], of: words[2])
    let calendar = try WorkingDays.known(to: context).calendar
    guard let count = calendar.count(period, from: start) else {
      throw CommandError.usage(
        Wording("fristen når utanför kalendern", "the period goes beyond the calendar"),
        hint: Wording("kalendern omfattar 1990–2199", "the calendar covers 1990–2199")
      )
    }
    let derivation = Derivation(count, of: period)
    if context.wantsJSON {
      context.terminal.output.json(
        JSON.object([
          ("date", .string(count.end.iso)), ("derivation", JSON(derivation)),
        ])
      )
      return .done
    }
    context.terminal.output.line(count.end.iso)
    context.terminal.output.line()
    DerivationText.write(derivation, indent: 2, on: context.terminal)
    return .done
  }

  /// In either language, singular or plural.
  private static func period(_ number: String, of unit: String) throws(CommandError) -> Period {
    let folded = unit.lowercased()
    for language in Language.allCases {
      if let period = Period("\(number) \(folded)", in: language) { return period }
    }
    let isNumber = number.utf8.count <= 4 && number.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if !isNumber || number.isEmpty {
      throw .usage(
        Wording(
          "\(visible(number)) är inte ett antal",
          "\(visible(number)) is not a number"
        ),
        hint: Wording("skriv ett helt tal från 0 till 9999", "write a whole number from 0 to 9999")
      )
    }
    throw .usage(
      Wording("okänd enhet \(visible(unit))", "unknown unit \(visible(unit))"),
      hint: Choice(PeriodUnit.self).suggestion(for: unit, in: .swedish).map {
        Wording("menade du \($0)?", "did you mean \($0)?")
      } ?? Wording("välj arbetsdagar, dagar eller månader", "choose workdays, days or months")
    )
  }
}

extension JSON {
  /// Every day of a derivation.
  init(_ derivation: Derivation) {
    self = .array(
      derivation.days.map { day in
        .object([
          ("date", .string(day.date.iso)), ("counted", .bool(day.isCounted)),
          ("reason", .string(day.reason.english)),
        ])
      }
    )
  }
}

/// A derivation for people: a line for each day, those that do not count marked.
enum DerivationText {
  static func write(_ derivation: Derivation, indent: Int, on terminal: Terminal) {
    let language = terminal.language
    let margin = String(repeating: " ", count: indent)
    for day in derivation.days {
      let weekday = Weekday.name(day.date.weekday)[language].prefix(3)
      let mark = day.isCounted ? "•" : " "
      terminal.output.line("\(margin)\(day.date.iso) \(weekday) \(mark) \(day.reason[language])")
    }
  }
}
