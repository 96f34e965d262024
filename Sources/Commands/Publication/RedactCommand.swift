import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Handling
import Letters
import Publication

/// `redact`: proposes what the public may see of a case (K24–K27).
enum RedactCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "redact",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording(
      "föreslår vad allmänheten får se av ett ärende",
      "proposes what the public may see of a case"
    ),
    details: Wording(
      "Skriver public/submission.txt och, när svaret är postat, public/reply.txt. Det som kan peka ut en\n"
        + "person är utbytt mot ett ord inom hakparentes, som [namn]. I public/redaction.yaml står varje\n"
        + "byte med sitt skäl, ärendets rubrik som den visas, och ställen som du själv avgör: svordomar, hot\n"
        + "och det som kan vara diskriminerande. Läs texterna, ändra dem i din redigerare, skriv bedömningarna\n"
        + "och godkänn: synpunkt approve.\n"
        + "\n"
        + "Texter som redan finns rörs aldrig. Kör kommandot igen när du har ändrat dem: då får\n"
        + "redaction.yaml de ställen som tillkommit. Ta bort en text för att få ett nytt förslag till den.",
      "Writes public/submission.txt and, when the answer is posted, public/reply.txt. What may identify a\n"
        + "person is replaced by a word in square brackets, like [name]. In public/redaction.yaml stands\n"
        + "each replacement with its reason, the title as it is shown, and passages that you decide\n"
        + "yourself: swearing, threats and what may be discriminatory. Read the texts, change them in your\n"
        + "editor, write the judgements and approve: synpunkt approve.\n"
        + "\n"
        + "Texts that are there are never touched. Run the command again when you have changed them: then\n"
        + "redaction.yaml gets the passages that are new. Remove a text to have it proposed anew."
    ),
    options: [
      Option(
        Wording("--gå igenom", "--review"),
        meaning: Wording(
          "frågar om ett ställe i taget vad som ska göras med det",
          "asks of one passage after the other what is to be done with it"
        )
      ),
      Option(
        Wording("--fråga", "--question"),
        "TEXT",
        meaning: Wording(
          "ställer en fråga till chefen med mejl; ärendet godkänns inte förrän den är besvarad",
          "asks the manager by e-mail; the case is not approved until the question is answered"
        )
      ),
      Option(
        Wording("--till", "--to"),
        "PERSON",
        meaning: Wording(
          "vem som frågas; annars enhetens chef",
          "who is asked; by default the unit's manager"
        )
      ),
    ],
    examples: [
      .init(
        "synpunkt redact 42",
        Wording("ett förslag att läsa igenom", "a proposal to read through")
      ),
      .init(
        "synpunkt redact 42 --review",
        Wording("går igenom det som ska bedömas", "walks through what is to be decided")
      ),
      .init(
        "synpunkt redact 42 --fråga \"Kan bussens nummer visas?\"",
        Wording("frågar enhetens chef", "asks the unit's manager")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    var desk = PublicationDesk(try context.desk())
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    let read = try desk.read(number)
    try desk.standing(read.item).refuse(.approve)
    desk = PublicationDesk(desk.desk.by(.person(try context.person(desk.register))))
    if let question = context.arguments.value("--question") {
      let person = context.arguments.value("--to").flatMap { PersonID($0) }
      try desk.ask(question, of: person, about: read)
      context.follow([number], at: desk.desk)
      return .done
    }
    var work = RedactionWork(on: read, at: desk)
    try work.propose()
    if context.arguments.has("--review") {
      if !work.changes.isEmpty { try desk.write(work.changes, to: read) }
      let isDone = try RedactionReviewing(context: context, desk: desk).run(on: desk.read(number))
      return isDone ? .done : .findings
    }
    guard !work.changes.isEmpty else {
      context.terminal.say(
        Wording(
          "Texterna finns redan och är orörda: \(number.folder)/public/",
          "The texts are there already and untouched: \(number.folder)/public/"
        )
      )
      for line in work.summary { context.terminal.say(line) }
      try report(number, at: desk, in: context)
      return .done
    }
    try desk.write(work.changes, to: read)
    for change in work.changes {
      context.terminal.output.line("\(number.folder)/\(change.file.rawValue)")
    }
    for line in work.summary { context.terminal.say(line) }
    try report(number, at: desk, in: context)
    return .done
  }

  /// What is left to do, on standard error.
  private static func report(
    _ number: CaseNumber,
    at desk: PublicationDesk,
    in context: Context
  ) throws {
    let read = try desk.read(number)
    context.show(desk.findings(in: read.item, from: read.bytes))
  }
}
