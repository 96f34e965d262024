import CaseStore
import Casework
import CivilCalendar

/// One deadline of one case.
package struct DueRow {
  package let number: CaseNumber
  package let deadline: CaseDeadline
  package let extensionReason: String?

  /// Every deadline of a case.
  package static func all(of item: Case, in register: Register, on today: CivilDate) -> [DueRow] {
    register.deadlines(of: item, today: today).map {
      DueRow(number: item.number, deadline: $0, extensionReason: item.extensionReason)
    }
  }

  package func derivation(_ register: Register) -> Derivation {
    Derivation(of: deadline, by: register.calendar, extensionReason: extensionReason)
  }

  /// What runs in open cases, from the index alone.
  package static func open(
    at desk: Desk
  ) throws -> (rows: [DueRow], unread: UnreadCases) {
    let index = try CaseIndex(of: desk.folder, in: desk.register)
    let rows = index.entries.lazy.filter { !$0.has(.closed) }
      .flatMap { entry in
        desk.register.deadlines(of: entry.timeline(in: desk.register.timeZone), today: desk.today)
          .lazy.filter {
            $0.met == nil
          }
          .map { DueRow(number: entry.number, deadline: $0, extensionReason: nil) }
      }
      .sorted { ($0.deadline.due, $0.number) < ($1.deadline.due, $1.number) }
    return (rows, UnreadCases(index))
  }
}
