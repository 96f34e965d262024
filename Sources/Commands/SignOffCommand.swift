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
      "signs off: the investigation is done and the reply written"
    ),
    details: Wording(
      "Sätter dagens datum som kvitterad och skickar besked till registratorn. Går först när\n"
        + "utredningen är fullständig och brevet är färdigt: inget kvar att skriva, rätt mottagare, och\n"
        + "uppgifter om andra bedömda. Ska inget brev skickas behövs inget.",
      "Sets today as signed-off and tells the registrar. Works only when the\n"
        + "investigation is complete and the letter is finished: nothing left to write, the right addressee,\n"
        + "and details of others decided on. Where no letter is to be sent, none is needed."
    ),
    options: [
      Option(
        Wording("--fil", "--file"),
        Wording("PDF", "PDF"),
        meaning: Wording(
          "brevet, som PDF, när det är gjort i ett annat program; det läggs in när det postas",
          "the letter, as a PDF, where it was made in another program; it is put in when it is posted"
        )
      )
    ],
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
      by: try desk.signingOff(
        number,
        foreign: context.arguments.value("--file").map(context.terminal.absolute)
      ),
      at: desk.desk,
      in: context
    )
    return .done
  }
}
