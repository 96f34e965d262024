import CivilCalendar
import Findings

/// A secrecy marking ends after it begins, where it has an end, and one that has expired is looked at again (L9).
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
      "the secrecy marking expires before it was set"
    ),
    remedy: Wording("kontrollera båda datumen", "check both dates"),
    why: Wording(
      "En sekretessmarkering är en varning med lagrum, datum och myndighet (OSL 5 kap. 5 §). När den ska "
        + "omprövas är registrets egen uppgift och kan utelämnas.",
      "A secrecy marking is a warning with section, date and authority (OSL 5:5). The day on which "
        + "it is to be reviewed is the register's own detail and may be left out."
    )
  )

  static let secrecyExpired = FindingCode(
    "secrecy-expired",
    .warning,
    message: Wording(
      "sekretessmarkeringen upphörde {date}",
      "the secrecy marking expired on {date}"
    ),
    remedy: Wording(
      "pröva om den ska förlängas eller tas bort",
      "decide whether to extend or remove it"
    ),
    why: Wording(
      "En markering som har gått ut kan skydda för länge eller för lite. Den ändrar inte sig "
        + "själv.",
      "A marking that has expired may protect for too long or too little. It does not change by "
        + "itself."
    )
  )
}
