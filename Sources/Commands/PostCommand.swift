import Casework
import Findings
import Handling

/// `post`: records that letters went into the post, and locks them.
enum PostCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "post",
    operands: Wording("ÄRENDE…", "CASE…"),
    summary: Wording(
      "antecknar att brevet är postat, och låser det",
      "records that the letter is posted, and locks it"
    ),
    details: Wording(
      "Loggen får datum, bilagor och kontrollsummor för texten och PDF-filen; ärendet blir besvarat med brev.\n"
        + "Därefter är varje ändring i brevet ett fel som synpunkt check visar. Det som antecknas är PDF-filen\n"
        + "som den ligger; har något ändrats sedan brevet sattes, sägs det. Bara ett svar besvarar ärendet.\n"
        + "\n"
        + "Med --fil tas ett brev som gjordes i ett annat program: PDF-filen läggs i ärendet. Texten är den som\n"
        + "står i letters/reply.txt; finns den inte, tas den ur PDF-filen med pdftotext.",
      "The log gets date, enclosures and hashes of text and PDF; the case is answered by letter. From then\n"
        + "on any change of the letter is an error that synpunkt check shows. What is recorded is the PDF as it\n"
        + "lies there; the command says what has changed since the letter was set. Only a reply answers the case.\n"
        + "\n"
        + "With --file a letter made in another program is taken: the PDF is put into the case. Its text is\n"
        + "that of letters/reply.txt; where there is none, pdftotext takes it out of the PDF."
    ),
    options: [
      Option(
        Wording("--mall", "--template"),
        Wording("MALL", "TEMPLATE"),
        meaning: Wording(
          "ett annat brev än svaret: försening, bekräftelse, rättelse",
          "another letter than the reply: delay, acknowledgement, correction"
        )
      ),
      Option(
        Wording("--fil", "--file"),
        Wording("PDF", "PDF"),
        meaning: Wording(
          "ett brev som gjordes i ett annat program",
          "a letter that was made in another program"
        )
      ),
    ],
    examples: [
      .init("synpunkt post 42", Wording("svaret är postat i dag", "the reply was posted today")),
      .init("synpunkt post 42 43 51", Wording("dagens post", "today's post")),
      .init(
        "synpunkt post 42 --at 2026-03-20",
        Wording("det postades i fredags", "it was posted last Friday")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = LetterDesk(try context.desk())
    let (folder, register) = (desk.folder, desk.register)
    guard !context.arguments.operands.isEmpty else {
      throw CommandError.usage(Wording("vilket ärende?", "which case?"))
    }
    let choice = try LetterChoice(in: context, at: desk)
    let numbers = try context.arguments.operands.map {
      try context.number(named: $0, at: desk.desk)
    }
    for number in numbers { try folder.refuseArchived(number) }
    let actor = LogEvent.Actor.person(try context.person(register))
    let post = try DaysPost(
      of: numbers.filter { !context.finished.contains(FinishedWork($0, .posted)) },
      choice,
      foreign: context.arguments.value("--file").map(context.terminal.absolute),
      at: desk
    )
    for number in post.posted { context.terminal.tell(DaysPost.words(posted: number)) }
    for posting in post.letters {
      for note in posting.notes { context.terminal.tell(note) }
      context.show(posting.warnings)
      let change = posting.change(at: desk.desk.of(actor, at: desk.now))
      try SetCommand.carryOut(change, in: context)
    }
    return .done
  }
}
