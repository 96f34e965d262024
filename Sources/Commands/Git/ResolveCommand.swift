import Casework
import Findings
import Handling

/// `resolve`: somebody chooses between what two have written.
enum ResolveCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "resolve",
    operands: Wording("ÄRENDE fält=värde…", "CASE field=value…"),
    summary: Wording(
      "väljer mellan det som två har skrivit olika",
      "chooses between what two have written differently"
    ),
    details: Wording(
      "Med --förslag väljs det som någon skrev, efter numret i synpunkt conflicts; 0 låter det som\n"
        + "gäller stå kvar. Det går för brev och andra texter också.",
      "With --proposal what somebody wrote is chosen, by its number in synpunkt conflicts; 0 lets what\n"
        + "stands remain. It does for letters and other texts, too."
    ),
    options: [
      Option(
        Wording("--förslag", "--proposal"),
        "N",
        meaning: Wording("numret på det som väljs", "the number of what is chosen")
      )
    ],
    examples: [
      .init(
        "synpunkt resolve 42 enhet=hemtjanst",
        Wording("det ena, det andra eller något tredje", "the one, the other or something else")
      ),
      .init(
        "synpunkt resolve 42 letters/reply.txt --förslag 1",
        Wording("brevet så som den första skrev det", "the letter as the first one wrote it")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    guard let word = context.arguments.operands.first else {
      throw CommandError.usage(Wording("vilket ärende?", "which case?"))
    }
    let number = try context.number(named: word, at: desk)
    let choices = Array(context.arguments.operands.dropFirst())
    guard !choices.isEmpty else {
      throw CommandError.usage(
        Wording("vad väljs?", "what is chosen?"),
        hint: Wording(
          "skriv fält=värde; se synpunkt conflicts \(number)",
          "write field=value; see synpunkt conflicts \(number)"
        )
      )
    }
    let resolving = try Resolving(
      number,
      at: desk.by(.person(try context.person(desk.register)))
    )
    let change: CaseChange
    if let proposal = context.arguments.value("--proposal") {
      guard let count = Int(proposal), choices.count == 1 else {
        throw CommandError.usage(
          Wording("ange ett ställe och ett nummer", "name one place and one number")
        )
      }
      change = try resolving.change(taking: count, at: choices[0])
    } else {
      change = try resolving.change(choosing: choices)
    }
    try SetCommand.carryOut(change, in: context, as: .change)
    return .done
  }
}
