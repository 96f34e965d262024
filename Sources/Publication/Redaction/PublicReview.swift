import Casework
import Findings
import PersonalData

/// What keeps the public texts of a case from being approved (K25–K27): what still tells of somebody, what
/// nobody has judged, and questions without an answer.
package struct PublicReview: Sendable {
  package let remarks: [Remark]
  /// Words that may be a known person's name and that the registrar has judged may stand.
  package let allowed: Set<String>

  /// Something that remains.
  package struct Remark: Hashable, Sendable {
    package let kind: Kind
    /// The text and the bytes of it.
    package let text: PublicText
    package let range: Range<Int>
  }

  package enum Kind: Hashable, Sendable {
    /// Tells of a known person, or is an identity number: nobody can allow it (K25, L8).
    case forbidden(Concern, CasePeople.Part?)
    /// Has to be judged.
    case undecided(Concern)
    /// A name of somebody of another case may stand, and nobody said why; the range is of redaction.yaml.
    case reasonMissing
    /// An entry of redaction.yaml without a judgement; the range is of that file.
    case entry(Concern?)
    /// A question without an answer; the range is of that file (K27).
    case question
    /// A judgement that something is removed still quotes it; the range is of redaction.yaml.
    case keptWords
    /// A comment or a reason of redaction.yaml tells of a known person; the range is of that file.
    case comment(Concern, CasePeople.Part?)
  }

  /// `commenting`: the bytes of redaction.yaml, which may be handed out and have comments.
  package init(
    _ texts: PublicTexts,
    of item: Case,
    naming people: CasePeople,
    commenting file: [UInt8]? = nil
  ) {
    self.init(texts, of: item, naming: people, by: people.search, commenting: file)
  }

  package init(
    _ texts: PublicTexts,
    of item: Case,
    naming people: CasePeople,
    by search: CaseSearch,
    commenting file: [UInt8]? = nil
  ) {
    var remarks: [Remark] = []
    var allowed: Set<String> = []
    let judgements = item.redaction?.records(.judgements, of: JudgementField.self) ?? []
    for text in PublicText.allCases {
      guard let bytes = texts[text] else { continue }
      var open: [Concern: [Passage]] = [:]
      let search = search.beside(texts.others(than: text))
      for passage in search.passages(in: bytes) {
        if Self.isForbidden(passage) {
          remarks.append(
            Remark(
              kind: .forbidden(passage.kind.concern, people.part(of: passage.people)),
              text: text,
              range: passage.range
            )
          )
        } else {
          open[passage.kind.concern, default: []].append(passage)
        }
      }
      for (concern, passages) in open {
        let kept = Self.kept(in: text, of: concern, among: judgements)
        if concern == .name, !kept.isEmpty {
          remarks += Self.unreasoned(passages, in: bytes, of: text, by: search, among: judgements)
        }
        for passage in passages {
          if kept.contains(QuotedSentence.around(passage.range, in: bytes)) {
            allowed.insert(Self.word(bytes[passage.range]))
          } else {
            remarks.append(Remark(kind: .undecided(concern), text: text, range: passage.range))
          }
        }
      }
    }
    remarks += Self.entries(of: item, among: judgements)
    remarks += Self.comments(of: file ?? [], naming: people, by: search)
    remarks += Self.reasons(of: item, naming: people, by: search)
    self.remarks = remarks.sorted {
      ($0.text.rawValue, $0.range.lowerBound) < ($1.text.rawValue, $1.range.lowerBound)
    }
    self.allowed = allowed
  }

  /// Judgements without a reason that a name of somebody of another case may stand: many have it, and so has perhaps
  /// somebody who is protected.
  private static func unreasoned(
    _ names: [Passage],
    in bytes: [UInt8],
    of text: PublicText,
    by search: CaseSearch,
    among judgements: [Record<JudgementField>]
  ) -> [Remark] {
    let bare = judgements.filter {
      $0.term(.text) == text && $0.term(.concern) == Concern.name
        && $0.term(.verdict) == Verdict.keep && !$0.has(.reason)
    }
    if bare.isEmpty { return [] }
    let elsewhere = search.namesElsewhere(in: bytes)
    let quoted = names.filter { name in elsewhere.contains { $0.overlaps(name.range) } }
      .map { QuotedSentence.around($0.range, in: bytes) }
    return bare.filter { judgement in
      judgement.text(.passage).map { quoted.contains(QuotedSentence.onOneLine($0)) } ?? false
    }
    .map { Remark(kind: .reasonMissing, text: .title, range: $0.range(.verdict)) }
  }

  /// The sentences of a text of a case that may stand with what they say of a concern (R8).
  static func kept(in text: PublicText, of concern: Concern, by item: Case) -> Set<String> {
    kept(
      in: text,
      of: concern,
      among: item.redaction?.records(.judgements, of: JudgementField.self) ?? []
    )
  }

  private static func kept(
    in text: PublicText,
    of concern: Concern,
    among judgements: [Record<JudgementField>]
  ) -> Set<String> {
    Set(
      judgements.filter {
        $0.term(.text) == text && $0.term(.concern) == concern
          && $0.term(.verdict, as: Verdict.self) == .keep
      }
      .compactMap { $0.text(.passage) }.map(QuotedSentence.onOneLine)
    )
  }

  /// What stands in redaction.yaml and is not decided.
  private static func entries(of item: Case, among judgements: [Record<JudgementField>]) -> [Remark]
  {
    guard let redaction = item.redaction else { return [] }
    let open = judgements.filter { !$0.has(.verdict) }.map {
      Remark(kind: .entry($0.term(.concern)), text: .title, range: $0.range(.verdict))
    }
    let questions = redaction.records(.questions, of: QuestionField.self).filter {
      !$0.has(.answer)
    }
    let removed = judgements.filter {
      $0.term(.verdict, as: Verdict.self) == .remove && $0.has(.passage)
    }
    .map { Remark(kind: .keptWords, text: .title, range: $0.range(.passage)) }
    return open + removed
      + questions.map { Remark(kind: .question, text: .title, range: $0.range(.answer)) }
  }

  /// What masks, reasons and questions tell of known people, and identity numbers in them (R20).
  private static func reasons(
    of item: Case,
    naming people: CasePeople,
    by search: CaseSearch
  ) -> [Remark] {
    guard let redaction = item.redaction else { return [] }
    func remarks<Fields>(_ records: [Record<Fields>], in fields: [Fields]) -> [Remark] {
      records.flatMap { record in
        fields.flatMap { field -> [Remark] in
          guard let text = record.text(field) else { return [] }
          return search.passages(in: Array(text.utf8)).filter(isForbidden).prefix(1).map {
            Remark(
              kind: .comment($0.kind.concern, people.part(of: $0.people)),
              text: .title,
              range: record.range(field)
            )
          }
        }
      }
    }
    return remarks(redaction.records(.masks, of: MaskField.self), in: [.mask, .reason])
      + remarks(redaction.records(.judgements, of: JudgementField.self), in: [.reason])
      + remarks(redaction.records(.questions, of: QuestionField.self), in: [.question, .answer])
  }

  /// What comments tell of known people, and identity numbers in them.
  private static func comments(
    of file: [UInt8],
    naming people: CasePeople,
    by search: CaseSearch
  ) -> [Remark] {
    var remarks: [Remark] = []
    var start = 0
    for line in file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      defer { start += line.count + 1 }
      guard let sign = commentStart(in: line) else { continue }
      let comment = Array(line[sign...])
      let offset = start + sign - line.startIndex
      remarks += search.passages(in: comment).filter(isForbidden).map { passage in
        Remark(
          kind: .comment(passage.kind.concern, people.part(of: passage.people)),
          text: .title,
          range: (passage.range.lowerBound + offset)..<(passage.range.upperBound + offset)
        )
      }
    }
    return remarks
  }

  /// Where the comment of a line begins: at its first sign, or behind a space outside quotes.
  private static func commentStart(in line: ArraySlice<UInt8>) -> Int? {
    var quote: UInt8?
    var before = UInt8(ascii: " ")
    for place in line.indices {
      let byte = line[place]
      if quote == nil, byte == UInt8(ascii: "#"), before == UInt8(ascii: " ") { return place }
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        before == UInt8(ascii: " ")
      {
        quote = byte
      }
      before = byte
    }
    return nil
  }

  /// Whether nobody can allow it.
  static func isForbidden(_ passage: Passage) -> Bool {
    passage.kind == .personalIdentityNumber
      || (!passage.people.isEmpty && passage.certainty >= .likely)
  }

  /// As words are compared that may be names.
  static func word(_ bytes: ArraySlice<UInt8>) -> String {
    QuotedSentence.onOneLine(String(decoding: bytes, as: UTF8.self)).lowercased()
  }

  /// The words of approved texts that may be a known name and that the registrar has judged may stand.
  ///
  /// Approved texts have no others, or they could not have been approved.
  package static func judged(
    _ texts: PublicTexts,
    of item: Case,
    by scanners: [PeopleScanner]
  ) -> Set<String> {
    let judgements = item.redaction?.records(.judgements, of: JudgementField.self) ?? []
    let judged = Set(
      judgements.filter { $0.term(.verdict, as: Verdict.self) == .keep }
        .compactMap { $0.term(.text, as: PublicText.self) }
    )
    var words: Set<String> = []
    for text in judged {
      guard let bytes = texts[text] else { continue }
      for scanner in scanners {
        for passage in scanner.leaks(in: bytes) where passage.certainty == .possible {
          words.insert(word(bytes[passage.range]))
        }
      }
    }
    return words
  }
}
