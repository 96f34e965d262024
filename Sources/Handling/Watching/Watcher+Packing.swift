import CaseStore
import Casework
import Findings

extension Watcher {
  /// Whether the hour has come that register.yaml names, on a day on which nothing was packed yet.
  var isPackingDue: Bool {
    guard let time = register.archive.time, lastPacking != now.date else { return false }
    return isOnce || (now.secondOfDay ?? 0) >= time.seconds
  }

  /// Packs the cases that have been closed as long as register.yaml says, and are not delivered.
  mutating func packClosed() throws {
    let (today, period, calendar) = (now.date, register.archive.after, register.calendar)
    let numbers = try ArchiveRun.undelivered(at: desk) { closed in
      period.firstDay(behind: closed, by: calendar).map { $0 <= today } ?? false
    }
    if !numbers.isEmpty, let target = target() {
      try desk.requireOrganisationNumber()
      let desk = try ArchiveDesk(desk)
      let packing = Packing(desk, as: .folder)
      let shelf = try target.shelf(in: folder)
      for number in numbers { try caseRound.stampClosed(number) }
      var run = ArchiveRun(packing, isTogether: false)
      // One at a time, so that a request to end is heard.
      for number in numbers where !isStopping() { try run.pack([number], on: shelf) { _ in } }
      for made in run.made {
        report(.archived(made.numbers, package: made.package))
      }
      for (number, error) in run.refusals {
        report(.notArchived(number, reason: Refusal(error).message))
      }
    }
    if !isStopping() { lastPacking = today }
  }

  /// Where packages go; a place that is not the register's to name is said.
  private func target() -> ArchiveTarget? {
    do {
      return try ArchiveTarget.chosen(by: register, in: world)
    } catch {
      report(.notArchived(nil, reason: error.message))
      return nil
    }
  }
}
