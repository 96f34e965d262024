import CaseText
import Casework
import Findings

/// What is decided passage by passage, written into `public/redaction.yaml`.
extension RedactionFile {
  /// With a passage that may stand, and why.
  package func keeping(
    _ judgement: Redaction.Judgement,
    because reason: String?,
    in document: Document
  ) -> Document? {
    let isListed = open(judgement, in: document) != nil
    guard let listed = isListed ? document : adding([judgement], to: document),
      let place = open(judgement, in: listed),
      let judged = setting(
        .verdict,
        ofJudgement: place,
        to: .text(Verdict.keep.name[language]),
        in: listed
      )
    else { return nil }
    guard let reason else { return judged }
    return setting(.reason, ofJudgement: place, to: .text(reason), in: judged)
  }

  /// With the mask of a passage, and with its sentence as it reads now wherever it is quoted.
  package func masking(
    _ judgement: Redaction.Judgement,
    quotedNow quotation: String,
    in document: Document
  ) -> Document? {
    var result: Document? = document
    for (place, entry) in judgements(in: document).enumerated()
    where entry.term(.text, as: PublicText.self) == judgement.text
      && entry.text(.passage) == judgement.quotation
    {
      result = result.flatMap {
        setting(.passage, ofJudgement: place, to: .text(quotation), in: $0)
      }
    }
    let mask = NewValue.record([
      field(MaskField.text, judgement.text.name), field(MaskField.line, "\(judgement.line)"),
      field(MaskField.mask, Wording(verbatim: judgement.concern.mask(language))),
      field(MaskField.reason, judgement.concern.reason(nil)),
    ])
    return result?.appending(mask, toListAt: [RedactionField.masks.definition.name[language]])
  }

  /// With the judgement that a passage was removed, which keeps none of its words.
  package func removing(_ judgement: Redaction.Judgement, in document: Document) -> Document? {
    guard let place = open(judgement, in: document) else { return document }
    return setting(.passage, ofJudgement: place, to: .empty, in: document).flatMap {
      setting(.verdict, ofJudgement: place, to: .text(Verdict.remove.name[language]), in: $0)
    }
  }

  /// With another title.
  package func titling(_ title: [UInt8], in document: Document) -> Document? {
    document.setting(
      [RedactionField.title.definition.name[language]],
      to: .text(String(decoding: title, as: UTF8.self))
    )
  }

  private func judgements(in document: Document) -> [Record<JudgementField>] {
    guard let root = document.root, document.kind(of: root) == .mapping else { return [] }
    return Record<RedactionField>(document, at: root, in: language)
      .records(.judgements, of: JudgementField.self)
  }

  /// The place of the entry of a passage that nobody has judged.
  private func open(_ judgement: Redaction.Judgement, in document: Document) -> Int? {
    judgements(in: document).firstIndex {
      $0.term(.text, as: PublicText.self) == judgement.text
        && $0.term(.concern, as: Concern.self) == judgement.concern && !$0.has(.verdict)
        && $0.text(.passage).map(QuotedSentence.onOneLine) == judgement.quotation
    }
  }

  private func setting(
    _ field: JudgementField,
    ofJudgement place: Int,
    to value: NewValue,
    in document: Document
  ) -> Document? {
    document.setting(
      field.definition.name[language],
      ofItem: place,
      inListAt: [RedactionField.judgements.definition.name[language]],
      to: value
    )
  }
}
