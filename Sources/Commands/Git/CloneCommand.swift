import Findings
import Handling

/// `clone`: a register with its newest years and every open case.
enum CloneCommand: Command {
  static let help = CommandHelp(
    name: "clone",
    operands: Wording("ADRESS MAPP", "URL DIR"),
    summary: Wording("hämtar ett gemensamt register", "fetches a shared register"),
    details: Wording(
      "Bara de nyaste åren och alla öppna ärenden läggs på disken, så att allt går fort också i ett stort\n"
        + "register. Resten finns i Git: synpunkt show hämtar ett ärende, och det som behöver alla ärenden,\n"
        + "som publish och statistics, säger till.",
      "Only the newest years and every open case are put on the disk, so that all is fast in a large register,\n"
        + "too. The rest is in Git: synpunkt show fetches a case, and what needs every case, like publish and\n"
        + "statistics, says so."
    ),
    options: [
      Option(
        Wording("--år", "--years"),
        "N",
        meaning: Wording("hur många år, annars 2", "how many years, by default 2")
      )
    ],
    examples: [
      .init(
        "synpunkt clone git@server:synpunkt.git register",
        Wording("de två senaste åren", "the last two years")
      )
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let words = context.arguments.operands
    guard words.count == 2 else {
      throw CommandError.usage(Wording("ange adress och mapp", "give an address and a folder"))
    }
    guard let years = Int(context.arguments.value("--years") ?? "2"), years > 0 else {
      throw CommandError.usage(Wording("hur många år?", "how many years?"))
    }
    let folder = context.terminal.absolute(words[1])
    let address =
      PathText.exists(context.terminal.absolute(words[0]))
      ? context.terminal.absolute(words[0]) : words[0]
    try SparseClone.make(
      of: address,
      into: folder,
      years: years,
      in: context.world.environment
    )
    context.terminal.say(
      Wording(
        "Registret är hämtat till \(visible(words[1])). Arbeta där, och kör synpunkt sync ibland.",
        "The register is fetched into \(visible(words[1])). Work there, and run synpunkt sync now and then."
      )
    )
    return .done
  }
}
