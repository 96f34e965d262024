import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

/// `list`: the cases that fit, one line each, from the index.
enum ListCommand: Command {
  static let help = CommandHelp(
    name: "list",
    operands: Wording("[fält=värde…]", "[field=value…]"),
    summary: Wording("listar ärenden", "lists cases"),
    details: Wording(
      "Ett villkor är ett fält i case.yaml och ett värde; alla villkor ska vara uppfyllda. ”fält=” är\n"
        + "de som saknar värde, ”fält!=värde” de som har ett annat. I rubriken räcker en del av\n"
        + "värdet. En enhet omfattar allt som hör till den. ”läge” är registrerad, fördelad, kvitterad,\n"
        + "besvarad, publicerad eller avslutad. ”sista dag” är den frist som går ut först; ! betyder att\n"
        + "den har gått ut. Slutar med 1 om inget ärende passar.",
      "A condition is a field of case.yaml and a value; all conditions must hold. “field=” are those\n"
        + "without a value, “field!=value” those with another. Part of the title is enough. A unit\n"
        + "includes all that belongs to it. “state” is registered, distributed, signed-off, answered,\n"
        + "published or closed. “due” is the deadline that ends first; ! means that it has passed. Exits\n"
        + "with 1 if no case fits."
    ),
    options: [
      Option(
        Wording("--öppna", "--open"),
        nil,
        meaning: Wording("bara de som inte är avslutade", "only those that are not closed")
      ),
      Option(
        Wording("--försenade", "--overdue"),
        nil,
        meaning: Wording("bara de som är försenade", "only those that are overdue")
      ),
      Option(
        Wording("--sedan", "--since"),
        Wording("DATUM", "DATE"),
        meaning: Wording("inkomna den dagen eller senare", "received on that day or later")
      ),
      Option(
        Wording("--sök", "--search"),
        Wording("ORD", "WORDS"),
        meaning: Wording(
          "orden finns i rubriken, i det som kom in eller i avsändarens namn; inte skyddade",
          "the words are in the title, the submission or the sender's name; none protected"
        )
      ),
      Option(
        Wording("--sortera", "--sort"),
        Wording("FÄLT", "FIELD"),
        meaning: Wording(
          "ordning; med minustecken före, omvänd",
          "order; reversed with a minus before it"
        )
      ),
    ],
    examples: [
      .init("synpunkt list --open", Wording("allt som pågår", "all that is going on")),
      .init(
        "synpunkt list typ=klagomål enhet=hemtjanst --since 2026-01-01",
        Wording("årets klagomål på en enhet", "this year's complaints about a unit")
      ),
      .init(
        "synpunkt list läge=fördelad --sort=-inkom --format json",
        Wording("nyast först, för ett annat program", "newest first, for another program")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let conditions = try context.arguments.operands.map { try ListCondition($0, in: register) }
    let since = try context.arguments.value("--since").map { text throws(CommandError) in
      guard let date = CivilDate(iso: text) else {
        throw .usage(
          Wording("\(visible(text)) är inte en dag", "\(visible(text)) is not a day"),
          hint: Wording("--sedan 2026-01-01", "--since 2026-01-01")
        )
      }
      return date
    }
    let order = try context.arguments.value("--sort").map { try ListOrder($0, in: register) }
    let index = try CaseIndex(of: folder, in: register)
    let unseen = index.findings.filter { $0.code.severity == .error }
    context.show(unseen)
    let parts: [(String, CaseQuery.Part)] = [("--open", .open), ("--overdue", .overdue)]
    let query = CaseQuery(
      conditions,
      since: since,
      only: Set(parts.filter { context.arguments.has($0.0) }.map(\.1)),
      in: order
    )
    let listed = query.answer(from: index.entries, in: register, on: desk.today)
    let search = context.arguments.value("--search").flatMap { WordSearch($0) }
    let (cases, unread) = search?.answer(among: listed, at: desk) ?? (listed, [])
    for number in unread {
      context.terminal.tell(
        Wording("\(number) kan inte läsas helt", "\(number) cannot be read as a whole")
      )
    }
    // An id that nothing has may well be another's, misspelt.
    for hint in cases.isEmpty ? conditions.compactMap(\.hint) : [] {
      context.terminal.errors.line("  = " + hint[context.terminal.language])
    }
    if context.wantsJSON {
      context.terminal.output.array(cases.lazy.map { CaseJSON.summary(of: $0, in: register) })
    } else {
      CaseTable(register, width: context.terminal.output.width).write(
        cases,
        to: &context.terminal.output
      )
      if context.terminal.output.isTerminal { context.terminal.say(Count.cases(cases.count)) }
    }
    let clone = try SparseClone(folder, in: context.world.environment)
    if let absent = try clone?.absentCount(in: folder), absent > 0 {
      context.terminal.tell(Wording("och ", "and ") + SparseClone.words(absent))
    }
    return cases.isEmpty || !unseen.isEmpty || !unread.isEmpty ? .findings : .done
  }
}
