import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import System

/// What somebody has done to a case.
enum CaseWork {
  /// A fact or a text is another.
  case change
  /// The case is further than it was, and something else is next.
  case step
}

/// What the global options of a command line say, with the register they lead to.
struct Context {
  let arguments: Arguments
  let terminal: Terminal
  /// The register's folder, or `nil` outside any.
  let folder: RegisterFolder?
  /// The machine's, at the time that `--at` says.
  let world: World
  /// What this run has ended for an earlier one: who asks for the same again has it.
  var finished: Set<FinishedWork> = []

  /// What a command line says; `formats` are those in which the command can write its result.
  init(
    _ arguments: Arguments,
    on terminal: Terminal,
    formats: [String] = []
  ) throws(CommandError) {
    self.arguments = arguments
    self.terminal = terminal
    folder = Self.folder(arguments.value("--store"), on: terminal)
    if let time = arguments.value("--at") {
      guard let moment = Moment(time) else {
        throw .usage(
          Wording("\(visible(time)) är ingen tidpunkt", "\(visible(time)) is not a time"),
          hint: Wording("--tid 2026-12-01T07:00", "--at 2026-12-01T07:00")
        )
      }
      world = terminal.world.pretending(
        Moment(
          date: moment.date,
          secondOfDay: moment.secondOfDay ?? 0,
          offset: moment.offset
        )
      )
    } else {
      world = terminal.world
    }
    if let format = arguments.value("--format"), !formats.contains(format) {
      let others = formats.dropLast().joined(separator: ", ")
      let last = formats.last ?? ""
      throw .usage(
        Wording("okänt format \(visible(format))", "unknown format \(visible(format))"),
        hint: Wording("välj \(others) eller \(last)", "choose \(others) or \(last)")
      )
    }
    if let color = arguments.value("--color"),
      !["auto", "always", "never", "alltid", "aldrig"].contains(color)
    {
      throw .usage(
        Wording("okänt färgval \(visible(color))", "unknown colour choice \(visible(color))"),
        hint: Wording("välj auto, alltid eller aldrig", "choose auto, always or never")
      )
    }
  }

  static func folder(_ store: String?, on terminal: Terminal) -> RegisterFolder? {
    guard let store else { return RegisterFolder.find(from: terminal.workingFolder) }
    return RegisterFolder(path: PathText.normalized(terminal.absolute(store)))
  }

  var wantsJSON: Bool { arguments.value("--format") == "json" }

  /// Colour on a terminal, unless something says otherwise (no-color.org).
  func usesColor(_ output: Output) -> Bool {
    switch arguments.value("--color") {
    case "always", "alltid": true
    case "never", "aldrig": false
    default:
      output.isTerminal && world.environment["NO_COLOR"] == nil
        && world.environment["TERM"] != "dumb"
    }
  }

  func printer(for output: Output) -> FindingPrinter {
    FindingPrinter(language: terminal.language, usesColor: usesColor(output))
  }

  /// Shows what is wrong.
  func show(_ findings: some Sequence<LocatedFinding>) {
    let printer = printer(for: terminal.errors)
    for finding in findings { terminal.errors.styled(printer.text(finding)) }
  }

  /// The register, which must be there.
  func requireFolder() throws(CommandError) -> RegisterFolder {
    guard let folder, folder.exists else {
      throw .usage(
        Wording("här finns inget register", "there is no register here"),
        hint: Wording(
          "gå till registrets mapp, ange den med --register, eller skapa ett med synpunkt init",
          "go to the register's folder, name it with --store, or make one with synpunkt init"
        )
      )
    }
    return folder
  }

  /// A desk at a register; who only reads works there as the program.
  func desk(
    at folder: RegisterFolder,
    register: Register,
    by actor: LogEvent.Actor = .program
  ) -> Desk {
    Desk(at: folder, register: register, in: world, by: actor)
  }

  /// A desk at the register, which must be there.
  func desk() throws -> Desk {
    let folder = try requireFolder()
    return desk(at: folder, register: try folder.readRegister().register)
  }

  /// What follows a command that changed cases; what went wrong on the way is said.
  ///
  /// After a step that takes a case further, a line for each case says what became of it (``FollowUpWords``).
  func follow(
    _ numbers: [CaseNumber],
    at desk: Desk,
    after work: CaseWork = .change
  ) {
    say(CaseFollowUp.follow(numbers, at: desk), after: work)
  }

  /// Follows cases as they were written a moment ago.
  func follow(
    _ known: [CaseBytes],
    at desk: Desk,
    after work: CaseWork
  ) {
    say(CaseFollowUp.follow(known.map(\.number), known: known, at: desk), after: work)
  }

  private func say(_ followUp: FollowUp, after work: CaseWork) {
    if work == .step {
      for line in FollowUpWords(of: followUp, in: terminal.language).lines {
        terminal.errors.line(line)
      }
    }
    for failure in followUp.failures { terminal.tell(failure) }
  }

  /// Says which cases may be missing in what is shown.
  func tell(_ unread: UnreadCases) -> ExitStatus {
    for words in unread.words { terminal.tell(words) }
    return unread.isEmpty ? .done : .findings
  }

  /// Now, in the register's zone.
  func now(in register: Register) -> Moment { now(in: register.timeZone) }

  /// Now, in a zone.
  func now(in zone: TimeZoneName) -> Moment { world.now(in: zone) }

  /// The one case that a word means; of several years this one is meant, which is told.
  func number(named word: String, at desk: Desk) throws -> CaseNumber {
    told(try desk.named(word))
  }

  /// The one case that a word means where it might as well have been the path of a file.
  func number(ofPath word: String, at desk: Desk) throws -> CaseNumber {
    told(try desk.named(byPath: word))
  }

  private func told(_ found: NamedCase) -> CaseNumber {
    if let note = found.note { terminal.tell(note) }
    return found.number
  }

  /// What git answers about a register, or `nil` when it is not there or fails.
  func git(_ words: [String], in folder: RegisterFolder) -> String? {
    GitQuestion.answer(to: words, in: folder, with: world.environment)
  }

  /// The one operand of a command that takes a case.
  func onlyOperand() throws(CommandError) -> String {
    guard let word = arguments.operands.first else {
      throw .usage(Wording("vilket ärende?", "which case?"))
    }
    guard arguments.operands.count == 1 else {
      throw .usage(Wording("ange ett ärende i taget", "name one case at a time"))
    }
    return word
  }

  /// Who runs the program: `--as`, or the person with git's `user.email`.
  func person(_ register: Register) throws(Refusal) -> PersonID {
    if let word = arguments.value("--as") { return try register.person(called: word) }
    return try register.person(
      withEmail: world.environment["GIT_AUTHOR_EMAIL"]
        ?? folder.flatMap { git(["config", "user.email"], in: $0) }
    )
  }
}
