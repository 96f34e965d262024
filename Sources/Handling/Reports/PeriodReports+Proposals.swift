import CaseStore
import Casework
import Checksums

/// What adopted reports have proposed, as measures that are followed up (K18, K33).
extension PeriodReports {
  /// What is not done, by the department of its report; `nil` is the whole authority.
  ///
  /// - Throws: `FileError` when reports cannot be read.
  package func openProposals() throws -> [UnitID?: [(
    report: PeriodReportID, measure: AdoptedReport.Measure
  )]] {
    var open: [UnitID?: [(report: PeriodReportID, measure: AdoptedReport.Measure)]] = [:]
    for row in try rows() {
      for measure in row.adopted?.measures ?? [] where !measure.isDone {
        open[row.id.department, default: []].append((row.id, measure))
      }
    }
    return open
  }

  /// A number that is another when any of them is.
  static func mark(
    of proposals: [UnitID?: [(report: PeriodReportID, measure: AdoptedReport.Measure)]],
    on basis: UInt64
  ) -> UInt64 {
    var hash = QuickHash()
    hash.add(basis)
    for (report, measure) in proposals.values.flatMap({ $0 }).sorted(by: { $0.report < $1.report })
    {
      hash.add("\(report) \(measure.by?.iso ?? "") \(measure.what)\n")
    }
    return hash.value
  }
}
