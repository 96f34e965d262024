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
      "Utan sökväg registreras alla textfiler (.txt) och mejl (.eml) i cases/inbox, ett\n"
        + "ärende för varje fil, äldst först; filen flyttas då in i ärendet. En fil någon annanstans\n"
        + "kopieras, och ur en Maildir tas det som är oläst. Rader som ”typ: klagomål” överst i en\n"
        + "textfil, följda av en tom rad, fyller i fälten; flaggorna gäller för alla filer.\n"
        + "\n"
        + "Texten i ett meddelande sparas ordagrant och bilagorna i attachments/. Automatiska svar och\n"
        + "meddelanden som redan är ärenden läggs åt sidan. Med ett ärendes nummer görs en avbruten\n"
        + "registrering klar. Det som var fel står i message.yaml tills någon har sett till det (synpunkt set\n"
        + "ÄRENDE granskat=DAG). Det som inte kan registreras ligger kvar.",
      "Without a path all text files (.txt) and e-mails (.eml) in cases/inbox are registered, a\n"
        + "case for each file, oldest first; the file then moves into the case. A file elsewhere is\n"
        + "copied, and of a Maildir the unseen messages are taken. Lines like “kind: complaint” at the top\n"
        + "of a text file, followed by a blank line, fill in the fields; options hold for all files.\n"
        + "\n"
        + "The text of a message is kept word for word and its attachments in attachments/. Automatic\n"
        + "replies and messages that are cases already are set aside. With a case's number an interrupted\n"
        + "registration is finished. What was wrong is noted in message.yaml until somebody has seen to it\n"
        + "(synpunkt set CASE reviewed=DATE). What cannot be registered stays."
    ),
    options: IntakeOptions.all + [aside],
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
      .init(
        "synpunkt intake --undantaget",
        Wording("det som lades åt sidan", "what was set aside")
      ),
    ]
  )

  private static let aside = Option(
    Wording("--undantaget", "--aside"),
    nil,
    meaning: Wording(
      "visa vad som lades åt sidan, eller ta tillbaka det",
      "show what was set aside, or take it back"
    )
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let by = try Registrar.identify(in: context, register: register)
    let lock = try WriteLock(.intake, in: folder)
    let actor = by.map(LogEvent.Actor.person)
    var intake = Intake(at: desk, with: IntakeOptions.given(context.arguments), by: actor)
    var results: [Intake.Result] = []
    let (words, wantsAside) = (context.arguments.operands, context.arguments.has(aside.id))
    switch (words.isEmpty, wantsAside) {
    case (true, true):
      show(try intake.asides(), in: context)
      return .done
    case (true, false):
      results = intake.inboxFiles(try folder.inboxFiles())
      if results.isEmpty, !context.wantsJSON {
        context.terminal.say(Wording("Inkorgen är tom.", "The inbox is empty."))
      }
    case (false, true): for word in words { results += try intake.takeBack(word) }
    case (false, false):
      for word in words {
        let path = PathText.normalized(context.terminal.absolute(word))
        if let taken = try intake.named(path, source: word) {
          results += taken
          continue
        }
        let number = try context.number(ofPath: word, at: desk)
        if context.finished.contains(FinishedWork(number, .registered)) {
          if intake.hasGiven { results.append(Self.ended(number)) }
          continue
        }
        results.append(intake.finish(number))
      }
    }
    _ = consume lock
    report(results, in: context)
    let registered = results.compactMap(\.number)
    let read = try registered.map { try desk.read($0) }
    for reading in read { tellUnanswerable(reading, in: context) }
    if !registered.isEmpty {
      let numbers = registered.map(\.description).joined(separator: ", ")
      context.terminal.confirm(Wording("registrerat: \(numbers)", "registered: \(numbers)"))
    }
    context.follow(read.map(\.bytes), at: desk.by(actor ?? .program), after: .change)
    return results.compactMap(\.refusal).map(status).max { $0.rawValue < $1.rawValue } ?? .done
  }

  /// What was given now came too late for a registration that this run has ended already.
  private static func ended(_ number: CaseNumber) -> Intake.Result {
    .told(
      Wording(
        "\(number) är registrerat som det var tänkt från början; det som angavs nu är inte med",
        "\(number) is registered as was meant at first; what was given now is not in it"
      ),
      hint: Wording("ändra med synpunkt set \(number)", "change it with synpunkt set \(number)")
    )
  }

  /// Says that the sender has left nothing that an answer needs, while they can be asked.
  private static func tellUnanswerable(_ read: CaseReading, in context: Context) {
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

  /// What was set aside, each with its reason, whom it is from and what it is about.
  private static func show(_ asides: [Intake.Aside], in context: Context) {
    let (terminal, language) = (context.terminal, context.terminal.language)
    if context.wantsJSON {
      return terminal.output.array(
        asides.map { aside in
          JSON.object([
            ("name", .string(aside.file.name)), ("reason", .string(aside.reason[language])),
            ("from", .string(aside.from)), ("subject", .string(aside.subject)),
          ])
        }
      )
    }
    if asides.isEmpty {
      terminal.say(Wording("Inget har lagts åt sidan.", "Nothing was set aside."))
    }
    for line in asides.flatMap({ $0.lines(language) }) { terminal.output.line(line) }
  }

  private static func report(_ results: [Intake.Result], in context: Context) {
    let (terminal, language) = (context.terminal, context.terminal.language)
    for result in results.filter(\.isRefused) + results.filter({ !$0.isRefused }) {
      for line in result.lines(language) { terminal.errors.line(line) }
    }
    let printer = context.printer(for: terminal.errors)
    for remark in results.flatMap(\.remarks) { terminal.errors.text(printer.text(remark)) }
    let registered = results.compactMap { result in result.number.map { ($0, result) } }
    if context.wantsJSON {
      let items = registered.map { number, result in
        JSON.object([
          ("case", .string("\(number)")), ("path", .string(number.folder)),
          ("source", .string(result.source)),
          ("findings", .array(result.remarks.map { .string($0.code.name) })),
        ])
      }
      return terminal.output.array(items)
    }
    for (number, result) in registered {
      terminal.output.line("\(number)  \(number.folder)/  ← \(visible(result.source))")
    }
  }
}
