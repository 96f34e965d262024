import CaseStore
import Casework
import CivilCalendar
import System

/// Which cases somebody wants to see, and in which order: asked of the index.
package struct CaseQuery: Sendable {
  private let conditions: [ListCondition]
  private let since: CivilDate?
  private let parts: Set<Part>
  private let order: ListOrder?

  /// The part of all cases that alone is wanted.
  package enum Part: Sendable {
    case open
    case overdue
  }

  /// `since`: the first day on which a case may have been received.
  package init(
    _ conditions: [ListCondition],
    since: CivilDate?,
    only parts: Set<Part>,
    in order: ListOrder?
  ) {
    self.conditions = conditions
    self.since = since
    self.parts = parts
    self.order = order
  }

  /// The cases that fit.
  package func answer(
    from entries: [IndexEntry],
    in register: Register,
    on today: CivilDate
  ) -> [ListedCase] {
    let cases = Parallel.map(entries, inPiecesOf: 512) { entries in
      entries.filter { entry in
        if parts.contains(.open), entry.has(.closed) { return false }
        return since.map { since in entry.date(.received).map { $0 >= since } ?? false } ?? true
      }.map { ListedCase($0, in: register, today: today) }.filter { item in
        if parts.contains(.overdue), !item.isOverdue { return false }
        return conditions.allSatisfy { $0.holds(for: item) }
      }
    }
    return order?.sorted(cases) ?? cases
  }
}
