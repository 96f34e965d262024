import CivilCalendar
import Findings

/// An extended answer is due after the case came in, and after the day that is counted (L7).
package enum ExtensionIsLater: Rule {
  package static let codes = [extensionBeforeReceived, extensionWithoutEffect]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard let extended = context.facts.record(.extended, of: ExtensionField.self),
      let until = extended.date(.until), let received = context.facts.date(.received)
    else { return }
    guard until > received else {
      report.add(to: .facts, extensionBeforeReceived.finding(at: extended.range(.until)))
      return
    }
    guard !context.facts.has(.closed), let counted = governingDay(context), until <= counted else {
      return
    }
    report.add(
      to: .facts,
      extensionWithoutEffect.finding(at: extended.range(.until), with: ["day": "\(counted.iso)"])
    )
  }

  /// The last day for the answer as it is without an extension; `nil` where none is counted, or where the extension
  /// belongs to the time before the case was opened again.
  private static func governingDay(_ context: RuleContext) -> CivilDate? {
    guard context.case.reopened == nil else { return nil }
    let deadlines = context.register.deadlines(of: context.case, today: context.today)
    // One that it puts off is enough.
    guard !deadlines.contains(where: { $0.basis == .extended }) else { return nil }
    return deadlines.filter { $0.rule.until >= .answered }.map(\.due).min()
  }
}

extension ExtensionIsLater {
  static let extensionWithoutEffect = FindingCode(
    "extension-without-effect",
    .warning,
    message: Wording(
      "förlängningen ändrar inget: utan den är sista dagen {day}",
      "the extension changes nothing: without it the last day is {day}"
    ),
    remedy: Wording(
      "skriv en senare dag, eller ta bort förlängningen",
      "write a later day, or remove the extension"
    ),
    why: Wording(
      "En förlängning kan bara ge mer tid. En dag som kommer före den som räknas ut gäller inte.",
      "An extension can only give more time. A day before the one that is counted does not apply."
    )
  )

  static let extensionBeforeReceived = FindingCode(
    "extension-before-received",
    .error,
    message: Wording(
      "den förlängda fristen slutar innan ärendet kom in",
      "the extended deadline ends before the case came in"
    ),
    remedy: Wording("kontrollera datumet", "check the date"),
    why: Wording(
      "En förlängning ger en ny sista dag för svaret enligt rutinen. Vid väsentlig försening ska parten "
        + "underrättas om skälet (FL 11 §).",
      "An extension sets a new last day for the answer under the routine. If a case is substantially "
        + "delayed, the party must be told why (Administrative Procedure Act, section 11)."
    )
  )
}
