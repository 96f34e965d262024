import CaseStore
import Casework
import CivilCalendar
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
    let letter = choice.letter(in: read, for: .drafting)
    let file = letter.text
    let posted = read.item.postingDay(of: letter)
    var isNew = false
    if posted == nil, read.bytes[file] == nil {
      try desk.refuseNobody(read)
      let template = try choice.find(in: desk, for: read.item)
      let actor = LogEvent.Actor.person(try context.person(desk.register))
      isNew = try desk.draft(letter, by: template, in: choice.language, for: read, by: actor)
    }
    let now = try desk.read(read.number)
    let text = try desk.text(letter, of: now)
    let findings = posted == nil ? desk.findings(of: letter, in: text, for: now) : []
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
    let told =
      posted.map { words(posted: $0, read.number) }
      ?? words(isNew: isNew, left: findings.count, in: read, of: letter)
    context.terminal.errors.line(told[context.terminal.language])
    if !isNew {
      context.show(findings)
    }
    return .done
  }

  /// A letter that is posted is finished for good; what is still to be said goes into another.
  private static func words(posted day: CivilDate, _ number: CaseNumber) -> Wording {
    Wording(
      "Brevet är postat \(day.iso) och ändras inte. Ett nytt brev: synpunkt letter \(number) --mall rättelse",
      "The letter was posted on \(day.iso) and is not changed. Another letter: synpunkt letter \(number) --template correction"
    )
  }

  private static func words(
    isNew: Bool,
    left: Int,
    in read: CaseReading,
    of letter: Letter
  ) -> Wording {
    let name = letter.text.rawValue.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    let number = read.number
    let command = LetterPosting.command(letter, number)
    let next =
      left == 0
      ? Wording(
        "Det är färdigt. Sätt det: \(command.swedish) --pdf",
        "It is finished. Set it: \(command.english) --pdf"
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
