import CaseStore
import Casework
import Findings
import Mustache
import Notices
import Reports

/// The mail with a report that was adopted.
extension PeriodReports {
  /// Whom reports that were adopted lately are to be sent, whether or not they were.
  ///
  /// One that was adopted on a day on which nobody works is sent on the next; one that is older is not sent to who came
  /// later.
  func tellings() throws -> [(report: Notification.Report, person: PersonID)] {
    let since = desk.today.adding(days: -Self.telling)
    return try rows().filter { $0.adopted.map { $0.day > since } ?? false }.flatMap { row in
      receivers(of: row.id).map { (.adopted(row.id), $0) }
    }
  }

  /// How long after its adoption a report is sent, in days.
  private static let telling = 14

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
