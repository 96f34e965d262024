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
///     rutin: synpunkten
///     typ: beröm
///     inkom: 2023-04-28
///     avslutad: 2023-05-02
///     utfall: hanterad
/// ```
///
/// No title, no unit, no person: nothing here can lead to anybody.
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
  package func document(_ language: Language) -> Document {
    func name(_ field: ProtocolField) -> String { field.definition.name[language] }
    return Document([
      NewField(name(.decision), .text(decision)),
      NewField(name(.time), .text(time.iso)),
      NewField(name(.by), .text(by.description)),
      NewField(name(.cases), .list(cases.map { .record(Self.fields(of: $0, in: language)) })),
    ])
  }

  private static func fields(of item: Case, in language: Language) -> [NewField] {
    let values: [(DisposedCaseField, String?)] = [
      (.number, item.number.description),
      (.routine, item.facts.id(.routine, as: RoutineID.self)?.description),
      (.kind, item.facts.term(.kind, as: Kind.self)?.name[language]),
      (.received, item.facts.date(.received)?.iso), (.closed, item.facts.date(.closed)?.iso),
      (.outcome, item.facts.term(.outcome, as: Outcome.self)?.name[language]),
      (.package, item.archiving?.package),
    ]
    return values.compactMap { field, value in
      value.map { NewField(field.definition.name[language], .text($0)) }
    }
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
