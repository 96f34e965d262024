import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

/// `reopen`: a closed case goes on, with a reason that stays in its log.
enum ReopenCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "reopen",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording("öppnar ett avslutat ärende igen", "opens a closed case again"),
    details: Wording(
      "Tar bort dagen då ärendet avslutades, och utfallet. Loggen visar vem som öppnade det, när och\n"
        + "varför; det som stod där förut står kvar.",
      "Removes the day on which the case was closed, and the outcome. The log shows who opened it, when\n"
        + "and why; what was there before stays."
    ),
    options: [
      Option(Wording("--skäl", "--reason"), "TEXT", meaning: Wording("varför", "why"))
    ],
    examples: [
      .init(
        "synpunkt reopen 42 --skäl \"Nya uppgifter har kommit in.\"",
        Wording("handläggningen fortsätter", "the case goes on")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let register = desk.register
    let number = try context.number(named: context.onlyOperand(), at: desk)
    if context.finished.contains(FinishedWork(number, .reopened)) { return .done }
    let now = context.now(in: register)
    let read = try LetterDesk(desk).read(number)
    try Standing(read.item, in: desk.register).refuse(.reopen)
    guard let reason = context.arguments.value("--reason"),
      reason.contains(where: { !$0.isWhitespace })
    else {
      throw CommandError.usage(
        Wording("varför öppnas ärendet igen?", "why is the case opened again?"),
        hint: Wording("ange --skäl", "give --reason")
      )
    }
    let actor = LogEvent.Actor.person(try context.person(register))
    let fields = [CaseField.closed, .outcome].filter { read.item.facts.has($0) }
    var change = CaseChange(
      of: number,
      fields.map { FieldChange($0, .empty, in: register.language) }
        + [FieldChange(.reopened, .text(now.date.iso), in: register.language)],
      at: desk.by(actor)
    )
    change.last = [
      LogEvent(
        time: now,
        by: actor,
        what: .reopened,
        details: [LogEvent.Detail(.reason, reason, in: register.language)]
      )
    ]
    try SetCommand.carryOut(change, in: context)
    return .done
  }
}
