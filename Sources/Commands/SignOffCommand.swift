import Casework
import Findings
import Handling

/// `sign-off`: the investigation is done and the letter written; the case goes to the registrar (K23).
enum SignOffCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "sign-off",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording(
      "kvitterar: utredningen är klar och svaret skrivet",
      "signs off: investigated, and the reply written"
    ),
    details: Wording(
      "Sätter dagens datum som kvitterad och skickar besked till registratorn. Vägrar så länge utredningen\n"
        + "inte är fullständig eller brevet inte är rent: något kvar att skriva, fel mottagare, eller\n"
        + "uppgifter om andra som inte är bedömda. Den som inte ska ha något brev kvitteras utan.",
      "Sets today as signed-off and tells the registrar. Refuses while the investigation is not complete or\n"
        + "the letter is not clean: something left to write, another addressee, or details of others that\n"
        + "nobody has judged. Who is to have no letter is signed off without one."
    ),
    examples: [
      .init(
        "synpunkt sign-off 42",
        Wording("ärendet är klart för registratorn", "ready for the registrar")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = LetterDesk(try context.desk())
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    if context.finished.contains(FinishedWork(number, .signedOff)) { return .done }
    try SetCommand.change(
      number,
      by: try desk.signingOff(number),
      at: desk.desk,
      in: context
    )
    return .done
  }
}
