import CaseStore
import Casework
import CivilCalendar
import Findings
import Formats
import Handling

/// `intake`: registers what lies in the inbox, or files that are named.
enum IntakeCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "intake",
    operands: Wording("[SÖKVÄG…]", "[PATH…]"),
    summary: Wording("registrerar det som kommit in", "registers what has come in"),
    details: Wording(
      "Utan sökväg registreras alla textfiler (.txt) och e-postmeddelanden (.eml) i cases/inbox, ett\n"
        + "ärende för varje fil, äldst först; filen flyttas då in i ärendet. En fil någon annanstans\n"
        + "kopieras, och ur en Maildir tas det som är oläst. Rader som ”typ: klagomål” överst i en\n"
        + "textfil, följda av en tom rad, fyller i fälten; flaggorna gäller för alla filer.\n"
        + "\n"
        + "Texten i ett meddelande sparas ordagrant och bilagorna i attachments/. Automatiska svar och\n"
        + "meddelanden som redan är ärenden läggs åt sidan. Med ett ärendes nummer görs en avbruten\n"
        + "registrering klar. Det som inte kan registreras ligger kvar.",
      "Without a path all text files (.txt) and mail messages (.eml) in cases/inbox are registered, a\n"
        + "case for each file, oldest first; the file then moves into the case. A file elsewhere is\n"
        + "copied, and of a Maildir the unseen messages are taken. Lines like “kind: complaint” at the top\n"
        + "of a text file, followed by a blank line, fill in the fields; options hold for all files.\n"
        + "\n"
        + "The text of a message is kept word for word and its attachments in attachments/. Automatic\n"
        + "replies and messages that are cases already are set aside. With a case's number an interrupted\n"
        + "registration is finished. What cannot be registered stays."
    ),
    options: IntakeOptions.all,
    examples: [
      .init("synpunkt intake", Wording("allt i cases/inbox", "everything in cases/inbox")),
      .init(
        "synpunkt intake --kanal broschyr --typ förslag skannat/*.txt",
        Wording("avskrivna broschyrer", "brochures that were typed in")
      ),
      .init(
        "synpunkt intake /var/mail/synpunkten/Maildir",
        Wording("förvaltningens brevlåda", "the department's mailbox")
      ),
      .init(
        "synpunkt intake 42",
        Wording("en registrering som avbröts", "a registration that was interrupted")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let by = try Registrar.identify(in: context, register: register)
    let lock = try WriteLock(.intake, in: folder)
    let actor = by.map(LogEvent.Actor.person)
    var intake = Intake(
      desk,
      IntakeOptions.given(context.arguments),
      by: actor
    )
    var results: [Intake.Result] = []
    if context.arguments.operands.isEmpty {
      for file in try folder.inboxFiles() { results.append(intake.inboxFile(file)) }
      if results.isEmpty, !context.wantsJSON {
        context.terminal.say(Wording("Inkorgen är tom.", "The inbox is empty."))
      }
    }
    for word in context.arguments.operands {
      results += try named(word, by: &intake, at: desk, in: context)
    }
    _ = consume lock
    report(results, in: context)
    let registered = results.compactMap(\.number)
    for number in registered { try tellUnanswerable(desk.read(number), in: context) }
    if !registered.isEmpty {
      let numbers = registered.map(\.description).joined(separator: ", ")
      context.terminal.confirm(Wording("registrerat: \(numbers)", "registered: \(numbers)"))
    }
    context.follow(registered, at: desk.by(actor ?? .program))
    return results.compactMap(\.refusal).map(status).max { $0.rawValue < $1.rawValue } ?? .done
  }

  /// Says that the sender has left nothing that an answer needs, while they can be asked.
  private static func tellUnanswerable(
    _ read: CaseReading,
    in context: Context
  ) throws {
    let printer = context.printer(for: context.terminal.errors)
    for (file, finding) in read.report.findings
    where ReplyIsPossible.codes.contains(finding.code) {
      let located = finding.located(in: read.bytes[file] ?? [], path: read.path(file))
      context.terminal.errors.text(printer.text(located))
    }
  }

  /// A wrong value in a file is no wrong word on the command line.
  private static func status(_ refusal: Refusal) -> ExitStatus {
    switch refusal.cause {
    case .request, .state: .findings
    case .system: .failure
    }
  }

  /// A file of the inbox, a file or Maildir elsewhere, or a case whose registration was interrupted.
  private static func named(
    _ word: String,
    by intake: inout Intake,
    at desk: Desk,
    in context: Context
  ) throws -> [Intake.Result] {
    let folder = desk.folder
    let path = PathText.normalized(context.terminal.absolute(word))
    let inbox = folder.path + "/" + Registration.inboxPath + "/"
    if path.hasPrefix(inbox), PathText.exists(path) {
      let name = String(path.dropFirst(inbox.count))
      if let file = try folder.inboxFiles().first(where: { $0.name == name }) {
        return [intake.inboxFile(file)]
      }
    }
    if let maildir = Maildir(path) { return try intake.maildir(maildir, source: word) }
    if !path.hasPrefix(folder.path + "/cases/"), PathText.exists(path) {
      return [intake.file(at: path, source: word)]
    }
    return [intake.finish(try context.number(ofPath: word, at: desk))]
  }

  private static func report(
    _ results: [Intake.Result],
    in context: Context
  ) {
    for result in results {
      let (source, error): (String, Refusal)
      switch result {
      case .refused(let place, let reason): (source, error) = (place, reason)
      case .unfinished(let place): (source, error) = (place, .unfinished)
      case .registered, .told: continue
      }
      context.terminal.errors.line(
        "\(visible(source)): \(error.message[context.terminal.language])"
      )
      if let hint = error.hint {
        context.terminal.errors.line("  = \(hint[context.terminal.language])")
      }
    }
    for result in results {
      guard case .told(let message, let hint) = result else { continue }
      context.terminal.tell(message)
      if let hint { context.terminal.errors.line("  = \(hint[context.terminal.language])") }
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
      context.terminal.output.array(items)
      return
    }
    for (number, source) in registered {
      context.terminal.output.line("\(number)  \(number.folder)/  ← \(visible(source))")
    }
  }
}
