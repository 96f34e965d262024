import CaseStore
import Casework
import CivilCalendar
import Findings
import Handling

/// `close`: the case is done; everything that its ending needs is told at once (K29, B14).
enum CloseCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "close",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording("avslutar ett ärende", "closes a case"),
    details: Wording(
      "Sätter utfall och dagens datum som avslutad. Det som fattas visas på en gång, och då ändras\n"
        + "ingenting. Ett besvarat ärende blir besvarat, beröm utan svar hanterat; annars anges utfallet.\n"
        + "En flytt behöver system och referens, det som ligger utanför rutinen sin grund.",
      "Sets outcome and today as closed. What is missing is shown at once, and then nothing is changed.\n"
        + "An answered case is answered, praise without an answer handled; otherwise the outcome is given.\n"
        + "A transfer needs system and reference, what is out of scope its ground."
    ),
    options: [
      Option(
        Wording("--utfall", "--outcome"),
        Wording("UTFALL", "OUTCOME"),
        meaning: Wording(
          "besvarad, hanterad, överförd, utanför, anonym eller återtagen",
          "answered, handled, transferred, out-of-scope, anonymous or withdrawn"
        )
      ),
      Option(
        "--system",
        "SYSTEM",
        meaning: Wording("vart ärendet är överfört", "where the case is transferred")
      ),
      Option(
        Wording("--referens", "--reference"),
        Wording("NUMMER", "NUMBER"),
        meaning: Wording("ärendets nummer där", "the case's number there")
      ),
      Option(
        Wording("--grund", "--ground"),
        Wording("GRUND", "GROUND"),
        meaning: Wording(
          "varför det ligger utanför: politiskt, avvikelse enligt HSL eller SoL, kränkning, internt",
          "why it is out of scope: political, health-or-social-deviation, violation, internal"
        )
      ),
    ],
    examples: [
      .init(
        "synpunkt close 42",
        Wording("det är besvarat och publicerat", "answered and published")
      ),
      .init(
        "synpunkt close 42 --utfall överförd --system Artvise --referens A-2026-118",
        Wording("det sköts vidare där", "handled further there")
      ),
      .init(
        "synpunkt close 42 --utfall utanför --grund politiskt",
        Wording("det hör inte hit", "it does not belong here")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = LetterDesk(try context.desk())
    let register = desk.register
    let number = try context.number(named: context.onlyOperand(), at: desk.desk)
    if context.finished.contains(FinishedWork(number, .closed)) { return .done }
    let now = context.now(in: register)
    let read = try desk.read(number)
    guard !read.item.facts.has(.closed) else {
      throw CommandError.refused(
        Wording("\(number) är redan avslutat", "\(number) is closed already")
      )
    }
    let outcome = try outcome(of: read.item, in: context, register: register)
    let language = register.language
    let changes =
      [
        FieldChange(.outcome, .text(outcome.name[language]), in: language),
        FieldChange(.closed, .text(now.date.iso), in: language),
      ] + (try options(of: context, in: language))
    let missing = Standing(read.item, in: register).obstacles(to: .close(as: outcome))
    let actor = LogEvent.Actor.person(try context.person(register))
    let change = CaseChange(
      of: number,
      changes,
      at: desk.desk.by(actor)
    )
    let errors = try change.newErrors()
    guard missing.isEmpty, errors.isEmpty else {
      context.show(errors.filter { !Obstacle.covered.contains($0.code) })
      for point in missing {
        context.terminal.errors.line("  - " + point.point(of: number)[context.terminal.language])
      }
      throw CommandError.refused(
        Wording("\(number) kan inte avslutas än", "\(number) cannot be closed yet"),
        hint: Wording("det som fattas står ovan", "what is missing stands above")
      )
    }
    try SetCommand.carryOut(change, in: context)
    return .done
  }

  /// What each ending needs, as the command line gives it.
  private static func options(
    of context: Context,
    in language: Language
  ) throws -> [FieldChange] {
    let transfers: [(String, TransferField)] = [
      ("--system", .system), ("--reference", .reference),
    ]
    var changes: [FieldChange] = []
    for (option, field) in transfers {
      guard let word = context.arguments.value(option) else { continue }
      changes.append(try FieldChange(field, word: word, in: language))
    }
    if let word = context.arguments.value("--ground") {
      changes.append(try FieldChange(.outOfScope, word: word, in: language))
    }
    return changes
  }

  private static func outcome(
    of item: Case,
    in context: Context,
    register: Register
  ) throws(CommandError) -> Outcome {
    if let word = context.arguments.value("--outcome") {
      let found = Outcome.allCases.first {
        $0.rawValue == word || $0.name[register.language] == word
      }
      if let found { return found }
      let names = Outcome.allCases.map { $0.name[register.language] }
      throw .usage(
        Wording("okänt utfall \(visible(word))", "unknown outcome \(visible(word))"),
        hint: Suggestion.nearest(to: word, among: names).map {
          Wording("menade du \($0)?", "did you mean \($0)?")
        } ?? Wording(verbatim: names.joined(separator: ", "))
      )
    }
    if let known = item.facts.term(.outcome, as: Outcome.self) { return known }
    if item.facts.has(.answered) { return .answered }
    if item.facts.term(.kind, as: Kind.self) == .praise { return .handled }
    throw .usage(
      Wording("hur slutade ärendet?", "how did the case end?"),
      hint: Wording("ange --utfall", "give --outcome")
    )
  }
}
