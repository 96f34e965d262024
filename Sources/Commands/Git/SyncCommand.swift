import Casework
import Findings
import Formats
import Handling

/// `sync`: exchanges with the other clones of the register.
enum SyncCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "sync",
    operands: "",
    summary: Wording(
      "byter ändringar med de andra som har registret",
      "exchanges changes with the others who have the register"
    ),
    details: Wording(
      "Sparar det som är gjort här, hämtar det som andra har gjort, slår samman fält för fält och skickar\n"
        + "allt vidare. Har två skrivit olika i samma fält gäller det som stod där, tills någon har valt:\n"
        + "synpunkt conflicts. Frågar aldrig efter lösenord; utan nät är allt kvar och går i väg nästa gång.\n"
        + "Slutar med 1 när någon behöver välja eller se till något av det som berättas, med 3 utan nät.",
      "Saves what was done here, fetches what others have done, merges field by field and sends all of it\n"
        + "on. Where two have written different things in one field, what stood there holds until somebody\n"
        + "has chosen: synpunkt conflicts. It never asks for a password; without a network everything is\n"
        + "kept and goes off next time. Exits with 1 when somebody has to choose or see to something of what\n"
        + "is told, with 3 without a network."
    ),
    options: [
      Option(
        Wording("--läge", "--status"),
        nil,
        meaning: Wording(
          "visa när det senast gick, och vad som väntar",
          "show when it last worked, and what waits"
        )
      ),
      Option(
        Wording("--alla-ärenden", "--all-cases"),
        nil,
        meaning: Wording(
          "lägg alla ärenden på den här datorn, också de äldre som synpunkt clone lämnade",
          "put every case on this machine, the older ones that synpunkt clone left, too"
        )
      ),
    ],
    examples: [
      .init("synpunkt sync", Wording("när som helst", "at any time")),
      .init("synpunkt sync --läge", Wording("när det senast gick", "when it last worked")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard context.arguments.operands.isEmpty else {
      throw CommandError.usage(Wording("sync gäller hela registret", "sync is for the register"))
    }
    let desk = try context.desk()
    if context.arguments.has("--status") { return try status(desk, in: context) }
    if context.arguments.has("--all-cases") {
      try SparseClone(desk.folder, in: desk.world.environment)?.takeAll()
    }
    let person = try context.person(desk.register)
    let report = try Sync(desk.by(.person(person))).run()
    if context.wantsJSON {
      context.terminal.output.json(json(report))
    } else {
      for line in report.lines { context.terminal.tell(line) }
      context.terminal.say(report.summary)
    }
    for failure in report.failures { context.terminal.tell(failure.message) }
    return report.isSettled ? .done : .findings
  }

  private static func status(_ desk: Desk, in context: Context) throws -> ExitStatus {
    let open = try desk.folder.casesWithConflicts()
    let last = try desk.folder.lastSynchronised()
    let unsent = try Unsent(at: desk)
    let files = try RegisterConflicts(desk).entries.map(\.place)
    if context.wantsJSON {
      context.terminal.output.json(
        .object([
          ("last", JSON(last?.iso)), ("conflicts", .array(open.map { .string($0.description) })),
          ("registerConflicts", .array(files.map(JSON.string))),
          ("unsent", .array(unsent.cases.map { .string($0.description) })),
          ("unsentFiles", .array(unsent.files.map(JSON.string))),
        ])
      )
      return .done
    }
    let time = last?.toTheMinute
    context.terminal.say(
      time.map { Wording("Senast synkroniserat \($0).", "Last synchronised \($0).") }
        ?? Wording(
          "Inte synkroniserat sedan kopian gjordes.",
          "Not synchronised since the clone was made."
        )
    )
    if let words = unsent.words { context.terminal.say(words) }
    for number in open {
      context.terminal.say(
        Wording(
          "\(number): något ska väljas; synpunkt conflicts \(number)",
          "\(number): something is to be chosen; synpunkt conflicts \(number)"
        )
      )
    }
    for place in files {
      context.terminal.say(
        Wording(
          "\(visible(place)): något ska väljas; synpunkt conflicts registret",
          "\(visible(place)): something is to be chosen; synpunkt conflicts register"
        )
      )
    }
    return .done
  }

  private static func json(_ report: SyncReport) -> JSON {
    let numbers = { (cases: [CaseNumber]) in
      JSON.array(cases.map { JSON.string($0.description) })
    }
    return .object([
      ("committed", numbers(report.committed)), ("received", numbers(report.received)),
      ("merged", numbers(report.merged)), ("conflicts", numbers(report.conflicts.map(\.number))),
      ("renumbered", numbers(report.renumbered.map(\.new))),
      ("left", .array(report.left.map { .string($0.path) })),
    ])
  }
}
