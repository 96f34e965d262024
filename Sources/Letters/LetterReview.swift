import CaseText
import Casework
import Findings
import Writing

/// What is wrong with a letter before it is printed: against the case, the register and good practice.
///
/// A letter that was posted is not reviewed: nothing in it can be changed any more.
package struct LetterReview: Sendable {
  private let register: Register
  private let mentions: LetterMentions

  package init(_ register: Register) {
    self.register = register
    mentions = LetterMentions(register)
  }

  /// The findings in every letter of a case that is not posted.
  package var review: CaseReview {
    { item, bytes in
      bytes.letters(of: item).flatMap { letter -> [(file: CaseFile, finding: Finding)] in
        guard let text = bytes[letter.text], item.posting(of: letter) == nil else { return [] }
        return findings(of: letter, in: LetterText(parsing: text, in: register.language), for: item)
          .map { (letter.text, $0) }
      }
    }
  }

  /// How many findings are told one by one.
  private static let findingLimit = 100

  /// What is wrong with one letter, by place; 100 at most, and one that counts the rest.
  package func findings(of letter: Letter, in text: LetterText, for item: Case) -> [Finding] {
    var found = text.findings
    found += Addressee.findings(item, in: register) + Addressee.remarks(item)
    found += unfinished(text)
    let salutation = salutation(text, of: item)
    found += salutation
    // Who is greeted is said once.
    found += mentions.findings(text, of: item).filter { mention in
      !salutation.contains { $0.range.overlaps(mention.range) }
    }
    found.sort { ($0.range?.lowerBound ?? -1) < ($1.range?.lowerBound ?? -1) }
    guard found.count > Self.findingLimit else { return found }
    return found.prefix(Self.findingLimit) + [
      TextCode.tooManyFindings.finding(
        at: found[Self.findingLimit].range,
        with: ["count": "\(found.count - Self.findingLimit)"]
      )
    ]
  }

  private func unfinished(_ text: LetterText) -> [Finding] {
    var findings = Placeholder.all(in: text.bytes).map { LetterCode.unfinished.finding(at: $0) }
    let hasText = text.passages.contains {
      switch $0 {
      case .paragraph: !Salutation.isNothingElse(text.text($0.lines))
      case .list, .table: true
      case .heading, .closing: false
      }
    }
    if !hasText { findings.append(LetterCode.empty.finding()) }
    if text.closing?.signature.isEmpty ?? true {
      findings.append(LetterCode.withoutClosing.finding())
    }
    return findings
  }

  private func salutation(_ text: LetterText, of item: Case) -> [Finding] {
    guard case .paragraph(let printed)? = text.passages.first(where: { !$0.isHeading }),
      let line = printed.first?.first, let sender = item.sender
    else { return [] }
    let names = [SenderField.name, .organisation].compactMap { sender.text($0) }
    let words = text.spans([line]).map(\.text).joined()
    // Whoever is judged to be named may be greeted beside the sender.
    let judged = text.header.record?.texts(.mayMention) ?? []
    guard let greeted = Salutation.name(in: words), !names.isEmpty,
      !Salutation.isPart(greeted, of: names + judged)
    else { return [] }
    return [
      LetterCode.salutation.finding(
        at: line,
        with: [
          "name": .init(verbatim: visible(greeted)),
          "addressee": .init(verbatim: visible(names[0])),
        ]
      )
    ]
  }
}

extension Range<Int>? {
  fileprivate func overlaps(_ other: Self) -> Bool {
    guard let self, let other else { return false }
    return self.overlaps(other)
  }
}

extension WrittenPassage {
  fileprivate var isHeading: Bool {
    switch self {
    case .heading: true
    case .paragraph, .list, .table, .closing: false
    }
  }
}
