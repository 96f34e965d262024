import CaseStore
import Casework
import CivilCalendar
import Findings

/// `intake`: registers what lies in the inbox, or files that are named.
enum IntakeCommand: Command {
  static let help = CommandHelp(
    name: "intake",
    operands: Wording("[SÖKVÄG…]", "[PATH…]"),
    summary: Wording("registrerar det som kommit in", "registers what has come in"),
    details: Wording(
      "Utan sökväg registreras alla textfiler i cases/inbox, en fil per ärende, äldst först; filen\n"
        + "flyttas då in i ärendet. En fil någon annanstans kopieras. Rader som ”typ: klagomål” överst,\n"
        + "följda av en tom rad, fyller i fälten; flaggorna gäller för alla filer. Med ett ärendes\n"
        + "nummer görs en avbruten registrering klar. Det som inte kan registreras ligger kvar.",
      "Without a path all text files in cases/inbox are registered, one file per case, oldest first; the\n"
        + "file then moves into the case. A file elsewhere is copied. Lines like “kind: complaint” at the\n"
        + "top, followed by a blank line, fill in the fields; options hold for all files. With a case's\n"
        + "number an interrupted registration is finished. What cannot be registered stays."
    ),
    options: Draft.options,
    examples: [
      .init("synpunkt intake", Wording("allt i cases/inbox", "everything in cases/inbox")),
      .init(
        "synpunkt intake --kanal broschyr --typ förslag skannat/*.txt",
        Wording("avskrivna broschyrer", "brochures that were typed in")
      ),
      .init(
        "synpunkt intake 42",
        Wording("en registrering som avbröts", "a registration that was interrupted")
      ),
    ]
  )

  static func run(_ context: Context, _ session: inout Session) throws -> ExitStatus {
    let folder = try context.requireFolder()
    let register = try folder.readRegister().register
    let by = try Registrar.identify(context, register, &session)
    let intake = Intake(context: context, folder: folder, register: register, by: by)
    var results: [Intake.Result] = []
    if context.arguments.operands.isEmpty {
      for file in try folder.inboxFiles() { results.append(intake.inboxFile(file)) }
      if results.isEmpty, !context.wantsJSON {
        session.say(Wording("Inkorgen är tom.", "The inbox is empty."))
      }
    }
    for word in context.arguments.operands {
      results.append(try intake.named(word, session))
    }
    report(results, context, &session)
    let registered = results.compactMap(\.number)
    let actor = by.map(LogEvent.Actor.person) ?? .program
    CaseRound.follow(registered, folder, register, context, by: actor, &session)
    return results.compactMap(\.failure).max { $0.rawValue < $1.rawValue } ?? .done
  }

  private static func report(
    _ results: [Intake.Result],
    _ context: Context,
    _ session: inout Session
  ) {
    for result in results {
      guard case .refused(let source, let error) = result else { continue }
      session.errors.line("\(visible(source)): \(error.message[session.language])")
      if let hint = error.hint { session.errors.line("  = \(hint[session.language])") }
    }
    for result in results {
      guard case .told(let message, let hint) = result else { continue }
      session.errors.line(message[session.language])
      if let hint { session.errors.line("  = \(hint[session.language])") }
    }
    let registered: [(number: CaseNumber, source: String)] = results.compactMap {
      if case .registered(let number, let source) = $0 { return (number, source) }
      return nil
    }
    if context.wantsJSON {
      let items = registered.map { item in
        JSON.object([
          ("case", .string("\(item.number)")), ("path", .string(item.number.folder)),
          ("source", .string(item.source)),
        ])
      }
      session.output.array(items)
      return
    }
    for (number, source) in registered {
      session.output.line("\(number)  \(number.folder)/  ← \(visible(source))")
    }
  }
}

/// Registers one file after the other.
private struct Intake {
  let context: Context
  let folder: RegisterFolder
  let register: Register
  let by: PersonID?

  enum Result {
    case registered(CaseNumber, source: String)
    case refused(source: String, CommandError)
    /// Nothing was registered, and nothing had to be.
    case told(Wording, hint: Wording?)

    var number: CaseNumber? {
      switch self {
      case .registered(let number, _): number
      case .refused, .told: nil
      }
    }

    var failure: ExitStatus? {
      switch self {
      case .registered, .told: nil
      // A wrong value in a file is no wrong word on the command line.
      case .refused(_, let error): error.status == .usage ? .findings : error.status
      }
    }
  }

