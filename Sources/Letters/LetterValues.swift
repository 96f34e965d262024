import Casework
import CivilCalendar
import Findings
import Mustache
import Writing

/// What the templates of a letter are filled in with: what is known of a case, in the words of a language.
package struct LetterValues: Sendable {
  private let values: [LetterName: TemplateValue]

  /// What is known of a case; dates are written out.
  ///
  /// `language`: of the letter, which may be another than the register's.
  package init(
    of item: Case,
    in register: Register,
    today: CivilDate,
    language: Language
  ) {
    var found = Self.ofAuthority(register)
    let facts = item.facts
    func set(_ name: LetterName, _ text: String?) {
      if let text, !text.isEmpty { found[name] = .text(Inline.escaped(text)) }
    }
    set(.number, item.number.description)
    set(.today, today.words(language))
    set(.title, facts.text(.title))
    let kind = facts.term(.kind, as: Kind.self)
    set(.kind, kind?.name[language])
    set(.yourKind, kind?.yours[language])
    set(.received, facts.date(.received)?.words(language))
    set(.channel, facts.term(.channel, as: Channel.self)?.name[language])
    set(.area, facts.text(.area))
    set(.senderName, item.sender?.text(.name))
    set(.senderOrganisation, item.sender?.text(.organisation))
    let address = item.sender?.text(.address).map(AddressLines.of) ?? []
    if !address.isEmpty { found[.senderAddress] = .list(address.map(Self.text)) }
    let person = item.writer(register)
    set(.investigatorName, person?.name)
    set(.investigatorTitle, person?.title)
    set(.investigatorPhone, person?.phone)
    set(.investigatorEmail, person?.email)
    let chain = facts.id(.unit, as: UnitID.self).map(register.organisation.chain) ?? []
    set(.unit, chain.first?.name)
    set(.operation, chain.first { $0.level == .operation }?.name)
    set(.department, chain.first { $0.level == .department }?.name)
    set(.answerBy, item.answerBy(register, today: today)?.words(language))
    let extended = facts.record(.extended, of: ExtensionField.self)
    set(.extendedUntil, extended?.date(.until)?.words(language))
    set(.extendedReason, extended?.text(.reason).map(Self.sentence))
    let transferred = facts.record(.transferredTo, of: TransferField.self)
    set(.transferredSystem, transferred?.text(.system))
    set(.transferredReference, transferred?.text(.reference))
    set(.conducted, item.investigation?.text(.conducted).map(Self.sentence))
    set(.improvements, item.investigation?.text(.improvements).map(Self.sentence))
    let measures = item.investigation?.records(.measures, of: MeasureField.self) ?? []
    found[.measures] = Self.list(measures, in: language)
    found[.measuresDone] = Self.list(
      measures.filter { $0.term(.status) == MeasureStatus.done },
      in: language
    )
    found[.measuresPlanned] = Self.list(
      measures.filter { $0.term(.status) == MeasureStatus.planned },
      in: language
    )
    if let routine = facts.id(.routine, as: RoutineID.self).flatMap({ register.routines[$0] }) {
      found.merge(Self.of(routine, in: language)) { $1 }
    }
    values = found
  }

  /// What is known without a case: for the brochure.
  package init(of routine: Routine, in register: Register, today: CivilDate, language: Language) {
    var found = Self.ofAuthority(register)
    found.merge(Self.of(routine, in: language)) { $1 }
    found[.today] = Self.text(today.words(language))
    values = found
  }

  /// The values as a record, dotted names as records inside it.
  package var record: TemplateValue {
    var outer: [String: TemplateValue] = [:]
    var inner: [String: [String: TemplateValue]] = [:]
    for (name, value) in values where !name.isOfElement {
      let parts = name.rawValue.split(separator: ".").map(String.init)
      if parts.count == 2 {
        inner[parts[0], default: [:]][parts[1]] = value
      } else {
        outer[name.rawValue] = value
      }
    }
    for (name, values) in inner { outer[name] = .record(values) }
    return .record(outer)
  }

  /// One value as a person reads it; `nil` where it is not known.
  package func words(_ name: LetterName) -> String? {
    switch values[name] {
    case .text(let text): Self.unescaped(text)
    case .list(let items):
      items.isEmpty ? nil : items.map(Self.words).joined(separator: "; ")
    case .flag, .record, .missing, nil: nil
    }
  }

  private static func words(_ value: TemplateValue) -> String {
    switch value {
    case .text(let text): unescaped(text)
    case .record(let values):
      [LetterName.measure, .name].compactMap { values[$0.rawValue] }.map(words).joined()
    case .list, .flag, .missing: ""
    }
  }
}

