import CaseStore
import Casework
import Findings
import System

/// The program: finds the command that a command line names, and runs it.
///
/// ```swift
/// let status = Program.run(["list", "typ=klagomål"], &session)
/// ```
package enum Program {
  package static let version = "0.1.0"
  /// As documents name the program that made them.
  static let name = "synpunkt " + version

  static let commands: [any Command.Type] = [
    InitCommand.self, DemoCommand.self, NewCommand.self, IntakeCommand.self, ListCommand.self,
    ShowCommand.self, SetCommand.self, DistributeCommand.self, EditCommand.self, LetterCommand.self,
    SignOffCommand.self, PostCommand.self, RedactCommand.self, ApproveCommand.self,
    PublishCommand.self, UnpublishCommand.self, CloseCommand.self, ReopenCommand.self,
    ArchiveCommand.self, VerifyCommand.self, DiscloseCommand.self, DisposeCommand.self,
    RemindCommand.self, WatchCommand.self,
    DueCommand.self, CheckCommand.self, CalendarCommand.self, CountCommand.self,
    ExplainCommand.self, FieldsCommand.self, ParseCommand.self,
    HelpCommand.self, CompletionCommand.self,
  ]

  /// `words`: the command line without the program's name.
  package static func run(_ words: [String], _ session: inout Session) -> ExitStatus {
    let status = dispatch(words, &session)
    session.output.flush()
    session.errors.flush()
    return session.output.hasFailed && status == .done ? .failure : status
  }

  private static func dispatch(_ words: [String], _ session: inout Session) -> ExitStatus {
    let (name, rest) = commandName(words)
    let store = value(of: "--store", in: rest)
    if let language = Context.folder(store, session)?.language { session.language = language }
    guard let name else {
      if rest.contains("--version") {
        session.output.line("synpunkt \(version)")
        return .done
      }
      session.output.text(HelpText.overview(session.language))
      return rest.contains("--help") || rest.contains("-h") ? .done : .usage
    }
    guard let command = commands.first(where: { $0.help.name == name }) else {
      return fail(unknown(name), nil, &session)
    }
    do {
      let arguments = try Arguments(rest, options: command.help.options + Option.global)
      if arguments.has("--help") {
        session.output.text(HelpText.command(command.help, session.language))
        return .done
      }
      let context = try Context(arguments, session)
      do {
        return try command.run(context, &session)
      } catch let faults as Faults {
        let printer = context.printer(session, session.errors)
        for finding in faults.findings { session.errors.text(printer.text(finding)) }
        throw CommandError.refused(Wording("ingenting är gjort", "nothing was done"))
      }
    } catch {
      return fail(CommandError(error), name, &session)
    }
  }

  private static func fail(
    _ error: CommandError,
    _ name: String?,
    _ session: inout Session
  )
    -> ExitStatus
  {
    session.output.flush()
    let language = session.language
    let program = name.map { "synpunkt \($0)" } ?? "synpunkt"
    session.errors.line("\(program): \(error.message[language])")
    if let hint = error.hint { session.errors.line("  = \(hint[language])") }
    if error.status == .usage {
      let more = "synpunkt help" + (name.map { $0 == "help" ? "" : " " + $0 } ?? "")
      session.errors.line("  = " + Wording("mer hjälp: \(more)", "more help: \(more)")[language])
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
    case let faults as Faults:
      let first = faults.findings.first
      self = .refused(first?.message ?? "", hint: first?.remedy)
    case let error as FileError:
      self = .failed(
        Wording(
          "\(error.operation.words.swedish) \(visible(error.path)): \(error.reason.swedish)",
          "\(error.operation.words.english) \(visible(error.path)): \(error.reason.english)"
        )
      )
    case FileRefusal.changedMeanwhile(let path, let kept):
      self = .failed(
        Wording(
          "\(visible(path)) ändrades medan programmet arbetade",
          "\(visible(path)) changed while the program worked"
        ),
        hint: Wording(
          "filen är orörd; programmets version ligger i \(visible(kept))",
          "the file is untouched; the program's version is in \(visible(kept))"
        )
      )
    case FileRefusal.notAFile(let path):
      self = .failed(
        Wording(
          "\(visible(path)) är inte en vanlig fil",
          "\(visible(path)) is not an ordinary file"
        ),
        hint: Wording("länkar skrivs aldrig över", "links are never written to")
      )
    case WriteRefusal.archived(let number):
      self = .refused(
        Wording(
          "\(number) är levererat till arkivet och ändras inte",
          "\(number) was delivered to the archive and is not changed"
        ),
        hint: Wording(
          "registrera nya uppgifter som ett eget ärende och skriv dit numret under relaterade",
          "register new facts as a case of their own and write this number under related"
        )
      )
    case WriteRefusal.locked(let path, let holder):
      self = .failed(
        Self.work(underLock: path) + Wording(verbatim: " (\(visible(holder)))"),
        hint: Wording(
          "försök igen; är låset kvar efter ett avbrott, ta bort \(visible(path))",
          "try again; if the lock is left over, remove \(visible(path))"
        )
      )
    default:
      self = .failed(Wording(verbatim: "\(error)"))
    }
  }
}

extension CommandError {
  /// What somebody else does, by the name of the lock.
  private static func work(underLock path: String) -> Wording {
    let name = String(path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
    switch WriteLock.Work(rawValue: name) {
    case .mail: return Wording("någon annan skickar just nu", "somebody else is sending just now")
    case .intake:
      return Wording("någon annan registrerar just nu", "somebody else is registering just now")
    case .watch:
      return Wording("någon annan vaktar registret", "somebody else is watching the register")
    case .log:
      return Wording("någon annan skriver i loggen", "somebody else is writing to the log")
    case nil:
      return Wording(
        "någon annan skriver till \(visible(name))",
        "somebody else is writing to \(visible(name))"
      )
    }
  }
}

extension FileError.Operation {
  fileprivate var words: Wording {
    switch self {
    case .open: Wording("kan inte öppna", "cannot open")
    case .read: Wording("kan inte läsa", "cannot read")
    case .list: Wording("kan inte lista", "cannot list")
    case .create: Wording("kan inte skapa", "cannot create")
    case .write: Wording("kan inte skriva", "cannot write")
    case .sync: Wording("kan inte spara", "cannot save")
    case .rename: Wording("kan inte byta namn på", "cannot rename")
    case .remove: Wording("kan inte ta bort", "cannot remove")
    }
  }
}
