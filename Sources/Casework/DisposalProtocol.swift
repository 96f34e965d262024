import CaseText
import CivilCalendar
import Findings

/// What was disposed of by one decision, for ever: `cases/disposal/2026-11-24.yaml` (L11).
///
/// ```yaml
/// beslut: KS 2026/118
/// tid: 2026-11-24T10:12:00+01:00
/// av: anna.berg
/// ärenden:
///   - ärende: SYN-2023-0007
///     paket: uuid-9ea4efe4-942c-87a5-a6cd-780448b07722
///     sha256: 2839dc3135607c49b3381ddb58302455a04c5d3b7d72bff0c7e28fe0c5005767
/// uppgifter:
///   - inkom: 2023-04
///     typ: beröm
///     rutin: synpunkten
///     avslutad: 2023-05
///     utfall: hanterad
///     ska besvaras: nej
/// ```
///
/// The numbers say that nothing is missing, the hash proves a package after its case is gone, and the rows keep the
/// figures of the past: sorted and without numbers, so that no row leads to a case, and without people and texts.
package struct DisposalProtocol: Sendable {
  private let decision: String
  private let time: Moment
  private let by: PersonID
  private let cases: [Case]

  package init(decision: String, time: Moment, by: PersonID, cases: [Case]) {
    self.decision = decision
    self.time = time
    self.by = by
    self.cases = cases
  }

  /// The file.
  package func document(_ register: Register) -> Document {
    let language = register.language
    func name(_ field: ProtocolField) -> String { field.definition.name[language] }
    let rows = cases.compactMap { DisposalRow($0, register, today: time.date).fields }
    let sorted = rows.map { (fields: $0, text: Document($0).bytes) }
      .sorted { $0.text.lexicographicallyPrecedes($1.text) }
    return Document(
      [
        NewField(name(.decision), .text(decision)), NewField(name(.time), .text(time.iso)),
        NewField(name(.by), .text(by.description)),
        NewField(name(.cases), .list(cases.map { .record(Self.fields(of: $0, in: language)) })),
      ]
        + (sorted.isEmpty
          ? [] : [NewField(name(.rows), .list(sorted.map { .record($0.fields) }))])
    )
  }

  private static func fields(of item: Case, in language: Language) -> [NewField] {
    let values: [(DisposedCaseField, String?)] = [
      (.number, item.number.description), (.package, item.archiving?.package),
      (.digest, item.archiving?.digest.hexadecimal),
    ]
    return values.compactMap { field, value in
      value.map { NewField(field.definition.name[language], .text($0)) }
    }
  }

  /// What a protocol keeps of its cases for figures.
  package struct Figures: Sendable {
    /// In the order of the protocol.
    package let rows: [Record<DisposalRowField>]
    /// The cases of a protocol without rows, which an earlier program wrote.
    package let cases: [Record<DisposedCaseField>]
    /// How many cases have no row: those of earlier programs, of which the figures know nothing.
    package let unknown: Int

    /// Of a protocol that cannot be read, nothing is known and nothing counted; `check` tells of it.
    package init(_ bytes: [UInt8], _ language: Language) {
      let document = Document(parsing: bytes)
      guard let root = document.root, document.kind(of: root) == .mapping else {
        (rows, cases, unknown) = ([], [], 0)
        return
      }
      let record = Record<ProtocolField>(document, at: root, in: language)
      rows = record.records(.rows, of: DisposalRowField.self)
      let all = record.records(.cases, of: DisposedCaseField.self)
      cases = rows.isEmpty ? all : []
      unknown = max(0, all.count - rows.count)
    }
  }

  /// What a protocol says of the package of a case; `nil` where it names the case without one, or not at all.
  package static func package(
    of number: CaseNumber,
    in bytes: [UInt8],
    _ language: Language
  ) -> String? {
    let document = Document(parsing: bytes)
    guard let root = document.root, document.kind(of: root) == .mapping else { return nil }
    let cases = Record<ProtocolField>(document, at: root, in: language)
      .records(.cases, of: DisposedCaseField.self)
    return cases.first { $0.text(.number) == "\(number)" }?.text(.package)
  }

  /// What the register's log says of a protocol at a path; `nil` for one that cannot be read.
  package static func event(
    of bytes: [UInt8],
    at path: String,
    in language: Language
  ) -> LogEvent? {
    let document = Document(parsing: bytes)
    guard let root = document.root, document.kind(of: root) == .mapping else { return nil }
    let record = Record<ProtocolField>(document, at: root, in: language)
    let count = record[.cases].map { Array(document.children(of: $0)).count }
    guard let decision = record.text(.decision), let by = record.id(.by, as: PersonID.self),
      let time = Moment(record.text(.time) ?? ""),
      let count
    else { return nil }
    return LogEvent(
      time: time,
      by: .person(by),
      what: .disposed,
      details: [
        LogEvent.Detail(.decision, decision, in: language),
        LogEvent.Detail(.count, "\(count)", in: language),
        LogEvent.Detail(.protocolPath, path, in: language),
      ]
    )
  }

  /// What is wrong with a protocol's text and fields.
  package static func findings(in bytes: [UInt8], language: Language) -> [Finding] {
    let document = Document(parsing: bytes)
    guard let root = document.root, document.kind(of: root) == .mapping else {
      return document.findings.isEmpty
        ? [SchemaCode.unexpectedRoot.finding(with: ["shape": Wording("fält", "fields")])]
        : document.findings
    }
    var check = SchemaCheck(document, in: language)
    _ = check.record(at: root, of: ProtocolField.self)
    return document.findings + check.findings
  }
}
