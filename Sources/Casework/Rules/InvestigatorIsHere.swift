import Findings

/// Whoever is to investigate an open case has not left.
///
///     utredare: omar.nilsson
///               ^^^^^^^^^^^^  har inga roller kvar i organisation.yaml
package enum InvestigatorIsHere: Rule {
  package static let codes = [investigatorLeft]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    let facts = context.facts
    guard !facts.has(.closed), let id = facts.id(.investigator, as: PersonID.self),
      context.register.organisation.hasLeft(id)
    else { return }
    context.report(investigatorLeft, at: .investigator, into: &report, with: ["person": "\(id)"])
  }
}

extension InvestigatorIsHere {
  static let investigatorLeft = FindingCode(
    "investigator-left",
    .error,
    message: Wording(
      "{person} ska utreda men har inga roller kvar i organisation.yaml",
      "{person} is to investigate but has no roles left in organisation.yaml"
    ),
    remedy: Wording(
      "välj en annan utredare, eller ge personen sina roller om den är kvar",
      "choose another investigator, or give the person their roles if they are still here"
    ),
    why: Wording(
      "Den som har slutat står kvar i organisation.yaml, utan roller. Ett öppet ärende får inte bli "
        + "liggande hos den: beskeden går till enhetens chef eller till registratorn.",
      "Anyone who has left stays in organisation.yaml, without roles. An open case must not be left "
        + "with them: their notices go to the unit's manager or to the registrar."
    )
  )
}
