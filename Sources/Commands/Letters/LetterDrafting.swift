import CaseStore
import Casework
import Findings
import Formats
import Handling
import Letters

/// `letter CASE`: the first text of a letter, and what is left to be written in it.
enum LetterDrafting {
  static func run(
    _ choice: LetterChoice,
    for read: CaseReading,
    at desk: LetterDesk,
    in context: Context
  ) throws -> ExitStatus {
    let file = choice.letter.text
    var isNew = false
    if read.bytes[file] == nil {
      try desk.refuseNobody(read)
      let template = try choice.find(in: desk, for: read.item)
      let actor = LogEvent.Actor.person(try context.person(desk.register))
      isNew = try desk.draft(choice.letter, template, choice.language, read, by: actor)
    }
    let now = try desk.read(read.number)
    let text = try desk.text(choice.letter, of: now)
    let findings = desk.findings(choice.letter, text, now)
    if context.wantsJSON {
      let printer = context.printer(for: context.terminal.output)
      context.terminal.output.json(
        JSON.object([
          ("case", .string(read.number.description)), ("path", .string(read.path(file))),
          ("created", .bool(isNew)), ("findings", .array(findings.map(printer.json))),
        ])
      )
      return .done
    }
    context.terminal.output.line(read.path(file))
    context.terminal.tell(words(isNew: isNew, left: findings.count, in: read, of: choice.letter))
    if !isNew {
      context.show(findings)
    }
    return .done
  }

  private static func words(
    isNew: Bool,
    left: Int,
    in read: CaseReading,
    of letter: Letter
  ) -> Wording {
    let name = letter.text.rawValue.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    let number = read.number
    let next =
      left == 0
      ? Wording(
        "Det är färdigt. Sätt det: synpunkt letter \(number) --pdf",
        "It is finished. Set it: synpunkt letter \(number) --pdf"
      )
      : Wording(
        "\(left == 1 ? "En sak" : "\(left) saker") är kvar: synpunkt edit \(number) \(name)",
        "\(left == 1 ? "One thing is" : "\(left) things are") left: synpunkt edit \(number) \(name)"
      )
    let what =
      isNew
      ? Wording("Utkastet är skrivet. ", "The draft is written. ")
      : Wording("Brevet finns redan och är orört. ", "The letter is there already and untouched. ")
    return what + next
  }
}
