import Findings

/// Who distributes a case has set its area and its unit, and its investigator where it is to be
/// investigated (K8, K9).
///
/// Praise goes to the manager for information and needs none.
///
///     typ: klagomål
///     fördelad: 2026-03-03
///     utredare:
package enum DistributionIsComplete: Rule {
  package static let codes = [withoutArea, withoutUnit, withoutInvestigator]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard context.facts.has(.distributed) else { return }
    if !context.facts.has(.area) { context.report(withoutArea, at: .distributed, into: &report) }
    if !context.facts.has(.unit) { context.report(withoutUnit, at: .distributed, into: &report) }
    guard let kind = context.facts.term(.kind, as: Kind.self) else { return }
    // What is handed over is investigated elsewhere (K35).
    if let unit: UnitID = context.facts.id(.unit),
      context.register.organisation.handover(of: unit) != nil
    {
      return
    }
    if context.standing.demandsInvestigation, !context.facts.has(.investigator) {
      context.report(
        withoutInvestigator,
        at: .distributed,
        into: &report,
        with: ["kind": kind.name]
      )
    }
  }
}

extension DistributionIsComplete {
  static let withoutArea = FindingCode(
    "distributed-without-area",
    .error,
    message: Wording(
      "ärendet är fördelat men har inget område",
      "the case is distributed but has no area"
    ),
    remedy: Wording("välj ett av rutinens områden", "choose one of the routine's areas"),
    why: Wording(
      "Registrator kategoriserar och fördelar (Synpunkten). Utan område går ärendet inte att "
        + "sammanställa.",
      "The registrar categorises and distributes (Synpunkten). Without an area the case "
        + "cannot be compiled."
    )
  )

  static let withoutUnit = FindingCode(
    "distributed-without-unit",
    .error,
    message: Wording(
      "ärendet är fördelat men har ingen enhet",
      "the case is distributed but has no unit"
    ),
    remedy: Wording("skriv den enhet som synpunkten rör", "write the unit that it concerns"),
    why: Wording(
      "Enheten avgör vem som är chef och vem som får veta.",
      "The unit decides who is manager and who is told."
    )
  )

  static let withoutInvestigator = FindingCode(
    "distributed-without-investigator",
    .error,
    message: Wording(
      "ärendet är fördelat men har ingen utredare",
      "the case is distributed but has no investigator"
    ),
    remedy: Wording(
      "skriv vem som utreder; {kind} utreds enligt rutinen",
      "write who investigates; the routine has {kind} investigated"
    ),
    why: Wording(
      "Förslag och klagomål går till chefen för utredning (Synpunkten). Någon måste vara den "
        + "som påminns.",
      "Suggestions and complaints go to the manager for investigation (Synpunkten). There must be "
        + "somebody to remind."
    )
  )
}
