import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Handling

/// `set`: changes fields of a case; every other line of the files stays as it is.
enum SetCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "set",
    operands: Wording("ÄRENDE fält=värde…", "CASE field=value…"),
    summary: Wording("ändrar fält i ett ärende", "changes fields of a case"),
    details: Wording(
      "Fälten är de i case.yaml, sender.yaml och investigation.yaml; synpunkt fields visar dem. Fält\n"
        + "inuti andra skrivs med punkt: ”sekretess.lagrum=…”. ”fält=” tömmer fältet. En lista skrivs med\n"
        + "kommatecken. Det som skulle ge ett nytt fel ändrar ingenting.",
      "The fields are those of case.yaml, sender.yaml and investigation.yaml; synpunkt fields shows\n"
        + "them. Fields inside others are written with a full stop: “secrecy.section=…”. “field=” empties\n"
        + "the field. A list is written with commas. What would bring a new error changes nothing."
    ),
    examples: [
      .init(
        "synpunkt set 42 område=Bemötande enhet=hemtjanst",
        Wording("två uppgifter på en gång", "two facts at once")
      ),
      .init(
        "synpunkt set 42 besvarad=2026-03-20 svarssätt=brev",
        Wording("svaret är postat", "the answer is posted")
      ),
      .init(
        "synpunkt set 42 \"e-post=\"",
        Wording("tar bort en uppgift om synpunktslämnaren", "removes a fact about the sender")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let register = desk.register
    guard let word = context.arguments.operands.first else {
      throw CommandError.usage(Wording("vilket ärende?", "which case?"))
    }
    let number = try context.number(named: word, at: desk)
    let words = Array(context.arguments.operands.dropFirst())
    guard !words.isEmpty else {
      throw CommandError.usage(
        Wording("vad ska ändras?", "what is to be changed?"),
        hint: Wording("skriv fält=värde", "write field=value")
      )
    }
    if let finished = try MeasureWord(words, in: register.language) {
      return try finished.carryOut(on: number, at: desk, in: context)
    }
    let changes = try words.map { try FieldChange($0, in: register.language, names: register) }
    let actor = LogEvent.Actor.person(try context.person(register))
    let change = CaseChange(
      of: number,
      changes,
      at: desk.by(actor)
    )
    try carryOut(change, in: context, as: .change)
    return .done
  }

  /// Takes a case a step further, unless that would bring a new error; then the log says so, and people are told.
  static func change(
    _ number: CaseNumber,
    by changes: [FieldChange],
    at desk: Desk,
    in context: Context
  ) throws {
    let actor = LogEvent.Actor.person(try context.person(desk.register))
    try carryOut(CaseChange(of: number, changes, at: desk.by(actor)), in: context)
  }

  /// Does a change, or shows the errors that it would bring (K17, K21); then people are told.
  static func carryOut(
    _ change: CaseChange,
    in context: Context,
    as work: CaseWork = .step
  ) throws {
    let outcome: CaseChange.Outcome
    do {
      outcome = try change.carryOut()
      if let built = outcome.site {
        context.terminal.say(built.summary(at: SiteFolder(change.desk.folder).path))
        context.terminal.say(lostPages: built)
      }
    } catch let errors as NewErrors {
      context.show(errors.findings)
      throw CommandError.refused(
        Wording("ingenting ändrades", "nothing was changed"),
        hint: Wording(
          "ändra det som hör ihop på en gång, eller i filen: synpunkt edit",
          "change what belongs together at once, or in the file: synpunkt edit"
        )
      )
    }
    context.follow([outcome.bytes], at: change.desk, after: work)
    guard !outcome.left.isEmpty else { return }
    context.show(outcome.left)
    throw CommandError.refused(outcome.words)
  }
}
