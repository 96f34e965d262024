import CaseText
import Casework
import CivilCalendar
import Findings

/// The writing of `public/redaction.yaml`.
package struct RedactionFile: Sendable {
  let language: Language

  package init(_ language: Language) { self.language = language }

  /// The first one of a case.
  package func new(title: [UInt8], of redactions: [Redaction]) -> [UInt8] {
    let masks = redactions.flatMap(\.masks).map { mask -> NewValue in
      .record([
        field(MaskField.text, mask.text.name), field(MaskField.line, "\(mask.line)"),
        field(MaskField.mask, Wording(verbatim: mask.concern.mask(language))),
        field(MaskField.reason, mask.reason),
      ])
    }
    let judgements = redactions.flatMap(\.judgements).map(value)
    var fields = [
      NewField(
        RedactionField.title.definition.name[language],
        .text(String(decoding: title, as: UTF8.self))
      )
    ]
    if !masks.isEmpty {
      fields.append(NewField(RedactionField.masks.definition.name[language], .list(masks)))
    }
    if !judgements.isEmpty {
      fields.append(
        NewField(RedactionField.judgements.definition.name[language], .list(judgements))
      )
    }
    let comment = Wording(
      "# Vad allmänheten inte får se och varför. Skriv aldrig de maskerade orden här.\n",
      "# What the public may not see, and why. Never write the masked words here.\n"
    )
    return Array(comment[language].utf8) + Document(fields).bytes
  }

  /// With judgements to make that it lacks; `nil` when it lacks none or cannot be changed.
  package func adding(_ judgements: [Redaction.Judgement], to document: Document) -> Document? {
    var result: Document?
    for judgement in judgements {
      guard
        let next = (result ?? document).appending(
          value(judgement),
          toListAt: [RedactionField.judgements.definition.name[language]]
        )
      else { return nil }
      result = next
    }
    return result
  }

  /// With a question to somebody (K27); `nil` when it cannot be changed.
  package func asking(
    _ question: String,
    of person: PersonID,
    on day: CivilDate,
    in document: Document
  ) -> Document? {
    document.appending(
      .record([
        NewField(QuestionField.question.definition.name[language], .text(question)),
        NewField(QuestionField.askedOf.definition.name[language], .text(person.description)),
        NewField(QuestionField.asked.definition.name[language], .text(day.iso)),
        NewField(QuestionField.answer.definition.name[language], .empty),
      ]),
      toListAt: [RedactionField.questions.definition.name[language]]
    )
  }

  private func value(_ judgement: Redaction.Judgement) -> NewValue {
    .record([
      field(JudgementField.text, judgement.text.name),
      field(JudgementField.line, "\(judgement.line)"),
      field(JudgementField.concern, judgement.concern.name),
      field(JudgementField.passage, Wording(verbatim: judgement.quotation)),
      NewField(JudgementField.verdict.definition.name[language], .empty),
    ])
  }

  func field<Fields: FieldSet>(_ field: Fields, _ value: Wording) -> NewField {
    NewField(field.definition.name[language], .text(value[language]))
  }
}
