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
    guard let item = parse(bytes, &report) else { return (nil, report) }
    let context = RuleContext(
      case: item,
      bytes: bytes,
      register: register,
      today: today,
      caseExists: caseExists
    )
    for rule in Rules.all { rule.check(context, &report) }
    for (file, finding) in review?(item, bytes) ?? [] { report.add(file, finding) }
    return (item, report)
  }

  /// The case as its files tell it, without the rules; `nil` as for ``read(_:)``.
  package func facts(of bytes: CaseBytes) -> Case? {
    var report = Report()
    return parse(bytes, &report)
  }

  private func parse(_ bytes: CaseBytes, _ report: inout Report) -> Case? {
    let facts = bytes.facts.flatMap { record(CaseField.self, $0, .facts, &report) }
    let sender = bytes.sender.flatMap { record(SenderField.self, $0, .sender, &report) }
    let investigation = bytes.investigation.flatMap {
      record(InvestigationField.self, $0, .investigation, &report)
    }
    let notes = bytes.notes.map { self.notes($0, &report) } ?? []
    let log = bytes.log.map { self.log($0, &report) } ?? []
    let redaction = bytes.published[.redaction].flatMap {
      record(RedactionField.self, $0, .redaction, &report)
    }
    guard let facts else {
      if bytes.facts == nil, !bytes.unreadable.contains(.facts) {
        report.add(.facts, IntegrityCode.caseFileMissing.finding(["case": "\(bytes.number)"]))
      }
      return nil
    }
    return Case(
      number: bytes.number,
      facts: facts,
      sender: sender,
      investigation: investigation,
      notes: notes,
      log: log,
      redaction: redaction,
      submissionDigest: bytes.submission
    )
  }

  private func record<Fields: FieldSet>(
    _ type: Fields.Type,
    _ bytes: [UInt8],
    _ file: CaseFile,
    _ report: inout Report
  ) -> Record<Fields>? {
    let document = Document(parsing: bytes)
    report.add(file, document.findings)
    let shape = Wording("fält", "fields")
    guard let root = document.root else {
      // An empty sender.yaml is a sender of whom nothing is known; an empty case.yaml is no case.
      if document.findings.isEmpty, file == .facts {
        report.add(file, SchemaCode.unexpectedRoot.finding(["shape": shape]))
      }
      return nil
    }
    guard document.kind(of: root) == .mapping else {
      report.add(
        file,
        SchemaCode.unexpectedRoot.finding(at: document.range(of: root), ["shape": shape])
      )
      return nil
    }
    var check = SchemaCheck(document, register.language, names: register)
    let record = check.record(at: root, type)
    report.add(file, check.findings)
    return record
  }

  private func notes(_ bytes: [UInt8], _ report: inout Report) -> [Record<NoteField>] {
    items(of: bytes, .notes, Wording("en lista av anteckningar", "a list of notes"), &report) {
      document,
      item,
      report in
      guard document.kind(of: item) == .mapping else {
        report.add(
          .notes,
          SchemaCode.expectedRecord.finding(
            at: document.markedRange(of: item),
            [
              "field": Wording("anteckning", "note"),
              "fields": .list(NoteField.schema.fields.map(\.name)),
            ]
          )
        )
        return nil
      }
      var check = SchemaCheck(document, register.language, names: register)
      let record = check.record(at: item, NoteField.self)
      report.add(.notes, check.findings)
      return record
    }
  }

  /// The events of a log; where its text has faults, those of every line that still is one, because
  /// what was done stays done.
  private func log(_ bytes: [UInt8], _ report: inout Report) -> [Case.LogLine] {
    let lines = wellFormedLog(bytes, &report)
    guard report.findings.contains(where: { $0.file == .log }) else { return lines }
    return LogEvent.lines(of: bytes).compactMap { range in
      LogEvent(utf8: bytes[range], register.language).map { Case.LogLine(event: $0, range: range) }
    }
  }

  private func wellFormedLog(_ bytes: [UInt8], _ report: inout Report) -> [Case.LogLine] {
    items(of: bytes, .log, Wording("en lista av händelser", "a list of events"), &report) {
      document,
      item,
      report in
      guard let event = event(document, item) else {
        report.add(
          .log,
          IntegrityCode.logLineMalformed.finding(at: document.markedRange(of: item))
        )
        return nil
      }
      return Case.LogLine(event: event, range: document.range(of: item))
    }
  }

  private func event(_ document: Document, _ item: NodeID) -> LogEvent? {
    document.kind(of: item) == .plain
      ? LogEvent(utf8: document.bytes[document.range(of: item)], register.language)
      : LogEvent(document.text(of: item), register.language)
  }

  /// The items of a file that is a list outermost.
  private func items<Item>(
    of bytes: [UInt8],
    _ file: CaseFile,
    _ shape: Wording,
    _ report: inout Report,
    read: (Document, NodeID, inout Report) -> Item?
  ) -> [Item] {
    let document = Document(parsing: bytes)
    report.add(file, document.findings)
    guard let root = document.root else { return [] }
    guard document.kind(of: root) == .sequence else {
      report.add(
        file,
        SchemaCode.unexpectedRoot.finding(at: document.range(of: root), ["shape": shape])
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

  mutating func add(_ file: CaseFile, _ finding: Finding) { findings.append((file, finding)) }

  mutating func add(_ file: CaseFile, _ new: [Finding]) {
    for finding in new { findings.append((file, finding)) }
  }
}
