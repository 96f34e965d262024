import CaseText
import Checksums
import CivilCalendar
import Findings

/// What is found in a case by who knows more than its fields: the texts of its letters.
package typealias CaseReview =
  @Sendable (Case, CaseBytes) -> [(file: CaseFile, finding: Finding)]

/// Reads the files of a case and finds everything that is wrong in them.
///
/// The tiers stand on each other: what is not text has no fields, what has no fields has no facts.
package struct CaseReader: Sendable {
  let register: Register
  let today: CivilDate
  let caseExists: @Sendable (CaseNumber) -> Bool
  private let review: CaseReview?

  /// A reader of the cases of a register.
  ///
  /// Dates after `today` are in the future. `review` looks at what this module knows nothing of.
  /// `caseExists` says whether a number has a folder; it is asked only for `related`.
  package init(
    register: Register,
    today: CivilDate,
    caseExists: @escaping @Sendable (CaseNumber) -> Bool = { _ in true },
    review: CaseReview? = nil
  ) {
    self.register = register
    self.today = today
    self.review = review
    self.caseExists = caseExists
  }

  /// The case, or `nil` when `case.yaml` is missing or has no fields, and all findings.
  package func read(_ bytes: CaseBytes) -> (case: Case?, report: Report) {
    var report = Report()
    guard let item = parse(bytes, into: &report) else { return (nil, report) }
    let context = RuleContext(
      case: item,
      bytes: bytes,
      register: register,
      today: today,
      caseExists: caseExists
    )
    for rule in Rules.all { rule.check(context, &report) }
    for (file, finding) in review?(item, bytes) ?? [] { report.add(to: file, finding) }
    return (item, report)
  }

  /// The case as its files tell it, without the rules; `nil` as for ``read(_:)``.
  package func facts(of bytes: CaseBytes) -> Case? {
    var report = Report()
    return parse(bytes, into: &report)
  }

  private func parse(_ bytes: CaseBytes, into report: inout Report) -> Case? {
    let facts = bytes.facts.flatMap {
      record(of: CaseField.self, from: $0, in: .facts, into: &report)
    }
    let sender = bytes.sender.flatMap {
      record(of: SenderField.self, from: $0, in: .sender, into: &report)
    }
    let message = bytes.message.flatMap {
      record(of: MessageField.self, from: $0, in: .message, into: &report)
    }
    let investigation = bytes.investigation.flatMap {
      record(of: InvestigationField.self, from: $0, in: .investigation, into: &report)
    }
    let notes = bytes.notes.map { self.notes(from: $0, into: &report) } ?? []
    let log = bytes.log.map { self.log(from: $0, into: &report) } ?? []
    let redaction = bytes.published[.redaction].flatMap {
      record(of: RedactionField.self, from: $0, in: .redaction, into: &report)
    }
    guard let facts else {
      if bytes.facts == nil, !bytes.unreadable.contains(.facts) {
        report.add(
          to: .facts,
          IntegrityCode.caseFileMissing.finding(with: ["case": "\(bytes.number)"])
        )
      }
      return nil
    }
    return Case(
      number: bytes.number,
      facts: facts,
      sender: sender,
      message: message,
      investigation: investigation,
      notes: notes,
      log: log,
      conflicts: conflicts(in: bytes),
      redaction: redaction,
      submissionDigest: bytes.submission
    )
  }

  private func record<Fields: FieldSet>(
    of type: Fields.Type,
    from bytes: [UInt8],
    in file: CaseFile,
    into report: inout Report
  ) -> Record<Fields>? {
    let document = Document(parsing: bytes)
    report.add(to: file, document.findings)
    let shape = Wording("fält", "fields")
    guard let root = document.root else {
      // An empty sender.yaml is a sender of whom nothing is known; an empty case.yaml is no case.
      if document.findings.isEmpty, file == .facts {
        report.add(to: file, SchemaCode.unexpectedRoot.finding(with: ["shape": shape]))
      }
      return nil
    }
    guard document.kind(of: root) == .mapping else {
      report.add(
        to: file,
        SchemaCode.unexpectedRoot.finding(at: document.range(of: root), with: ["shape": shape])
      )
      return nil
    }
    var check = SchemaCheck(document, in: register.language, names: register)
    let record = check.record(at: root, of: type)
    report.add(to: file, check.findings)
    return record
  }

  private func conflicts(in bytes: CaseBytes) -> ConflictFile? {
    if bytes.unreadable.contains(.conflicts) { return nil }
    guard let file = bytes.conflicts else { return ConflictFile(in: register.language) }
    return ConflictFile(file, in: register.language)
  }

  private func notes(from bytes: [UInt8], into report: inout Report) -> [Record<NoteField>] {
    items(
      of: bytes,
      in: .notes,
      shaped: Wording("en lista av anteckningar", "a list of notes"),
      into: &report
    ) {
      document,
      item,
      report in
      guard document.kind(of: item) == .mapping else {
        report.add(
          to: .notes,
          SchemaCode.expectedRecord.finding(
            at: document.markedRange(of: item),
            with: [
              "field": Wording("anteckning", "note"),
              "fields": .list(NoteField.schema.fields.map(\.name)),
            ]
          )
        )
        return nil
      }
      var check = SchemaCheck(document, in: register.language, names: register)
      let record = check.record(at: item, of: NoteField.self)
      report.add(to: .notes, check.findings)
      return record
    }
  }

  /// The events of a log; where its text has faults, those of every line that still is one, because
  /// what was done stays done.
  private func log(from bytes: [UInt8], into report: inout Report) -> [Case.LogLine] {
    let lines = wellFormedLog(from: bytes, into: &report)
    guard report.findings.contains(where: { $0.file == .log }) else { return lines }
    return LogEvent.lines(of: bytes).compactMap { range in
      LogEvent(utf8: bytes[range], in: register.language).map {
        Case.LogLine(event: $0, range: range)
      }
    }
  }

  private func wellFormedLog(from bytes: [UInt8], into report: inout Report) -> [Case.LogLine] {
    items(
      of: bytes,
      in: .log,
      shaped: Wording("en lista av händelser", "a list of events"),
      into: &report
    ) {
      document,
      item,
      report in
      guard let event = event(in: document, at: item) else {
        report.add(
          to: .log,
          IntegrityCode.logLineMalformed.finding(at: document.markedRange(of: item))
        )
        return nil
      }
      return Case.LogLine(event: event, range: document.range(of: item))
    }
  }

  private func event(in document: Document, at item: NodeID) -> LogEvent? {
    document.kind(of: item) == .plain
      ? LogEvent(utf8: document.bytes[document.range(of: item)], in: register.language)
      : LogEvent(document.text(of: item), in: register.language)
  }

  /// The items of a file that is a list outermost.
  private func items<Item>(
    of bytes: [UInt8],
    in file: CaseFile,
    shaped shape: Wording,
    into report: inout Report,
    read: (Document, NodeID, inout Report) -> Item?
  ) -> [Item] {
    let document = Document(parsing: bytes)
    report.add(to: file, document.findings)
    guard let root = document.root else { return [] }
    guard document.kind(of: root) == .sequence else {
      report.add(
        to: file,
        SchemaCode.unexpectedRoot.finding(at: document.range(of: root), with: ["shape": shape])
      )
      return []
    }
    return document.children(of: root).compactMap { read(document, $0, &report) }
  }
}

/// Findings about one case, each with the file it is about.
package struct Report: Sendable {
  /// In the order in which they were found.
  package private(set) var findings: [(file: CaseFile, finding: Finding)] = []

  /// Nothing found yet.
  package init() {}

  mutating func add(to file: CaseFile, _ finding: Finding) { findings.append((file, finding)) }

  mutating func add(to file: CaseFile, _ new: [Finding]) {
    for finding in new { findings.append((file, finding)) }
  }
}
