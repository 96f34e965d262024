import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling
import Letters

/// `letter`: drafts, shows and sets the letters of a case.
enum LetterCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "letter",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording(
      "skriver och sätter brevet till avsändaren",
      "drafts and sets the letter to the sender"
    ),
    details: Wording(
      "Utan flagga skrivs ett utkast till svar, letters/reply.txt, efter mallen för ärendets typ. Det som\n"
        + "är kvar att skriva står inom hakparentes. Skriv färdigt i din redigerare, sätt brevet med --pdf,\n"
        + "skriv ut det och anteckna det med synpunkt post. Ett brev som finns skrivs aldrig över.\n"
        + "\n"
        + "Mallarna ligger i templates/letters och kan ändras; --values visar vad de kan fyllas i med.\n"
        + "Utöver svaren finns mallarna överförd, bekräftelse och försening. Typsnitt, logotyp och kuvertets\n"
        + "fönster anges under ”brev” i register.yaml; synpunkt fields register visar hur.",
      "Without an option a reply is drafted, letters/reply.txt, from the template of the case's kind. What\n"
        + "is left to be written stands in square brackets. Finish it in your editor, set it with --pdf,\n"
        + "print it, and record it with synpunkt post. A letter that is there is never written over.\n"
        + "\n"
        + "The templates are in templates/letters and may be changed; --values shows what they can be filled\n"
        + "in with. Besides replies there are transferred, acknowledgement and delay. Font, logo and the\n"
        + "window of the envelope stand under “letters” in register.yaml; see synpunkt fields register."
    ),
    options: [
      Option(
        Wording("--mall", "--template"),
        Wording("MALL", "TEMPLATE"),
        meaning: Wording("en annan mall, som försening", "another template, like delay")
      ),
      Option(
        Wording("--språk", "--language"),
        "sv|en",
        meaning: Wording("brevets språk", "the letter's language")
      ),
      Option(
        "--pdf",
        nil,
        meaning: Wording("sätter brevet: letters/reply.pdf", "sets the letter: letters/reply.pdf")
      ),
      Option(
        "--text",
        nil,
        meaning: Wording("visar brevet som vanlig text", "shows the letter as plain text")
      ),
      Option(
        "--html",
        nil,
        meaning: Wording("visar brevet som en webbsida", "shows the letter as a web page")
      ),
      Option(
        Wording("--värden", "--values"),
        nil,
        meaning: Wording(
          "visar vad mallar kan fyllas i med",
          "shows what templates can be filled in with"
        )
      ),
      Option(
        Wording("--väntar", "--pending"),
        nil,
        meaning: Wording(
          "visar breven som är klara att posta",
          "shows the letters that are ready to be posted"
        )
      ),
      Option(
        Wording("--samla", "--batch"),
        Wording("FIL", "FILE"),
        meaning: Wording(
          "sätter alla brev som väntar, med postlista, i en fil att skriva ut",
          "sets every letter that waits, with a posting list, into one file to print"
        )
      ),
      Option(
        Wording("--provark", "--window-sheet"),
        Wording("FIL", "FILE"),
        meaning: Wording(
          "ett ark att prova i kuvertet, med linjaler",
          "a sheet to try in the envelope, with rulers"
        )
      ),
      Option(
        Wording("--broschyr", "--brochure"),
        Wording("FIL", "FILE"),
        meaning: Wording(
          "blanketten som följer med breven",
          "the form that is enclosed with letters"
        )
      ),
    ],
    examples: [
      .init("synpunkt letter 42", Wording("ett utkast till svar", "a draft of the reply")),
      .init("synpunkt edit 42 reply", Wording("skriver färdigt det", "finishes it")),
      .init("synpunkt letter 42 --pdf", Wording("sätter det på papper", "sets it on paper")),
      .init(
        "synpunkt letter 42 --mall försening",
        Wording("ett besked om att svaret dröjer", "a notice that the reply takes longer")
      ),
      .init("synpunkt letter --samla brev.pdf", Wording("dagens post", "today's post")),
    ]
  )

  /// What a command line asks for; one thing at a time.
  private enum Task: CaseIterable {
    case draft, pdf, text, html, values, pending, batch, windowSheet, brochure

    /// The option that asks for it.
    var option: String? {
      switch self {
      case .draft: nil
      case .pdf: "--pdf"
      case .text: "--text"
      case .html: "--html"
      case .values: "--values"
      case .pending: "--pending"
      case .batch: "--batch"
      case .windowSheet: "--window-sheet"
      case .brochure: "--brochure"
      }
    }
  }

  static func run(_ context: Context) throws -> ExitStatus {
    let task = try task(context)
    let desk = LetterDesk(try context.desk())
    let register = desk.register
    switch task {
    case .pending: return try LetterQueueCommand.showPending(at: desk, in: context)
    case .batch: return try LetterQueueCommand.batch(at: desk, in: context)
    case .windowSheet: return try LetterFormsCommand.windowSheet(at: desk, in: context)
    case .brochure: return try LetterFormsCommand.brochure(at: desk, in: context)
    case .draft, .pdf, .text, .html, .values: break
    }
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    let choice = try LetterChoice(in: context, register: register)
    let read = try desk.read(number)
    switch task {
    case .pdf: return try LetterSettingCommand.run(choice.letter, of: read, at: desk, in: context)
    case .text:
      context.terminal.output.text(try desk.text(choice.letter, of: read).plain(register.language))
    case .html:
      context.terminal.output.text(try desk.text(choice.letter, of: read).html(register.language))
    case .values: LetterValuesList.show(of: read, in: choice.language, at: desk, context: context)
    case .draft, .pending, .batch, .windowSheet, .brochure:
      return try LetterDrafting.run(choice, for: read, at: desk, in: context)
    }
    return .done
  }

  private static func task(_ context: Context) throws(CommandError) -> Task {
    let asked = Task.allCases.filter { $0.option.map(context.arguments.has) ?? false }
    guard asked.count <= 1 else {
      throw .usage(
        Wording("välj en sak i taget", "choose one thing at a time"),
        hint: Wording(verbatim: asked.compactMap(\.option).joined(separator: ", "))
      )
    }
    return asked.first ?? .draft
  }
}
