import CaseStore
import Casework
import CivilCalendar
import Findings
import Formats
import Handling

/// `due`: the deadlines of cases, and how each was counted.
enum DueCommand: Command {
  static let help = CommandHelp(
    name: "due",
    operands: Wording("[ÄRENDE…]", "[CASE…]"),
    summary: Wording("visar frister och sista dagar", "shows deadlines and last days"),
    details: Wording(
      "Utan ärende visas det som löper i alla öppna ärenden, det mest brådskande först. Med ärenden\n"
        + "visas alla deras frister, också de som är uppfyllda. När flera frister gäller samma sak styr\n"
        + "den som går ut först; den märks med *. Sist kommer åtgärder som är planerade och inte gjorda,\n"
        + "också i avslutade ärenden: synpunkt set 42 åtgärd.1=genomförd när den första är gjord. Förslag i\n"
        + "antagna rapporter är åtgärder: skriv ”status: genomförd” i rapportens report.yaml.",
      "Without a case every running deadline of open cases is shown, the most urgent first. With "
        + "cases\nall their deadlines are shown, including those that were met. Where several "
        + "apply, the one that\nends first governs; it is marked with *. Last come measures that are planned and not done, of\n"
        + "closed cases too: synpunkt set 42 measure.1=done when the first is done. Proposals of adopted\n"
        + "reports are measures: write “status: done” in the report's report.yaml."
    ),
    options: [
      Option(
        Wording("--förklara", "--explain"),
        nil,
        meaning: Wording("visa varje dag som räknades", "show every day that was counted")
      ),
      Option(
        Wording("--försenade", "--overdue"),
        nil,
        meaning: Wording("bara det som är försenat", "only what is overdue")
      ),
    ],
    examples: [
      .init("synpunkt due", Wording("vad som brådskar", "what is urgent")),
      .init(
        "synpunkt due 42 --explain",
        Wording("hur fristerna räknades", "how they were counted")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let today = context.now(in: register).date
    for change in try folder.redatings(register, today: today) {
      context.terminal.tell(change.words)
    }
    // The next change can be told only if there is something to compare with.
    if (try? folder.remembersCalendar()) == false { try? folder.rememberCalendar() }
    let words = context.arguments.operands
    let numbers = try words.map { try context.number(named: $0, at: desk) }
    var (rows, unread): ([DueRow], UnreadCases?) =
      words.isEmpty
      ? try DueRow.open(at: desk)
      : (
        try numbers.flatMap { DueRow.all(of: try desk.read($0).item, in: register, on: today) }, nil
      )
    let measures = MeasureTable(
      words.isEmpty ? try PlannedMeasures(at: desk) : try PlannedMeasures(of: numbers, at: desk),
      overdueOnly: context.arguments
    )
    if context.arguments.has("--overdue") { rows.removeAll { $0.deadline.state != .overdue } }
    if context.wantsJSON {
      context.terminal.output.array((rows.map { $0.json(register) } + measures.json).lazy)
    } else {
      DueTable(of: rows, in: register, lead: { $0.number.description }).write(
        explaining: context.arguments.has("--explain"),
        on: context.terminal
      )
      measures.write(on: context.terminal)
    }
    if let unread, context.tell(unread) == .findings { return .findings }
    return rows.isEmpty && !words.isEmpty ? .findings : .done
  }
}

extension DueRow {
  func json(_ register: Register) -> JSON {
    .object([
      ("case", .string(number.description)), ("deadline", .string(deadline.rule.id.description)),
      ("due", .string(deadline.due.iso)), ("governs", .bool(deadline.governs)),
      ("state", .string(deadline.state.rawValue)), ("days_left", .number(deadline.daysLeft)),
      ("derivation", JSON(derivation(register))),
    ])
  }
}

/// Deadlines as lines of a table.
struct DueTable {
  private let rows: [DueRow]
  private let register: Register
  private let lead: @Sendable (DueRow) -> String

  /// `lead`: what stands first on each line, such as the case's number.
  init(of rows: [DueRow], in register: Register, lead: @escaping @Sendable (DueRow) -> String) {
    self.rows = rows
    self.lead = lead
    self.register = register
  }

  func write(explaining: Bool, on terminal: Terminal) {
    let language = register.language
    let names = rows.map { $0.deadline.rule.id.description.count }.max() ?? 0
    for (place, row) in rows.enumerated() {
      let deadline = row.deadline
      let gap = String(repeating: " ", count: names - deadline.rule.id.description.count + 1)
      if explaining, place > 0 { terminal.output.line() }
      terminal.output.line(
        "\(lead(row))  \(deadline.due.iso) \(Weekday.name(deadline.due.weekday)[language].prefix(3))  "
          + "\(deadline.rule.id)\(deadline.governs ? "*" : " ")\(gap) \(row.words(register.calendar)[language])"
      )
      guard explaining else { continue }
      terminal.say("  " + row.rule(register.calendar))
      DerivationText.write(row.derivation(register), indent: 2, on: terminal)
    }
  }
}
