import Casework
import CivilCalendar
import Findings
import Formats
import Handling
import Statistics

/// `statistics`: the figures of the register, by groups, with what has moved (B18, K34).
enum StatisticsCommand: Command {
  static let help = CommandHelp(
    name: "statistics",
    operands: Wording("[fält=värde…]", "[field=value…]"),
    summary: Wording("räknar ärenden", "counts cases"),
    details: Wording(
      "Ett ärende räknas den dag det kom in. En andel visas med det den är en andel av. Utan --per\n"
        + "räknas allt samman. Med --per månad, eller enhet,månad, sägs om något har ändrats mer än slumpen gör,\n"
        + "och med --per enhet,område vilka grupper som avviker från sitt eget år. En månad som pågår märks\n"
        + "med * och bedöms inte. Ett villkor är ett av det som går att gruppera efter, och ett värde.",
      "A case counts on the day it came in. A share is shown with what it is a share of. Without --by\n"
        + "everything is counted together. With --by month, or unit,month, the answer says whether something "
        + "has\nchanged by more than chance, and with --by unit,area which groups differ from their "
        + "own year. A\nmonth that is not over is marked with * and not assessed. A condition is one of the groupings and a value."
    ),
    options: [
      Option(
        Wording("--per", "--by"),
        Wording("FÄLT,FÄLT", "FIELD,FIELD"),
        meaning: Wording(
          "typ, område, enhet, verksamhet, förvaltning, rutin, kanal, månad, period, år",
          "kind, area, unit, operation, department, routine, channel, month, period, year"
        )
      ),
      Option(
        Wording("--sedan", "--since"),
        Wording("DATUM", "DATE"),
        meaning: Wording("inkomna den dagen eller senare", "received on that day or later")
      ),
      Option(
        Wording("--till", "--until"),
        Wording("DATUM", "DATE"),
        meaning: Wording("inkomna den dagen eller tidigare", "received on that day or earlier")
      ),
      Option(
        "--period",
        Wording("ÅR-N", "YEAR-N"),
        meaning: Wording(
          "fyra månader: 2026-2 är maj till augusti",
          "four months: 2026-2 is May to August"
        )
      ),
      Option(
        Wording("--definiera", "--define"),
        nil,
        meaning: Wording("visa vad varje siffra betyder", "show what each figure means")
      ),
      Option(
        "--format",
        "text|json|csv",
        meaning: Wording(
          "hur resultatet skrivs; csv med semikolon, som Excel på svenska öppnar det",
          "how the result is written; csv with semicolons, as Excel in Swedish opens it"
        )
      ),
      Option(
        Wording("--komma", "--comma"),
        nil,
        meaning: Wording(
          "csv med kommatecken, för andra program (RFC 4180)",
          "csv with commas, for other programs (RFC 4180)"
        )
      ),
    ],
    examples: [
      .init("synpunkt statistics", Wording("allt, så här långt", "everything, so far")),
      .init(
        "synpunkt statistics --per månad typ=klagomål",
        Wording("klagomålen månad för månad", "the complaints, month by month")
      ),
      .init(
        "synpunkt statistics --by unit,area --period 2026-2 --format csv",
        Wording("till ett kalkylblad", "for a spreadsheet")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let terminal = context.terminal
    if context.arguments.has("--define") {
      FigureDefinitions.write(on: terminal)
      return .done
    }
    let folder = try context.requireFolder()
    let register = try folder.readRegister().register
    let request = try FigureRequest(context.arguments, register)
    let progress = Progress(on: terminal.errors, in: terminal.language)
    let counted = try context.desk(at: folder, register: register).counted { progress.show($0) }
    progress.clear()
    try request.selection.checkAreas(among: counted.cases, in: register)
    let status = context.tellUncounted(counted.unreadable)
    let answer = FigureAnswer(
      of: counted,
      selecting: request.selection,
      by: request.dimensions,
      in: register.organisation
    )
    switch request.format {
    case .text: FigureTableText(answer, register).write(on: terminal)
    case .json: terminal.output.json(answer.json)
    case .spreadsheet: terminal.output.append(answer.csv(separator: .semicolon, register))
    case .csv: terminal.output.append(answer.csv(separator: .comma, register))
    }
    return status
  }
}

extension Context {
  /// Names the cases that are in no figure, each once.
  func tellUncounted(_ numbers: [CaseNumber]) -> ExitStatus {
    for number in Set(numbers).sorted() {
      terminal.tell(
        Wording(
          "\(number) kan inte läsas och är inte räknat: synpunkt check \(number)",
          "\(number) cannot be read and is not counted: synpunkt check \(number)"
        )
      )
    }
    return numbers.isEmpty ? .done : .findings
  }
}

/// What each figure means.
enum FigureDefinitions {
  static func write(on terminal: Terminal) {
    for (place, figure) in Figure.allCases.enumerated() {
      if place > 0 { terminal.output.line() }
      terminal.output.line("\(figure.name[terminal.language]) (\(figure.rawValue))")
      terminal.say("  " + figure.meaning)
      if let base = figure.base {
        terminal.say(Wording("  av: ", "  of: ") + base)
      }
    }
  }
}
