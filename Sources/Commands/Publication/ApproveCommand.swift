import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Publication

/// `approve`: a person has read the public texts and finds them fit to be published (K24).
enum ApproveCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "approve",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording(
      "godkänner ett ärendes offentliga texter",
      "approves the public texts of a case"
    ),
    details: Wording(
      "Skriver i loggen vem som godkände och kontrollsummor för originalen och de offentliga texterna.\n"
        + "Ändras någon av dem gäller godkännandet inte längre. Går först när ingenting pekar ut en person,\n"
        + "alla ställen är bedömda och alla frågor besvarade. Ärendet får ”publicera: ja”.",
      "Writes into the log who approved, with hashes of the originals and the public texts. When one of\n"
        + "them changes the approval no longer holds. Works only when nothing identifies a person, every\n"
        + "passage is decided on and every question answered. The case gets “publish: yes”."
    ),
    examples: [
      .init(
        "synpunkt approve 42",
        Wording("texterna är lästa och får visas", "read, and may be shown")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = PublicationDesk(try context.desk())
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    if context.finished.contains(FinishedWork(number, .approved)) { return .done }
    let actor = LogEvent.Actor.person(try context.person(desk.register))
    let change = try PublicationDesk(desk.desk.by(actor)).approval(of: number)
    try SetCommand.carryOut(change, in: context)
    return .done
  }
}
