import CaseStore
import Casework
import Findings
import Publication

extension PublicationDesk {
  /// What a page of a case is made of.
  static let shown: [CaseFile] = [.facts, .publicSubmission, .publicReply, .redaction]

  /// What approves a case in its present form, where nothing is in the way (K26): the decision to publish, and the line of
  /// the log that binds it to the texts.
  package func approval(of number: CaseNumber) throws -> CaseChange {
    // Its public texts are those that were delivered with it.
    try desk.folder.refuseArchived(number)
    try desk.folder.refuseUnfinished(Self.shown, of: number)
    let read = try read(number)
    try standing(read.item).refuse(.approve)
    let language = register.language
    guard PublicTexts(of: read.item, from: read.bytes) != nil else {
      throw Refusal.refused(
        Wording("\(number) har inga offentliga texter", "\(number) has no public texts"),
        hint: Wording(
          "gör ett förslag: synpunkt redact \(number)",
          "make a proposal: synpunkt redact \(number)"
        )
      )
    }
    let faults = read.report.findings.filter {
      $0.file == .redaction && $0.finding.code.severity == .error
        || $0.file == .submission
    }
    .filter { $0.finding.code != ApprovalIsFresh.approvalStale }
    .map { $0.finding.located(in: read.bytes[$0.file] ?? [], path: read.path($0.file)) }
    try refuseUnknown()
    let findings = faults + findings(in: read.item, from: read.bytes)
    guard findings.isEmpty else { throw Faults(findings.sorted()) }
    let approval = Approval(of: read.bytes)
    if let last = read.item.approval, last.digests == approval.digests {
      throw Refusal.refused(
        Wording("\(number) är redan godkänt", "\(number) is approved already"),
        hint: Wording(
          "publicera det: synpunkt publish \(number)",
          "publish it: synpunkt publish \(number)"
        )
      )
    }
    let decision = FieldChange(.publish, .text(YesNo.yes.name[language]), in: language)
    var change = CaseChange(
      of: number,
      read.item.facts.has(.publish) ? [] : [decision],
      at: desk
    )
    change.first = [
      LogEvent(time: now, by: desk.actor, what: .approved, details: approval.details)
    ]
    change.condition = { [folder] bytes in
      try folder.refuseUnfinished(Self.shown, of: number)
      guard Approval(of: bytes).digests != approval.digests else { return }
      throw Refusal.failed(
        Wording(
          "texterna ändrades medan de godkändes",
          "the texts changed while they were approved"
        ),
        hint: Wording("läs dem och försök igen", "read them and try again")
      )
    }
    return change
  }
}
