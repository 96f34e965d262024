import CaseStore
import CaseText
import Casework
import Findings
import Publication

/// What is asked of the public texts of a case, one passage after the other, and what somebody answers (K26, K27).
///
/// Nothing is written before ``changes`` are: whoever stops in the middle decides what becomes of the answers so far.
package struct RedactionReview {
  private let desk: PublicationDesk
  private let people: CasePeople
  private let search: CaseSearch
  private let before: CaseBytes
  private var bytes: CaseBytes
  private var skipped: Set<Skipped> = []
  /// How many were answered.
  package private(set) var answers = 0

  /// A passage that somebody is to decide on.
  package struct Question: Sendable {
    package let text: PublicText
    package let line: Int
    package let concern: Concern
    /// The sentence that it stands in, in three pieces.
    package let before: String
    package let passage: String
    package let after: String
    /// Whether it may be judged to stand.
    package let mayStand: Bool
    /// Whether it may stand only with a reason.
    package let needsReason: Bool
    fileprivate let range: Range<Int>
    fileprivate let quotation: String
  }

  package enum Answer: Sendable {
    case mask
    case keep(because: String?)
    case skip
  }

  fileprivate struct Skipped: Hashable {
    let text: PublicText
    let concern: Concern
    let quotation: String
    let passage: String
  }

  package init(on read: CaseReading, at desk: PublicationDesk) {
    self.desk = desk
    people = desk.people(in: read)
    search = people.search
    before = read.bytes
    bytes = read.bytes
  }

  /// The first passage that is not decided; `nil` where none is left.
  package var next: Question? { questions.first }

  /// How many are not decided.
  package var count: Int { questions.count }

  private var questions: [Question] {
    guard let item = desk.desk.reader.facts(of: bytes),
      let texts = PublicTexts(of: item, from: bytes)
    else { return [] }
    let review = PublicReview(texts, of: item, naming: people, by: search)
    return review.remarks.compactMap { remark in
      guard let text = texts[remark.text] else { return nil }
      let found: (Concern, mayStand: Bool)? =
        switch remark.kind {
        case .undecided(let concern): (concern, true)
        case .forbidden(let concern, _): (concern, false)
        case .entry, .question, .keptWords, .comment, .reasonMissing: nil
        }
      guard let (concern, mayStand) = found else { return nil }
      let elsewhere = concern == .name && mayStand ? search.namesElsewhere(in: text) : []
      let question = Self.question(
        remark,
        of: concern,
        in: text,
        mayStand: mayStand,
        needsReason: elsewhere.contains { $0.overlaps(remark.range) }
      )
      return skipped.contains(question.skipped) ? nil : question
    }
  }

  private static func question(
    _ remark: PublicReview.Remark,
    of concern: Concern,
    in text: [UInt8],
    mayStand: Bool,
    needsReason: Bool
  ) -> Question {
    let sentence = QuotedSentence.range(around: remark.range, in: text)
    func words(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    return Question(
      text: remark.text,
      line: text[..<remark.range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1,
      concern: concern,
      before: words(sentence.lowerBound..<remark.range.lowerBound),
      passage: words(remark.range),
      after: words(remark.range.upperBound..<sentence.upperBound),
      mayStand: mayStand,
      needsReason: needsReason,
      range: remark.range,
      quotation: QuotedSentence.around(remark.range, in: text)
    )
  }

  // MARK: Answers

  /// Takes what somebody has decided.
  ///
  /// - Throws: ``Refusal`` where `redaction.yaml` has faults.
  package mutating func answer(_ question: Question, with answer: Answer) throws {
    switch answer {
    case .skip: skipped.insert(question.skipped)
    case .keep(let reason):
      try edit { file, document in
        file.keeping(question.judgement, because: reason, in: document)
      }
      answers += 1
    case .mask:
      try mask(question)
      answers += 1
    }
  }

  private mutating func mask(_ question: Question) throws {
    let mask = question.concern.mask(desk.register.language)
    var text = try self.text(question.text)
    text.replaceSubrange(question.range, with: Array(mask.utf8))
    let end = question.range.lowerBound + mask.utf8.count
    let quotation = QuotedSentence.around(question.range.lowerBound..<end, in: text)
    try edit { [text] file, document in
      let titled = question.text == .title ? file.titling(text, in: document) : document
      return titled.flatMap {
        file.masking(question.judgement, quotedNow: quotation, in: $0)
      }
    }
    if question.text != .title { bytes.published[question.text.file] = text }
    try settle(question, quotedNow: quotation)
  }

  /// Where nothing of the concern is left in the sentence, its judgement is that it was removed, without its words.
  private mutating func settle(_ question: Question, quotedNow quotation: String) throws {
    let isLeft = questions.contains {
      $0.text == question.text && $0.concern == question.concern && $0.quotation == quotation
    }
    if isLeft { return }
    var judgement = question.judgement
    judgement.quotation = quotation
    try edit { file, document in file.removing(judgement, in: document) }
  }

  private func text(_ text: PublicText) throws -> [UInt8] {
    guard let item = desk.desk.reader.facts(of: bytes),
      let found = PublicTexts(of: item, from: bytes)?[text]
    else { throw RedactionWork.unchangeable }
    return found
  }

  private mutating func edit(_ change: (RedactionFile, Document) -> Document?) throws {
    let document = Document(parsing: bytes.published[.redaction] ?? [])
    guard let new = change(RedactionFile(desk.register.language), document) else {
      throw RedactionWork.unchangeable
    }
    bytes.published[.redaction] = new.bytes
  }

  /// What is to be written.
  package var changes: [PublicChange] {
    [CaseFile.publicSubmission, .publicReply, .redaction].compactMap { file in
      guard let new = bytes.published[file], new != before.published[file] else { return nil }
      return PublicChange(of: file, from: before.published[file], to: new)
    }
  }
}

extension RedactionReview.Question {
  fileprivate var judgement: Redaction.Judgement {
    Redaction.Judgement(text: text, line: line, concern: concern, quotation: quotation)
  }

  fileprivate var skipped: RedactionReview.Skipped {
    .init(text: text, concern: concern, quotation: quotation, passage: passage)
  }
}
