import Casework
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
      "skriver brevet till synpunktslämnaren och gör det till en PDF-fil",
      "drafts the letter to the sender and makes the PDF"
    ),
    details: Wording(
      "Utan flagga skrivs ett utkast till svar, letters/reply.txt, efter mallen för ärendets typ. Det som\n"
        + "är kvar att skriva står inom hakparentes. Skriv färdigt i din redigerare, skapa PDF-filen med --pdf,\n"
        + "skriv ut det och anteckna det med synpunkt post. Ett brev som finns skrivs aldrig över.\n"
        + "\n"
        + "Ett ärende kan ha flera brev: --mall rättelse, uppföljning, förfrågan, försening eller bekräftelse, eller\n"
        + "en egen mall. Är ett brev postat blir nästa av samma mall ett nytt.\n"
        + "\n"
        + "Så skrivs ett brev: en tom rad delar stycken. En rad tar slut där den gör det om den är kort, är som\n"
        + "”Måndag: 8–17” eller slutar med \\ eller två blanksteg. # och ## är rubriker, *ord* kursiv, **ord** fet.\n"
        + "Listor börjar med -, 1. eller a); det som är indraget två steg hör till punkten ovanför, ned till åtta\n"
        + "nivåer. En tabell är rader som | a | b |, två till fyra kolumner, den första raden rubriker; spalter\n"
        + "med tabbar eller flera blanksteg blir också en tabell. \\ före ett tecken gör det till ett vanligt.\n"
        + "\n"
        + "Mallarna ligger i templates/letters och kan ändras; --värden visar vad de kan fyllas i med, och\n"
        + "synpunkt fields letters vad som kan stå överst i ett brev. Typsnitt, logotyp och kuvertets fönster\n"
        + "anges under ”brev” i register.yaml; synpunkt fields register visar hur.",
      "Without an option a reply is drafted, letters/reply.txt, from the template of the case's kind. What\n"
        + "is left to write is in square brackets. Finish it in your editor, make the PDF with --pdf, print\n"
        + "it, and record it with synpunkt post. A letter that exists is never overwritten.\n"
        + "\n"
        + "A case may have several letters: --template correction, follow-up, inquiry, delay or acknowledgement, or\n"
        + "one of your own. Once a letter is posted, the next from its template is a new one.\n"
        + "\n"
        + "How a letter is written: a blank line separates paragraphs. A line ends where it does if it is short,\n"
        + "is like “Monday: 8–17”, or ends with \\ or two spaces. # and ## are headings, *word* is italic, **word** bold.\n"
        + "Lists begin with -, 1. or a); what is indented by two belongs to the item above, down to eight levels.\n"
        + "A table is rows like | a | b |, two to four columns, the first row heading them; columns set apart by\n"
        + "tabs or several spaces are a table too. A \\ before a character makes it an ordinary one.\n"
        + "\n"
        + "The templates are in templates/letters and may be changed; --values shows what they can be filled\n"
        + "in with, and synpunkt fields letters what can be written at the top of a letter. Font, logo and the\n"
        + "window of the envelope are set under “letters” in register.yaml; see synpunkt fields register."
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
        meaning: Wording("skapar PDF-filen: letters/reply.pdf", "makes the PDF: letters/reply.pdf")
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
          "samlar alla brev som väntar, med postlista, i en fil att skriva ut",
          "puts every letter that is waiting, with a posting list, into one file to print"
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
      .init("synpunkt letter 42 --pdf", Wording("skapar PDF-filen", "makes the PDF")),
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
    var option: Wording? {
      switch self {
      case .draft: nil
      case .pdf: "--pdf"
      case .text: "--text"
      case .html: "--html"
      case .values: Wording("--värden", "--values")
      case .pending: Wording("--väntar", "--pending")
      case .batch: Wording("--samla", "--batch")
      case .windowSheet: Wording("--provark", "--window-sheet")
      case .brochure: Wording("--broschyr", "--brochure")
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
    let choice = try LetterChoice(in: context, at: desk)
    let read = try desk.read(number)
    let letter = choice.letter(in: read)
    switch task {
    case .pdf: return try LetterSettingCommand.run(letter, of: read, at: desk, in: context)
    case .text:
      context.terminal.output.text(try desk.text(letter, of: read).plain(register.language))
    case .html:
      context.terminal.output.text(try desk.text(letter, of: read).html(register.language))
    case .values: LetterValuesList.show(of: read, in: choice.language, at: desk, context: context)
    case .draft, .pending, .batch, .windowSheet, .brochure:
      return try LetterDrafting.run(choice, for: read, at: desk, in: context)
    }
    return .done
  }

  private static func task(_ context: Context) throws(CommandError) -> Task {
    let asked = Task.allCases.filter {
      $0.option.map { context.arguments.has($0.english) } ?? false
    }
    guard asked.count <= 1 else {
      throw .usage(
        Wording("välj en sak i taget", "choose one thing at a time"),
        hint: Wording(
          asked.compactMap(\.option?.swedish).joined(separator: ", "),
          asked.compactMap(\.option?.english).joined(separator: ", ")
        )
      )
    }
    return asked.first ?? .draft
  }
}
