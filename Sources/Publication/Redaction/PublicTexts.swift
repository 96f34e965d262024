import Casework
import Findings
import PersonalData

/// The texts of a case that the public is to see.
package struct PublicTexts: Sendable {
  package let title: [UInt8]
  package let submission: [UInt8]
  /// `nil` where no answer is published.
  package let reply: [UInt8]?

  package init(title: [UInt8], submission: [UInt8], reply: [UInt8]?) {
    self.title = title
    self.submission = submission
    self.reply = reply
  }

  /// The texts that lie in a case's folder, or `nil` when there are none.
  package init?(of item: Case, from bytes: CaseBytes) {
    guard let submission = bytes.published[.publicSubmission],
      let title = item.redaction?.text(.title)
    else { return nil }
    self.init(
      title: Array(title.utf8),
      submission: submission,
      reply: bytes.published[.publicReply]
    )
  }

  /// The answer without the marks of emphasis, which on a page stand inside a name; nothing where it has none.
  package var withoutMarks: [UInt8] {
    guard let reply, reply.contains(UInt8(ascii: "*")) else { return [] }
    return SeenText.of(reply).filter { $0 != UInt8(ascii: "*") }
  }

  /// All of them as people read them, one behind the other.
  package var read: [UInt8] {
    Array(
      PublicText.allCases.compactMap { self[$0].map(SeenText.of) }.joined(
        separator: Array("\n\n".utf8)
      )
    ).filter { $0 != UInt8(ascii: "*") }
  }

  /// The texts that are published with one of them.
  func others(than text: PublicText) -> [[UInt8]] {
    PublicText.allCases.filter { $0 != text }.compactMap { self[$0] }
  }

  package subscript(text: PublicText) -> [UInt8]? {
    switch text {
    case .title: title
    case .submission: submission
    case .reply: reply
    }
  }
}

extension PublicText {
  /// Where it lies.
  package var file: CaseFile {
    switch self {
    case .title: .redaction
    case .submission: .publicSubmission
    case .reply: .publicReply
    }
  }
}

extension PublicTexts {
  /// The passages that somebody has to judge, in texts that a person may have changed.
  package func judgements(_ people: CasePeople) -> [Redaction.Judgement] {
    let search = people.search
    return PublicText.allCases.flatMap { text -> [Redaction.Judgement] in
      guard let bytes = self[text] else { return [] }
      return search.beside(others(than: text)).passages(in: bytes).compactMap { passage in
        guard !PublicReview.isForbidden(passage) else { return nil }
        let line = bytes[..<passage.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
        return Redaction.Judgement(
          text: text,
          line: line,
          concern: passage.kind.concern,
          quotation: QuotedSentence.around(passage.range, in: bytes)
        )
      }
    }
  }
}
