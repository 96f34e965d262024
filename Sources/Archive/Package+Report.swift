import Casework
import CivilCalendar

/// The package of a period's report that was adopted (K33): its files as they were locked.
extension Package {
  /// `files`: by their names, as they lie in the report's folder.
  package init(
    report id: PeriodReportID,
    of authority: String,
    holding files: [(name: String, bytes: [UInt8])],
    adopted: Instant
  ) {
    self.init(
      name: "report-\(id)-" + PackageName.uuid(of: ["report", authority, id.description]),
      files: files.map { PackageFile(at: $0.name, holding: $0.bytes) },
      modified: adopted
    )
  }

  /// Whether a folder of a bag is a report: such a one has no METS.xml, and its own hashes in report.yaml.
  static func isReport(_ folder: String, in tree: PackageTree) -> Bool {
    tree.entries[folder + "/report.yaml"] == .file && tree.entries[folder + "/METS.xml"] == nil
  }
}
