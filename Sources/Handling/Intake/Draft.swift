import CaseStore
import CaseText
import Casework
import CivilCalendar
import Findings
import Mail
import PersonalData
import Publication

/// A case on its way into the register: from options, a form's header and answers to a draft.
package struct Draft {
  private let register: Register
  var language: Language { register.language }
  private let now: Moment
  private let by: LogEvent.Actor?
  package private(set) var facts: [CaseField: String] = [:]
  package private(set) var sender: [SenderField: String] = [:]
  package private(set) var submission: [UInt8] = []
  /// A text that was not in UTF-8, as it came, and what is told of it.
  private var original: (bytes: [UInt8], finding: Finding)?

  package init(_ register: Register, now: Moment, by: LogEvent.Actor?) {
    self.register = register
    self.now = now
    self.by = by
  }

  /// What somebody says of the case themselves.
  package mutating func take(_ given: GivenFields) throws(Refusal) {
    for (field, word) in given.facts { try set(field, to: word) }
    for (field, word) in given.sender { try set(field, to: word) }
  }

  /// A text with or without a header; what an option has said already stays.
  package mutating func take(_ text: IntakeText) throws(Refusal) {
    for (field, word) in text.facts where facts[field] == nil { try set(field, to: word) }
    for (field, word) in text.sender where sender[field] == nil { try set(field, to: word) }
    submission = text.submission
  }

  /// A text file in whatever encoding; one that is not in UTF-8 is kept beside the text as it came.
  ///
  /// - Returns: What is told of such a file.
  package mutating func take(file bytes: [UInt8]) throws(Refusal) -> Finding? {
    let recoded = RecodedText(bytes)
    try ExportedRows.refuse(recoded.text)
    try take(IntakeText(recoded.text, in: register.language))
    guard let charset = recoded.charset else { return nil }
    let finding = MailCode.textRecoded.finding(with: [
      "charset": Wording(verbatim: charset), "name": Wording(verbatim: Self.originalName),
    ])
    original = (bytes, finding)
    return finding
  }

  private static let originalName = "original.txt"

  /// Sets a field that has no value yet.
  package mutating func fill(_ field: CaseField, with word: String) throws(Refusal) {
    if facts[field] == nil { try set(field, to: word) }
  }

  /// Sets a field that has no value yet.
  package mutating func fill(_ field: SenderField, with word: String) throws(Refusal) {
    if sender[field] == nil { try set(field, to: word) }
  }

  package mutating func set(_ field: CaseField, to word: String) throws(Refusal) {
    facts[field] = try FieldValues.text(word, of: field.definition, in: register.language)
  }

  package mutating func set(_ field: SenderField, to word: String) throws(Refusal) {
    sender[field] = try FieldValues.text(word, of: field.definition, in: register.language)
  }

  package mutating func setSubmission(_ bytes: [UInt8]) { submission = bytes }

  /// The draft with everything that follows from the rest filled in.
  ///
  /// `received`: the day to assume when nobody said one.
  package func completed(received: CivilDate) throws(Refusal) -> CaseDraft {
    let language = register.language
    var draft = CaseDraft(submission: submission)
    for (field, text) in facts {
      draft.facts[field] = try FieldValues.value(text, of: field.definition, in: language)
    }
    for (field, text) in sender { draft.sender[field] = .text(text) }
    draft.facts[.received] = draft.facts[.received] ?? .text(received.iso)
    draft.facts[.registered] = .text(now.iso)
    if let by { draft.facts[.registeredBy] = .text(by.description) }
    if facts[.routine] == nil { draft.facts[.routine] = .text(try routine().description) }
    if facts[.title] == nil, let title = CaseDraft.title(from: submission) {
      let proposed = CaseTitle(register).proposed(title, from: knownSender)
      draft.facts[.title] = .text(proposed)
    }
    if let original {
      draft.attachments.append((Self.originalName, original.bytes))
      let located = original.finding.located(path: Self.originalName)
      draft.remark([located], original: nil, in: language)
    }
    let isAnonymous = sender[.anonymous] == YesNo.yes.name[language]
    if sender[.contact] == nil, isAnonymous {
      draft.sender[.contact] = .text(ContactWay.none.name[language])
    }
    return draft
  }

  private var knownSender: KnownPerson {
    KnownPerson(
      name: sender[.name],
      email: sender[.email],
      phone: sender[.phone],
      address: sender[.address],
      personalIdentityNumber: sender[.personalIdentityNumber]
    )
  }

  /// The routine for what comes in, or the only one that handles the kind.
  private func routine() throws(Refusal) -> RoutineID {
    let kind = facts[.kind].flatMap { word in
      Kind.allCases.first { $0.name[register.language] == word }
    }
    if let id = register.intakeRoutine, let routine = register.routines[id],
      kind.map({ routine.routes[$0] != nil }) ?? true
    {
      return id
    }
    let fitting = register.routines.values.filter { routine in
      kind.map { routine.routes[$0] != nil } ?? true
    }.map(\.id).sorted()
    if fitting.count == 1 { return fitting[0] }
    if register.routines.count == 1, let only = register.routines.keys.first { return only }
    let names = register.routines.keys.sorted().map(\.description).joined(separator: ", ")
    throw .unclear(
      Wording("vilken rutin följer ärendet?", "which routine does the case follow?"),
      hint: Wording("ange --rutin: \(names)", "give --routine: \(names)")
    )
  }
}

extension CaseDraft {
  /// What is wrong with the case that this becomes.
  ///
  /// `given`: its number, once it has one.
  package func findings(at desk: Desk, as given: CaseNumber? = nil) -> [LocatedFinding] {
    let register = desk.register
    // Not that of any case that it may be related to.
    let serial = CaseNumber.firstProvisional - 1
    let number =
      given ?? CaseNumber(series: register.series, year: desk.today.year, serial: serial)
    let facts = facts(number: number, in: register.language)
    let sender = sender(register.language)
    var bytes = CaseBytes(number: number)
    bytes.facts = facts.bytes
    bytes.sender = sender.bytes
    // The log and the submission are the program's own: there is nothing to find in them yet.
    bytes.unreadable = [.submission, .log]
    return desk.reader.read(bytes).report.findings.map {
      $1.located(
        in: $0 == .sender ? sender.bytes : facts.bytes,
        path: (given.map { $0.folder + "/" } ?? "") + $0.rawValue
      )
    }
  }
}
