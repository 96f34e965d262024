import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

/// `close`: the case is done; everything that its ending needs is told at once (K29, B14).
enum CloseCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "close",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording("avslutar ett ärende", "closes a case"),
    details: Wording(
      "Sätter utfall och dagens datum som avslutad. Det som fattas visas på en gång, och då ändras\n"
        + "ingenting. Ett besvarat ärende blir besvarat, beröm utan svar hanterat; annars anges utfallet.\n"
        + "En flytt behöver system och referens, det som ligger utanför rutinen sin grund.",
      "Sets outcome and today as closed. What is missing is shown at once, and then nothing is changed.\n"
        + "An answered case is answered, praise without an answer handled; otherwise the outcome is given.\n"
        + "A transfer needs system and reference, what is out of scope its ground."
    ),
    options: [
      Option(
        Wording("--utfall", "--outcome"),
        Wording("UTFALL", "OUTCOME"),
        meaning: Wording(
          "besvarad, hanterad, överförd, utanför, anonym eller återtagen",
          "answered, handled, transferred, out-of-scope, anonymous or withdrawn"
        )
      ),
      Option(
        "--system",
        "SYSTEM",
        meaning: Wording("vart ärendet är överfört", "where the case is transferred")
      ),
      Option(
        Wording("--referens", "--reference"),
        Wording("NUMMER", "NUMBER"),
        meaning: Wording("ärendets nummer där", "the case's number there")
      ),
      Option(
        Wording("--grund", "--ground"),
        Wording("GRUND", "GROUND"),
        meaning: Wording(
          "varför det ligger utanför: politiskt, avvikelse enligt HSL eller SoL, kränkning, internt",
          "why it is out of scope: political, health-or-social-deviation, violation, internal"
        )
      ),
    ],
    examples: [
      .init(
        "synpunkt close 42",
        Wording("det är besvarat och publicerat", "answered and published")
      ),
      .init(
        "synpunkt close 42 --utfall överförd --system Artvise --referens A-2026-118",
        Wording("det sköts vidare där", "handled further there")
      ),
      .init(
        "synpunkt close 42 --utfall utanför --grund politiskt",
        Wording("det hör inte hit", "it does not belong here")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = LetterDesk(try context.desk())
    let register = desk.register
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    if context.finished.contains(FinishedWork(number, .closed)) { return .done }
    let closing = try Closing(
      of: number,
      as: context.arguments.value("--outcome"),
      transferred: (
        system: context.arguments.value("--system"),
        reference: context.arguments.value("--reference")
      ),
      ground: context.arguments.value("--ground"),
      at: desk.desk.by(.person(try context.person(register)))
    )
    guard closing.isPossible else {
      context.show(closing.errors.filter { !Obstacle.covered.contains($0.code) })
      for point in closing.missing {
        context.terminal.errors.line("  - " + point.point(of: number)[context.terminal.language])
      }
      throw CommandError.refused(
        Wording("\(number) kan inte avslutas än", "\(number) cannot be closed yet"),
        hint: Wording("det som fattas står ovan", "what is missing is listed above")
      )
    }
    try SetCommand.carryOut(closing.change, in: context)
    return .done
  }
}
