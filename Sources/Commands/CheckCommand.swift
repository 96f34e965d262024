import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Letters
import System

/// `check`: every finding of every file at once.
enum CheckCommand: Command {
  static let help = CommandHelp(
    name: "check",
    operands: Wording("[SÖKVÄG…]", "[PATH…]"),
    summary: Wording(
      "kontrollerar registret och visar allt som är fel",
      "checks the register and shows everything that is wrong"
    ),
    details: Wording(
      "Utan sökväg kontrolleras hela registret; med sökväg bara det ärende, den mapp eller fil som\n"
        + "anges. Ett ärende kan också anges med sitt nummer. Fel och varningar har en kod;\n"
        + "synpunkt explain KOD säger vad den betyder. Slutar med 1 om något är fel.",
      "Without a path the whole register is checked; with one, that case, folder or file only. A case\n"
        + "may also be named by its number. Each error and warning has a code; synpunkt explain CODE\n"
        + "says what it means. Exits with 1 if there is an error."
    ),
    options: [
      Option(
        Wording("--allt", "--all"),
        nil,
        meaning: Wording(
          "läser allt på nytt, också det som inte har ändrats sedan det senast var rätt",
          "reads everything again, including what has not changed since it was found correct"
        )
      ),
      Option(
        Wording("--köat", "--staged"),
        nil,
        meaning: Wording(
          "det som ska sparas i Git, som det blir där (git add)",
          "what is staged in Git, as it will be there (git add)"
        )
      ),
      Option(
        Wording("--krok", "--hook"),
        nil,
        meaning: Wording(
          "låt Git köra det före varje git commit",
          "have Git run it before each git commit"
        )
      ),
    ],
    examples: [
      .init("synpunkt check", Wording("hela registret", "the whole register")),
      .init("synpunkt check 42", Wording("ett ärende", "one case")),
      .init(
        "synpunkt check --format json",
        Wording("för ett annat program", "for another program")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let folder = try context.requireFolder()
    let (register, registerFindings) = try folder.examineRegister()
    let desk = context.desk(at: folder, register: register)
    if context.arguments.has("--hook") { return try installHook(desk, in: context) }
    if context.arguments.has("--staged") {
      let staged = try StagedCheck(desk).run()
      return tell(staged.findings, among: staged.caseCount, in: context)
    }
    let paths = try context.arguments.operands.map { try path(of: $0, at: desk, in: context) }
    let check = context.arguments.has("--all") ? desk.check : desk.quickCheck
    let progress = Progress(on: context.terminal.errors, in: register.language)
    let result = try check.run(paths) { progress.show($0) }
    progress.clear()
    let general = registerFindings.filter { finding in
      paths.isEmpty || paths.contains { finding.path == $0 || finding.path.hasPrefix($0 + "/") }
    }
    let post = PostCheck(folder).findings(paths)
    let mixed = try MixedCases(desk)?.findings(paths) ?? []
    let open = RegisterConflicts.findings(desk, paths)
    let reports = PeriodReports(desk).findings(paths)
    let findings = (general + result.findings + post + mixed + open + reports).sorted()
    return tell(findings, among: result.caseCount, in: context)
  }

  private static func tell(
    _ findings: [LocatedFinding],
    among caseCount: Int,
    in context: Context
  ) -> ExitStatus {
    if context.wantsJSON {
      let printer = context.printer(for: context.terminal.output)
      context.terminal.output.array(findings.map(printer.json))
    } else {
      show(findings, among: caseCount, in: context)
    }
    return findings.contains { $0.code.severity == .error } ? .findings : .done
  }

  private static func installHook(_ desk: Desk, in context: Context) throws -> ExitStatus {
    guard let path = try CommitHook(desk)?.install() else {
      throw CommandError.refused(
        Wording(
          "registret ligger inte i Git, eller har redan en egen krok",
          "the register is not in Git, or has a hook of its own already"
        ),
        hint: Wording(
          "skriv synpunkt check --staged i den",
          "write synpunkt check --staged into it"
        )
      )
    }
    context.terminal.say(
      Wording(
        "Git kontrollerar det som ska sparas: \(visible(path))",
        "Git checks what is to be saved: \(visible(path))"
      )
    )
    return .done
  }

  private static func show(
    _ findings: [LocatedFinding],
    among caseCount: Int,
    in context: Context
  ) {
    let printer = context.printer(for: context.terminal.output)
    for (place, finding) in findings.enumerated() {
      if place > 0 { context.terminal.output.line() }
      context.terminal.output.styled(printer.text(finding))
    }
    // The sum is for people: on a pipe, silence means that all is well.
    guard context.terminal.output.isTerminal || !findings.isEmpty else { return }
    let errors = findings.filter { $0.code.severity == .error }.count
    if !findings.isEmpty { context.terminal.output.line() }
    context.terminal.say(
      Count.cases(caseCount) + ": " + Count.errors(errors) + ", "
        + Count.warnings(findings.count - errors)
    )
  }

  /// A path from the register's root, of a path on disk or the number of a case.
  private static func path(
    of word: String,
    at desk: Desk,
    in context: Context
  ) throws -> String {
    let folder = desk.folder
    let absolute = PathText.normalized(context.terminal.absolute(word))
    if absolute == folder.path { return "" }
    if absolute.hasPrefix(folder.path + "/"), PathText.exists(absolute) {
      return String(absolute.dropFirst(folder.path.count + 1))
    }
    return try context.number(ofPath: word, at: desk).folder
  }
}
