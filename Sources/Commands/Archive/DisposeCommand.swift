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
      "Reglerna står under ”gallring” i register.yaml: vilka ärenden, hur länge efter att de avslutades,\n"
        + "och enligt vilket beslut. Mapparna tas bort, ett protokoll utan personuppgifter läggs i\n"
        + "cases/disposal, och numren ges aldrig igen. Öppna ärenden, ärenden med gällande sekretess-\n"
        + "markering och ärenden med fel gallras inte. Git minns det som är borta; kommandot säger hur\n"
        + "historiken rensas.",
      "The rules stand under “disposal” in register.yaml: which cases, how long after they were closed, and\n"
        + "by which decision. Folders are removed, a protocol without personal data is put into\n"
        + "cases/disposal, and the numbers are never given again. Open cases, cases with a mark of secrecy\n"
        + "in force and cases with errors are not disposed of. Git remembers what is gone; the command\n"
        + "says how the history is purged."
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
        meaning: Wording("beslutet som gallringen görs enligt", "the decision that it is done by")
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
    let (register, findings) = try folder.readRegister()
    // A rule that is misread could remove what nobody decided about.
    let faults = findings.filter {
      $0.code.severity == .error && $0.path == RegisterFile.settings.path
    }
    guard faults.isEmpty else { throw Faults(faults) }
    let rules = try rules(chosen: context, in: register)
    let now = context.now(in: register)
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
    if context.arguments.has("--dry-run") {
      list(plan, in: context)
      return .done
    }
    let decision = context.arguments.value("--decision") ?? ""
    return try dispose(
      by: plan,
      decided: decision,
      in: folder,
      register: register,
      at: now,
      context: context
    )
  }

  private static func rules(
    chosen context: Context,
    in register: Register
  ) throws(CommandError) -> [DisposalRule] {
    guard !register.disposal.isEmpty else {
      throw .refused(
        Wording("register.yaml har inga gallringsregler", "register.yaml has no rules of disposal"),
        hint: Wording(
          "skriv dem under ”gallring”: beslut, vilka ärenden, och efter hur lång tid",
          "write them under “disposal”: decision, which cases, and after how long"
        )
      )
    }
    guard let decision = context.arguments.value("--decision") else {
      guard context.arguments.has("--dry-run") else {
        throw .refused(
          Wording("inget gallras utan beslut", "nothing is disposed of without a decision"),
          hint: Wording(
            "ange --beslut BETECKNING, eller se först vad som kan gallras med --bara-visa",
            "give --decision REF, or see first what can go with --dry-run"
          )
        )
      }
      return register.disposal
    }
    let rules = register.disposal.filter { $0.decision == decision }
    guard rules.isEmpty else { return rules }
    let known = Set(register.disposal.map(\.decision)).sorted().joined(separator: ", ")
    throw .refused(
      Wording(
        "ingen gallringsregel i register.yaml har beslutet \(visible(decision))",
        "no rule of disposal in register.yaml has the decision \(visible(decision))"
      ),
      hint: Wording(verbatim: visible(known))
    )
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

  /// The most cases of one protocol, so that it stays a file that is read at once.
  private static let protocolLength = 1000

  private static func dispose(
    by plan: DisposalPlan,
    decided decision: String,
    in folder: RegisterFolder,
    register: Register,
    at now: Moment,
    context: Context
  ) throws -> ExitStatus {
    let person = try context.person(register)
    // What an interrupted disposal had left is gone with this run.
    var removed = context.finished.filter { $0.what == .disposed }.map(\.number).sorted()
    removed += try folder.endOlderDisposals()
    for number in removed {
      context.terminal.say(Wording("\(number) gallrat", "\(number) disposed of"))
    }
    guard !plan.cases.isEmpty || !removed.isEmpty else {
      context.terminal.say(Wording("Inget gallrades.", "Nothing was disposed of."))
      return plan.refusals.isEmpty ? .done : .findings
    }
    let earlier = try folder.disposedNumbers().numbers
    var changed: [CaseNumber] = []
    var wasPublished = false
    let withdrawing = Withdrawing(context.desk(at: folder, register: register))
    for start in stride(from: 0, to: plan.cases.count, by: protocolLength) {
      let part = Array(plan.cases[start..<min(start + protocolLength, plan.cases.count)])
      // What is published goes first: nobody may read it on the web and find no case behind it.
      for (_, item, _) in part where item.facts.has(.published) {
        try withdrawing.takePage(of: item.number, .disposed(decision: decision), by: person)
        wasPublished = true
      }
      // Cases of an interrupted disposal stand in a protocol already.
      let new = part.filter { !earlier.contains($0.item.number) }.map(\.item)
      if !new.isEmpty {
        let document = DisposalProtocol(decision: decision, time: now, by: person, cases: new)
          .document(register.language)
        let path = try folder.writeProtocol(document, on: now.date)
        context.terminal.say(Wording("Protokoll: \(path)", "Protocol: \(path)"))
      }
      try note(part.map(\.item.number), in: folder, register: register)
      for (examination, item, _) in part {
        if try folder.remove(examination) {
          removed.append(item.number)
          context.terminal.say(Wording("\(item.number) gallrat", "\(item.number) disposed of"))
        } else {
          changed.append(item.number)
        }
      }
    }
    for number in changed {
      context.terminal.tell(
        Wording(
          "\(number) ändrades under tiden och finns kvar; kör kommandot igen",
          "\(number) changed meanwhile and is still there; run the command again"
        )
      )
    }
    _ = try CaseIndex(of: folder, register)
    if wasPublished {
      let built = try withdrawing.settle(gone: removed, staying: changed)
      context.terminal.say(built.summary(at: SiteFolder(folder).path))
    }
    let list = try folder.writePurgeList(earlier.union(removed).sorted())
    HistoryAdvice(in: folder, of: removed, listed: list, by: decision, context: context).show(
      on: context.terminal
    )
    return plan.refusals.isEmpty && changed.isEmpty ? .done : .findings
  }

  /// Notes in the register's own log the protocols of some cases that it lacks: also those that an interrupted run
  /// had written and not noted.
  private static func note(
    _ numbers: [CaseNumber],
    in folder: RegisterFolder,
    register: Register
  ) throws {
    let language = register.language
    let events = try folder.protocols(naming: Set(numbers)).compactMap {
      DisposalProtocol.event(of: $0.bytes, at: $0.path, in: language)
    }
    try folder.noteRegister(language) { log in
      let known = Set(log.map { $0.line(language) })
      return events.filter { !known.contains($0.line(language)) }
    }
  }
}
