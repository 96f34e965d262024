import Findings

/// `help`: all commands, or one.
enum HelpCommand: Command {
  static let help = CommandHelp(
    name: "help",
    operands: Wording("[KOMMANDO]", "[COMMAND]"),
    summary: Wording("visar hjälp", "shows help"),
    examples: [
      .init("synpunkt help new", Wording("hur man registrerar", "how to register"))
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard let name = context.arguments.operands.first else {
      context.terminal.output.text(HelpText.overview(context.terminal.language))
      return .done
    }
    guard let command = Program.commands.first(where: { $0.help.name == name }) else {
      throw Program.unknown(name)
    }
    context.terminal.output.text(HelpText.command(command.help, in: context.terminal.language))
    return .done
  }
}
