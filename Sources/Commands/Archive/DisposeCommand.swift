import CaseStore
import Casework
import CivilCalendar
import Findings
import Formats
import Handling

/// `dispose`: removes closed cases by a decision, with a protocol (L11).
enum DisposeCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "dispose",
    operands: Wording("[ÄRENDE…]", "[CASE…]"),
    summary: Wording("gallrar ärenden enligt ett beslut", "disposes of cases by a decision"),
    details: Wording(
      "Reglerna skriver ni under ”gallring” i register.yaml: vilka ärenden, hur länge efter att de\n"
        + "avslutades, och enligt vilket beslut. På en terminal visas först vad som tas bort, och du svarar\n"
        + "ja eller nej. Mapparna tas bort, och ett protokoll läggs i cases/disposal med numren, arkiv-\n"
        + "paketens kontrollsummor och de uppgifter som räknas i statistiken, utan personer, texter och\n"
        + "nummer. Numren ges aldrig igen. Öppna ärenden, ärenden med gällande sekretessmarkering och ärenden\n"
        + "med fel gallras inte. Git minns det som är borta: gallringen är klar först när historik och\n"
        + "kopior är rensade, och kommandot säger hur.",
      "You write the rules under “disposal” in register.yaml: which cases, how long after they were\n"
        + "closed, and by which decision. A terminal first shows what will be removed, and you answer yes\n"
        + "or no. Folders are removed, and a disposal record is put into cases/disposal with the numbers,\n"
        + "the hashes of archive packages and what the figures count, without people, texts and numbers.\n"
        + "The numbers are never given again. Open cases, cases with a secrecy marking in force and cases\n"
        + "with errors are not disposed of. Git remembers what is gone: the disposal is complete once\n"
        + "history and copies are purged, and the command says how."
    ),
    options: [
      Option(
        Wording("--bara-visa", "--dry-run"),
        nil,
        meaning: Wording("visa bara vad som kan gallras", "only show what can be disposed of")
      ),
      Option(
        Wording("--beslut", "--decision"),
        Wording("BETECKNING", "REF"),
        meaning: Wording("beslutet som gallringen görs enligt", "the decision behind it")
      ),
    ],
    examples: [
      .init(
        "synpunkt dispose --dry-run",
        Wording("vad som kan gallras i dag", "what can go today")
      ),
      .init(
        "synpunkt dispose --beslut \"KS 2026/118\"",
        Wording("gallrar det beslutet tillåter", "disposes of what the decision allows")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let folder = try context.requireFolder()
    let given = context.arguments.value("--decision")
    let use: DisposalRules.Use = context.arguments.has("--dry-run") ? .looking : .disposing
    let (register, rules) = try DisposalRules.read(in: folder, deciding: given, for: use)
    let desk = context.desk(at: folder, register: register)
    var plan = DisposalPlan(desk)
    if context.arguments.operands.isEmpty {
      try plan.addAll(by: rules)
    } else {
      // What an interrupted disposal had left of a case is gone with this run, and has no folder to be named by.
      let ended = context.finished.filter { $0.what == .disposed }.map(\.number)
      let numbers = try context.arguments.operands
        .filter { word in !ended.contains { $0.isMeant(by: word) } }
        .map { try context.number(named: $0, at: desk) }
      for number in Set(numbers).sorted() { try plan.add(number, by: rules) }
    }
    for (number, obstacle) in plan.refusals {
      context.terminal.errors.line("\(number): " + obstacle.words[context.terminal.language])
    }
    if use == .looking {
      list(plan, in: context)
      return plan.refusals.contains { $0.obstacle == .faulty } ? .findings : .done
    }
    let decision = given ?? ""
    guard isWanted(plan, by: decision, in: context) else {
      context.terminal.say(Wording("Inget gallrades.", "Nothing was disposed of."))
      return .findings
    }
    let person = try context.person(register)
    let disposing = Disposing(by: plan, decided: decision, at: desk, as: person)
    let outcome = try disposing.carryOut(ending: context.finished) { context.terminal.say($0) }
    for number in outcome.changed {
      context.terminal.tell(
        Wording(
          "\(number) ändrades under tiden och finns kvar; kör kommandot igen",
          "\(number) changed meanwhile and is still there; run the command again"
        )
      )
    }
    if outcome.list != nil {
      HistoryAdvice(in: folder, of: outcome.removed, context: context).show(on: context.terminal)
    }
    return plan.refusals.isEmpty && outcome.changed.isEmpty ? .done : .findings
  }

  /// Shows on a terminal what goes, and asks; a script has decided already.
  private static func isWanted(
    _ plan: DisposalPlan,
    by decision: String,
    in context: Context
  ) -> Bool {
    let terminal = context.terminal
    guard terminal.input.isTerminal, terminal.output.isTerminal, !plan.cases.isEmpty else {
      return true
    }
    list(plan, in: context)
    let cases = Count.cases(plan.cases.count)
    let question = Wording(
      "Ska mapparna för \(cases.swedish) tas bort enligt \(visible(decision))? "
        + "Det går inte att ångra. Skriv ja eller nej: ",
      "Shall the folders of \(cases.english) be removed by \(visible(decision))? "
        + "This cannot be undone. Type yes or no: "
    )
    terminal.output.text(question[terminal.language])
    terminal.output.flush()
    let answer = terminal.input.line()?.split(whereSeparator: \.isWhitespace).joined() ?? ""
    return YesNo.yes.name[terminal.language] == answer.lowercased()
  }

  private static func list(
    _ plan: DisposalPlan,
    in context: Context
  ) {
    let language = context.terminal.language
    if context.wantsJSON {
      context.terminal.output.array(
        plan.cases.map { _, item, rule in
          .object([
            ("case", .string("\(item.number)")), ("decision", .string(rule.decision)),
            ("closed", JSON(item.date(of: .closed)?.iso)),
          ])
        }
      )
      return
    }
    for (_, item, rule) in plan.cases {
      let kind = item.facts.term(.kind, as: Kind.self)?.name[language] ?? ""
      let closed = item.date(of: .closed)?.iso ?? ""
      let word = CaseField.closed.definition.name[language]
      context.terminal.output.line(
        "\(item.number)  \(kind)  \(word) \(closed)  \(visible(rule.decision))"
      )
    }
    if plan.cases.isEmpty {
      context.terminal.say(Wording("Inget kan gallras i dag.", "Nothing can be disposed of today."))
    }
  }
}