  private var now: Moment { context.now(in: register) }

  private var registration: Registration {
    Registration(folder, register, now: now, by: by.map(LogEvent.Actor.person) ?? .program)
  }

  func inboxFile(_ file: InboxFile) -> Result {
    let source = Registration.inboxPath + "/" + file.name
    return attempt(source) {
      guard file.name.lowercased().hasSuffix(".txt") else { throw Self.unknownKind }
      let received = day(file.modified)
      return try registration.register(inboxFile: file.name) { try draft($0, received: received) }
    }
  }

  /// A file of the inbox, a file elsewhere, or a case whose registration was interrupted.
  func named(_ word: String, _ session: Session) throws -> Result {
    let path = PathText.normalized(session.absolute(word))
    let inbox = folder.path + "/" + Registration.inboxPath + "/"
    if path.hasPrefix(inbox), PathText.exists(path) {
      let name = String(path.dropFirst(inbox.count))
      if let file = try folder.inboxFiles().first(where: { $0.name == name }) {
        return inboxFile(file)
      }
    }
    if !path.hasPrefix(folder.path + "/cases/"), PathText.exists(path) {
      return attempt(word) {
        try registration.register(draft(Folder.readFile(path), received: now.date))
      }
    }
    let number = try context.number(ofPath: word, folder, register)
    return finish(number)
  }

  private func finish(_ number: CaseNumber) -> Result {
    do {
      let outcome = try registration.resume(number) { bytes, left in
        try draft(bytes, received: day(left))
      }
      return try result(of: outcome, number)
    } catch {
      return .refused(source: "\(number)", CommandError(error))
    }
  }

  private func result(
    of outcome: Registration.Resumption,
    _ number: CaseNumber
  ) throws(CommandError) -> Result {
    switch outcome {
    case .finished: return .registered(number, source: "\(number)")
    case .nothingToDo:
      throw .refused(Wording("ingen registrering avbröts här", "no registration was interrupted"))
    case .foreign(let path):
      throw .refused(
        Wording(
          "\(visible(path)) är inte det som kom in enligt submission.txt",
          "\(visible(path)) is not what came in according to submission.txt"
        ),
        hint: Wording(
          "jämför de två och flytta filen till attachments/ om den hör dit",
          "compare the two and move the file to attachments/ if it belongs there"
        )
      )
    case .released:
      return .told(
        Wording(
          "\(number): inget hade kommit in ännu; numret är ledigt igen",
          "\(number): nothing had come in yet; the number is free again"
        ),
        hint: nil
      )
    case .returned(let path):
      return .told(
        Wording(
          "\(number): texten är kanske inte hel och ligger nu i \(path)",
          "\(number): the text may not be whole and lies in \(path) now"
        ),
        hint: Wording("läs den och kör synpunkt intake", "read it and run synpunkt intake")
      )
    }
  }

  /// The day on which something was left, unless the clock says that it lies ahead.
  private func day(_ left: Instant) -> CivilDate {
    min(Moment(left, in: register.timeZone).date, now.date)
  }

  private func attempt(_ source: String, _ register: () throws -> CaseNumber) -> Result {
    do {
      return .registered(try register(), source: source)
    } catch {
      return .refused(source: source, CommandError(error))
    }
  }

  private func draft(_ bytes: [UInt8], received: CivilDate) throws -> CaseDraft {
    var draft = Draft(register, now: now, by: by)
    try draft.take(context.arguments)
    try draft.take(IntakeText(bytes, register.language))
    guard !draft.submission.isEmpty else {
      throw CommandError.refused(Wording("texten är tom", "the text is empty"))
    }
    let complete = try draft.completed(received: received)
    let faulty = complete.findings(register, today: now.date).first { finding in
      finding.code.severity == .error && !IncompleteCodes.names.contains(finding.code.name)
    }
    if let faulty { throw CommandError.refused(faulty.message, hint: faulty.remedy) }
    return complete
  }

  private static let unknownKind = CommandError.refused(
    Wording("bara textfiler (.txt) kan registreras", "only text files (.txt) can be registered"),
    hint: Wording(
      "registrera den för hand: synpunkt new --from FIL, och lägg originalet i attachments/",
      "register it by hand: synpunkt new --from FILE, and put the original in attachments/"
    )
  )
}
