import Casework
import Findings
import Handling

/// `resolve`: somebody chooses between what two have written.
enum ResolveCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "resolve",
    operands: Wording("ÄRENDE|registret fält=värde…", "CASE|register field=value…"),
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
      .init(
        "synpunkt resolve registret titel=rektor",
        Wording(
          "i organisationen, rutinen eller en mall",
          "in the organisation, routine or a template"
        )
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    guard let word = context.arguments.operands.first else {
      throw CommandError.usage(Wording("vilket ärende?", "which case?"))
    }
    let choices = Array(context.arguments.operands.dropFirst())
    guard !choices.isEmpty else {
      throw CommandError.usage(
        Wording("vad väljs?", "what is chosen?"),
        hint: Wording(
          "skriv fält=värde; se synpunkt conflicts",
          "write field=value; see synpunkt conflicts"
        )
      )
    }
    if ConflictsCommand.isRegister(word) {
      let person = try context.person(desk.register)
      return try choose(choices, at: desk.by(.person(person)), in: context)
    }
    let number = try context.number(named: word, at: desk)
    let resolving = try Resolving(
      number,
      at: desk.by(.person(try context.person(desk.register)))
    )
    let change =
      if let proposal = try proposal(for: choices, in: context) {
        try resolving.change(taking: proposal, at: choices[0])
      } else {
        try resolving.change(choosing: choices)
      }
    try SetCommand.carryOut(change, in: context, as: .change)
    return .done
  }

  /// The number that is chosen; `nil` where values are given.
  private static func proposal(for choices: [String], in context: Context) throws -> Int? {
    guard let word = context.arguments.value("--proposal") else { return nil }
    guard let count = Int(word), choices.count == 1 else {
      throw CommandError.usage(
        Wording("ange ett ställe och ett nummer", "name one place and one number")
      )
    }
    return count
  }

  /// Chooses in the register's own files.
  private static func choose(
    _ choices: [String],
    at desk: Desk,
    in context: Context
  ) throws -> ExitStatus {
    var open = try RegisterConflicts(desk)
    let proposal = try proposal(for: choices, in: context)
    for choice in choices {
      let parts = choice.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      guard proposal != nil || parts.count == 2 else {
        throw CommandError.usage(Wording("skriv fält=värde", "write field=value"))
      }
      let place = try open.choose(
        proposal.map { .proposal($0) } ?? .value(parts[1]),
        at: proposal == nil ? parts[0] : choice
      )
      context.terminal.say(Wording("\(visible(place)): valt", "\(visible(place)): chosen"))
    }
    return .done
  }
}
