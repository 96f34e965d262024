import CaseStore
import Casework
import CivilCalendar
import Findings

/// The cases about which something may have to be told, in the order of their numbers.
package struct ActiveCases {
  /// Cases that are open, or were closed so lately that somebody may not know yet.
  package let numbers: [CaseNumber]
  /// Cases that were closed earlier and have planned measures, of which somebody may have to be reminded (K18).
  package let followed: [CaseNumber]
  /// When the first case came in.
  package let began: CivilMonth?
  /// Cases whose case.yaml cannot be read, so that nobody knows.
  package let unreadable: [CaseNumber]
  /// Cases that have no case.yaml: registrations that were interrupted, or that go on.
  package let unregistered: [CaseNumber]
  /// Folders that cannot be listed, so that nobody knows which cases they have.
  package let unlisted: [Wording]

  package init(_ desk: Desk) throws {
    let oldest = desk.today.adding(days: -NotificationPlan.noticeDays)
    let index = try CaseIndex(of: desk.folder, in: desk.register)
    let entries = index.entries
    unlisted = index.unlisted.map { Wording(verbatim: $0.path + ": ") + $0.message }
    began = entries.compactMap { $0.date(.received) }.min().map(CivilMonth.init)
    let active = entries.filter { entry in
      entry.isReadable && (!entry.has(.closed) || entry.date(.closed).map { $0 >= oldest } ?? true)
    }.map(\.number)
    numbers = active
    let known = Set(active)
    followed = try desk.casesWithOpenMeasures(in: index).filter { !known.contains($0) }
    unreadable = entries.filter { !$0.isReadable }.map(\.number)
    unregistered = entries.filter(\.isMissing).map(\.number)
  }
}
