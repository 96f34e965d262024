import CaseText
import Checksums
import CivilCalendar
import Findings

/// What was recorded when a report was adopted, and what became of its proposals: `report.yaml`.
package struct AdoptedReport: Sendable {
  package let day: CivilDate
  package let meeting: String
  package let measures: [Measure]
  /// Whether it is for everybody.
  package let isPublic: Bool
  private let hashes: (text: Digest?, pdf: Digest?, html: Digest?)
  /// What is wrong with the file.
  package let findings: [Finding]

  /// Something that the report proposed.
  package struct Measure: Hashable, Sendable {
    package let what: String
    package let by: CivilDate?
    package let isDone: Bool
  }

  /// Reads the file; `nil` where it does not say when and by whom it was adopted.
  package init?(_ bytes: [UInt8], in language: Language) {
    let document = Document(parsing: bytes)
    guard let root = document.root, document.kind(of: root) == .mapping else { return nil }
    var check = SchemaCheck(document, in: language)
    let record = check.record(at: root, of: ReportField.self)
    guard let day = record.date(.adopted), let meeting = record.text(.meeting) else { return nil }
    self.day = day
    self.meeting = meeting
    isPublic = record.isYes(.published)
    hashes = (
      record.text(.text).flatMap { Digest(hexadecimal: $0) },
      record.text(.pdf).flatMap { Digest(hexadecimal: $0) },
      record.text(.html).flatMap { Digest(hexadecimal: $0) }
    )
    measures = record.records(.measures, of: MeasureField.self).map { measure in
      Measure(
        what: measure.text(.what) ?? "",
        by: measure.date(.by),
        isDone: measure.term(.status, as: MeasureStatus.self) == .done
      )
    }
    findings = document.findings + check.findings
  }

  /// What is wrong with a file that cannot be read as one.
  package static func findings(in bytes: [UInt8], _ language: Language) -> [Finding] {
    let document = Document(parsing: bytes)
    guard let root = document.root, document.kind(of: root) == .mapping else {
      return document.findings
    }
    var check = SchemaCheck(document, in: language)
    _ = check.record(at: root, of: ReportField.self)
    return document.findings + check.findings
  }

  /// The names of the files that are not what was adopted.
  package func changes(text: [UInt8]?, pdf: [UInt8]?, html: [UInt8]?) -> [String] {
    let files = [
      ("report.txt", text, hashes.text), ("report.pdf", pdf, hashes.pdf),
      ("report.html", html, hashes.html),
    ]
    return files.filter { _, bytes, digest in
      bytes.map { SHA256.hash(of: $0) != digest } ?? true
    }.map(\.0)
  }

  /// The file of a report that is adopted now.
  package static func bytes(
    adopted day: CivilDate,
    by meeting: String,
    asOf figures: CivilDate,
    published isPublic: YesNo,
    counted digest: Digest,
    files: (text: [UInt8], pdf: [UInt8], html: [UInt8]),
    values: [(name: String, value: String)],
    proposals: [(what: String, by: CivilDate?)],
    in language: Language
  ) -> [UInt8] {
    func field(_ field: ReportField, _ value: NewValue) -> NewField {
      NewField(field.definition.name[language], value)
    }
    func hash(_ bytes: [UInt8]) -> NewValue { .text(SHA256.hash(of: bytes).hexadecimal) }
    let fields = [
      field(.adopted, .text(day.iso)), field(.meeting, .text(meeting)),
      field(.asOf, .text(figures.iso)), field(.published, .text(isPublic.name[language])),
      field(.counted, .text(digest.hexadecimal)),
      field(.text, hash(files.text)), field(.pdf, hash(files.pdf)), field(.html, hash(files.html)),
      field(
        .figures,
        .list(
          values.map { name, value in
            .record([
              NewField(ReportFigureField.name.definition.name[language], .text(name)),
              NewField(ReportFigureField.value.definition.name[language], .text(value)),
            ])
          }
        )
      ),
      field(
        .measures,
        .list(
          proposals.map { what, by in
            let named = { (field: MeasureField) in field.definition.name[language] }
            let status = MeasureStatus.planned.name[language]
            let fields = [
              NewField(named(.what), .text(what)), NewField(named(.status), .text(status)),
            ]
            return .record(fields + (by.map { [NewField(named(.by), .text($0.iso))] } ?? []))
          }
        )
      ),
    ]
    return Document(fields).bytes
  }
}
