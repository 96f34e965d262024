import Archive
import CaseStore
import Casework
import CivilCalendar
import Findings
import Reports

/// Packing reports that were adopted for the archive.
extension PeriodReports {
  /// A package that lies on the shelf.
  package struct PackedReport: Sendable {
    package let id: PeriodReportID
    package let name: String
    /// Whether it was made now.
    package let isNew: Bool
  }

  /// Puts each report that was adopted on a shelf, as a bag (RFC 8493) of its own; one that lies there stays.
  ///
  /// - Throws: ``Faults`` where one is not what was adopted, before anything is packed; ``Refusal`` where there is none.
  package func pack(on shelf: borrowing PackageShelf) throws -> [PackedReport] {
    let lock = try WriteLock(.archiving, in: desk.folder)
    let right = try shelf.alone()
    defer {
      withExtendedLifetime(right) {}
      withExtendedLifetime(lock) {}
    }
    let adopted = try rows().filter { $0.adopted != nil }
    guard !adopted.isEmpty else {
      throw Refusal.refused(
        Wording("ingen rapport är antagen", "no report has been adopted")
      )
    }
    let faults = adopted.flatMap { findings([RegisterFolder.reportsPath + "/\($0.id)"]) }
      .filter { $0.code.severity == .error }
    guard faults.isEmpty else { throw Faults(faults) }
    var packed: [PackedReport] = []
    for row in adopted {
      guard let bag = try bag(of: row) else { continue }
      let isThere = try shelf.holds(bag.name)
      if !isThere {
        let files = bag.files.map { (path: $0.path, bytes: $0.bytes) }
        try shelf.finish([shelf.prepare(folder: bag.name, holding: files)])
      }
      packed.append(PackedReport(id: row.id, name: bag.name, isNew: !isThere))
    }
    return packed
  }

  private func bag(of row: Row) throws -> Package? {
    guard let adopted = row.adopted, let read = try desk.folder.readReport(row.id) else {
      return nil
    }
    let files = ReportFile.allCases.compactMap { file in
      read[file].map { (name: file.rawValue, bytes: $0) }
    }
    let noon = Moment(date: adopted.day, secondOfDay: 43_200)
    let package = Package(
      report: row.id,
      of: register.authority,
      holding: files,
      adopted: noon.instant(in: register.timeZone) ?? Instant(seconds: 0)
    )
    return Bag(package, on: desk.today, by: register.authority, version: Producer.version).bagged()
  }
}
