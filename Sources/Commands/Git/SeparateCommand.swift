import Findings
import Handling

/// `separate`: takes apart what plain Git has mixed.
enum SeparateCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "separate",
    operands: Wording("ÄRENDE [ÄRENDE]", "CASE [CASE]"),
    summary: Wording(
      "tar isär ärenden som Git har blandat",
      "takes cases apart that Git has mixed"
    ),
    details: Wording(
      "Med två ärenden: det som Git lade i det ena av vad någon skrev i det andra går tillbaka dit, eller\n"
        + "läggs åt sidan om ärendet är gallrat. Med ett: två ärenden som fick samma nummer blir två igen; det\n"
        + "som registrerades först har kvar numret.",
      "With two cases: what Git put into one of what somebody wrote in the other goes back there, or aside\n"
        + "if that case was disposed of. With one: two cases that got one number are two again; the one that\n"
        + "was registered first keeps it."
    ),
    examples: [
      .init(
        "synpunkt separate 41 42",
        Wording("som check säger (case-mixed)", "as check says (case-mixed)")
      ),
      .init(
        "synpunkt separate 42",
        Wording("som check säger (registered-twice)", "as check says (registered-twice)")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let words = context.arguments.operands
    guard (1...2).contains(words.count) else {
      throw CommandError.usage(Wording("vilka ärenden?", "which cases?"))
    }
    let numbers = try words.map { try desk.numberKnown($0) }
    let separating = try Separating(desk.by(.person(try context.person(desk.register))))
    let outcome =
      try numbers.count == 2
      ? separating.separate(numbers[0], from: numbers[1]) : separating.separate(numbers[0])
    if let new = outcome.new {
      context.terminal.say(
        Wording(
          "\(numbers[0]) är två ärenden igen: det andra har numret \(new)",
          "\(numbers[0]) is two cases again: the second has the number \(new)"
        )
      )
    }
    for path in outcome.restored {
      context.terminal.say(
        Wording("\(visible(path)) är ett ärendes igen", "\(visible(path)) is of one case again")
      )
    }
    for path in outcome.aside {
      context.terminal.tell(
        Wording("Lagt åt sidan: \(visible(path))", "Put aside: \(visible(path))")
      )
    }
    return .done
  }
}
