import CaseStore
import Casework
import Findings
import Handling

/// `edit`: a file of a case in the user's editor, then a check.
enum EditCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "edit",
    operands: Wording("ÄRENDE [FIL]", "CASE [FILE]"),
    summary: Wording(
      "öppnar ett ärendes fil i din redigerare och kontrollerar den",
      "opens a case's file in your editor and checks it"
    ),
    details: Wording(
      "FIL är case.yaml om inget sägs. Redigeraren är den i VISUAL eller EDITOR, annars vi; den ska inte\n"
        + "vara klar förrän filen är stängd, som med ”code --wait”. En utredning eller anteckning som inte\n"
        + "finns skapas med en blankett att fylla i. Redigeraren får en kopia, som läggs in när den är klar;\n"
        + "har någon annan ändrat filen under tiden behålls båda.",
      "FILE is case.yaml by default. The editor is that of VISUAL or EDITOR, or vi; it must not end\n"
        + "before the file is closed, as with “code --wait”. An investigation or note that does not exist is\n"
        + "made from a form to fill in. The editor gets a copy, which is put into place when it is done; if\n"
        + "somebody else has changed the file meanwhile, both are kept."
    ),
    examples: [
      .init("synpunkt edit 42", Wording("ärendets uppgifter", "the facts of the case")),
      .init("synpunkt edit 42 investigation.yaml", Wording("utredningen", "the investigation")),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let (folder, register) = (desk.folder, desk.register)
    let words = context.arguments.operands
    guard let word = words.first, words.count <= 2 else {
      throw CommandError.usage(
        Wording("vilket ärende, och vilken fil?", "which case, and which file?")
      )
    }
    let number = try context.number(named: word, at: desk)
    let editing = Editing(of: number, at: desk)
    let file = try editing.file(called: words.dropFirst().first)
    try folder.refuseArchived(number)
    let actor = LogEvent.Actor.person(try context.person(register))
    try editing.refuseLetter(file)
    tell(of: try EditedFile.left(number, in: folder), on: context.terminal)
    let copy = try editing.copy(of: file, for: actor)
    let right = try copy.open()
    let failure = Editor(in: context.terminal.environment).open(copy.path)
    _ = consume right
    // A form that nobody filled in is not kept.
    guard try copy.bytes() != copy.began else {
      copy.discard()
      if let failure { throw failure }
      context.terminal.say(Wording("Ingenting ändrades.", "Nothing has changed."))
      return .done
    }
    // What somebody wrote does not go by an empty file that an editor has left.
    if try copy.bytes().isEmpty, !copy.began.isEmpty {
      copy.discard()
      context.terminal.tell(
        Wording(
          "filen sparades tom, så den gamla texten står kvar",
          "the file was saved empty, so that the old text stays"
        )
      )
      return .findings
    }
    // Whatever became of the editor, what it saved is noted, at the time when it was done.
    let now = context.desk(at: folder, register: register).by(actor)
    let bytes = try Editing.save(copy, at: now)
    context.follow([bytes], at: now, after: .change)
    context.terminal.say(lostPages: try Withdrawing(now).refresh())
    if let failure { throw failure }
    return try CaseCheck(number, at: desk)
      .report(context)
  }

  private static func tell(of left: [String], on terminal: Terminal) {
    for path in left {
      terminal.tell(
        Wording(
          "en tidigare redigering avbröts; det som sparades ligger i \(visible(path))",
          "an earlier edit was interrupted; what was saved is in \(visible(path))"
        )
      )
    }
  }
}
