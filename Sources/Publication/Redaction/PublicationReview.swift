import CaseText
import Casework
import Findings

/// What is wrong with the public texts of cases that nobody has approved yet.
///
/// Approved texts were reviewed when they were approved, and nothing in them has changed.
package struct PublicationReview: Sendable {
  private let register: Register
  /// Asked when a first text is looked through: most cases have none.
  private let protected: @Sendable () -> ProtectedPeople
  private let others: @Sendable () -> PeopleElsewhere

  package init(
    of register: Register,
    protecting protected: @escaping @Sendable () -> ProtectedPeople,
    knowing others: @escaping @Sendable () -> PeopleElsewhere
  ) {
    self.register = register
    self.protected = protected
    self.others = others
  }

  /// The findings in the public texts of a case that is not approved in its present form; of titles, which every
  /// signature has, whoever redacts and approves is told.
  package var review: CaseReview {
    { item, bytes in
      if let approval = item.approval, approval.changes(in: bytes).isEmpty {
        return Self.unmerged(bytes)
      }
      return findings(in: item, from: bytes, besides: [.role])
    }
  }

  /// What keeps the public texts of a case from being approved; empty without any.
  package func findings(
    in item: Case,
    from bytes: CaseBytes,
    besides concerns: Set<Concern> = []
  ) -> [(file: CaseFile, finding: Finding)] {
    let unmerged = Self.unmerged(bytes)
    guard let texts = PublicTexts(of: item, from: bytes) else { return unmerged }
    let review = PublicReview(
      texts,
      of: item,
      naming: CasePeople(
        of: item,
        from: bytes[(item.postedAnswer ?? .reply).text],
        in: register,
        protected: protected(),
        others: others()
      ),
      commenting: bytes.published[.redaction]
    )
    let remarks = review.remarks.filter { remark in
      if case .undecided(let concern) = remark.kind { !concerns.contains(concern) } else { true }
    }
    var found = unmerged + remarks.map { finding(for: $0, in: item) }
    if bytes[.reply] != nil, bytes.published[.publicReply] == nil,
      item.posting(of: .reply) != nil || item.facts.has(.answered)
    {
      found.append(
        (.publicSubmission, PublicationCode.replyMissing.finding(with: ["case": "\(item.number)"]))
      )
    }
    return found
  }

  /// The marks of a merge that nobody resolved, also in texts that were approved with them.
  package static func unmerged(_ bytes: CaseBytes) -> [(file: CaseFile, finding: Finding)] {
    [CaseFile.publicSubmission, .publicReply].flatMap { file in
      Prose.mergeMarkers(in: bytes.published[file] ?? []).map { (file, $0) }
    }
  }

  private func finding(
    for remark: PublicReview.Remark,
    in item: Case
  ) -> (file: CaseFile, finding: Finding) {
    // The title stands in a file of fields, where its range is that of its value.
    let titleRange = item.redaction?.range(.title)
    let range = remark.text == .title ? titleRange : remark.range
    switch remark.kind {
    case .forbidden(let concern, let part):
      let finding = PublicationCode.personalData.finding(
        at: range,
        with: [
          "what": concern.name, "whose": concern.reason(part),
          "mask": Wording(concern.mask(.swedish), concern.mask(.english)),
        ]
      )
      return (remark.text.file, part == .elsewhere ? finding.withoutExcerpt : finding)
    case .undecided(let concern):
      return (
        remark.text.file,
        PublicationCode.undecided.finding(
          at: range,
          with: ["what": concern.name, "case": "\(item.number)"]
        )
      )
    case .keptWords:
      return (
        .redaction, PublicationCode.judgementKeepsWords.finding(at: remark.range).withoutExcerpt
      )
    case .comment(let concern, let part):
      let finding = PublicationCode.commentNames.finding(
        at: remark.range,
        with: ["what": concern.name, "whose": concern.reason(part)]
      )
      return (.redaction, part == .elsewhere ? finding.withoutExcerpt : finding)
    case .reasonMissing:
      return (.redaction, PublicationCode.judgementReason.finding(at: remark.range))
    case .entry: return (.redaction, PublicationCode.judgementMissing.finding(at: remark.range))
    case .question: return (.redaction, PublicationCode.questionOpen.finding(at: remark.range))
    }
  }
}
