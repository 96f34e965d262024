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
    let distribution = Distribution(
      area: context.arguments.value("--area"),
      unit: context.arguments.value("--unit"),
      investigator: context.arguments.value("--to")
    )
    let item = try desk.read(number).item
    let changes = try distribution.changes(of: item, at: desk)
    try SetCommand.change(number, by: changes, at: desk, in: context)
    if let handover = distribution.handover(of: item, in: desk.register) {
      context.terminal.tell(
        Wording(
          "förvaltningen är inte ansluten: ärendet är överlämnat till \(visible(handover)) och avslutat här",
          "the department is not connected: the case is handed over to \(visible(handover)) and closed here"
        )
      )
      context.terminal.tell(
        Wording(
          "när det har fått ett nummer där: synpunkt set \(number) överförd-till.referens=NUMMER",
          "when it has got a number there: synpunkt set \(number) transferred-to.reference=NUMBER"
        )
      )
    }
    return .done
  }
}
