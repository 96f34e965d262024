import Casework

/// What the watcher does about the managers' pages, once somebody has asked for them.
extension Watcher {
  /// Makes the pages that have changed, soon after a case has, and on each new day.
  mutating func refreshPages() throws {
    lastPages = now.date
    // Tried again when it cannot be done now.
    agenda.pages = time + WatchAgenda.retryInterval
    let pages = ManagerPages(desk)
    let result = try pages.exist() ? pages.run() : nil
    agenda.pages = nil
    guard let result else { return }
    guard result.outcome.written + result.outcome.removed > 0 else { return }
    report(.pagesMade(result))
  }
}
