import CaseStore
import Casework
import CivilCalendar
import Findings

/// `calendar`: the days of a year on which nobody works, by name.
enum CalendarCommand: Command {
  static let help = CommandHelp(
    name: "calendar",
    operands: Wording("[ÅR]", "[YEAR]"),
    summary: Wording(
      "visar ett års helgdagar och lokala stängda dagar",
      "shows a year's holidays and local closed days"
    ),
    details: Wording(
      "Helgdagarna räknas enligt lagen (1989:253) om allmänna helgdagar, för åren 1990–2199; med\n"
        + "midsommarafton, julafton och nyårsafton. Stängda dagar kommer från cases/calendar.yaml, om\n"
        + "du står i ett register. Utan ÅR visas det här året.",
      "Holidays are computed by the Swedish law on public holidays (1989:253), for 1990–2199, with\n"
        + "Midsummer, Christmas and New Year's Eve. Closed days come from cases/calendar.yaml, inside a\n"
        + "register. Without YEAR it is this year."
    ),
    examples: [
      .init("synpunkt calendar 2027", Wording("nästa års dagar", "next year's days"))
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let (calendar, today) = try WorkingDays.known(to: context)
    let year = try year(context.arguments.operands) ?? today.year
    let days = calendar.namedDays(of: year)
    let language = context.terminal.language
    if context.wantsJSON {
      context.terminal.output.array(
        days.map { day in
          .object([
            ("date", .string(day.date.iso)), ("name", .string(name(day).english)),
            ("kind", .string(day.daysOff.first?.kind ?? "")),
          ])
        }
      )
      return .done
    }
    for day in days {
      let weekday = Weekday.name(day.date.weekday)[language]
      let gap = String(repeating: " ", count: 10 - weekday.count)
      context.terminal.output.line("\(day.date.iso)  \(weekday)\(gap)\(name(day)[language])")
    }
    return .done
  }

  /// Two names where two days fall on one.
  private static func name(_ day: NamedDay) -> Wording {
    let names = day.daysOff.map(\.name)
    return names.dropFirst().reduce(names.first ?? "") { $0 + ", " + $1 }
  }

  private static func year(_ words: [String]) throws(CommandError) -> Int? {
    guard words.count <= 1 else {
      throw .usage(Wording("ange ett år", "name one year"))
    }
    guard let word = words.first else { return nil }
    guard let year = Int(word), WorkCalendar.years.contains(year) else {
      throw .usage(
        Wording(
          "\(visible(word)) är inget år i kalendern",
          "\(visible(word)) is not a year of the calendar"
        ),
        hint: Wording("kalendern omfattar 1990–2199", "the calendar covers 1990–2199")
      )
    }
    return year
  }
}

/// The calendar of the register one stands in, or that of the law alone.
enum WorkingDays {
  static func known(to context: Context) throws -> (calendar: WorkCalendar, today: CivilDate) {
    guard let folder = context.folder, folder.exists else {
      return (WorkCalendar(), context.now(in: TimeZoneName.stockholm).date)
    }
    let register = try folder.readRegister().register
    return (register.calendar, context.now(in: register).date)
  }
}

extension DayOff {
  /// What sort of day it is, for programs.
  fileprivate var kind: String {
    switch self {
    case .saturday, .sunday: "weekend"
    case .holiday: "holiday"
    case .eve: "eve"
    case .closed: "local"
    }
  }
}
