import CaseStore
import Casework
import Findings
import Reports

/// What is wrong with the reports of a register.
extension PeriodReports {
  /// Of all reports, or of those whose files lie at, above or below one of the paths.
  package func findings(_ paths: [String] = []) -> [LocatedFinding] {
    func isMeant(_ path: String) -> Bool {
      paths.isEmpty
        || paths.contains { path == $0 || path.hasPrefix($0 + "/") || $0.hasPrefix(path + "/") }
    }
    guard isMeant(RegisterFolder.reportsPath) else { return [] }
    do {
      let (ids, strays) = try desk.folder.reports()
      let review = ids.isEmpty ? nil : PeriodReview(register)
      let found = try ids.filter { isMeant(RegisterFolder.reportsPath + "/\($0)") }.flatMap { id in
        try desk.folder.readReport(id).map { try findings(of: $0, by: review) } ?? []
      }
      return (strays + found).filter { isMeant($0.path) }
    } catch {
      let refusal = Refusal(error)
      return [
        StoreCode.unreadableFolder.finding(with: ["reason": refusal.message])
          .located(path: RegisterFolder.reportsPath)
      ]
    }
  }

  /// Of one report: while it is written against the register, then against what was adopted.
  private func findings(of read: ReportBytes, by review: PeriodReview?) throws -> [LocatedFinding] {
    if let facts = read.facts {
      let path = ReportFile.facts.path(of: read.id)
      guard let adopted = AdoptedReport(facts, in: language) else {
        return AdoptedReport.findings(in: facts, language).map { $0.located(in: facts, path: path) }
      }
      let changes = adopted.changes(text: read.text, pdf: read.pdf, html: read.html)
      return adopted.findings.map { $0.located(in: facts, path: path) }
        + changes.map { name in
          ReportCode.changed.finding(with: ["file": Wording(verbatim: name)])
            .located(path: RegisterFolder.reportsPath + "/\(read.id)/" + name)
        }
    }
    guard let bytes = read.text, let review else { return [] }
    let text = PeriodText(parsing: bytes, in: language)
    let day = text.day.map { min($0, desk.today) } ?? desk.today
    let figures = try figures(read.id, on: day).figures
    return review.findings(of: text, against: figures).map {
      $0.located(in: bytes, path: ReportFile.text.path(of: read.id))
    }
  }
}
