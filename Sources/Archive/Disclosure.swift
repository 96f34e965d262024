import Casework
import CivilCalendar
import Findings

/// The copy of a case for somebody who asks for the public record (TF 2 kap.; B16, B17).
///
/// | the case | the copy has |
/// |---|---|
/// | no mark | facts, what came in, sender, answers that were sent, investigation when done, notes |
/// | a mark of secrecy, in force or not | that there is a case, its dates, and the section of law |
/// | protected identity, or unclear | the same, with the sections on protected identity |
///
/// A mark is a warning and no decision: who releases more than this has judged it, word by word. A mark
/// that has expired still holds until somebody removes it.
package struct Disclosure: Sendable {
  private let item: Case
  private let register: Register
  private let content: Content
  private let today: CivilDate

  /// What the copy shows that is no field.
  package struct Content: Sendable {
    package let submission: [UInt8]
    /// The letters that were sent, as plain text.
    package let letters: [(letter: Letter, text: String)]
    /// The names of files that came with the case.
    package let attachments: [String]

    package init(
      submission: [UInt8],
      letters: [(letter: Letter, text: String)],
      attachments: [String]
    ) {
      self.submission = submission
      self.letters = letters
      self.attachments = attachments
    }
  }

  package init(_ item: Case, _ register: Register, _ content: Content, today: CivilDate) {
    self.item = item
    self.register = register
    self.content = content
    self.today = today
  }

  /// The sections of law by which something is left out; empty when all is shown.
  package var exceptions: [String] {
    var sections: [String] = []
    if item.facts.has(.secrecy) {
      let section = item.facts.record(.secrecy, of: SecrecyField.self)?.text(.section)
      sections.append(
        section
          ?? Wording("en bestämmelse som inte går att läsa", "a section that cannot be read")[
            language
          ]
      )
    }
    if item.facts.mayBeProtected { sections.append(Statute.protectedIdentity[language]) }
    return sections
  }

  /// Whether the copy shows only that there is a case.
  package var isRestricted: Bool { !exceptions.isEmpty }

  private var language: Language { register.language }
  private var facts: Record<CaseField> { item.facts }

  /// The copy.
  package var text: String {
    let head = [
      register.authority,
      Wording("Kopia av allmän handling", "Copy of a public record")[language],
      Wording(
        "Ärende \(item.number), utlämnad \(today.iso)",
        "Case \(item.number), disclosed \(today.iso)"
      )[language],
    ]
    let body = isRestricted ? [restrictedFacts] : openSections
    return ([head.joined(separator: "\n")] + body + [exceptionText].compactMap { $0 })
      .joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: Wording, _ text: String) -> String {
    let title = title[language]
    return title + "\n" + String(repeating: "-", count: title.count) + "\n" + text
  }

  private func lines<Fields: FieldSet>(_ record: Record<Fields>?, _ fields: [Fields]) -> String {
    fields.compactMap { field -> String? in
      guard let record, let text = record.text(field) else { return nil }
      let name = field.definition.name[language]
      return text.contains("\n")
        ? name + ":\n" + text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        : "\(name): \(person(text, field.definition.type))"
    }.joined(separator: "\n")
  }

  /// Staff and units by their names.
  private func person(_ text: String, _ type: FieldType) -> String {
    switch type {
    case .person: PersonID(text).flatMap { register.organisation.people[$0]?.name } ?? text
    case .unit: UnitID(text).flatMap { register.organisation.units[$0]?.name } ?? text
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .routine,
      .area, .emailAddress, .phoneNumber, .personalIdentityNumber, .period, .offset, .clock,
      .length, .series, .choice, .list, .record:
      text
    }
  }

  private var restrictedFacts: String {
    section(
      Wording("Ärendet", "The case"),
      lines(facts, [.number, .received, .registered, .answered, .closed])
    )
  }

  private var openFacts: String {
    let related = facts.texts(.related)
    let transfer = lines(
      facts.record(.transferredTo, of: TransferField.self),
      TransferField.allCases
    )
    let name = CaseField.related.definition.name[language]
    return [
      lines(facts, CaseField.allCases),
      titled(CaseField.transferredTo, transfer),
      related.isEmpty ? "" : name + ": " + related.joined(separator: ", "),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var openSections: [String] {
    var sections = [
      section(Wording("Ärendet", "The case"), openFacts),
      section(
        Wording("Det som kom in", "What came in"),
        String(decoding: content.submission, as: UTF8.self).trimmingEnd
      ),
    ]
    let sender = lines(item.sender, SenderField.allCases.filter { $0 != .personalIdentityNumber })
    if !sender.isEmpty { sections.append(section(Wording("Avsändare", "Sender"), sender)) }
    let head = headerLines
    if !head.isEmpty { sections.append(section(Wording("Meddelandet", "The message"), head)) }
    for (letter, text) in content.letters {
      sections.append(
        section(
          Wording("Brev: \(letter.name.swedish)", "Letter: \(letter.name.english)"),
          text.trimmingEnd
        )
      )
    }
    if let investigation = investigation { sections.append(investigation) }
    if !item.notes.isEmpty {
      let notes = item.notes.map { lines($0, NoteField.allCases) }
      sections.append(section(Wording("Anteckningar", "Notes"), notes.joined(separator: "\n\n")))
    }
    if !content.attachments.isEmpty {
      let names = content.attachments.map { visible($0) }.joined(separator: "\n")
      sections.append(section(Wording("Bilagor", "Attachments"), names))
    }
    return sections
  }

  /// Whom a message is from and to, and when: a part of the record as any other.
  private var headerLines: String {
    guard let message = item.message else { return "" }
    return MessageField.allCases.filter { ![.remarks, .reviewed].contains($0) }.compactMap {
      field in
      let texts = message.texts(field) + [message.text(field)].compactMap { $0 }
      guard !texts.isEmpty else { return nil }
      return field.definition.name[language] + ": " + texts.joined(separator: ", ")
    }.joined(separator: "\n")
  }

  /// What is under way is no public record yet (TF 2:12).
  private var investigation: String? {
    guard facts.has(.signedOff) || facts.has(.closed), let record = item.investigation else {
      return nil
    }
    let measures = record.records(.measures, of: MeasureField.self).map {
      lines($0, MeasureField.allCases)
    }
    let deviation = record.record(.deviation, of: DeviationField.self)
    let parts =
      [lines(record, InvestigationField.allCases)]
      + measures.map { titled(InvestigationField.measures, $0) }
      + [titled(InvestigationField.deviation, lines(deviation, DeviationField.allCases))]
    let text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return text.isEmpty ? nil : section(Wording("Utredning", "Investigation"), text)
  }

  /// What stands below a field, under its name.
  private func titled<Fields: FieldSet>(_ field: Fields, _ text: String) -> String {
    text.isEmpty
      ? ""
      : field.definition.name[language] + ":\n"
        + text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }

  /// What was left out, and what can be done about it (OSL 6:2–3).
  private var exceptionText: String? {
    let decision = Wording(
      "\n\nDu kan begära att myndigheten prövar saken och ger dig ett skriftligt beslut, som går att\n"
        + "överklaga (offentlighets- och sekretesslagen 6 kap. 2 och 3 §§).",
      "\n\nYou may ask the authority to decide the matter and give you a written decision, which can be\n"
        + "appealed (Public Access to Information and Secrecy Act, chapter 6, sections 2 and 3)."
    )[language]
    if isRestricted {
      let by = exceptions.map { "\n- " + $0 }.joined()
      let refusal = Wording(
        "Allt utom uppgifterna ovan är utelämnat, eftersom det kan omfattas av sekretess enligt\(by)",
        "Everything but the facts above is left out, since it may be secret by\(by)"
      )[language]
      return section(Wording("Det som är utelämnat", "What is left out"), refusal + decision)
    }
    guard item.sender?.has(.personalIdentityNumber) == true else { return nil }
    let refusal = Wording(
      "Personnumret är utelämnat och prövas särskilt (OSL 22 kap. 1 §).",
      "The personal identity number is left out and is judged separately (OSL 22:1)."
    )[language]
    return section(Wording("Det som är utelämnat", "What is left out"), refusal + decision)
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
