import Casework
import CivilCalendar
import Findings
import Handling

/// `restore`: a file of a case as it was.
enum RestoreCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "restore",
    operands: Wording("ÄRENDE FIL", "CASE FILE"),
    summary: Wording("hämtar tillbaka en fil som den var", "brings a file back as it was"),
    details: Wording(
      "Ett brev som är postat och det som kom in hämtas så som loggen säger att de var; annars den\n"
        + "version som sparades sist, eller den som gällde vid --tidpunkt. Den som låg där läggs bredvid.",
      "A letter that was posted and what came in are fetched as the log says that they were; else the\n"
        + "version that was saved last, or the one of --as-of. What lay there is put beside it."
    ),
    options: [
      Option(
        Wording("--tidpunkt", "--as-of"),
        Wording("TID", "TIME"),
        meaning: Wording("som filen var då", "as the file was then")
      )
    ],
    examples: [
      .init(
        "synpunkt restore 42 letters/reply.txt",
        Wording("brevet som det postades", "the letter as it was posted")
      ),
      .init(
        "synpunkt restore 42 case.yaml --tidpunkt 2026-11-20",
        Wording("som den var den dagen", "as it was on that day")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let operands = context.arguments.operands
    guard operands.count == 2 else {
      throw CommandError.usage(
        Wording("ange ett ärende och en fil", "name a case and a file"),
        hint: Wording(
          "synpunkt restore 42 letters/reply.txt",
          "synpunkt restore 42 letters/reply.txt"
        )
      )
    }
    let number = try context.number(named: operands[0], at: desk)
    var time: Moment?
    if let word = context.arguments.value("--as-of") {
      guard let moment = Moment(word) else {
        throw CommandError.usage(
          Wording("\(visible(word)) är ingen tidpunkt", "\(visible(word)) is no time"),
          hint: Wording(
            "skriv 2026-11-20 eller 2026-11-20T14:00",
            "write 2026-11-20 or 2026-11-20T14:00"
          )
        )
      }
      time = moment
    }
    let person = try context.person(desk.register)
    let head = number.folder + "/"
    let path = operands[1].hasPrefix(head) ? String(operands[1].dropFirst(head.count)) : operands[1]
    guard !path.split(separator: "/").contains(".."), !path.hasPrefix("/") else {
      throw CommandError.usage(
        Wording("filen ligger inte i ärendet", "the file is not in the case")
      )
    }
    let done = try Restoring(number, at: desk.by(.person(person))).restore(path, asOf: time)
    guard done.isChanged else {
      context.terminal.say(
        Wording("\(visible(done.path)) är redan så", "\(visible(done.path)) is so already")
      )
      return .done
    }
    context.terminal.say(
      Wording("\(visible(done.path)) är som den var", "\(visible(done.path)) is as it was")
    )
    if let kept = done.kept {
      context.terminal.tell(
        Wording(
          "det som låg där heter nu \(visible(kept))",
          "what lay there is called \(visible(kept)) now"
        )
      )
    }
    return .done
  }
}
