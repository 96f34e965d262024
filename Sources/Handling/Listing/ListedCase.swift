import CaseStore
import Casework
import CivilCalendar

/// A case as a list shows it: its entry in the index, and what is due next.
package struct ListedCase: Sendable {
  package let entry: IndexEntry
  /// The deadline that ends first of those that run, or `nil` when nothing does.
  package let next: CaseDeadline?

  package init(_ entry: IndexEntry, in register: Register, today: CivilDate) {
    self.entry = entry
    let isClosed = entry.date(.closed).map { $0 <= today } ?? entry.has(.closed)
    next =
      isClosed
      ? nil : register.deadlines(of: entry.timeline(in: register.timeZone), today: today).next
  }

  package var isOverdue: Bool { next?.state == .overdue }
}
