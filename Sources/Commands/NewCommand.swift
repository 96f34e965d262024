import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Formats
import Handling
import System

/// `new`: registers a case from options, a file, standard input, or answers to questions.
enum NewCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "new",
    operands: Wording("", ""),
    summary: Wording("registrerar ett ärende", "registers a case"),
    details: Wording(
      "På en terminal ställs frågor om det som saknas. Annars läses texten ur --från, eller från\n"
        + "standard input. En text som börjar med rader som ”typ: klagomål” och sedan en tom rad fyller\n"
        + "i fälten själv, som blanketten i templates/forms. Resten sparas ordagrant.",
      "On a terminal, questions are asked about what is missing. Otherwise the text is read from --from,\n"
        + "or from standard input. A text that begins with lines like “kind: complaint” and then a blank\n"
        + "line fills in the fields itself, like the form in templates/forms. The rest is kept word for word."
    ),
    options: [
      Option(
        Wording("--från", "--from"),
        Wording("FIL|-", "FILE|-"),
        meaning: Wording("texten som kom in", "the text that came in")
      )
    ] + IntakeOptions.all,
    examples: [
      .init("synpunkt new", Wording("frågar efter allt", "asks for everything")),
      .init(
        "synpunkt new --typ klagomål --kanal broschyr --namn \"Märta Sandelin\" --from brev.txt",
        Wording("en broschyr som skrivits av", "a brochure that was typed in")
      ),
      .init(
        "synpunkt new --kind fault --channel phone --anonymous yes --from - < samtal.txt",
        Wording("ett samtal, anonymt; engelska ord går också", "a call, anonymous")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    guard context.arguments.operands.isEmpty else {
      throw CommandError.usage(
        Wording(
          "okänt ord \(visible(context.arguments.operands[0]))",
          "unknown word \(visible(context.arguments.operands[0]))"
        ),
        hint: Wording(
          "skriv --fält värde, som --typ klagomål",
          "write --field value, like --kind complaint"
        )
      )
    }
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let now = context.now(in: register)
    let by = try Registrar.identify(in: context, register: register)
    var draft = Draft(register, now: now, by: by.map(LogEvent.Actor.person))
    try draft.take(IntakeOptions.given(context.arguments))
    let asks = context.terminal.input.isTerminal && context.arguments.value("--from") == nil
    if asks {
      try Interview(register, on: context.terminal, today: now.date).ask(&draft)
    } else {
      let source = context.arguments.value("--from") ?? "-"
      let bytes =
        try source == "-"
        ? context.terminal.input.all(limit: IntakeLimits.text)
        : Folder.readArrived(
          context.terminal.absolute(source),
          now: context.world.clock().seconds,
          limit: IntakeLimits.text
        )
      if let remark = try draft.take(file: bytes) {
        context.terminal.errors.line(remark.message[register.language])
      }
    }
    guard !draft.submission.isEmpty else {
      throw CommandError.refused(
        Wording("texten är tom", "the text is empty"),
        hint: Wording(
          "det som kom in måste sparas ordagrant",
          "what came in must be kept word for word"
        )
      )
    }
    var complete = try draft.completed(received: now.date)
    try refuse(complete.findings(at: desk), in: context)
    let actor = by.map(LogEvent.Actor.person) ?? .program
    var intake = Intake(at: desk, by: actor)
    var remarks: [Finding] = []
    try intake.protect(&complete, remarks: &remarks)
    let numbering = Numbering(desk.by(actor))
    let number = try Registration(folder, in: register, now: now, by: actor) {
      try numbering.next()
    }.register(complete)
    if context.wantsJSON {
      context.terminal.output.json(
        JSON.object([("case", .string("\(number)")), ("path", .string(number.folder))])
      )
    } else {
      context.terminal.output.line("\(number)  \(number.folder)/")
    }
    context.terminal.confirm(
      Wording("ärendet är registrerat: \(number)", "the case is registered: \(number)")
    )
    context.show(complete.findings(at: desk, as: number))
    context.show(remarks.map { $0.located(path: number.folder + "/sender.yaml") })
    context.follow([number], at: desk.by(actor))
    return .done
  }

  /// A value that cannot be read is refused; what is only missing yet is told of the case, and can be filled in.
  private static func refuse(_ findings: [LocatedFinding], in context: Context) throws {
    let faults = findings.filter { finding in
      finding.code.severity == .error && !IncompleteCodes.names.contains(finding.code.name)
    }
    guard !faults.isEmpty else { return }
    context.show(faults)
    throw CommandError.refused(
      Wording("ärendet registrerades inte", "the case was not registered")
    )
  }
}

/// Who registers.
enum Registrar {
  /// The person, or `nil` when nobody knows: a case is registered all the same.
  static func identify(
    in context: Context,
    register: Register
  ) throws -> PersonID? {
    do {
      return try context.person(register)
    } catch {
      if context.arguments.value("--as") != nil { throw error }
      context.terminal.tell(error.message)
      if let hint = error.hint {
        context.terminal.errors.line("  = " + hint[context.terminal.language])
      }
      return nil
    }
  }
}
