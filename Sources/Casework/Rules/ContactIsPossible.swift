import Findings

/// Who wants to be reached by letter, mail, phone or text message has left what that needs.
///
///     kontakt: brev
///     adress:
package enum ContactIsPossible: Rule {
  package static let codes = [contactImpossible]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let sender = context.case.sender, !context.facts.mayBeProtected,
      let way = sender.term(.contact, as: ContactWay.self), let needed = need(of: way),
      !sender.has(needed)
    else { return }
    report.add(
      to: .sender,
      contactImpossible.finding(
        at: sender.range(.contact),
        with: ["way": way.name, "field": needed.definition.name]
      )
    )
  }

  private static func need(of way: ContactWay) -> SenderField? {
    switch way {
    case .letter: .address
    case .email: .email
    case .phone, .sms: .phone
    case .none: nil
    }
  }
}

extension ContactIsPossible {
  static let contactImpossible = FindingCode(
    "contact-impossible",
    .warning,
    message: Wording(
      "kontakt ska ske genom {way} men ”{field}” saknas",
      "contact is by {way} but “{field}” is missing"
    ),
    remedy: Wording(
      "fyll i ”{field}”, eller välj ett annat sätt",
      "fill in “{field}”, or choose another way"
    ),
    why: Wording(
      "Den som lämnat en synpunkt ska få besked om vad som har gjorts (Synpunkten). Då måste "
        + "det gå att nå personen.",
      "The sender is told what was done (Synpunkten). Then there must be a way to reach them."
    )
  )
}
