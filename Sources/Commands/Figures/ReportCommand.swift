import Casework
import CivilCalendar
import Findings
import Handling

/// `report`: what comes back to those who decide.
enum ReportCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "report",
    operands: Wording(
      "month [ÅR-MÅNAD]|period ÅR-N|adopt ÅR-N|list|pages|walkthrough|welcome",
      "month [YEAR-MONTH]|period YEAR-N|adopt YEAR-N|list|pages|walkthrough|welcome"
    ),
    summary: Wording("skickar chefernas rapporter", "sends the managers' reports"),
    details: Wording(
      "month är rapporten om en månad: vad som kom in, vad som besvarades och hur fort, vad som är\n"
        + "försenat, åtgärder att följa upp och de tolv månaderna. Utan månad gäller det den senaste som är\n"
        + "slut. Var och en som leder något får ett mejl om sina enheter; den som redan har fått det får\n"
        + "det inte igen. Med månadsrapport: ja under utskick i register.yaml går det av sig självt den\n"
        + "första arbetsdagen i månaden, med remind eller watch.\n"
        + "\n"
        + "period skriver ett utkast till den analys som lämnas var fjärde månad, i cases/reports: siffror,\n"
        + "tabeller och diagram fylls i från registret, och den som analyserar skriver resten. adopt noterar\n"
        + "vilket möte som antog den, låser den och mejlar den till nämndsekreterare, ledningsgrupp och chefer.\n"
        + "list visar alla rapporter.\n"
        + "\n"
        + "pages gör chefernas sidor i .synpunkt/internal, som en webbserver visar för var och en av dem; sedan\n"
        + "håller watch dem aktuella. Sources/Serving.md säger hur.\n"
        + "\n"
        + "walkthrough noterar att chefen har gått igenom rutinen med sin personal; dagen då det ska göras\n"
        + "varje år står under genomgång i register.yaml, och --lista visar vem som har svarat. welcome\n"
        + "skickar rutinen och broschyren till den som är ny.",
      "month is the report on a month: what came in, what was answered and how fast, what is overdue,\n"
        + "measures to follow up and the twelve months. Without a month it is the last that is over.\n"
        + "Everybody who manages something gets one mail about their units; whoever has had it does not\n"
        + "get it again. With monthly-report: yes under mail in register.yaml it is sent by itself on the\n"
        + "first working day of the month, by remind or watch.\n"
        + "\n"
        + "period drafts the analysis that is handed in every fourth month, in cases/reports: figures, tables\n"
        + "and charts are filled in from the register, and the analyst writes the rest. adopt records which\n"
        + "meeting adopted it, locks it and mails it to committee secretaries, management group and managers.\n"
        + "list shows all reports.\n"
        + "\n"
        + "pages makes the managers' pages in .synpunkt/internal, which a web server shows to each of them; after\n"
        + "that watch keeps them up to date. Sources/Serving.md says how.\n"
        + "\n"
        + "walkthrough notes that the manager has gone through the routine with the staff; the day on which\n"
        + "that is to be done every year is set under walkthrough in register.yaml, and --list shows who has\n"
        + "answered. welcome sends the routine and the brochure to somebody who is new."
    ),
    options: [
      Option(
        Wording("--enhet", "--unit"),
        Wording("ENHET", "UNIT"),
        meaning: Wording("bara om den här enheten", "on this unit only")
      ),
      Option(
        Wording("--till", "--to"),
        "PERSON",
        meaning: Wording("bara till den här personen", "to this person only")
      ),
      Option(
        Wording("--bara-visa", "--dry-run"),
        nil,
        meaning: Wording("visa mejlen utan att skicka dem", "show the mails without sending them")
      ),
      Option(
        Wording("--lista", "--list"),
        nil,
        meaning: Wording(
          "vilka enheter som har gått igenom rutinen",
          "which units have gone through the routine"
        )
      ),
      Option(
        "--pdf",
        Wording("FIL", "FILE"),
        meaning: Wording(
          "en sida om enheten att visa på arbetsplatsträffen; av period hela rapporten",
          "one page on the unit, to be shown at the staff meeting; of period the whole report"
        )
      ),
      Option(
        "--html",
        Wording("FIL", "FILE"),
        meaning: Wording("rapporten som webbsida", "the report as a page")
      ),
      Option(
        Wording("--förvaltning", "--department"),
        Wording("FÖRVALTNING", "DEPARTMENT"),
        meaning: Wording("bara om den här förvaltningen", "on this department only")
      ),
      Option(
        Wording("--fyll-i", "--fill-in"),
        nil,
        meaning: Wording("fyll i siffrorna på nytt", "fill in the figures anew")
      ),
      Option(
        Wording("--möte", "--meeting"),
        Wording("MÖTE", "MEETING"),
        meaning: Wording("mötet som antog rapporten", "the meeting that adopted the report")
      ),
      Option(
        Wording("--dag", "--day"),
        Wording("DAG", "DAY"),
        meaning: Wording("när det var; i dag om inget sägs", "when that was; today by default")
      ),
    ],
    examples: [
      .init("synpunkt report month --dry-run", Wording("vad cheferna får", "what managers get")),
      .init(
        "synpunkt report month 2026-10 --enhet hemtjansten --pdf oktober.pdf",
        Wording("till arbetsplatsträffen", "for the staff meeting")
      ),
      .init(
        "synpunkt report walkthrough",
        Wording(
          "rutinen är gången igenom i dina enheter",
          "the routine was gone through in your units"
        )
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    var words = context.arguments.operands[...]
    switch words.popFirst() {
    case "month", "månad": return try MonthReportCommand.run(words, context)
    case "period": return try PeriodReportCommand.run(words, context)
    case "adopt", "anta": return try PeriodReportCommand.adopt(words, context)
    case "list", "lista": return try PeriodReportCommand.list(context)
    case "pages", "sidor": return try pages(context)
    case "walkthrough", "genomgång": return try WalkthroughCommand.run(context)
    case "welcome", "välkommen": return try WalkthroughCommand.welcome(context)
    case let word:
      throw CommandError.usage(
        word.map {
          Wording("det finns ingen rapport \(visible($0))", "there is no report \(visible($0))")
        } ?? Wording("vilken rapport?", "which report?"),
        hint: "synpunkt report month|period|adopt|list|pages|walkthrough|welcome"
      )
    }
  }

  private static func pages(_ context: Context) throws -> ExitStatus {
    let pages = ManagerPages(try context.desk())
    let result = try pages.run()
    context.terminal.tell(result.summary(at: pages.path))
    for number in result.unreadable { context.terminal.tell(Refusal.unread(number).message) }
    return result.unreadable.isEmpty ? .done : .findings
  }
}
