import CivilCalendar
import Findings

/// An extended answer is due after the case came in (L7).
package enum ExtensionIsLater: Rule {
  package static let codes = [extensionBeforeReceived]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let extended = context.facts.record(.extended, of: ExtensionField.self),
      let until = extended.date(.until), let received = context.facts.date(.received),
      until <= received
    else { return }
    report.add(to: .facts, extensionBeforeReceived.finding(at: extended.range(.until)))
  }
}

extension ExtensionIsLater {
  static let extensionBeforeReceived = FindingCode(
    "extension-before-received",
    .error,
    message: Wording(
      "den förlängda fristen slutar innan ärendet kom in",
      "the extended deadline ends before the case came in"
    ),
    remedy: Wording("kontrollera datumet", "check the date"),
    why: Wording(
      "En förlängning ger en ny sista dag för svaret (FL 11 §).",
      "An extension sets a new last day for the answer (FL section 11)."
    )
  )
}
