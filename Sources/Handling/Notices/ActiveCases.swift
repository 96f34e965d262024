import CaseStore
import Casework
import CivilCalendar

/// The cases about which something may have to be told, in the order of their numbers.
package struct ActiveCases {
  /// Cases that are open, or were closed so lately that somebody may not know yet.
  package let numbers: [CaseNumber]
  /// Cases whose case.yaml cannot be read, so that nobody knows.
  package let unreadable: [CaseNumber]
  /// Cases that have no case.yaml: registrations that were interrupted, or that go on.
  package let unregistered: [CaseNumber]

  package init(_ desk: Desk) throws {
    let oldest = desk.today.adding(days: -NotificationPlan.noticeDays)
    let entries = try CaseIndex(of: desk.folder, desk.register).entries
    numbers = entries.filter { entry in
      entry.isReadable && (!entry.has(.closed) || entry.date(.closed).map { $0 >= oldest } ?? true)
    }.map(\.number)
    unreadable = entries.filter { !$0.isReadable }.map(\.number)
    unregistered = entries.filter(\.isMissing).map(\.number)
  }
}
