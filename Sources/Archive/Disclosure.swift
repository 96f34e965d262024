import Casework
import CivilCalendar
import Findings

/// The copy of a case for somebody who asks for the public record (TF 2 kap.; B16, B17).
///
/// | the case | the copy has |
/// |---|---|
/// | no marking | facts, what came in, sender, answers that were sent, investigation when done, notes when closed |
/// | a secrecy marking, in force or not | that there is a case, its dates, and the section of law |
/// | protected identity, or unclear | the same, with the sections on protected identity |
///
/// A marking is a warning and no decision: who releases more than this has judged it, word by word. A marking
/// that has expired still holds until somebody removes it. Personal identity numbers are left out, wherever they
/// are, and everything that is not in the copy is named at its end.
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
    /// The paths of all files in the case's folder.
    package let files: [String]

    package init(
      submission: [UInt8],
      letters: [(letter: Letter, text: String)],
      files: [String]
    ) {
      self.submission = submission
      self.letters = letters
      self.files = files
    }

    /// The names of files that came with the case.
    var attachments: [String] {
      let prefix = CaseFile.attachmentsFolder + "/"
      return files.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
    }
  }

  package init(of item: Case, in register: Register, with content: Content, today: CivilDate) {
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
    if item.facts.mayBeProtected {
      sections.append(register.disclosure.protectedIdentity ?? Statute.protectedIdentity[language])
    }
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
        "Ärende \(item.number), utlämnat den \(today.words(.swedish))",
        "Case \(item.number), disclosed on \(today.words(.english))"
      )[language],
    ]
    let body = IdentityNumberMask(
      (isRestricted ? [restrictedFacts] : openSections).joined(separator: "\n\n"),
      in: language
    )
    return ([head.joined(separator: "\n"), body.text] + [leftOut(body.count)].compactMap { $0 })
      .joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: Wording, _ text: String) -> String {
    let title = title[language]
    return title + "\n" + String(repeating: "-", count: title.count) + "\n" + text
  }

  private func lines<Fields: FieldSet>(of record: Record<Fields>?, fields: [Fields]) -> String {
    fields.compactMap { field -> String? in
      guard let record, let text = record.text(field) else { return nil }
      let name = field.definition.name[language]
      return text.contains("\n")
        ? name + ":\n" + text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        : "\(name): \(person(text, as: field.definition.type))"
    }.joined(separator: "\n")
  }

  /// Staff, units and routines by their names.
  private func person(_ text: String, as type: FieldType) -> String {
    switch type {
    case .person: PersonID(text).flatMap { register.organisation.people[$0]?.name } ?? text
    case .unit: UnitID(text).flatMap { register.organisation.units[$0]?.name } ?? text
    case .routine: RoutineID(text).flatMap { register.routines[$0]?.name } ?? text
    case .line, .text, .date, .dateTime, .dateOrNotApplicable, .caseNumber, .identifier, .area,
      .emailAddress, .webAddress, .contactAddress, .phoneNumber, .personalIdentityNumber, .period,
      .offset, .clock,
      .length, .series, .choice, .list, .record:
      text
    }
  }

  private var restrictedFacts: String {
    section(
      Wording("Ärendet", "The case"),
      lines(of: facts, fields: [.number, .received, .registered, .answered, .closed])
    )
  }

  private var openFacts: String {
    let related = facts.texts(.related)
    let transfer = lines(
      of: facts.record(.transferredTo, of: TransferField.self),
      fields: TransferField.allCases
    )
    let prolonged = lines(
      of: facts.record(.extended, of: ExtensionField.self),
      fields: ExtensionField.allCases
    )
    let name = CaseField.related.definition.name[language]
    return [
      lines(of: facts, fields: CaseField.allCases),
      titled(CaseField.extended, prolonged),
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
    let sender = lines(
      of: item.sender,
      fields: SenderField.allCases.filter { $0 != .personalIdentityNumber }
    )
    if !sender.isEmpty { sections.append(section(Wording("Synpunktslämnare", "Sender"), sender)) }
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
    if !item.notes.isEmpty, facts.has(.closed) {
      let notes = item.notes.map { lines(of: $0, fields: NoteField.allCases) }
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

  /// Whether the investigation is a public record: what is under way is none yet (TF 2:10).
  private var isInvestigated: Bool { facts.has(.signedOff) || facts.has(.closed) }

  private var investigation: String? {
    guard isInvestigated, let record = item.investigation else { return nil }
    let measures = record.records(.measures, of: MeasureField.self).map {
      lines(of: $0, fields: MeasureField.allCases)
    }
    let deviation = record.record(.deviation, of: DeviationField.self)
    let parts =
      [lines(of: record, fields: InvestigationField.allCases)]
      + measures.map { titled(InvestigationField.measures, $0) }
      + [
        titled(InvestigationField.deviation, lines(of: deviation, fields: DeviationField.allCases))
      ]
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

  /// What is not in the copy, and what can be done about it.
  private func leftOut(_ numbers: Int) -> String? {
    let title = Wording("Det som inte ingår", "What is not included")
    if isRestricted {
      let refusal = Wording(
        "Kopian visar bara att ärendet finns; resten kräver sekretessprövning. Möjliga lagrum:",
        "The copy shows only that there is a case; the rest must be examined for secrecy. Possible grounds:"
      )[language]
      let grounds = exceptions.map { "\n- " + $0 }.joined()
      return section(title, refusal + grounds + "\n\n" + Self.decision[language])
    }
    let reasons = withheld(numbers)
    let parts = [
      reasons.isEmpty ? "" : reasons.joined(separator: "\n") + "\n\n" + Self.decision[language],
      otherFiles,
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : section(title, parts.joined(separator: "\n\n"))
  }

  /// A written decision is given by OSL 6:3, and appealed by 6:7–8.
  private static let decision = Wording(
    "Du kan begära ett skriftligt beslut av myndigheten. Det kan överklagas till kammarrätten\n"
      + "(OSL 6 kap. 7–8 §§).",
    "You may ask the authority for a written decision. It can be appealed to the administrative court\n"
      + "of appeal (Public Access to Information and Secrecy Act, chapter 6, sections 7–8)."
  )

  /// What is kept back, and why: identity numbers, and what is no public record yet.
  private func withheld(_ numbers: Int) -> [String] {
    var reasons: [Wording] = []
    if item.sender?.has(.personalIdentityNumber) == true || numbers > 0 {
      let ground = register.disclosure.identityNumber ?? Statute.personalData[language]
      reasons.append(
        Wording(
          "Personnumret ingår inte; vi prövar det om du begär det (\(ground)).",
          "The personal identity number is not included; we examine it if you ask for it (\(ground))."
        )
      )
    }
    if numbers > 0 { reasons.append(IdentityNumberMask.explanation) }
    if !facts.has(.closed), !item.notes.isEmpty {
      reasons.append(
        Wording(
          "Anteckningarna ingår inte: ärendet är inte avslutat (TF 2 kap. 12 §).",
          "The notes are not included: the case is not closed (Freedom of the Press Act, chapter 2, section 12)."
        )
      )
    }
    if !isInvestigated, item.investigation != nil {
      reasons.append(
        Wording(
          "Utredningen ingår inte: den är inte färdig (TF 2 kap. 10 §).",
          "The investigation is not included: it is not finished (Freedom of the Press Act, chapter 2, section 10)."
        )
      )
    }
    if !drafts.isEmpty {
      reasons.append(
        Wording(
          "Brev som inte har skickats ingår inte (TF 2 kap. 12 §).",
          "Letters that have not been sent are not included (Freedom of the Press Act, chapter 2, section 12)."
        )
      )
    }
    return reasons.map { $0[language] }
  }

  /// Files of letters that are not in the copy.
  private var drafts: [String] {
    let sent = content.letters.map(\.letter)
    return content.files.filter { path in
      switch CaseFile(rawValue: path) {
      case .letter(let letter), .letterPDF(let letter): !sent.contains(letter)
      case .facts, .submission, .sender, .message, .original, .investigation, .notes, .log,
        .conflicts,
        .publicSubmission, .publicReply, .redaction, nil:
        false
      }
    }
  }

  /// Files that are there and whose content the copy does not have.
  private var otherFiles: String {
    var shown: Set<String> = Set(
      [CaseFile.facts, .submission, .sender, .message, .investigation, .notes].map(\.rawValue)
    )
    shown.formUnion(content.letters.map(\.letter.text.rawValue))
    shown.formUnion(drafts)
    let others = content.files.filter { !shown.contains($0) }.map { "\n- " + visible($0) }
    guard !others.isEmpty else { return "" }
    return Wording(
      "De här filerna i ärendet ingår inte i kopian; säg till om du vill begära ut dem:",
      "These files of the case are not part of the copy; tell us if you want to ask for them:"
    )[language] + others.joined()
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
