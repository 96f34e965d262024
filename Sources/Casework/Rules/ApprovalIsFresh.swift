import Findings

/// What is public is what a person has read in its present form (K24): an approval holds for the texts
/// as they were, and for nothing else.
package enum ApprovalIsFresh: Rule {
  package static let codes = [approvalStale]

  package static func check(_ context: RuleContext, _ report: inout Report) {
    guard context.facts.term(.publish, as: YesNo.self) == .yes,
      let approval = context.case.approval
    else { return }
    for file in approval.changes(in: context.bytes) {
      guard !context.bytes.unreadable.contains(file) else { continue }
      context.report(approvalStale, at: file, into: &report)
    }
  }
}

extension ApprovalIsFresh {
  package static let approvalStale = FindingCode(
    "approval-stale",
    .error,
    message: Wording(
      "filen är ändrad sedan den godkändes för publicering",
      "the file has changed since it was approved for publication"
    ),
    remedy: Wording(
      "läs den offentliga texten igen och godkänn den: synpunkt approve {case}",
      "read the public text again and approve it: synpunkt approve {case}"
    ),
    why: Wording(
      "Bara text som en person har läst i sin nuvarande form får visas. Kontrollsummor av originalen, de "
        + "offentliga texterna och bedömningarna sparades i loggen när de godkändes.",
      "Only text that a person has read in its present form may be shown. Hashes of the originals, "
        + "the public texts and the decisions were recorded in the log when they were approved."
    )
  )
}
