import CaseStore
import Casework
import Findings
import Handling
import System

/// The program: finds the command that a command line names, and runs it.
///
/// ```swift
/// let status = Program.run(["list", "typ=klagomål"], on: terminal)
/// ```
package enum Program {
  static let commands = CommandGroup.all.flatMap(\.commands)

  /// `words`: the command line without the program's name.
  package static func run(_ words: [String], on terminal: Terminal) -> ExitStatus {
    let status = dispatch(words, on: terminal)
    terminal.output.flush()
    terminal.errors.flush()
    return terminal.output.hasFailed && status == .done ? .failure : status
  }

  private static func dispatch(_ words: [String], on terminal: Terminal) -> ExitStatus {
    let (name, rest) = commandName(words)
    let store = value(of: "--store", in: rest) ?? value(of: "--register", in: rest)
    if let language = Context.folder(store, on: terminal)?.language { terminal.language = language }
    guard let name else {
      if rest.contains("--version") {
        terminal.output.line(Producer.name)
        return .done
      }
      terminal.output.text(HelpText.overview(terminal.language))
      return ["--help", "--hjälp", "-h"].contains(where: rest.contains) ? .done : .usage
    }
    guard let command = commands.first(where: { $0.help.name == name }) else {
      return fail(unknown(name), in: nil, on: terminal)
    }
    do {
      let arguments = try Arguments(rest, options: command.help.allOptions)
      if arguments.has("--help") {
        terminal.output.text(HelpText.command(command.help, in: terminal.language))
        return .done
      }
      var context = try Context(arguments, on: terminal, formats: command.help.formats)
      if SparseClone.needing.contains(name), context.folder?.isSparseClone ?? false {
        throw CommandError(SparseClone.refusal(name))
      }
      if command.effect == .changes {
        if !worksWithHalfSettings(command) { try context.folder?.refuseUnfinishedSettings() }
        context.finished = Recovery.run(context)
      }
      tellOfUnarmedClone(command, in: context)
      do {
        let status = try command.run(context)
        terminal.output.flush()
        // Whoever reads as much as they want of a list need not be told.
        if terminal.output.hasFailed, command.effect == .changes { terminal.tellFailure() }
        return status
      } catch let faults as Faults {
        let printer = context.printer(for: terminal.errors)
        for finding in faults.findings { terminal.errors.styled(printer.text(finding)) }
        throw CommandError.refused(Wording("ingenting är gjort", "nothing was done"))
      }
    } catch {
      return fail(CommandError(error), in: name, on: terminal)
    }
  }

  /// One line for whoever works in a clone in which plain Git may mix cases up.
  private static func tellOfUnarmedClone(_ command: any Command.Type, in context: Context) {
    guard !isOfGit(command), let folder = context.folder, folder.isUnarmedClone else { return }
    context.terminal.tell(
      Wording(
        "Den här klonen är inte inställd för flera som arbetar samtidigt: kör synpunkt sync.",
        "This clone is not set up for several who work at once: run synpunkt sync."
      )
    )
  }

  /// Whether a command sets the clone up, is run by Git, or has nothing to do with a register's files.
  private static func isOfGit(_ command: any Command.Type) -> Bool {
    [
      SyncCommand.help.name, MergeFileCommand.help.name, HelpCommand.help.name,
      CloneCommand.help.name,
    ].contains(
      command.help.name
    )
  }

  /// Whether a command waits by itself, asks Git what is whole, makes a register, or protects somebody at once.
  private static func worksWithHalfSettings(_ command: any Command.Type) -> Bool {
    isOfGit(command)
      || [
        WatchCommand.help.name, InitCommand.help.name, DemoCommand.help.name,
        UnpublishCommand.help.name, EditCommand.help.name,
      ].contains(command.help.name)
  }

  private static func fail(
    _ error: CommandError,
    in name: String?,
    on terminal: Terminal
  )
    -> ExitStatus
  {
    terminal.output.flush()
    let language = terminal.language
    let program = name.map { "synpunkt \($0)" } ?? "synpunkt"
    terminal.errors.line("\(program): \(error.message[language])")
    if let hint = error.hint { terminal.errors.line("  = \(hint[language])") }
    if error.status == .usage {
      let more = "synpunkt help" + (name.map { $0 == "help" ? "" : " " + $0 } ?? "")
      terminal.errors.line("  = " + Wording("mer hjälp: \(more)", "more help: \(more)")[language])
    }
    return error.status
  }

  static func unknown(_ name: String) -> CommandError {
    let near = Suggestion.nearest(to: name, among: commands.map { $0.help.name })
    return .usage(
      Wording("okänt kommando \(visible(name))", "unknown command \(visible(name))"),
      hint: near.map { Wording("menade du \($0)?", "did you mean \($0)?") }
    )
  }

  /// The first word that is no global option, and everything else.
  private static func commandName(_ words: [String]) -> (name: String?, rest: [String]) {
    var place = 0
    while place < words.count, words[place].hasPrefix("-") {
      let takesValue = Option.global.contains { $0.isNamed(words[place]) && $0.value != nil }
      place += takesValue ? 2 : 1
    }
    guard place < words.count else { return (nil, words) }
    return (words[place], Array(words[..<place] + words[(place + 1)...]))
  }

  private static func value(of option: String, in words: [String]) -> String? {
    if let place = words.lastIndex(of: option), place + 1 < words.count { return words[place + 1] }
    return words.last { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
  }
}

extension CommandError {
  /// Every error that a command can meet, as a person is told of it.
  init(_ error: any Error) {
    switch error {
    case let error as CommandError: self = error
    default: self.init(Refusal(error))
    }
  }

  init(_ refusal: Refusal) {
    switch refusal.cause {
    case .request: self = .usage(refusal.message, hint: refusal.hint)
    case .state: self = .refused(refusal.message, hint: refusal.hint)
    case .system: self = .failed(refusal.message, hint: refusal.hint)
    }
  }
}
