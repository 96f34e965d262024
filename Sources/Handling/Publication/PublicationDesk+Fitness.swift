import CaseText
import Casework
import Findings
import Publication

extension PublicationDesk {
  /// Refuses what the site would leave out, before anything says that the case is published.
  package func refuseUnfit(_ number: CaseNumber, by build: SiteBuild) throws {
    let read = try self.read(number)
    try standing(read.item).refuse(.publish)
    let language = register.language
    try refuseUnknown()
    // What was approved is published as it is: what is asked since then is no reason to keep it back.
    let isApproved = read.item.approval.map { $0.changes(in: read.bytes).isEmpty } ?? false
    let findings = self.findings(in: read.item, from: read.bytes).filter {
      !isApproved || $0.code != PublicationCode.undecided
    }
    guard findings.isEmpty else { throw Faults(findings.sorted()) }
    var bytes = read.bytes
    let day = read.item.facts.text(.published) ?? now.date.iso
    let changes = [
      FieldChange(.publish, .text(YesNo.yes.name[language]), in: language),
      FieldChange(.published, .text(day), in: language),
    ]
    for change in changes {
      bytes.facts = try change.apply(to: Document(parsing: bytes.facts ?? []), in: language).bytes
    }
    if case .withheld(let withheld) = build.page(of: bytes, besides: protected.people) {
      throw Refusal.refused(withheld.words, hint: withheld.remedy)
    }
  }
}
