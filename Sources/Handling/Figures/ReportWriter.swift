import Casework
import CivilCalendar
import Findings
import Mustache
import Notices

/// Makes reports into messages; the register is read once for each month, and not at all where nothing is to be sent.
struct ReportWriter {
  private let desk: Desk
  private let writer: NoticeWriter
  private let readers: [ReportReaders.Reader]

  init(at desk: Desk, by writer: NoticeWriter) {
    self.desk = desk
    self.writer = writer
    readers = ReportReaders(of: desk.register.organisation).readers
  }

  /// In the order of the reports.
  ///
  /// - Throws: `FileError` when the register's folder cannot be read.
  func notices(for reports: [Notification]) throws -> [Notice] {
    var months: [CivilMonth: MonthReports] = [:]
    func month(_ month: CivilMonth) throws -> MonthReports {
      let reports = try months[month] ?? MonthReports(of: month, at: desk)
      months[month] = reports
      return reports
    }
    var walkthroughs: WalkthroughValues?
    func walkthrough() throws -> WalkthroughValues {
      let values = try walkthroughs ?? WalkthroughValues(at: desk)
      walkthroughs = values
      return values
    }
    return try reports.compactMap { notification in
      guard case .person(let id) = notification.addressee, let report = notification.report,
        let person = desk.register.organisation.people[id]
      else { return nil }
      let reader = readers.first { $0.person == id } ?? .init(person: id, places: [])
      switch report {
      case .month(let asked):
        let reports = try month(asked)
        let values = reports.values(for: person, reports.sections(for: reader))
        return writer.report(notification, by: .month, with: values)
      case .monthOf(let unit, let asked):
        guard let place = desk.register.organisation.units[unit] else { return nil }
        let reports = try month(asked)
        let section = MonthReports.Section(place: reports.month(of: place), standing: .manager)
        return writer.report(notification, by: .month, with: reports.values(for: person, [section]))
      case .walkthrough:
        return writer.report(
          notification,
          by: .walkthrough,
          with: try walkthrough().yearly(for: reader),
          enclosing: [try walkthrough().brochure].compactMap(\.self)
        )
      case .missingWalkthroughs:
        let values = try walkthrough().missing(for: reader)
        return writer.report(notification, by: .walkthrough, with: values)
      case .adopted(let report):
        let values = try PeriodReports(desk).values(of: report, for: person)
        return values.flatMap { writer.report(notification, by: .adopted, with: $0) }
      case .welcome:
        return writer.report(
          notification,
          by: .walkthrough,
          with: try walkthrough().welcome(for: id),
          enclosing: [try walkthrough().brochure].compactMap(\.self)
        )
      }
    }
  }
}
