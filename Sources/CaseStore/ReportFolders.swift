import Casework
import Findings
import System

/// The reports of periods on disk (K33).
///
/// ```
/// cases/reports/2026-2-omsorg/
///   report.txt     as it was written
///   report.yaml    what became of it; there once it is adopted
///   report.pdf     as it was adopted
///   report.html    as it was adopted, for a screen
/// ```
package enum ReportFile: String, CaseIterable, Sendable {
  case text = "report.txt"
  case facts = "report.yaml"
  case pdf = "report.pdf"
  case html = "report.html"

  /// From the register's root.
  package func path(of id: PeriodReportID) -> String {
    RegisterFolder.reportsPath + "/\(id)/" + rawValue
  }
}

/// The files of a report; `nil` for one that is not there.
package struct ReportBytes: Sendable {
  package let id: PeriodReportID
  package fileprivate(set) var text, facts, pdf, html: [UInt8]?

  package subscript(file: ReportFile) -> [UInt8]? {
    switch file {
    case .text: text
    case .facts: facts
    case .pdf: pdf
    case .html: html
    }
  }
}

extension RegisterFolder {
  /// Where reports lie, from the register's root.
  package static let reportsPath = RegisterLayout.reports

  /// The reports that there are, the earliest first, and what lies among them and is none.
  package func reports() throws(FileError) -> (
    ids: [PeriodReportID], strays: [LocatedFinding]
  ) {
    let root = try open()
    guard try root.exists(Self.reportsPath) else { return ([], []) }
    let folder = try root.folder(at: Self.reportsPath)
    var ids: [PeriodReportID] = []
    var strays: [LocatedFinding] = []
    for entry in try folder.entries() {
      let path = Self.reportsPath + "/" + entry.name
      guard entry.kind == .folder, let id = PeriodReportID(entry.name) else {
        strays.append(entry.misfit().located(path: path))
        continue
      }
      ids.append(id)
      for file in try folder.folder(entry.name).entries()
      where file.kind != .file || ReportFile(rawValue: file.name) == nil {
        strays.append(
          file.misfit(among: Set(ReportFile.allCases.map(\.rawValue)))
            .located(path: path + "/" + file.name)
        )
      }
    }
    return (ids.sorted(), strays)
  }

  /// The files of a report; `nil` where it has no folder.
  package func readReport(_ id: PeriodReportID) throws(FileError) -> ReportBytes? {
    let root = try open()
    let path = Self.reportsPath + "/\(id)"
    guard try root.exists(path) else { return nil }
    let folder = try root.folder(at: path)
    var bytes = ReportBytes(id: id)
    bytes.text = try folder.readIfPresent(ReportFile.text.rawValue, limit: fileLimit)
    bytes.facts = try folder.readIfPresent(ReportFile.facts.rawValue, limit: fileLimit)
    bytes.pdf = try folder.readIfPresent(ReportFile.pdf.rawValue)
    bytes.html = try folder.readIfPresent(ReportFile.html.rawValue)
    return bytes
  }

  /// Writes the first text of a report.
  ///
  /// - Throws: `FileError` where there is one already.
  package func createReport(_ id: PeriodReportID, holding text: [UInt8]) throws {
    let root = try open()
    RegisterRights.close(root)
    try root.makingFolder(at: Self.reportsPath + "/\(id)")
      .create(ReportFile.text.rawValue, holding: text)
  }

  /// Replaces the text of a report, if it is still the one that was read.
  package func replaceReport(
    _ id: PeriodReportID,
    holding old: [UInt8],
    with new: [UInt8]
  ) throws {
    try open().folder(at: Self.reportsPath + "/\(id)")
      .replace(ReportFile.text.rawValue, holding: old, with: new)
  }

  /// Puts what was adopted beside the text; the facts come last, and with them it is adopted.
  ///
  /// - Throws: `FileError` where it has been adopted before.
  package func adoptReport(
    _ id: PeriodReportID,
    pdf: [UInt8],
    html: [UInt8],
    facts: [UInt8]
  ) throws {
    let folder = try open().folder(at: Self.reportsPath + "/\(id)")
    try folder.put(ReportFile.pdf.rawValue, holding: pdf)
    try folder.put(ReportFile.html.rawValue, holding: html)
    try folder.create(ReportFile.facts.rawValue, holding: facts)
  }
}
