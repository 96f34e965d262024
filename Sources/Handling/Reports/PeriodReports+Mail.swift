import CaseStore
import Casework
import Findings
import Mustache
import Notices
import Reports

/// The mail with a report that was adopted.
extension PeriodReports {
  /// What the template may ask for; `nil` where the report is not adopted.
  func values(
    of id: PeriodReportID,
    for person: Organisation.Person
  ) throws -> [String: TemplateValue]? {
    guard let read = try desk.folder.readReport(id), let bytes = read.text,
      let adopted = read.facts.flatMap({ AdoptedReport($0, in: language) })
    else { return nil }
    let text = PeriodText(parsing: bytes, in: language)
    var values: [AdoptedName: TemplateValue] = [
      .name: .text(person.name), .authority: .text(register.authority),
      .title: .text(text.letter.heading), .day: .text(adopted.day.words(language)),
      .meeting: .text(adopted.meeting), .text: .text(text.plain(language)),
      .path: .text(ReportFile.pdf.path(of: id)),
    ]
    if let location = register.mail.location { values[.location] = .text(location) }
    return values.byName
  }
}