// MARK: Parts

extension LetterValues {
  private static func ofAuthority(_ register: Register) -> [LetterName: TemplateValue] {
    var found: [LetterName: TemplateValue] = [:]
    found[.authorityName] = text(register.authority)
    if !register.postalAddress.isEmpty {
      found[.authorityAddress] = .list(register.postalAddress.map(text))
    }
    found[.authorityPhone] = register.phone.map(text)
    found[.authorityEmail] = register.email.map(text)
    found[.authorityWebsite] = register.website.map(text)
    found[.authorityPrivacy] = register.privacyNotice.map(text)
    return found
  }

  private static func of(_ routine: Routine, in language: Language) -> [LetterName: TemplateValue] {
    [
      .routine: text(routine.name),
      .enclosures: .list(routine.enclosures.map(text)),
      .kinds: .list(
        Kind.allCases.filter { routine.routes[$0] != nil }
          .map { .record([LetterName.name.rawValue: text($0.name[language])]) }
      ),
      .areas: .list(
        routine.areas.map {
          .record([
            LetterName.name.rawValue: text($0.name),
            LetterName.description.rawValue: text(sentence($0.description)),
          ])
        }
      ),
    ]
  }

  private static func list(
    _ measures: [Record<MeasureField>],
    in language: Language
  ) -> TemplateValue {
    .list(
      measures.compactMap { measure in
        guard let what = measure.text(.what) else { return nil }
        var values = [LetterName.measure.rawValue: text(sentence(what))]
        if let by = measure.date(.by) {
          values[LetterName.measureBy.rawValue] = text(by.words(language))
        }
        return .record(values)
      }
    )
  }

  private static func text(_ words: String) -> TemplateValue { .text(Inline.escaped(words)) }

  /// Lines of a field as one text, which other sentences may follow.
  private static func sentence(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.last.map { ".!?…".contains($0) } ?? true ? line : line + "."
  }

  private static func unescaped(_ text: String) -> String {
    Inline.spans([0..<text.utf8.count], of: Array(text.utf8)).map(\.text).joined()
  }
}

extension Kind {
  /// With the word for *your*.
  var yours: Wording {
    switch self {
    case .praise: Wording("ditt beröm", "your praise")
    case .suggestion: Wording("ditt förslag", "your suggestion")
    case .complaint: Wording("ditt klagomål", "your complaint")
    case .question: Wording("din fråga", "your question")
    case .fault: Wording("din felanmälan", "your fault report")
    }
  }
}

extension Case {
  /// Who answers: the investigator, or where nothing is investigated the head of the unit (K9).
  func writer(_ register: Register) -> Organisation.Person? {
    let id =
      facts.id(.investigator, as: PersonID.self)
      ?? facts.id(.unit, as: UnitID.self).flatMap(register.organisation.manager(of:))
    return id.flatMap { register.organisation.people[$0] }
  }

  /// The last day for the answer, as the deadlines of the routine stand; one that has passed is no promise.
  func answerBy(_ register: Register, today: CivilDate) -> CivilDate? {
    register.deadlines(of: self, today: today).filter { $0.rule.until == .answered }.map(\.due)
      .min().flatMap { $0 >= today ? $0 : nil }
  }
}
