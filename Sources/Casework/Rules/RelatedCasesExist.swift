import Findings

/// Cases that a case refers to are in the register, and none refers to itself.
///
///     relaterade:
///       - SYN-2026-9999
package enum RelatedCasesExist: Rule {
  package static let codes = [unknownCase]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    for item in context.facts.items(.related) {
      let document = context.facts.document
      guard let number = CaseNumber(document.text(of: item)) else { continue }
      if number == context.case.number || !context.caseExists(number) {
        report.add(
          to: .facts,
          unknownCase.finding(at: document.markedRange(of: item), with: ["number": "\(number)"])
        )
      }
    }
  }
}

extension RelatedCasesExist {
  static let unknownCase = FindingCode(
    "unknown-case",
    .error,
    message: Wording(
      "{number} är inget annat ärende i registret",
      "{number} is no other case of the register"
    ),
    remedy: Wording("kontrollera numret", "check the number"),
    why: Wording(
      "Hänvisningen leder ingenstans, eller tillbaka till ärendet självt.",
      "The reference leads nowhere, or back to the case itself."
    )
  )
}
