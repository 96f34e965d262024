import CivilCalendar

/// By which the report of a period is known, and what its folder in `cases/reports` is called (K33).
///
/// `2026-2-omsorg` is the department with the id `omsorg` in May to August 2026; `2026-2` is the whole authority.
package struct PeriodReportID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let third: CivilThird
  /// `nil` for everything that the register has.
  package let department: UnitID?

  package init(_ third: CivilThird, of department: UnitID?) {
    self.third = third
    self.department = department
  }

  /// `nil` for what is no name of a report.
  package init?(_ name: String) {
    guard let third = CivilThird(iso: String(name.prefix(6))) else { return nil }
    let rest = name.dropFirst(6)
    guard !rest.isEmpty else {
      self.init(third, of: nil)
      return
    }
    guard rest.first == "-", let id = UnitID(String(rest.dropFirst())) else { return nil }
    self.init(third, of: id)
  }

  package var description: String { third.iso + (department.map { "-\($0)" } ?? "") }

  /// The report of the four months before.
  package var previous: PeriodReportID {
    let month = third.months.first?.adding(months: -1)
    return PeriodReportID(month.map { CivilThird($0) } ?? third, of: department)
  }

  package static func < (left: PeriodReportID, right: PeriodReportID) -> Bool {
    (left.third, left.department?.description ?? "")
      < (right.third, right.department?.description ?? "")
  }
}
