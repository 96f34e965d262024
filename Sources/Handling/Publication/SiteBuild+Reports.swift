import CaseStore
import Casework
import Publication
import Reports

extension SiteBuild {
  /// The adopted reports that are for everybody, as they were adopted (K33).
  ///
  /// One that was changed since, or in which anybody known is named, has no page.
  func reports(protecting protected: ProtectedPeople) throws -> [SiteReport] {
    let scan = LeakScan([staff], protected: protected, allowed: [ownWords.all], least: .likely)
    return try folder.reports().ids.compactMap { id in
      guard let read = try folder.readReport(id), let html = read.html,
        let adopted = read.facts.flatMap({ AdoptedReport($0, in: register.language) }),
        adopted.isPublic, protected.isComplete,
        adopted.changes(text: read.text, pdf: read.pdf, html: html).isEmpty,
        let text = read.text.map({ PeriodText(parsing: $0, in: register.language) }),
        let report = SiteReport(
          id,
          text.letter.heading,
          html,
          adopted: adopted.day,
          by: adopted.meeting
        ),
        scan.leak(in: report.content) == nil
      else { return nil }
      return report
    }
  }
}
