import Casework
import CivilCalendar
import Mustache

/// A report that was adopted, as its page shows it (K33).
package struct SiteReport: Sendable {
  let id: PeriodReportID
  let title: String
  /// What stands on the page: the report as it was adopted.
  package let content: [UInt8]
  let adopted: CivilDate
  let meeting: String

  /// `page`: of HTML that needs nothing else; `nil` for one that has no main part.
  package init?(
    _ id: PeriodReportID,
    _ title: String,
    _ page: [UInt8],
    adopted: CivilDate,
    by meeting: String
  ) {
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.firstRange(of: "<main>\n")?.upperBound,
      let end = text.firstRange(of: "</main>")?.lowerBound, start < end
    else { return nil }
    self.id = id
    content = Array(text[start..<end].utf8)
    self.title = title
    self.adopted = adopted
    self.meeting = meeting
  }

  var path: String { "reports/\(id).html" }
}

extension Site {
  /// The page of a report.
  func page(of report: SiteReport) throws(RenderingFault) -> SiteFile {
    let bytes = try templates.render(
      .report,
      with: [
        "report": .text(String(decoding: report.content, as: UTF8.self)),
        "adopted": .text(report.adopted.words(language)), "meeting": .text(report.meeting),
        "isStatistics": .flag(true),
      ],
      in: frame.values(of: report.title, root: "../", at: report.path)
    )
    // What the report says was looked through by itself.
    return SiteFile(at: report.path, holding: bytes, own: Array(report.meeting.utf8))
  }
}
