import CivilCalendar
import Findings

/// A mark of secrecy ends after it begins, and one that has expired is looked at again (L9).
///
///     sekretess:
///       lagrum: OSL 26 kap. 1 §
///       datum: 2026-03-02
///       av: anna.berg
///       upphör: 2025-03-02
package enum SecrecyIsInForce: Rule {
  package static let codes = [secrecyEndsBeforeStart, secrecyExpired]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let secrecy = context.facts.record(.secrecy, of: SecrecyField.self),
      let expires = secrecy.date(.expires)
    else { return }
    if let date = secrecy.date(.date), expires < date {
      report.add(to: .facts, secrecyEndsBeforeStart.finding(at: secrecy.range(.expires)))
    } else if expires < context.today {
      report.add(
        to: .facts,
        secrecyExpired.finding(at: secrecy.range(.expires), with: ["date": "\(expires.iso)"])
      )
    }
  }
}

extension SecrecyIsInForce {
  static let secrecyEndsBeforeStart = FindingCode(
    "secrecy-ends-before-start",
    .error,
    message: Wording(
      "sekretessmarkeringen upphör innan den sattes",
      "the mark of secrecy expires before it was set"
    ),
    remedy: Wording("kontrollera båda datumen", "check both dates"),
    why: Wording(
      "En sekretessmarkering är en varning med datum, bestämmelse, vem som satte den och när "
        + "den upphör (OSL 5 kap. 5 §).",
      "A mark of secrecy is a warning with date, section, who set it and when it expires (OSL "
        + "5:5)."
    )
  )

  static let secrecyExpired = FindingCode(
    "secrecy-expired",
    .warning,
    message: Wording(
      "sekretessmarkeringen upphörde {date}",
      "the mark of secrecy expired on {date}"
    ),
    remedy: Wording(
      "pröva om den ska förlängas eller tas bort",
      "judge whether it is prolonged or removed"
    ),
    why: Wording(
      "En markering som har gått ut kan skydda för länge eller för lite. Den ändrar inte sig "
        + "själv.",
      "A mark that has expired may protect for too long or too little. It does not change by "
        + "itself."
    )
  )
}
