import Findings
import Handling

/// `distribute`: area, unit and investigator are set, and the case goes to whom it concerns (K8–K10).
enum DistributeCommand: Command {
  static let effect = CommandEffect.changes
  static let help = CommandHelp(
    name: "distribute",
    operands: Wording("ÄRENDE", "CASE"),
    summary: Wording("kategoriserar och fördelar ett ärende", "categorises and distributes a case"),
    details: Wording(
      "Sätter område, enhet, utredare och dagens datum som fördelad, och skickar besked till dem som\n"
        + "rutinen säger. Utan --till utreder enhetens chef; beröm går till chefen för kännedom och har\n"
        + "ingen utredare. synpunkt fields case.yaml visar områdena med beskrivningar.",
      "Sets area, unit, investigator and today as distributed, and tells those whom the routine names.\n"
        + "Without --to the unit's manager investigates; praise goes to the manager for information and\n"
        + "has no investigator. synpunkt fields case.yaml shows the areas with descriptions."
    ),
    options: [
      Option(
        Wording("--område", "--area"),
        Wording("OMRÅDE", "AREA"),
        meaning: Wording("ett av rutinens områden", "one of the routine's areas")
      ),
      Option(
        Wording("--enhet", "--unit"),
        Wording("ENHET", "UNIT"),
        meaning: Wording("den enhet det rör", "the unit it concerns")
      ),
      Option(
        Wording("--till", "--to"),
        "PERSON",
        meaning: Wording(
          "vem som utreder; annars enhetens chef",
          "who investigates; by default the unit's manager"
        )
      ),
    ],
    examples: [
      .init(
        "synpunkt distribute 42 --område Bemötande --enhet hemtjanst",
        Wording("till enhetens chef", "to the unit's manager")
      ),
      .init(
        "synpunkt distribute 42 --område Bemötande --enhet hemtjanst --till omar.nilsson",
        Wording("till någon annan", "to somebody else")
      ),
    ]
  )

  static func run(_ context: Context) throws -> ExitStatus {
    let desk = try context.desk()
    let number = try context.number(named: context.onlyOperand(), at: desk)
    let today = context.now(in: register).date
    let item = try desk.read(number).item
    let area = try value(given: "--area", for: .area, of: item, in: context)
    let unit = try value(given: "--unit", for: .unit, of: item, in: context)
    let facts: [(CaseField, String?)] = [
      (.area, area), (.unit, unit),
      (.investigator, investigator(of: item, at: unit, register: register, in: context)),
    ]
    let words = facts.compactMap { field, word in word.map { (field, $0) } }
    // What concerns a department that is not connected is handed over to its case system, and closed here (K35).
    let handover = UnitID(unit).flatMap(register.organisation.handover)
    let changes =
      try words.map { try FieldChange($0, word: $1, in: register.language, names: register) }
      + [FieldChange(.distributed, .text(today.iso), in: register.language)]
      + (try handover.map {
        try Handover.changes(of: number, to: $0, on: today, in: register.language)
      } ?? [])
    try SetCommand.change(number, by: changes, at: desk, in: context)
    if let handover {
      context.terminal.tell(
        Wording(
          "förvaltningen är inte ansluten: ärendet är överlämnat till \(visible(handover)) och avslutat här",
          "the department is not connected: the case is handed over to \(visible(handover)) and closed here"
        )
      )
    }
    return .done
  }

  /// What an option says, or the case already.
  private static func value(
    given option: String,
    for field: CaseField,
    of item: Case,
    in context: Context
  ) throws(CommandError) -> String {
    if let text = context.arguments.value(option) ?? item.facts.text(field) { return text }
    let name = field.definition.name
    throw .usage(
      Wording("\(name.swedish) saknas", "\(name.english) is missing"),
      hint: Wording(
        "ange --\(name.swedish); synpunkt fields case.yaml visar vad som finns",
        "give --\(name.english); synpunkt fields case.yaml shows what there is"
      )
    )
  }

  private static func investigator(
    of item: Case,
    at unit: String,
    register: Register,
    in context: Context
  ) -> String? {
    if let person = context.arguments.value("--to") { return person }
    if UnitID(unit).flatMap(register.organisation.handover) != nil { return nil }
    // Who investigated for another unit does not investigate for this one.
    let isMoved = item.facts.text(.unit).map { $0 != unit } ?? false
    if item.facts.has(.investigator), !isMoved { return nil }
    guard Standing(item, in: register).isInvestigated else { return nil }
    // Of a unit without a manager `check` asks for one.
    guard let id = UnitID(unit), register.organisation.units[id] != nil else { return nil }
    return register.organisation.manager(of: id)?.description ?? (isMoved ? "" : nil)
  }
}
